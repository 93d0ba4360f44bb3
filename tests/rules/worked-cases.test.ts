import { describe, expect, it } from 'vitest'
import { outcomeOf } from '#rules/count/outcome.ts'
import { zhejiang2021 as pack } from '#rules/packs/zhejiang-2021.ts'
import { quorumOf } from '#rules/count/quorum.ts'
import { isRecalled, neededToRecall } from '#rules/congress/recall.ts'
import { leastReaching } from '#rules/share.ts'
import { tallyContest } from '#rules/count/tally.ts'
import type { ContestCount, TallyResult } from '#rules/count/tally.ts'
import { contest } from './contests.ts'

const answer = (count: ContestCount): Omit<TallyResult, 'refer' | 'findings'> & { readonly refer: readonly string[] } => {
  const reply = tallyContest(count)
  if (!reply.ok) throw new Error(`${reply.error.field}: ${reply.error.message}`)
  const { findings: _findings, refer, ...rest } = reply.value
  return { ...rest, refer: refer.map(({ code }) => code) }
}
const codes = (count: ContestCount): string[] => {
  const reply = tallyContest(count)
  return reply.ok ? reply.value.findings.map(({ code }) => code) : []
}

type Given = Parameters<typeof contest>[0]
type Case = { readonly id: string; readonly what: string; readonly given: Given; readonly result: Record<string, unknown> }

const voided = { valid: false, outcome: 'void', elected: [], revote: null, separate: null, vacant: 0 }
const one = (candidates: string[]): unknown => ({ seats: 1, min: 2, max: 2, candidates })

const quorum: Case[] = [
  { id: 'Q1', what: 'exactly half take part', given: { roll: 1000, V: 500 }, result: voided },
  { id: 'Q2', what: 'half and one take part', given: { roll: 1000, V: 501 }, result: { valid: true } },
  { id: 'Q3', what: 'odd roll, below half', given: { roll: 1001, V: 500 }, result: voided },
  { id: 'Q3', what: 'odd roll, above half', given: { roll: 1001, V: 501 }, result: { valid: true } },
  { id: 'Q4', what: 'proxies make the quorum', given: { roll: 1000, V: 501, mobile: 20, proxy: 101 }, result: { valid: true } },
  { id: 'Q4', what: 'one authorisation struck', given: { roll: 1000, V: 500, mobile: 20, proxy: 100 }, result: voided },
  { id: 'Q5', what: '暂不登记 persons left out', given: { roll: 1000, V: 510 }, result: { valid: true } },
  { id: 'Q5', what: '暂不登记 persons kept', given: { roll: 1040, V: 510 }, result: voided },
  { id: 'Q6', what: '大选区 valid', given: { roll: 1558, V: 780 }, result: { valid: true } },
  { id: 'Q6', what: 'its 小选区 fails', given: { roll: 846, V: 423 }, result: voided },
  { id: 'Q6', what: 'the other 小选区 is valid', given: { roll: 712, V: 357 }, result: { valid: true } },
]

const boxes: Case[] = [
  { id: 'B1', what: 'one paper more than voters', given: { roll: 1000, V: 800, B: 801 }, result: voided },
  { id: 'B2', what: 'fewer papers than voters', given: { roll: 1000, V: 800, B: 797 }, result: { valid: true } },
]

const majority: Case[] = [
  { id: 'M1', what: 'exactly half', given: { V: 800, votes: { A: 400 } }, result: { elected: [], outcome: 'none-elected' } },
  { id: 'M2', what: 'half and one', given: { V: 800, votes: { A: 401 } }, result: { elected: ['A'], outcome: 'elected' } },
  { id: 'M3', what: 'odd V, below', given: { V: 801, votes: { A: 400 } }, result: { elected: [] } },
  { id: 'M3', what: 'odd V, above', given: { V: 801, votes: { A: 401 } }, result: { elected: ['A'] } },
  {
    id: 'M4',
    what: 'void and blank stay in the denominator',
    given: { V: 800, valid: 750, votes: { A: 390 } },
    result: { elected: [] },
  },
  {
    id: 'M5',
    what: 'V and B disagree',
    given: { V: 800, B: 797, votes: { A: 399 } },
    result: { outcome: 'refer', elected: [], revote: null, separate: null, vacant: 0, refer: ['R.210'] },
  },
]

