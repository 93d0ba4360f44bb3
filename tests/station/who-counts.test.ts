import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { write } from '#ledger/append.ts'
import { calledDevice } from '#trust/device-names.ts'
import type { Actor } from '#words/acting.ts'
import { setLocalValue } from '#ledger/open.ts'
import { headOf } from '#ledger/read.ts'
import { done } from '#contract/result.ts'
import { mergeBundle } from '#office/merging/merge.ts'
import { contestResults } from '#office/results/results.ts'
import { correct } from '#office/stations/provision.ts'
import { revokeDevice } from '#office/stations/revoke-device.ts'
import { agreedCount } from '#counting/agreed-count.ts'
import { contestRound } from '#counting/contest-round.ts'
import { contestsOf, electionOf } from '#roll/election.ts'
import { closeStation, expectedPapers } from '#station/closing/close-station.ts'
import { closingPreview } from '#station/closing/closing.ts'
import { typeCount, type Figures } from '#station/counting/type-count.ts'
import { joinWriteIns } from '#station/counting/decide-papers.ts'
import { startRound } from '#station/counting/later-round.ts'
import { signRound } from '#station/counting/sign.ts'
import { countState } from '#station/counting/state.ts'
import { exportDay } from '#station/handing-over/export-day.ts'
import { leaveOutDesks } from '#station/desks/leave-out-desks.ts'
import { approveHere } from '#station/proxies/approve-proxy.ts'
import { takeInDesk } from '#station/desks/desk-bundle.ts'
import { receiveBundle } from '#station/preparing/receive.ts'
import { admin, certify, clerk, codeOf, need, newLaptop, provisioned, two, type Office } from '../fixtures/election.ts'
import { folder } from '../fixtures/folder.ts'
import { card, come, open, stickIn, townOf } from '../fixtures/laptop.ts'

const first = { contest: 'D01', round: 'first' as const }
const typist = (n: number): Actor => [{ person: `typist-${n}`, role: 'typist' }]
const overseers: Actor = ['overseer-1', 'overseer-2'].map((person) => ({ person, role: 'overseer' }))
const [leader] = two
const WROTE = [
  { name: '陈丽娟', for: 5 },
  { name: '陈莉娟', for: 4 },
]

/** A count sheet of D01 by its votes in favour, four candidates. */
const sheet = (valid: number, yes: readonly number[], writeIns: Figures['writeIns'] = []): Figures => ({
  collected: valid,
  valid,
  invalid: 0,
  votes: yes.map((given, i) => ({ candidate: `C${i + 1}`, for: given, against: valid - given, abstain: 0, void: 0 })),
  writeIns,
})

function typed({ ledger }: Office, figures: Figures, contest = 'D01'): void {
  for (const n of [1, 2]) need(typeCount(ledger, typist(n), { contest, round: 'first', figures }))
}
function signed({ ledger }: Office, contest = 'D01'): void {
  for (const actor of [overseers, typist(1), [leader!]]) need(signRound(ledger, { actor }, { contest, round: 'first' }))
}
/** The other contests of the station, counted and signed. */
function others(place: Office, valid: number): void {
  typed(place, sheet(valid, [6, 5, 4, 1]), 'D01-1')
  typed(place, sheet(0, [0, 0, 0]), 'D01-2')
  for (const contest of ['D01-1', 'D01-2']) signed(place, contest)
}
const close = ({ ledger }: Office) => {
  const unused = Object.entries(expectedPapers(ledger)).map(([contest, papers]) => [contest, papers.unused])
  need(closeStation(ledger, two, Object.fromEntries(unused)))
}
const stateOf = ({ ledger }: Office) => countState(ledger, typist(1)).contests[0]!.rounds[0]!
const votesIn = ({ ledger }: Office) => {
  const round = contestRound(ledger, contestsOf(electionOf(ledger).body, 'D01')[0]!, 'first')!
  return agreedCount(ledger, round)?.typed.body.figures.votes.map((vote) => vote.for)
}
const codes = (findings: readonly { readonly code: string }[]) => findings.map(({ code }) => code)

/** A lead with eleven voters, already closed, and the other laptop with nine. */
async function twoLaptops(role: 'desk' | 'spare' = 'desk') {
  const at = folder()
  const town = await townOf(at, 20)
  const [lead, desk] = [await newLaptop(at, 'lead'), await newLaptop(at, role)]
  certify(town, lead, 'lead')
  certify(town, desk, role)
  for (const laptop of [lead, desk]) {
    await provisioned(town, laptop)
    open(laptop)
  }
  for (let n = 1; n <= 11; n++) come(lead.ledger, n)
  for (let n = 12; n <= 20; n++) come(desk.ledger, n)
  close(lead)
  let sticks = 0
  const bundle = async ({ ledger, keys }: Office, kind: 'sync' | 'final' = 'final') =>
    exportDay(ledger, keys, clerk, kind, stickIn(at, `stick-${(sticks += 1)}`))
  const takeIn = async () => need(await takeInDesk(lead.ledger, lead.keys, need(await bundle(desk)).path, 'desk.xuance'))
  const merge = async (path: string) => need(await mergeBundle(town.ledger, town.keys, admin, path))
  return { at, town, lead, desk, bundle, takeIn, merge }
}

