import { afterAll, describe, expect, it } from 'vitest'
import { done } from '#contract/result.ts'
import { write } from '#ledger/append.ts'
import { closeLedger } from '#ledger/open.ts'
import { factsOf } from '#ledger/read.ts'
import { declareResult } from '#office/results/declare.ts'
import { mergeBundle } from '#office/merging/merge.ts'
import { contestStandings } from '#office/results/results.ts'
import { contestStage, type Standing } from '#rules/count/contest-stage.ts'
import { closeStation, expectedPapers } from '#station/closing/close-station.ts'
import { signRound } from '#station/counting/sign.ts'
import { typeCount, type Figures } from '#station/counting/type-count.ts'
import { exportDay } from '#station/handing-over/export-day.ts'
import type { Actor } from '#words/acting.ts'
import { CONTEST_STAGES, type ContestStage } from '#words/contest-stages.ts'
import { CONTEST_PATHS } from '../../docs/contest-stages.ts'
import { admin, clerk, need, station, two } from '../fixtures/election.ts'
import { folder } from '../fixtures/folder.ts'
import { come, open, stickIn, townOf } from '../fixtures/laptop.ts'

const counted = (over: Partial<Extract<Standing, { state: 'counted' }>> = {}): Standing => ({
  seats: 2,
  earlier: [],
  signed: true,
  underWay: null,
  declared: null,
  state: 'counted',
  result: { outcome: 'elected', revote: null, separate: null },
  ...over,
})
const revote = { seats: 1, candidates: ['甲', '乙'] }
const separate = { seats: 1, min: 2, max: 2, candidates: ['丙', '丁'] }
const declared = { valid: true, elected: ['甲', '乙'], stands: true }

describe('where a contest stands [S1 44, 45, 46]', () => {
  it.each<[ContestStage, Standing]>([
    ['waiting', { seats: 2, earlier: [], signed: false, underWay: null, declared: null, state: 'waiting' }],
    ['impossible', { seats: 2, earlier: [], signed: false, underWay: null, declared: null, state: 'impossible' }],
    ['unsigned', counted({ signed: false })],
    ['unsigned', counted({ signed: false, result: { outcome: 'refer', revote: null, separate: null } })],
    ['referred', counted({ result: { outcome: 'refer', revote: null, separate: null } })],
    ['void', counted({ result: { outcome: 'void', revote: null, separate: null } })],
    ['tied', counted({ result: { outcome: 'partly-elected', revote, separate: null } })],
    ['tied', counted({ result: { outcome: 'partly-elected', revote, separate }, declared: { ...declared, elected: ['甲'] } })],
    ['seats-left', counted({ result: { outcome: 'none-elected', revote: null, separate } })],
    ['seats-left', counted({ result: { outcome: 'partly-elected', revote: null, separate }, declared })],
    ['decided', counted()],
    ['revote', counted({ underWay: 'revote', result: { outcome: 'partly-elected', revote, separate: null } })],
    ['separate', counted({ underWay: 'separate', declared, result: { outcome: 'partly-elected', revote: null, separate } })],
    ['declared', counted({ declared })],
    ['declared', counted({ declared: { ...declared, elected: ['乙'] }, earlier: ['甲'] })],
    ['declared-vacant', counted({ declared: { ...declared, elected: [] }, earlier: ['甲'] })],
    ['declared-void', counted({ declared: { valid: false, elected: [], stands: true } })],
    ['in-question', counted({ declared: { ...declared, stands: false }, signed: false })],
    ['in-question', { ...counted({ declared: { ...declared, stands: false } }), state: 'waiting' }],
  ])('is %s', (stage, standing) => {
    expect(contestStage(standing)).toBe(stage)
  })

  it('is a stage that ways lead to, and but for what is over at law away from', () => {
    const [to, from] = [new Set(CONTEST_PATHS.flatMap((path) => path.to)), new Set(CONTEST_PATHS.flatMap((path) => path.from))]
    expect(CONTEST_STAGES.filter((stage) => !to.has(stage))).toEqual([])
    expect(CONTEST_STAGES.filter((stage) => !from.has(stage))).toEqual([])
  })
})

