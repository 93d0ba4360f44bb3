import { describe, expect, it } from 'vitest'
import { insertEntries, write } from '#ledger/append.ts'
import { readEntry } from '#ledger/entry.ts'
import { done } from '#contract/result.ts'
import { headOf } from '#ledger/read.ts'
import { certifyDevice } from '#office/stations/enrol-device.ts'
import { revokeDevice } from '#office/stations/revoke-device.ts'
import { mergeBundle } from '#office/merging/merge.ts'
import { officeOverview } from '#office/today/overview.ts'
import { contestResults } from '#office/results/results.ts'
import { closeStation, expectedPapers } from '#station/closing/close-station.ts'
import { signRound } from '#station/counting/sign.ts'
import { typeCount } from '#station/counting/type-count.ts'
import type { Actor } from '#words/acting.ts'
import { admin, need, newLaptop, provisioned, station, two, type Office } from '../fixtures/election.ts'
import { folder } from '../fixtures/folder.ts'
import { linesOf } from '../fixtures/forged.ts'
import { bring, come, handedOver, open, stickIn, townOf } from '../fixtures/laptop.ts'

const first = { contest: 'D01', round: 'first' as const }
const typist = (n: number): Actor => [{ person: `typist-${n}`, role: 'typist' }]
const overseers: Actor = ['overseer-1', 'overseer-2'].map((person) => ({ person, role: 'overseer' }))
const FIRST = [9, 8, 7, 1]
const SECOND = [1, 7, 8, 9]

const closes = ({ ledger }: Office): void => {
  const unused = Object.entries(expectedPapers(ledger)).map(([contest, papers]) => [contest, papers.unused])
  need(closeStation(ledger, two, Object.fromEntries(unused)))
}
const counts = ({ ledger }: Office, yes: readonly number[]): void => {
  const votes = yes.map((given, i) => ({ candidate: `C${i + 1}`, for: given, against: 10 - given, abstain: 0, void: 0 }))
  const figures = { collected: 10, valid: 10, invalid: 0, votes, writeIns: [] }
  for (const n of [1, 2]) need(typeCount(ledger, typist(n), { ...first, figures }))
  for (const actor of [overseers, typist(1), [two[0]!]]) need(signRound(ledger, { actor }, first))
}

let sticks = 0
/** A station where ten of twelve voted, and a laptop that the office certified as its lead as well; `second` has stated nothing. */
async function twoLeads() {
  const at = folder()
  const town = await townOf(at, 12)
  const lead = await station(town, at, 'lead')
  const second = await newLaptop(at, 'second')
  open(lead)
  for (let n = 1; n <= 10; n++) come(lead.ledger, n)
  const certified = () =>
    need(
      certifyDevice(town.ledger, admin, second.enrolment, {
        constituency: 'D01',
        role: 'lead',
        answer: { fingerprint: second.fingerprint.join('') },
      }),
    )
  const toOffice = (laptop: Office) => bring(laptop, town, stickIn(at, `stick-${(sticks += 1)}`))
  return { at, town, lead, second, certified, toOffice }
}
type Day = Awaited<ReturnType<typeof twoLeads>>

const bookOf = ({ keys }: Office) => `${keys.device}/D01`

/** Goes on from the lead's book as it is now, or up to a place in it, as a machine restored from a backup does. */
async function goesOn({ town, lead, second, certified }: Day, upTo = Infinity, head?: string): Promise<void> {
  certified()
  await provisioned(town, second)
  const lines = linesOf(lead.ledger, bookOf(lead)).slice(0, upTo)
  const known = lines.map((text) => need(readEntry(text)))
  second.ledger.statements.atOnce(() => insertEntries(second.ledger.statements, known))
  const at = headOf(second.ledger, bookOf(lead))!
  need(
    write(second.ledger, { actor: two }, (append) =>
      done(append('D01', 'book.continued', { book: at.book, seq: at.seq, head: head ?? at.hash, reason: '硬盘坏' }).hash),
    ),
  )
}

const inOffice = ({ ledger }: Office) => {
  const result = contestResults(ledger, ['D01'])[0]!
  if (result.state !== 'counted') return result.state
  return [result.result.outcome, ...result.result.refer.map(({ code }) => code), ...result.result.elected]
}