describe('a desk laptop', () => {
  let day: Awaited<ReturnType<typeof twoLaptops>>
  beforeAll(async () => {
    day = await twoLaptops()
    close(day.desk)
  })

  it('counts nothing, signs nothing, and starts no round', () => {
    const { ledger } = day.desk
    const answers = [
      typeCount(ledger, typist(1), { ...first, figures: sheet(9, [1, 7, 7, 7]) }),
      signRound(ledger, { actor: overseers }, first),
      joinWriteIns(ledger, { actor: overseers }, { ...first, names: ['甲', '乙'], as: '甲', reason: '同一人' }),
      startRound(ledger, { actor: two }, { contest: 'D01', round: 'separate', candidates: ['候选甲'] }),
    ]
    expect(answers.map(codeOf)).toEqual(answers.map(() => 'count.not-lead'))
  })

  it('approves no authorisation: the three of an agent are reckoned in one book', async () => {
    const { desk } = await twoLaptops()
    const asked = { principal: card(1), agent: card(2), reason: '外出', means: '书面', document: 'W1' } as const
    expect(codeOf(approveHere(desk.ledger, { actor: two }, asked))).toBe('proxy.not-lead')
  })

  it('that states a count all the same changes neither what the lead agreed and signed nor what the office reads', async () => {
    const { lead, desk, town, bundle, takeIn, merge } = day
    const own = sheet(9, [1, 7, 7, 7], WROTE)
    need(
      write(desk.ledger, { actor: typist(3) }, (append) => {
        for (let i = 0; i < 40; i++) append('D01', 'incident', { what: '停电' })
        const refs = [1, 2].map(() => append('D01', 'count.typed', { ...first, figures: own }).hash)
        const { hash } = append('D01', 'count.agreed', { ...first, refs })
        append('D01', 'result.signed', { ...first, ref: hash, count: hash, signers: [...overseers] })
        return done(append('D01', 'writein.joined', { ...first, names: ['陈丽娟'], as: '候选甲', reason: '无' }))
      }),
    )
    await takeIn()
    const right = [15, 14, 12, 1]
    typed(lead, sheet(20, right, WROTE))
    signed(lead)
    others(lead, 20)
    expect(votesIn(lead)).toEqual(right)
    expect(stateOf(lead)).toMatchObject({ state: 'signed', joined: [], typists: [{ readings: 1 }, { readings: 1 }] })
    await merge(need(await bundle(lead)).path)
    expect(votesIn(town)).toEqual(right)
  })
})

describe('a signature', () => {
  it('stands for the count the law was asked: another laptop taken in afterwards has it signed anew', async () => {
    const { lead, desk, takeIn, bundle } = await twoLaptops()
    typed(lead, sheet(11, [8, 7, 6, 1]))
    signed(lead)
    expect(stateOf(lead)).toMatchObject({ state: 'signed', participants: 11, signedOther: false })
    close(desk)
    await takeIn()
    expect(stateOf(lead)).toMatchObject({ state: 'agreed', participants: 20, signatures: [], signedOther: true })
    expect(codeOf(await bundle(lead))).toBe('export.unsigned')
    typed(lead, sheet(20, [15, 14, 12, 1]))
    signed(lead)
    others(lead, 20)
    expect(stateOf(lead)).toMatchObject({ state: 'signed' })
    expect(codeOf(await bundle(lead))).toBe('ok')
  })

  it('does not outlive a newer reading that differs, and the office asks about it until the two agree', async () => {
    const { lead, desk, takeIn, bundle, merge, town } = await twoLaptops()
    close(desk)
    await takeIn()
    typed(lead, sheet(20, [15, 14, 12, 1]))
    signed(lead)
    others(lead, 20)
    need(typeCount(lead.ledger, typist(2), { ...first, figures: sheet(20, [15, 14, 1, 12]) }))
    expect(stateOf(lead)).toMatchObject({ state: 'counting', figures: null, signatures: [] })
    expect(codeOf(signRound(lead.ledger, { actor: overseers }, first))).toBe('count.not-agreed')
    expect(codeOf(await bundle(lead))).toBe('export.unsigned')
    await merge(need(await bundle(lead, 'sync')).path)
    expect(contestResults(town.ledger, ['D01'])[0]).toMatchObject({
      state: 'counted',
      signed: false,
      result: { outcome: 'refer', elected: [], refer: [{ code: 'R.622' }] },
    })
    need(typeCount(lead.ledger, typist(2), { ...first, figures: sheet(20, [15, 14, 12, 1]) }))
    expect(stateOf(lead)).toMatchObject({ state: 'agreed', signedOther: true })
    signed(lead)
    expect(codeOf(await bundle(lead))).toBe('ok')
  })

  it('falls to spellings joined after a restore, in another book', async () => {
    const { lead } = await twoLaptops()
    typed(lead, sheet(11, [8, 7, 0, 0], WROTE))
    signed(lead)
    const book = `${lead.keys.device}/D01`
    const { seq, hash: head } = headOf(lead.ledger, book)!
    setLocalValue(lead.ledger, 'device', '00000000000000cc')
    need(
      write(lead.ledger, { actor: two }, (append) =>
        done(append('D01', 'book.continued', { book, seq, head, reason: '硬盘坏' })),
      ),
    )
    expect(stateOf(lead)).toMatchObject({ state: 'signed' })
    need(
      joinWriteIns(lead.ledger, { actor: overseers }, { ...first, names: ['陈丽娟', '陈莉娟'], as: '陈丽娟', reason: '同一人' }),
    )
    expect(stateOf(lead)).toMatchObject({ state: 'agreed', signatures: [], signedOther: true })
    signed(lead)
    expect(stateOf(lead)).toMatchObject({ state: 'signed' })
  })
})