const typist = (n: number): Actor => [{ person: `typist-${n}`, role: 'typist' }]
const overseers: Actor = ['overseer-1', 'overseer-2'].map((person) => ({ person, role: 'overseer' }))
const committee: Actor = ['committee', 'committee-2'].map((person) => ({ person, role: 'committee' }))
const sheet = (valid: number, yes: readonly number[]): Figures => ({
  collected: valid,
  valid,
  invalid: 0,
  votes: yes.map((given, i) => ({ candidate: `C${i + 1}`, for: given, against: valid - given, abstain: 0, void: 0 })),
  writeIns: [],
})

describe('contests that are lived, act by act', async () => {
  const at = folder()
  const town = await townOf(at, 12)
  const lead = await station(town, at, 'lead')
  afterAll(() => [town, lead].forEach(({ ledger }) => closeLedger(ledger)))
  const seen = new Map<string, ContestStage[]>()
  /** Every contest one step further, as it is after an act. */
  const look = (ledger = lead.ledger): void =>
    contestStandings(ledger, 'D01').forEach(({ contest, stage }) => {
      const stages = seen.get(contest) ?? []
      if (stages.at(-1) !== stage) seen.set(contest, [...stages, stage])
    })
  const count = (contest: string, figures: Figures): void =>
    [1, 2].forEach((n) => {
      need(typeCount(lead.ledger, typist(n), { contest, round: 'first', figures }))
      look()
    })
  const sign = (contest: string): void =>
    [overseers, typist(1), [two[0]!] as Actor].forEach((actor) => {
      need(signRound(lead.ledger, { actor }, { contest, round: 'first' }))
      look()
    })

  it('go by the ways there are, and by no other', async () => {
    look()
    open(lead)
    for (let n = 1; n <= 10; n++) come(lead.ledger, n)
    const unused = Object.entries(expectedPapers(lead.ledger)).map(([contest, papers]) => [contest, papers.unused])
    need(closeStation(lead.ledger, two, Object.fromEntries(unused)))
    look()
    // Four candidates for three seats: three are elected; of the second, one has half; nobody came to the third.
    count('D01', sheet(10, [9, 8, 7, 1]))
    count('D01-1', sheet(10, [9, 5, 2, 1]))
    count('D01-2', sheet(0, [0, 0, 0]))
    for (const contest of ['D01', 'D01-1', 'D01-2']) sign(contest)
    const { path } = need(await exportDay(lead.ledger, lead.keys, clerk, 'final', stickIn(at, 'final')))
    need(await mergeBundle(town.ledger, town.keys, admin, path))
    look(town.ledger)
    for (const contest of ['D01', 'D01-1', 'D01-2']) {
      need(declareResult(town.ledger, committee, { contest, round: 'first' }))
      look(town.ledger)
    }
    // The laptop that signed is believed no further than before its first signature.
    const signed = factsOf(town.ledger, 'result.signed').find(({ body }) => body.contest === 'D01')!
    need(
      write(town.ledger, { actor: admin }, (append) => {
        append('town', 'device.revoked', { device: lead.keys.device, acceptUpTo: signed.seq - 1, reason: '丢失' })
        return done(null)
      }),
    )
    look(town.ledger)
    const ways = new Set(CONTEST_PATHS.flatMap(({ from, to }) => from.flatMap((a) => to.map((b) => `${a} → ${b}`))))
    const gone = [...seen.values()].flatMap((stages) => stages.slice(1).map((stage, i) => `${stages[i]} → ${stage}`))
    expect(gone.filter((way) => !ways.has(way))).toEqual([])
    expect(Object.fromEntries(seen)).toEqual({
      D01: ['waiting', 'unsigned', 'decided', 'declared', 'in-question'],
      'D01-1': ['waiting', 'unsigned', 'seats-left', 'in-question'],
      'D01-2': ['waiting', 'unsigned', 'void', 'declared-void', 'in-question'],
    })
  })
})
