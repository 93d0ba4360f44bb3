import { describe, expect, it } from 'vitest'
import { decideAll } from '#office/deciding/decide.ts'
import { decideRows } from '#office/deciding/decide-rows.ts'
import { notReached, registerLate } from '#office/deciding/late-contact.ts'
import { undecidedPersons } from '#office/deciding/undecided.ts'
import { importHouseholds } from '#office/importing/import-households.ts'
import { objectionLines } from '#office/objections/objection-lines.ts'
import { decideObjection, receiveObjection } from '#office/objections/record-objection.ts'
import { publishRoll } from '#office/registers/publish-roll.ts'
import { officeToday } from '#office/today/office-today.ts'
import { rollOf } from '#roll/election.ts'
import { townView } from '#office/gates/town-view.ts'
import type { Ledger } from '#ledger/open.ts'
import {
  admin,
  codeOf,
  committee,
  householdCsv,
  itIs,
  need,
  office,
  publish,
  registrar,
  reviewers,
  villagers,
  type Villager,
} from '../fixtures/election.ts'
import { folder } from '../fixtures/folder.ts'
import { passBeforePublication } from '../fixtures/pass-before-publication.ts'

const at = folder()
const NAMESAKES: readonly Villager[] = [
  { name: '吴同名', birth: '1975-05-05', household: '800' },
  { name: '吴同名', birth: '1976-06-06', household: '801' },
]
const HERE = { constituency: 'D01' } as const

const upheld = (ledger: Ledger, ref: string, asks: 'list' | 'strike' | 'correct', on = '2026-11-28') =>
  need(decideObjection(ledger, committee, { ref, on, verdict: 'upheld', asks, reason: '已核对', document: '青选7号' }))
const again = (ledger: Ledger, on: string) => {
  need(passBeforePublication(ledger, { registration: registrar, review: reviewers }, ['D01'], '已核对', townView(ledger)))
  need(publishRoll(ledger, admin, 'D01', { on }))
}
const linesOf = (ledger: Ledger, on = '2026-11-28') => objectionLines(ledger, 'D01', on)
const atDesk = (ledger: Ledger) => undecidedPersons(ledger).items.map(({ fields, why }) => [fields['name'], why])