const writeIns: Case[] = [
  {
    id: 'W1',
    what: 'a written-in voter wins',
    given: { V: 800, votes: { A: 350, B: 30 }, writeIns: { W: 405 } },
    result: { outcome: 'elected', elected: ['W'], refer: [] },
  },
  {
    id: 'W2',
    what: 'a written-in stranger would win',
    given: { V: 800, votes: { A: 350, B: 30 }, writeIns: { W: 405 }, onRoll: false },
    result: { outcome: 'refer', elected: [], refer: ['R.213'] },
  },
  {
    id: 'W3',
    what: 'variants not joined',
    given: { V: 799, writeIns: { 陈丽娟: 201, 陈莉娟: 199 } },
    result: { outcome: 'none-elected', elected: [] },
  },
  { id: 'W3', what: 'variants joined', given: { V: 799, writeIns: { 陈丽娟: 400 } }, result: { outcome: 'elected' } },
]

const ties: Case[] = [
  {
    id: 'P1',
    what: 'more majorities than seats',
    given: { seats: 2, V: 800, votes: { A: 610, B: 520, C: 450 } },
    result: { elected: ['A', 'B'], revote: null },
  },
  {
    id: 'P2',
    what: 'tie at the cut',
    given: { seats: 2, V: 800, votes: { A: 610, B: 450, C: 450 } },
    result: { outcome: 'partly-elected', elected: ['A'], revote: { candidates: ['B', 'C'], seats: 1 }, separate: null },
  },
  {
    id: 'P3',
    what: 'three-way tie over two seats',
    given: { seats: 2, V: 800, votes: { A: 450, B: 450, C: 450 } },
    result: { outcome: 'none-elected', elected: [], revote: { candidates: ['A', 'B', 'C'], seats: 2 } },
  },
  {
    id: 'P4',
    what: 'harmless tie',
    given: { seats: 2, V: 800, votes: { A: 500, B: 500, C: 420 } },
    result: { outcome: 'elected', elected: ['A', 'B'], revote: null },
  },
  {
    id: 'P5',
    what: 'tie below half',
    given: { seats: 2, V: 800, votes: { A: 610, B: 300, C: 300 } },
    result: { elected: ['A'], revote: null, separate: one(['B', 'C']) },
  },
  {
    id: 'P6',
    what: 'revote',
    given: { round: 'revote', V: 700, votes: { B: 260, C: 255 } },
    result: { outcome: 'elected', elected: ['B'] },
  },
  {
    id: 'P6',
    what: 'revote without a quorum',
    given: { round: 'revote', roll: 1400, V: 700, votes: { B: 260, C: 255 } },
    result: voided,
  },
  { id: 'P6', what: 'revote with B > V', given: { round: 'revote', V: 700, B: 701, votes: { B: 260, C: 255 } }, result: voided },
  {
    id: 'P7',
    what: 'revote ties again',
    given: { round: 'revote', V: 700, votes: { B: 300, C: 300 } },
    result: { outcome: 'refer', elected: [], revote: null, separate: null, vacant: 0, refer: ['R.211'] },
  },
]

const separate: Case[] = [
  {
    id: 'E1',
    what: 'one seat left',
    given: { seats: 3, V: 800, votes: { A: 610, B: 430, C: 390, D: 380 } },
    result: { outcome: 'partly-elected', elected: ['A', 'B'], separate: one(['C', 'D']), vacant: 0, refer: [] },
  },
  {
    id: 'E2',
    what: 'two seats left',
    given: { seats: 3, V: 800, votes: { A: 610, B: 390, C: 380, D: 370, E: 365 } },
    result: { separate: { seats: 2, min: 3, max: 4, candidates: ['B', 'C', 'D', 'E'] }, refer: [] },
  },
  {
    id: 'E3',
    what: 'three seats left',
    given: { seats: 3, V: 800, votes: { A: 390, B: 380, C: 370, D: 360, E: 350, F: 340, G: 10 } },
    result: { separate: { seats: 3, min: 4, max: 6, candidates: ['A', 'B', 'C', 'D', 'E', 'F'] } },
  },
  {
    id: 'E4',
    what: 'tie at the edge of the list',
    given: { V: 800, votes: { A: 10, B: 390, C: 200, D: 200 } },
    result: { outcome: 'none-elected', separate: one(['B', 'C', 'D']), refer: ['R.215'] },
  },
  {
    id: 'E5',
    what: 'a write-in in the order',
    given: { V: 800, votes: { B: 390, C: 100 }, writeIns: { W: 200 } },
    result: { outcome: 'none-elected', separate: one(['B', 'W']), refer: ['R.216'] },
  },
  ...(
    [
      [600, 200, true],
      [600, 199, false],
      [601, 200, false],
      [601, 201, true],
      [700, 233, false],
      [700, 234, true],
      [797, 265, false],
      [797, 266, true],
    ] as const
  ).map(([B, y, wins]) => ({
    id: 'E6',
    what: `B = ${B}, ${y} votes`,
    given: { round: 'separate' as const, V: 800, B, votes: { C: y } },
    result: { elected: wins ? ['C'] : [], vacant: wins ? 0 : 1, separate: null },
  })),
  {
    id: 'E7',
    what: 'most votes, but below one third',
    given: { round: 'separate', V: 600, votes: { C: 190, D: 185 } },
    result: { outcome: 'none-elected', elected: [], vacant: 1, separate: null, revote: null },
  },
  {
    id: 'E8',
    what: 'both above one third',
    given: { round: 'separate', V: 600, votes: { C: 290, D: 280 } },
    result: { outcome: 'elected', elected: ['C'], vacant: 0 },
  },
  {
    id: 'E9',
    what: 'tie in the separate election',
    given: { round: 'separate', V: 600, votes: { C: 250, D: 250 } },
    result: { outcome: 'refer', elected: [], revote: null, vacant: 0, refer: ['R.212'] },
  },
  {
    id: 'S1',
    what: '补选 with one candidate, enough',
    given: { round: 'byelection', V: 985, votes: { A: 493 } },
    result: { outcome: 'elected' },
  },
  {
    id: 'S1',
    what: '补选 with one candidate, too few',
    given: { round: 'byelection', V: 985, votes: { A: 492 } },
    result: { outcome: 'none-elected' },
  },
]

