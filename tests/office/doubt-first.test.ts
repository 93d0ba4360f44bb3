import { describe, expect, it } from 'vitest'
import { write } from '#ledger/append.ts'
import type { Body, TypeName } from '#ledger/entries/index.ts'
import { done } from '#contract/result.ts'
import { conflictsOf } from '#conflicts/conflicts.ts'
import { contestRound } from '#counting/contest-round.ts'
import { decideConflict } from '#office/conflicts/decide-conflict.ts'
import { contestResults } from '#office/results/results.ts'
import { revokeDevice } from '#office/stations/revoke-device.ts'
import { factsOf } from '#ledger/read.ts'
import { contestsOf, electionOf } from '#roll/election.ts'
import { rollLockedBy } from '#roll/locked-roll.ts'
import { closeStation, expectedPapers } from '#station/closing/close-station.ts'
import { signRound } from '#station/counting/sign.ts'
import { typeCount } from '#station/counting/type-count.ts'
import type { Actor } from '#words/acting.ts'
import { admin, certify, clerk, need, newLaptop, provisioned, two, type Office } from '../fixtures/election.ts'
import { folder } from '../fixtures/folder.ts'
import { bring, card, come, open, publishMore, stickIn, townOf } from '../fixtures/laptop.ts'

const first = { contest: 'D01', round: 'first' as const }
const separate = { contest: 'D01', round: 'separate' as const }
const typist = (n: number): Actor => [{ person: `typist-${n}`, role: 'typist' }]
const overseers: Actor = ['overseer-1', 'overseer-2'].map((person) => ({ person, role: 'overseer' }))

let sticks = 0
/** A station of twelve voters whose lead is open, and another laptop that stands by. */
async function morning(role: 'spare' | 'desk' = 'spare') {
  const at = folder()
  const town = await townOf(at, 12)
  const [lead, other] = [await newLaptop(at, 'lead'), await newLaptop(at, 'other')]
  certify(town, lead, 'lead')
  certify(town, other, role)
  for (const laptop of [lead, other]) await provisioned(town, laptop)
  open(lead)
  const stick = () => stickIn(at, `stick-${(sticks += 1)}`)
  return { at, town, lead, other, stick }
}
const close = ({ ledger }: Office): void => {
  const unused = Object.entries(expectedPapers(ledger)).map(([contest, papers]) => [contest, papers.unused])
  need(closeStation(ledger, two, Object.fromEntries(unused)))
}
const sheet = (yes: readonly number[], valid: number) => ({
  collected: valid,
  valid,
  invalid: 0,
  votes: yes.map((given, i) => ({ candidate: `C${i + 1}`, for: given, against: valid - given, abstain: 0, void: 0 })),
  writeIns: [],
})
const signed = ({ ledger }: Office, where: typeof first | typeof separate): void => {
  for (const actor of [overseers, typist(1), [two[0]!]]) need(signRound(ledger, { actor }, where))
}
function count(lead: Office, yes: readonly number[], valid: number): void {
  for (const n of [1, 2]) need(typeCount(lead.ledger, typist(n), { ...first, figures: sheet(yes, valid) }))
  signed(lead, first)
}
const stated = <T extends TypeName>({ ledger }: Office, actor: Actor, type: T, body: Body<T>): string =>
  need(write(ledger, { actor }, (append) => done(append('D01', type, body).hash)))
const opens = (laptop: Office, rollVersion: number) =>
  stated(laptop, two, 'station.opened', {
    rollVersion,
    rollSha256: 'a'.repeat(64),
    papers: { D01: 20, 'D01-1': 20, 'D01-2': 0 },
    checklist: {},
  })
const comes = (laptop: Office, n: number) =>
  stated(laptop, clerk, 'checked-in', {
    voter: card(n),
    contests: ['D01', 'D01-1'],
    channel: 'station',
    papers: { D01: 1, 'D01-1': 1 },
    for: [],
  })
const inOffice = ({ ledger }: Office) => {
  const result = contestResults(ledger, ['D01'])[0]!
  if (result.state !== 'counted') return [result.state]
  return [result.result.outcome, ...result.result.refer.map(({ code }) => code), ...result.result.elected]
}
const rollIn = ({ ledger }: Office) => contestResults(ledger, ['D01'])[0]!.turnout.roll