describe('an objection about somebody on the roll', async () => {
  const town = await office(at, 'demands')
  const { ledger } = town
  publish(town, [...villagers(3), ...NAMESAKES])
  const two = rollOf(ledger, 'D01').filter(({ fields }) => fields.name === '吴同名')
  const about = { on: '2026-11-25', by: '王芳', name: '吴同名', text: '迁出', claim: 'wrongly-listed' } as const

  it('is about one of two namesakes where the card says which, with the number of the roll; and about nobody on another roll', () => {
    need(receiveObjection(ledger, registrar, 'D01', { ...about, voter: two[1]!.voter }))
    need(receiveObjection(ledger, registrar, 'D01', about))
    expect(linesOf(ledger).map(({ voter }) => voter?.voter ?? null)).toEqual([two[1]!.voter, null])
    expect(codeOf(receiveObjection(ledger, registrar, 'D01', { ...about, voter: 'D02-0001' }))).toBe('objection.no-voter')
  })

  it('is counted on the first page, with the term of the first that waits', () => {
    const { blockers } = officeToday(ledger)
    expect(blockers.find(({ what }) => what === 'objections-open')).toMatchObject({ page: 'objections', count: 2 })
  })

  it('puts the one it names before somebody at the desk until it is carried out, then wants the roll published', () => {
    const [first] = linesOf(ledger)
    upheld(ledger, first!.ref, 'strike')
    expect(linesOf(ledger)[0]).toMatchObject({
      decided: { document: '青选7号', signers: ['committee'] },
      next: 'decide',
      roll: { takes: 'corrections', last: '2026-12-13' },
    })
    expect(atDesk(ledger)).toEqual([['吴同名', 'asked_strike']])
    const place = undecidedPersons(ledger).items[0]!.at
    need(decideRows(ledger, admin, [{ ...place, do: 'register', register: 4, section: '丁', evidence: { basis: '迁出' } }]))
    expect([atDesk(ledger), linesOf(ledger)[0]!.next]).toEqual([[], 'publish'])
    expect(officeToday(ledger).blockers.find(({ what }) => what === 'demands-undone')).toMatchObject({ count: 1 })
    again(ledger, '2026-11-30')
    expect(linesOf(ledger)[0]).toMatchObject({ carriedOut: true, next: null })
    expect(rollOf(ledger, 'D01').map(({ voter }) => voter)).not.toContain(two[1]!.voter)
  })

  it('that was left out has to be recorded first, and is decided by rule then', () => {
    const { ref } = need(
      receiveObjection(ledger, registrar, 'D01', { ...about, on: '2026-11-30', name: '漏登人', claim: 'omitted' }),
    )
    upheld(ledger, ref, 'list', '2026-12-01')
    const next = () => linesOf(ledger).find((line) => line.ref === ref)!.next
    expect(next()).toBe('record')
    need(importHouseholds(ledger, admin, 'b.csv', householdCsv([{ name: '漏登人', birth: '1966-06-06', household: '777' }])))
    expect(next()).toBe('decide')
    need(decideAll(ledger, admin))
    expect(next()).toBe('publish')
  })

  it('with wrong particulars is corrected at the desk, and leaves it as soon as they differ from the roll', () => {
    const { voter, fields } = rollOf(ledger, 'D01').find((line) => line.fields.name === '村民2')!
    const { ref } = need(
      receiveObjection(ledger, registrar, 'D01', { ...about, name: fields.name, voter, claim: 'wrong-entry', version: 1 }),
    )
    upheld(ledger, ref, 'correct')
    // A version since shows what was asked only once somebody was corrected in it.
    const [waiting] = undecidedPersons(ledger).items
    expect(waiting).toMatchObject({ why: 'asked_correct', fields: { name: '村民2' } })
    need(decideRows(ledger, admin, [{ ...waiting!.at, do: 'correct', fields: { name: '村民二' }, reason: '照户口簿' }]))
    expect(atDesk(ledger)).toEqual([])
  })

  it('meets a roll that takes less from day to day', () => {
    const takes = (on: string) => linesOf(ledger, on)[0]!.roll.takes
    expect(['2026-12-13', '2026-12-14', '2026-12-15', '2026-12-16'].map(takes)).toEqual([
      'corrections',
      'orders',
      'orders',
      'nothing',
    ])
  })
})

describe('somebody whom nobody had reached', async () => {
  const town = await office(at, 'late-contact', undefined, 'live')
  const { ledger } = town
  publish(town, villagers(4))
  const row = (n: number) => ({ file: 'D01.csv', row: n })
  for (const n of [2, 3])
    need(decideRows(ledger, admin, [{ ...row(n), do: 'register', register: 4, section: '己', evidence: { basis: '电话不通' } }]))
  need(decideRows(ledger, admin, [{ ...row(4), do: 'register', register: 4, section: '丁', evidence: { basis: '迁出' } }]))
  itIs(ledger, '2026-12-10')
  const late = (n: number, on: string) =>
    codeOf(registerLate(ledger, registrar, { ...row(n), register: 2, on, reason: '来电要求登记' }))

  it('is told with the last day, and nobody else of register four [S2 29]', () => {
    expect(notReached(ledger, HERE.constituency)).toMatchObject({
      last: '2026-12-03',
      persons: [
        { name: '村民1', basis: '电话不通' },
        { name: '村民2', basis: '电话不通' },
      ],
    })
    expect(notReached(ledger, 'D02').persons).toEqual([])
  })

  it('is registered where they got in touch in time, and not after it, nor on a day that has not come [S2 29]', () => {
    expect(late(2, '2026-12-04')).toBe('late-contact.over')
    expect(late(2, '2026-12-11')).toBe('day.ahead')
    expect(late(4, '2026-12-02')).toBe('late-contact.unknown')
    expect(late(2, '2026-12-03')).toBe('ok')
    expect(notReached(ledger).persons.map(({ name }) => name)).toEqual(['村民2'])
    expect(late(2, '2026-12-03')).toBe('late-contact.unknown')
  })
})