const both = [...admin, { person: 'committee', role: 'committee' }]
const remarksOn = ({ ledger }: Office) =>
  officeOverview(ledger)
    .constituencies[0]!.contests[0]!.remarks.map(({ code }) => code)
    .filter((code) => code === 'W.639')

describe('a second lead that goes on from the book of the first', () => {
  it.each(['first', 'second'] as const)(
    'and closes and counts in its place, the %s handed in before: both stand, and the committee is asked',
    async (earlier) => {
      const day = await twoLeads()
      await goesOn(day)
      closes(day.lead)
      counts(day.lead, FIRST)
      closes(day.second)
      counts(day.second, SECOND)
      const order = earlier === 'first' ? [day.lead, day.second] : [day.second, day.lead]
      const merged = [await day.toOffice(order[0]!), await day.toOffice(order[1]!)]
      expect(merged[1]!.findings.map(({ code }) => code)).toContain('R.621')
      expect(inOffice(day.town)).toEqual(['refer', 'R.622', 'R.621'])
    },
  )

  it('and counts anew what the first has counted and signed: both stand, and the committee is asked', async () => {
    const day = await twoLeads()
    closes(day.lead)
    counts(day.lead, FIRST)
    await day.toOffice(day.lead)
    await goesOn(day)
    counts(day.second, SECOND)
    expect((await day.toOffice(day.second)).findings.map(({ code }) => code)).toContain('R.621')
    expect(inOffice(day.town)).toEqual(['refer', 'R.621'])
  })

  it('counts once the office has revoked the first, up to where it is believed', async () => {
    const day = await twoLeads()
    await goesOn(day)
    const { seq } = headOf(day.lead.ledger, bookOf(day.lead))!
    closes(day.lead)
    counts(day.lead, FIRST)
    closes(day.second)
    counts(day.second, SECOND)
    for (const laptop of [day.lead, day.second]) await day.toOffice(laptop)
    need(revokeDevice(day.town.ledger, { actor: both }, { device: day.lead.keys.device, acceptUpTo: seq, reason: '硬盘坏' }))
    expect(inOffice(day.town)).not.toContain('R.621')
  })

  it('from an entry that stands nowhere in it goes on from nothing', async () => {
    const day = await twoLeads()
    await goesOn(day, Infinity, 'a'.repeat(64))
    closes(day.lead)
    counts(day.lead, FIRST)
    await day.toOffice(day.lead)
    expect((await day.toOffice(day.second)).findings.map(({ code }) => code)).toContain('R.621')
    expect(inOffice(day.town)).toEqual(['refer', 'R.621'])
  })
})

describe('a lead that was restored, and certified anew without revoking what it was', () => {
  it.each([
    ['in the midst of the voting', () => {}],
    ['after its closing', closes],
  ] as const)('%s closes and counts as if nothing were, wherever the interim bundle of before turns up', async (when, before) => {
    const day = await twoLeads()
    before(day.lead)
    const interim = await handedOver(day.lead, stickIn(day.at, 'interim'))
    await goesOn(day)
    if (when === 'in the midst of the voting') closes(day.second)
    counts(day.second, FIRST)
    const told = (await day.toOffice(day.second)).findings
    expect(told.map(({ code }) => code)).toEqual(['W.639'])
    for (const { keys } of [day.lead, day.second]) expect(told[0]!.message).toContain(keys.device.slice(0, 8))
    expect(inOffice(day.town)).toEqual(['elected', '候选甲', '候选乙', '候选丙'])
    expect(remarksOn(day.town)).toEqual(['W.639'])
    need(await mergeBundle(day.town.ledger, day.town.keys, admin, interim))
    expect(inOffice(day.town)).toEqual(['elected', '候选甲', '候选乙', '候选丙'])
    expect(remarksOn(day.town)).toEqual(['W.639'])
    // Two people say that the old one is lost: then nothing is left to say.
    const { seq } = headOf(day.town.ledger, bookOf(day.lead))!
    need(revokeDevice(day.town.ledger, { actor: both }, { device: day.lead.keys.device, acceptUpTo: seq, reason: '硬盘坏' }))
    expect(remarksOn(day.town)).toEqual([])
  })
})