describe('a desk whose day is not in', () => {
  it('is named at closing, and the final goes out without it only once two people say why', async () => {
    const { lead, desk, town, bundle, merge } = await twoLaptops()
    typed(lead, sheet(11, [8, 7, 6, 1]))
    signed(lead)
    others(lead, 11)
    const { device } = desk.keys
    expect(closingPreview(lead.ledger, {})).toMatchObject({
      desksOut: [{ device, name: expect.stringContaining('号机'), leftOut: null }],
      findings: [{ code: 'W.612' }],
    })
    expect(closingPreview(desk.ledger, {}).desksOut).toEqual([])
    expect(await bundle(lead)).toMatchObject({
      error: { code: 'export.desk-missing', params: { devices: calledDevice(lead.ledger, device) } },
    })
    expect(codeOf(leaveOutDesks(lead.ledger, { actor: [leader!] }, '电脑被偷'))).toBe('station.two-people')
    expect(codeOf(leaveOutDesks(desk.ledger, { actor: two }, '电脑被偷'))).toBe('desk.not-lead')
    need(leaveOutDesks(lead.ledger, { actor: two }, '电脑被偷'))
    expect(codeOf(leaveOutDesks(lead.ledger, { actor: two }, '电脑被偷'))).toBe('desk.none-out')
    expect(closingPreview(lead.ledger, {}).desksOut).toMatchObject([{ device, leftOut: '电脑被偷' }])
    const merged = await merge(need(await bundle(lead)).path)
    expect(codes(merged.findings)).toEqual(['W.612'])
    expect(contestResults(town.ledger, ['D01'])[0]).toMatchObject({ state: 'counted' })
  })

  it('is in once it was taken in, and each laptop’s closing sets its own participants against its own papers', async () => {
    const { lead, desk, takeIn } = await twoLaptops()
    close(desk)
    await takeIn()
    const { contests, desksOut, findings } = closingPreview(lead.ledger, {})
    expect([desksOut, findings]).toEqual([[], []])
    expect(contests[0]).toMatchObject({ issued: 11, participants: 11, station: { issued: 20, participants: 20 } })
  })
})

describe('a lead that the office replaces', () => {
  it.each([
    ['all it signed', 0, [8, 7, 6, 1]],
    ['nothing of its count', 1000, undefined],
  ] as const)('leaves the spare %s up to the accepted entry, and what the spare counts comes after it', async (_, less, left) => {
    const { at, lead, desk: spare, town, bundle, merge } = await twoLaptops('spare')
    typed(lead, sheet(11, [8, 7, 6, 1]))
    signed(lead)
    close(spare)
    const { seq } = headOf(lead.ledger, `${lead.keys.device}/D01`)!
    await merge(need(await bundle(lead, 'sync')).path)
    expect(codeOf(typeCount(spare.ledger, typist(1), { ...first, figures: sheet(9, [1, 1, 1, 1]) }))).toBe('count.not-lead')
    const both = [...admin, { person: 'c', role: 'committee' }]
    const revocation = { device: lead.keys.device, acceptUpTo: Math.max(0, seq - less), reason: '电脑被偷' }
    need(revokeDevice(town.ledger, { actor: both }, revocation))
    expect(votesIn(town)).toEqual(left)
    const news = need(await correct(town.ledger, town.keys, admin, 'D01', stickIn(at, 'news'), { roll: true })).path
    need(await receiveBundle(spare.ledger, spare.keys, readFileSync(news)))
    typed(spare, sheet(9, [1, 2, 3, 4]))
    signed(spare)
    await merge(need(await bundle(spare, 'sync')).path)
    for (const place of [spare, town]) expect(votesIn(place)).toEqual([1, 2, 3, 4])
  })
})
