import { afterAll, describe, expect, it } from 'vitest'
import { closeLedger } from '#ledger/open.ts'
import { participationsOf } from '#ledger/standing/participations.ts'
import { approveProxy } from '#roll/authorise.ts'
import { enterPaper } from '#station/voting/enter-paper.ts'
import { incidentsOf } from '#station/voting/incidents.ts'
import { paperLines } from '../../src-renderer/reentry/paper-lines.ts'
import { codeOf, need, station, two } from '../fixtures/election.ts'
import { folder } from '../fixtures/folder.ts'
import { card, come, open, townOf } from '../fixtures/laptop.ts'

const at = folder()
const town = await townOf(at, 12)
const laptop = await station(town, at)
const { ledger } = laptop
need(approveProxy(ledger, { actor: two }, { principal: card(5), agent: card(4), reason: '外出', means: '书面', document: 'W5' }))
afterAll(() => [town.ledger, ledger].forEach(closeLedger))

const of = (...cards: readonly number[]) => cards.map((n) => ({ voter: card(n), principals: [] }))
const why = '8:30到9:10停电'
const took = (n: number): number => participationsOf(ledger, card(n)).length

describe('what was signed on paper while no computer worked', () => {
  it('is not entered before the station opens', () => {
    expect(codeOf(enterPaper(ledger, { actor: two }, { served: of(1), why }))).not.toBe('ok')
    expect(incidentsOf(ledger)).toEqual([])
  })

  it('is entered together by two, with whom they drew papers for, once however often it is sent', () => {
    open(laptop)
    come(ledger, 1)
    const request = { actor: two, requestId: 'once' }
    const served = [...of(1, 2, 3, 99), { voter: card(4), principals: [card(5)] }]
    const answer = need(enterPaper(ledger, request, { served, why }))
    expect(answer.entered.map(({ voter }) => voter)).toEqual([2, 3, 4].map(card))
    expect(answer.not.map(({ voter, error }) => [voter, error.code])).toEqual([
      [card(1), 'check-in.already'],
      [card(99), 'check-in.not-on-roll'],
    ])
    expect(need(enterPaper(ledger, request, { served, why }))).toEqual(answer)
    expect([1, 2, 3, 4, 5, 6].map(took)).toEqual([1, 1, 1, 1, 1, 0])
  })

  it('leaves in the record who had drawn papers on the computer as well', () => {
    expect(incidentsOf(ledger).map(({ what }) => what)).toEqual([
      `在纸质领票册上发票（${why}），由两人补录3人；${card(1)}在电脑上已经领过票，纸上又有签名，须查明是否发了两次`,
    ])
  })
})

describe('lines typed from the book', () => {
  it('are card numbers, whole or their last part, and after them whose papers were drawn as well', () => {
    expect(paperLines('12\nD01-0007\n\n 3 代 31、44\nd01-9,10', 'D01')).toEqual({
      served: [
        { voter: 'D01-0012', principals: [] },
        { voter: 'D01-0007', principals: [] },
        { voter: 'D01-0003', principals: ['D01-0031', 'D01-0044'] },
        { voter: 'D01-0009', principals: ['D01-0010'] },
      ],
      wrong: [],
    })
    expect(paperLines('12 for 31, 44', 'D01').served).toEqual([{ voter: 'D01-0012', principals: ['D01-0031', 'D01-0044'] }])
    expect(paperLines('王伟\n12 代 李四\n13', 'D01')).toMatchObject({ served: [{ voter: 'D01-0013' }], wrong: [1, 2] })
  })
})
