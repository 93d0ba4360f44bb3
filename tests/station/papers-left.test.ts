import { beforeAll, describe, expect, it } from 'vitest'
import type { Ledger } from '#ledger/open.ts'
import { listBox, sendBox } from '#station/boxes/send-box.ts'
import { closingPreview } from '#station/closing/closing.ts'
import { countLeft } from '#station/voting/count-left.ts'
import { papersLeft } from '#station/voting/papers-left.ts'
import { codeOf, need } from '../fixtures/election.ts'
import { card } from '../fixtures/laptop.ts'
import { come, COMERS, papersDays, request } from '../fixtures/papers-day.ts'

let aDay: () => Ledger
beforeAll(async () => {
  aDay = await papersDays()
})

describe('the papers left with a laptop', () => {
  it('are asked for after a hundred, or after an hour in which some went out, and not where none did', () => {
    const ledger = aDay()
    const opened = Date.now()
    ledger.now = () => new Date(opened + 59 * 60_000)
    expect(papersLeft(ledger).due).toBe(false)
    ledger.now = () => new Date(opened + 61 * 60_000)
    expect(papersLeft(ledger).due).toBe(false)
    come(ledger, 5)
    expect(papersLeft(ledger)).toMatchObject({
      due: true,
      last: null,
      contests: [{ received: 300, issued: 1, expected: 299 }, {}, {}],
    })
    need(countLeft(ledger, request, { left: { D01: 299, 'D01-1': 299, 'D01-2': 0 } }))
    expect(papersLeft(ledger).due).toBe(false)
    const alone = COMERS.filter((n) => n % 10 !== 0 && n > 5)
    for (const n of alone.slice(0, 99)) come(ledger, n)
    expect(papersLeft(ledger).due).toBe(false)
    come(ledger, alone[99]!)
    expect(papersLeft(ledger).due).toBe(true)
  })

  it('are counted whole, and once what is missing was explained it is not asked about again', () => {
    const ledger = aDay()
    come(ledger, 5)
    expect(codeOf(countLeft(ledger, request, { left: { D01: 299 } }))).toBe('papers.contest')
    const short = { D01: 298, 'D01-1': 299, 'D01-2': 0 }
    expect(countLeft(ledger, request, { left: short })).toMatchObject({
      error: { code: 'papers.unexplained', params: { contest: 'D01', expected: 299, left: 298 } },
    })
    need(countLeft(ledger, request, { left: short, explanation: '一张掉在桌下，没有找到' }))
    expect(papersLeft(ledger)).toMatchObject({ contests: [{ difference: -1 }, { difference: 0 }, { difference: 0 }] })
    // The closing tells it again.
    expect(closingPreview(ledger, {}).findings.map(({ code }) => code)).toContain('W.516')
    come(ledger, 6)
    need(countLeft(ledger, request, { left: { D01: 297, 'D01-1': 298, 'D01-2': 0 } }))
    expect(codeOf(countLeft(ledger, request, { left: { D01: 296, 'D01-1': 298, 'D01-2': 0 } }))).toBe('papers.unexplained')
    // It lay behind the box: all there, and nothing to explain.
    need(countLeft(ledger, request, { left: { D01: 298, 'D01-1': 298, 'D01-2': 0 } }))
  })

  it('are not counted while a box has some of them', () => {
    const ledger = aDay()
    need(listBox(ledger, request, { box: '1', voters: [{ voter: card(7), reason: '残疾' }] }))
    need(
      sendBox(
        ledger,
        { actor: ['o1', 'o2'].map((person) => ({ person, role: 'overseer' })) },
        { box: '1', papers: { D01: 2, 'D01-1': 2, 'D01-2': 0 } },
      ),
    )
    expect(codeOf(countLeft(ledger, request, { left: { D01: 298, 'D01-1': 298, 'D01-2': 0 } }))).toBe('papers.box-out')
    expect(papersLeft(ledger)).toMatchObject({ due: false, boxesOut: ['1'] })
  })
})