describe('an opening by a laptop that may not open', () => {
  it.each([
    ['an unused spare', 'spare'],
    ['a desk beyond what is believed of it', 'desk'],
  ] as const)('moves no R: %s locks nothing, and the committee is asked', async (_, role) => {
    const { town, lead, other, stick } = await morning(role)
    for (let n = 1; n <= 7; n++) come(lead.ledger, n)
    close(lead)
    count(lead, [7, 7, 7, 0], 7)
    publishMore(town, '后来一', '后来二', '后来三')
    await bring(lead, town, stick())
    expect([rollIn(town), inOffice(town)[0]]).toEqual([12, 'elected'])
    opens(other, 2)
    await bring(other, town, stick())
    if (role === 'desk') {
      const both = [...admin, { person: 'committee', role: 'committee' }]
      need(revokeDevice(town.ledger, { actor: both }, { device: other.keys.device, acceptUpTo: 0, reason: '遗失' }))
    }
    expect(rollIn(town)).toBe(12)
    expect(inOffice(town)).toEqual(['refer', 'R.631'])
  })

  it.each([
    ['an unused spare', 'spare', 'explained', 15, ['refer', 'R.631']],
    ['an unused spare', 'spare', 'irregular', 12, ['elected', '候选丙']],
    ['a desk that claims a newer roll than its lead opened with', 'desk', 'explained', 15, ['refer', 'R.631']],
    ['a desk that claims a newer roll than its lead opened with', 'desk', 'irregular', 12, ['elected', '候选丙']],
  ] as const)('locks what two people decide: %s (%s), %s', async (_, role, verdict, roll, outcome) => {
    const { town, lead, other, stick } = await morning(role)
    for (let n = 1; n <= 7; n++) come(lead.ledger, n)
    close(lead)
    count(lead, [7, 7, 7, 0], 7)
    publishMore(town, '后来一', '后来二', '后来三')
    const opening = opens(other, 2)
    for (const laptop of [lead, other]) await bring(laptop, town, stick())
    expect(inOffice(town)).toEqual(expect.arrayContaining(['refer', 'R.631']))
    const asked = conflictsOf(town.ledger).filter(({ kind, refs }) => kind === 'in_doubt' && refs.includes(opening))
    expect(asked.map(({ decision }) => decision)).toEqual([undefined])
    const actor: Actor = ['committee', 'reviewer'].map((person) => ({ person, role: person }))
    const decide = (ref: string, as: typeof verdict) =>
      need(decideConflict(town.ledger, { actor }, { kind: 'in_doubt', refs: [ref], verdict: as, reason: '核对过' }))
    decide(opening, verdict)
    expect([rollIn(town), inOffice(town).slice(0, 2)]).toEqual([roll, outcome])
    const decided = conflictsOf(town.ledger).filter(({ kind, refs }) => kind === 'in_doubt' && refs.includes(opening))
    expect(decided.map(({ decision }) => decision?.verdict)).toEqual([verdict])
    if (verdict === 'irregular') return
    // Its lead opened with another one all the same: that is asked about, too.
    decide(factsOf(town.ledger, 'station.opened', `${lead.keys.device}/D01`)[0]!.hash, 'irregular')
    expect([rollIn(town), inOffice(town)]).toEqual([15, ['void']])
  })

  it('is not spoken of where it changes nothing', async () => {
    const { town, lead, other, stick } = await morning()
    for (let n = 1; n <= 7; n++) come(lead.ledger, n)
    close(lead)
    count(lead, [7, 7, 7, 0], 7)
    opens(other, 1)
    for (const laptop of [lead, other]) await bring(laptop, town, stick())
    expect(inOffice(town)[0]).toBe('elected')
  })

  it('brings no overview down, however often it is stated', async () => {
    const { town, lead, stick } = await morning()
    await bring(lead, town, stick())
    const [opening] = factsOf(town.ledger, 'station.opened')
    const contest = contestsOf(electionOf(town.ledger).body, 'D01')[0]!
    const many = Array.from({ length: 500_000 }, () => opening!)
    expect(rollLockedBy(town.ledger, contest, many)).toBe(12)
  })
})