describe('the worked counting cases of domain 1.7', () => {
  it.each([...quorum, ...boxes, ...majority, ...ties, ...separate])('$id: $what [S1 44, 45; S2 49]', ({ given, result }) => {
    expect(answer(contest(given))).toMatchObject(result)
  })

  it.each(writeIns)('$id: $what [S1 41]', ({ given, result }) => {
    expect(answer(contest(given))).toMatchObject(result)
  })

  it('Q2: with 501 participants a majority needs 251 [S1 45]', () => {
    expect(leastReaching(501, pack.outcome.majority.value)).toBe(251)
  })

  it('Q4: shows that one authorisation decides the quorum [S1 45]', () => {
    expect(codes(contest({ roll: 1000, V: 501, mobile: 20, proxy: 101 }))).toContain('W.205')
    expect(codes(contest({ roll: 1000, V: 502, mobile: 20, proxy: 101 }))).not.toContain('W.205')
    expect(codes(contest({ roll: 1000, V: 501 }))).not.toContain('W.205')
  })

  it.each([
    { id: 'Q6', roll: 1558, needed: 780 },
    { id: 'Q6', roll: 846, needed: 424 },
    { id: 'Q6', roll: 712, needed: 357 },
  ])('$id: a roll of $roll needs $needed participants [S1 45]', ({ roll, needed }) => {
    expect(quorumOf(roll, pack)).toBe(needed)
  })

  it('P2: the seats of a by-election tie the same way [S1 57]', () => {
    const given: Given = { round: 'byelection', seats: 2, V: 800, votes: { A: 610, B: 450, C: 450 } }
    expect(answer(contest(given))).toMatchObject({ elected: ['A'], revote: { candidates: ['B', 'C'], seats: 1 } })
  })

  it('M5: elects those who are safe under both readings [S1 45]', () => {
    const result = answer(contest({ seats: 2, V: 800, B: 797, votes: { A: 500, C: 399 } }))
    expect(result).toMatchObject({ outcome: 'refer', elected: ['A'], separate: null })
    expect(answer(contest({ V: 800, B: 797, votes: { A: 500, C: 297 } })).refer).toEqual([])
  })

  it('P7, E7: leaves the seat vacant, or elects again, where another place rules so [S1 45; S2 49]', () => {
    const revote = contest({ round: 'revote', V: 700, votes: { B: 300, C: 300 } })
    const third = contest({ round: 'separate', V: 600, votes: { C: 190, D: 185 } })
    const local = {
      ...pack,
      outcome: {
        ...pack.outcome,
        revoteTiesAgain: { value: 'vacant' as const, article: '山东 49' },
        afterSeparate: { value: 'again' as const, article: 'S1 45' },
      },
    }
    expect(outcomeOf(revote, local)).toMatchObject({ outcome: 'none-elected', vacant: 1, refer: [] })
    expect(outcomeOf(third, local)).toMatchObject({ vacant: 0, separate: one(['C', 'D']) })
  })

  it('R1: a recall needs more than half of all voters [S1 53]', () => {
    expect(isRecalled(1000, 480, pack)).toBe(false)
    expect(isRecalled(1000, 500, pack)).toBe(false)
    expect(isRecalled(1000, 501, pack)).toBe(true)
    expect(neededToRecall(1000, pack)).toBe(501)
  })
})
