import { beforeAll, describe, expect, it } from 'vitest'
import { conflictsOf, type Conflict } from '#conflicts/conflicts.ts'
import { write } from '#ledger/append.ts'
import type { Body, TypeName } from '#ledger/entries/index.ts'
import { done } from '#contract/result.ts'
import { headOf } from '#ledger/read.ts'
import { certifyDevice } from '#office/stations/enrol-device.ts'
import { revokeDevice } from '#office/stations/revoke-device.ts'
import { assignPeople } from '#office/staff/assign-person.ts'
import { decideConflict } from '#office/conflicts/decide-conflict.ts'
import { mergeBundle } from '#office/merging/merge.ts'
import { officeOverview } from '#office/today/overview.ts'
import { contestResults } from '#office/results/results.ts'
import { closeStation, expectedPapers } from '#station/closing/close-station.ts'
import { countResult } from '#station/counting/result.ts'
import { signRound } from '#station/counting/sign.ts'
import { typeCount, type Figures } from '#station/counting/type-count.ts'
import { exportDay } from '#station/handing-over/export-day.ts'
import type { Actor } from '#words/acting.ts'
import { admin, certify, codeOf, need, newLaptop, provisioned, station, two, type Office } from '../fixtures/election.ts'
import { folder } from '../fixtures/folder.ts'
import { bring, come, handedOver, open, stickIn, townOf } from '../fixtures/laptop.ts'

const first = { contest: 'D01', round: 'first' as const }
const typist = (n: number): Actor => [{ person: `typist-${n}`, role: 'typist' }]
const overseers: Actor = ['overseer-1', 'overseer-2'].map((person) => ({ person, role: 'overseer' }))
const sheet = (valid: number, yes: readonly number[]): Figures => ({
  collected: valid,
  valid,
  invalid: 0,
  votes: yes.map((given, i) => ({ candidate: `C${i + 1}`, for: given, against: valid - given, abstain: 0, void: 0 })),
  writeIns: [],
})
const RIGHT = sheet(10, [9, 8, 7, 1])
const WRONG = sheet(10, [1, 7, 8, 9])

let sticks = 0
/** A station where ten of twelve voted and two typists agree on the first contest. */
async function counted(before: (town: Office) => void = () => {}) {
  const at = folder()
  const town = await townOf(at, 12)
  before(town)
  const lead = await station(town, at, 'lead')
  open(lead)
  for (let n = 1; n <= 10; n++) come(lead.ledger, n)
  const unused = Object.entries(expectedPapers(lead.ledger)).map(([contest, papers]) => [contest, papers.unused])
  need(closeStation(lead.ledger, two, Object.fromEntries(unused)))
  for (const n of [1, 2]) need(typeCount(lead.ledger, typist(n), { ...first, figures: RIGHT }))
  const toOffice = () => bring(lead, town, stickIn(at, `stick-${(sticks += 1)}`))
  return { at, town, lead, toOffice }
}
const signed = ({ ledger }: Office): void => {
  for (const actor of [overseers, typist(1), [two[0]!]]) need(signRound(ledger, { actor }, first))
}
const stated = <T extends TypeName>({ ledger }: Office, actor: Actor, type: T, body: Body<T>): string =>
  need(write(ledger, { actor }, (append) => done(append('D01', type, body).hash)))
const inOffice = ({ ledger }: Office) => contestResults(ledger, ['D01'])[0]!
const askedAbout = (town: Office) => {
  const result = inOffice(town)
  return result.state === 'counted' ? [result.result.outcome, ...result.result.refer.map(({ code }) => code)] : result.state
}

describe('a result that nobody signed', () => {
  it('is what the law says, and is called unsigned at the station, in the office and in the overview until it is signed', async () => {
    const { town, lead, toOffice } = await counted()
    await toOffice()
    expect(inOffice(town)).toMatchObject({ state: 'counted', signed: false, result: { outcome: 'elected' } })
    expect(officeOverview(town.ledger).constituencies[0]!.contests[0]).toMatchObject({ outcome: 'elected', signed: false })
    expect(need(countResult(lead.ledger, first))).toMatchObject({ signed: false })
    signed(lead)
    expect(need(countResult(lead.ledger, first))).toMatchObject({ signed: true, outcome: 'elected' })
    await toOffice()
    expect(inOffice(town)).toMatchObject({ signed: true, result: { outcome: 'elected' } })
  })

  it('stays so with signatures over another count, of strangers, or of one person in every role', async () => {
    const { town, lead, toOffice } = await counted()
    const ref = lead.ledger.db
      .prepare(`SELECT hash FROM entries WHERE json_extract(text, '$.type') = 'count.agreed'`)
      .pluck()
      .get() as string
    const signers = [...overseers, ...typist(1), two[0]!]
    const all = ['lead', 'overseer', 'overseer', 'typist'].map((role) => ({ person: 'lead', role }))
    for (const each of [signers, all, signers.map(({ role }, i) => ({ person: `stranger-${i}`, role }))])
      stated(lead, [two[0]!], 'result.signed', { ...first, ref, count: '0'.repeat(64), signers: each })
    await toOffice()
    expect(inOffice(town)).toMatchObject({ signed: false, result: { outcome: 'elected' } })
  })
})