describe('figures that cannot all be true because of entries in doubt', () => {
  it('are asked about, not called impossible', async () => {
    const { town, lead, other, stick } = await morning()
    for (let n = 1; n <= 12; n++) come(lead.ledger, n)
    close(lead)
    count(lead, [12, 12, 12, 0], 12)
    publishMore(town, '后来一', '后来二', '后来三')
    for (const n of [13, 14, 15]) comes(other, n)
    for (const laptop of [lead, other]) await bring(laptop, town, stick())
    expect(inOffice(town)).toEqual(['refer', 'R.624'])
  })
})

describe('a later round', () => {
  /** Begun as no use case lets it begin, and then counted and signed as any other. */
  function begun(lead: Office, ref: string, seats = 3): void {
    const candidates = [1, 2, 3, 4].map((n) => ({ candidate: `C${n}`, name: `候选${'甲乙丙丁'[n - 1]!}` }))
    stated(lead, two, 'round.started', { ...separate, seats, candidates, ref })
    const papers = { printed: 20, issued: 9, spoiled: 0, unused: 11 }
    stated(lead, two, 'round.closed', { ...separate, participants: { inPerson: 9, mobile: 0, proxy: 0 }, papers })
    const refs = [1, 2].map((n) => stated(lead, typist(n), 'count.typed', { ...separate, figures: sheet([9, 9, 9, 0], 9) }))
    stated(lead, typist(2), 'count.agreed', { ...separate, refs })
    const contest = contestsOf(electionOf(lead.ledger).body, 'D01')[0]!
    expect(contestRound(lead.ledger, contest, 'separate')?.closed).toBe(true)
  }
  const agreementOf = ({ ledger }: Office) =>
    ledger.statements
      .on(`SELECT hash FROM entries WHERE json_extract(text, '$.type') = 'count.agreed' ORDER BY seq LIMIT 1`)
      .pluck()
      .get() as string

  it.each([
    ['after a vote that was void', 5, [5, 5, 5, 0]],
    ['after one that filled every seat', 9, [9, 9, 9, 0]],
  ] as const)('decides nothing %s', async (_, voters, yes) => {
    const { town, lead, stick } = await morning()
    for (let n = 1; n <= voters; n++) come(lead.ledger, n)
    close(lead)
    count(lead, yes, voters)
    begun(lead, agreementOf(lead))
    await bring(lead, town, stick())
    expect(inOffice(town)).toEqual(['refer', 'R.632'])
  })

  it('decides nothing where it rests on no agreement of this contest', async () => {
    const { town, lead, stick } = await morning()
    for (let n = 1; n <= 9; n++) come(lead.ledger, n)
    close(lead)
    count(lead, [9, 1, 1, 1], 9)
    begun(lead, 'f'.repeat(64), 2)
    await bring(lead, town, stick())
    expect(inOffice(town)).toEqual(['refer', 'R.632'])
  })

  it('is not signed as long as the first vote it rests on is not', async () => {
    const { town, lead, stick } = await morning()
    for (let n = 1; n <= 9; n++) come(lead.ledger, n)
    close(lead)
    for (const n of [1, 2]) need(typeCount(lead.ledger, typist(n), { ...first, figures: sheet([9, 9, 1, 1], 9) }))
    begun(lead, agreementOf(lead))
    signed(lead, separate)
    await bring(lead, town, stick())
    const asked = () => contestResults(town.ledger, ['D01'])[0]!
    expect(asked()).toMatchObject({ round: 'separate', signed: false, result: { outcome: 'refer', refer: [{ code: 'R.632' }] } })
    signed(lead, first)
    await bring(lead, town, stick())
    expect(asked()).toMatchObject({ round: 'separate', signed: true })
  })

  it('washes no question away: what is asked about the first vote is asked about the whole contest', async () => {
    const { town, lead, other, stick } = await morning()
    for (let n = 1; n <= 9; n++) come(lead.ledger, n)
    close(lead)
    count(lead, [9, 5, 1, 1], 9)
    begun(lead, agreementOf(lead), 1)
    for (const n of [10, 11, 12]) comes(other, n)
    for (const laptop of [lead, other]) await bring(laptop, town, stick())
    expect(inOffice(town)).toEqual(expect.arrayContaining(['refer', 'R.624', 'R.632']))
  })
})