describe('figures of the count that are in doubt', () => {
  let day: Awaited<ReturnType<typeof counted>>
  beforeAll(async () => {
    day = await counted()
    signed(day.lead)
    await day.toOffice()
  })

  it.each([
    ['by somebody who is not on the staff', [{ person: '某人', role: 'typist' }], 'R.615'],
    ['by a clerk who acts as a typist', [{ person: 'clerk', role: 'typist' }], 'R.615'],
    ['by a lead, where a typist has to be', [{ person: 'lead', role: 'lead' }], 'R.616'],
  ])('%s refer the contest, and count for nothing', async (_, actor, code) => {
    const { town, lead, toOffice } = await counted()
    signed(lead)
    stated(lead, actor, 'count.typed', { ...first, figures: WRONG })
    await toOffice()
    expect(askedAbout(town)).toEqual(['refer', code])
    const result = inOffice(town)
    expect(result.state === 'counted' && result.count.votes[0]!.for).toBe(9)
  })

  it.each([
    ['does not exist', undefined],
    ['is the same person’s', typist(1)],
  ] as const)('refer the contest where one of two readings %s', async (_, other) => {
    const { town, lead, toOffice } = await counted()
    const type = (actor: Actor) => stated(lead, actor, 'count.typed', { ...first, figures: WRONG })
    const refs = [other ? type(other) : 'a'.repeat(64), type(typist(1))]
    stated(lead, typist(1), 'count.agreed', { ...first, refs })
    await toOffice()
    expect(askedAbout(town)).toEqual(['refer', 'R.626'])
  })

  it('refer the contest where two readings differ', async () => {
    const { town, lead, toOffice } = await counted()
    const refs = [RIGHT, WRONG].map((figures, n) => stated(lead, typist(n + 1), 'count.typed', { ...first, figures }))
    stated(lead, typist(2), 'count.agreed', { ...first, refs })
    await toOffice()
    expect(askedAbout(town)).toEqual(['refer', 'R.626'])
  })

  it('are asked about where the station counted anew after it had signed, and nobody signed that', async () => {
    const { town, lead, toOffice } = day
    for (const n of [1, 2]) need(typeCount(lead.ledger, typist(n), { ...first, figures: WRONG }))
    await toOffice()
    expect(askedAbout(town)).toEqual(['refer', 'R.622'])
    signed(lead)
    await toOffice()
    expect(inOffice(town)).toMatchObject({ signed: true, result: { outcome: 'elected' } })
  })

  it('refer the contest where a laptop closed twice', async () => {
    const { town, lead, toOffice } = await counted()
    stated(lead, two, 'station.closed', { papers: { D01: { printed: 20, issued: 0, spoiled: 0, unused: 20 } } })
    await toOffice()
    expect(askedAbout(town)).toEqual(['refer', 'R.619'])
  })
})

describe('a final bundle', () => {
  it('is refused where the laptop that made it has not closed, or is a spare that does not lead', async () => {
    const at = folder()
    const town = await townOf(at, 12)
    const lead = await station(town, at, 'lead')
    const spare = await station(town, at, 'spare', 'spare')
    for (const laptop of [lead, spare]) open(laptop)
    const brought = async ({ ledger, keys }: Office) => {
      const { path } = need(await exportDay(ledger, keys, two, 'final', stickIn(at, `final-${(sticks += 1)}`)))
      return codeOf(await mergeBundle(town.ledger, town.keys, admin, path))
    }
    const unused = Object.entries(expectedPapers(spare.ledger)).map(([contest, papers]) => [contest, papers.unused])
    need(closeStation(spare.ledger, two, Object.fromEntries(unused)))
    expect(await brought(spare)).toBe('merge.spare-not-leading')
  })
})

describe('a figure in doubt', () => {
  it.each([
    ['irregular', ['elected']],
    ['referred', ['refer', 'R.615']],
    // A reading that waits for a second one: the count that was signed is asked about until then.
    ['explained', ['refer', 'R.622']],
  ] as const)(
    'is decided by two people: %s',
    async (verdict, outcome) => {
      const { town, lead, toOffice } = await counted()
      signed(lead)
      stated(lead, [{ person: '某人', role: 'typist' }], 'count.typed', { ...first, figures: WRONG })
      await toOffice()
      expect(askedAbout(town)).toEqual(['refer', 'R.615'])
      const [{ kind, refs }] = conflictsOf(town.ledger) as [Conflict]
      const actor: Actor = ['committee', 'reviewer'].map((role) => ({ person: role, role }))
      need(decideConflict(town.ledger, { actor }, { kind, refs: [...refs], verdict, reason: '核对过' }))
      expect(askedAbout(town)).toEqual(outcome)
    },
    90_000,
  )
})

describe('somebody whom the office sent home', () => {
  const assigned = (town: Office, roles: readonly string[]) =>
    need(assignPeople(town.ledger, admin, [{ person: 'typist-3', name: 'typist-3', roles: [...roles], constituency: 'D01' }]))
  const counting = (lead: Office) => {
    const refs = [typist(3), typist(1)].map((actor) => stated(lead, actor, 'count.typed', { ...first, figures: RIGHT }))
    stated(lead, typist(1), 'count.agreed', { ...first, refs })
  }

  it('before the station had its roll is a stranger to the count', async () => {
    const { town, lead, toOffice } = await counted((each) => {
      assigned(each, ['typist'])
      assigned(each, ['ended'])
    })
    counting(lead)
    await toOffice()
    expect(askedAbout(town)).toEqual(['refer', 'R.615', 'R.626'])
  })

  it('since then may have counted before', async () => {
    const { town, lead, toOffice } = await counted((each) => assigned(each, ['typist']))
    counting(lead)
    assigned(town, ['ended'])
    const { findings } = await toOffice()
    expect(askedAbout(town)).toEqual(['elected'])
    // What the station could know is what its provision said: nobody's figures are unmade, and whoever reads the result is told.
    expect(findings.map(({ code }) => code)).toEqual(['W.642'])
    const result = inOffice(town)
    const told = result.state === 'counted' ? result.result.findings.filter(({ code }) => code === 'W.642') : []
    expect(told.map(({ message }) => message)).toEqual([expect.stringMatching(/typist-3.*1项/)])
    assigned(town, ['typist'])
    expect(
      (inOffice(town) as { result: { findings: readonly { code: string }[] } }).result.findings.map(({ code }) => code),
    ).toEqual(['W.641'])
  })

  it('is told of nowhere where they did nothing in that role', async () => {
    const { town, toOffice } = await counted((each) => assigned(each, ['typist']))
    assigned(town, ['ended'])
    expect((await toOffice()).findings).toEqual([])
  })
})

describe('a second lead', () => {
  it('is told of when it is certified and when its day comes, and the station’s contests are asked about', async () => {
    const { at, town, toOffice } = await counted()
    const other = await newLaptop(at, 'other')
    const answer = { fingerprint: other.fingerprint.join('') }
    const certified = need(certifyDevice(town.ledger, admin, other.enrolment, { constituency: 'D01', role: 'lead', answer }))
    expect(certified.findings.map(({ code }) => code)).toEqual(['R.621'])
    // Nobody can say whether the one that came in is the one that counts.
    expect((await toOffice()).findings.map(({ code }) => code)).toEqual(['R.621'])
    expect(askedAbout(town)).toEqual(['refer', 'R.621'])
    await provisioned(town, other)
    open(other)
    const merged = need(await mergeBundle(town.ledger, town.keys, admin, await handedOver(other, stickIn(at, 'other-day'))))
    expect(merged.findings.map(({ code }) => code)).toEqual(['R.621'])
    expect(askedAbout(town)).toEqual(['refer', 'R.621'])
    const both: Actor = [...admin, { person: 'committee', role: 'committee' }]
    need(revokeDevice(town.ledger, { actor: both }, { device: other.keys.device, acceptUpTo: 0, reason: '多认证了一台' }))
    expect(askedAbout(town)).not.toContain('R.621')
  })

  it('is no question where the first was revoked, as where a spare leads or another laptop is certified for it', async () => {
    const { at, town, lead, toOffice } = await counted()
    await toOffice()
    const other = await newLaptop(at, 'other')
    const both: Actor = [...admin, { person: 'committee', role: 'committee' }]
    const { seq } = headOf(town.ledger, `${lead.keys.device}/D01`)!
    need(revokeDevice(town.ledger, { actor: both }, { device: lead.keys.device, acceptUpTo: seq, reason: '坏了' }))
    certify(town, other, 'lead')
    expect(askedAbout(town)).toEqual(['elected'])
  })
})
