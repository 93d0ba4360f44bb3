import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { tally, tallyContest, type TallyResult } from '#rules/count/tally.ts'
import { quorumOf } from '#rules/count/quorum.ts'
import { packById } from '#rules/packs/index.ts'
import { anyContest, contest } from './contests.ts'

type Sheet = Readonly<Record<string, unknown>>

const answered = (sheet: unknown): TallyResult => {
  const reply = tallyContest(sheet)
  if (!reply.ok) throw new Error(`${reply.error.field}: ${reply.error.message}`)
  return reply.value
}
const codes = ({ refer, findings }: TallyResult): readonly string[] => [...refer, ...findings].map(({ code }) => code)
const refusedWith = (sheet: unknown) => {
  const reply = tallyContest(sheet)
  return reply.ok ? null : [reply.error.code, reply.error.field]
}

/** A sheet as such papers are published: who took part and what was found, no more. */
const published = (given: { roll: number; V: number; B?: number; valid?: number; seats?: number; round?: string }): Sheet => ({
  pack: 'zhejiang-2021',
  round: given.round ?? 'first',
  seats: given.seats ?? 1,
  roll: given.roll,
  participants: { total: given.V },
  papers: {
    unknown: ['printed', 'issued', 'spoiled', 'unused'],
    collected: given.B ?? given.V,
    valid: given.valid ?? given.B ?? given.V,
    invalid: (given.B ?? given.V) - (given.valid ?? given.B ?? given.V),
  },
  forOnly: true,
  votes: [],
  writeIns: [],
})
const of = (votes: Readonly<Record<string, number>>) => Object.entries(votes).map(([name, yes]) => ({ name, for: yes }))

describe('results that were published, from what their figures decide [S1 45]', () => {
  const university = published({ roll: 25_678, V: 23_764 })

  it('a university constituency of 2016: more than half, and with exactly half nobody', () => {
    expect(answered({ ...university, votes: of({ A: 11_889, B: 10_897 }) })).toMatchObject({ outcome: 'elected', elected: ['A'] })
    const half = answered({ ...university, votes: of({ A: 11_882, B: 10_897 }) })
    expect(half).toMatchObject({ outcome: 'none-elected', elected: [] })
    expect(half.separate).toEqual({ seats: 1, min: 2, max: 2, candidates: ['A', 'B'] })
  })

  it('a by-election of a township: everybody voted for the one candidate, and that is no finding [S1 57]', () => {
    const sheet = published({ roll: 199, V: 170, round: 'byelection' })
    const result = answered({ ...sheet, votes: of({ A: 170 }) })
    expect(result).toMatchObject({ outcome: 'elected', elected: ['A'], refer: [], findings: [] })
  })

  it('a by-election of a town in 2023: elected, and the report’s own contradiction is found [S1 43]', () => {
    const sheet = published({ roll: 20_000, V: 17_297, B: 16_538, valid: 16_506, round: 'byelection' })
    const papers = { issued: 16_538, unknown: ['printed', 'spoiled', 'unused'], collected: 16_538, valid: 16_506, invalid: 32 }
    const result = answered({ ...sheet, papers, votes: of({ A: 15_000 }) })
    expect(result).toMatchObject({ outcome: 'elected', elected: ['A'] })
    expect(codes(result)).toEqual(['W.201'])
  })

  it('a town: 135 and 161 by proxy of 300, three candidates for two seats', () => {
    const sheet = published({ roll: 300, V: 296, seats: 2 })
    const result = answered({
      ...sheet,
      participants: { inPerson: 135, proxy: 161, total: 296 },
      votes: of({ A: 210, B: 190, C: 80 }),
    })
    expect(result).toMatchObject({ valid: true, outcome: 'elected', elected: ['A', 'B'] })
  })

  it.each([
    { where: 'by-election of a town, 2017', roll: 1040, took: { inPerson: 874, proxy: 111 }, V: 985 },
    { where: 'constituency of a village', roll: 152, took: { inPerson: 102, proxy: 33 }, V: 135 },
    { where: 'constituency, 2021', roll: 1221, took: {}, V: 1221 },
  ])('$where: the quorum is met, and nothing else is known', ({ roll, took, V }) => {
    const result = answered({ ...published({ roll, V }), participants: { ...took, total: V } })
    expect(result.valid).toBe(true)
    expect(result.findings.map(({ code }) => code)).not.toContain('E.203')
    expect(quorumOf(roll, packById('zhejiang-2021')!)).toBeLessThanOrEqual(V)
  })
})

describe('keys that a count may have (design 6; none changes what was there)', () => {
  const whole = contest({ seats: 2, roll: 1000, V: 800, proxy: 100, mobile: 60, votes: { A: 500, B: 300, C: 100 } })

  it('names the contest in the answer, also where the count is refused', () => {
    expect(tally({ ...whole, contest: 'D01-1' })).toEqual({ contest: 'D01-1', ...(tally(whole) as object) })
    expect(tally([{ ...whole, contest: '第一选区', round: 'x' }])).toMatchObject([
      { contest: '第一选区', error: { code: 'E.223' } },
    ])
    expect(refusedWith({ ...whole, contest: ' ' })).toEqual(['E.231', 'contest'])
  })

  it('takes those who took part together, or in the ways that are known', () => {
    for (const participants of [
      { total: 800 },
      { total: 800, proxy: 100 },
      { total: 800, inPerson: 640, mobile: 60, proxy: 100 },
    ]) {
      expect(answered({ ...whole, participants })).toEqual(answered(whole))
    }
    const wrong = ['E.234', 'participants.total']
    expect(refusedWith({ ...whole, participants: { total: 800, proxy: 801 } })).toEqual(wrong)
    expect(refusedWith({ ...whole, participants: { total: 801, inPerson: 640, mobile: 60, proxy: 100 } })).toEqual(wrong)
    expect(refusedWith({ ...whole, participants: { total: 700, inPerson: 701 } })).toEqual(wrong)
    expect(refusedWith({ ...whole, participants: { total: -1 } })).toEqual(['E.221', 'participants.total'])
    expect(refusedWith({ ...whole, participants: { inPerson: 640, proxy: 100 } })).toEqual(['E.221', 'participants.mobile'])
  })

  it('checks nothing against figures that nobody knows, and asks for those it is not told are unknown', () => {
    const { collected, valid, invalid } = whole.papers
    const papers = { collected, valid, invalid, issued: 790, unknown: ['printed', 'spoiled', 'unused'] }
    expect(codes(answered({ ...whole, papers }))).toEqual(['W.201', 'W.209'])
    const none = { collected, valid, invalid, unknown: [...papers.unknown, 'issued'] }
    expect(codes(answered({ ...whole, papers: none }))).toEqual([])
    expect(refusedWith({ ...whole, papers: { ...papers, unknown: ['printed', 'unused'] } })).toEqual(['E.221', 'papers.spoiled'])
    expect(refusedWith({ ...whole, papers: { ...papers, unknown: ['valid'] } })).toEqual(['E.235', 'papers.unknown[0]'])
    expect(refusedWith({ ...whole, papers: { ...papers, unknown: ['issued'] } })).toEqual(['E.235', 'papers.unknown[0]'])
  })

  it('takes blank papers for valid ones that are for nobody [S1 44]', () => {
    const blank = (papers: number): Sheet => ({ ...whole, papers: { ...whole.papers, blank: papers } })
    expect(answered(blank(300))).toEqual(answered(whole))
    expect(refusedWith(blank(301))).toEqual(['E.227', 'votes[0].for'])
    expect(refusedWith(blank(801))).toEqual(['E.236', 'papers.blank'])
    expect(refusedWith({ ...blank(300), writeInTotal: 101 })).toEqual(['E.229', 'votes'])
  })

  it('adds up the boxes, tells which one holds too much, and moves papers only by two signatures [S1 44]', () => {
    const boxes = [
      { name: '第一票箱', participants: 500, collected: 503, foreign: 2 },
      { name: '第二票箱', participants: 300, collected: 297 },
    ]
    const moved = [{ papers: 2, signers: ['甲', '乙'] }]
    const found = { ...whole, papers: { ...whole.papers, issued: 800 }, boxes, moved }
    expect(codes(answered(found))).toEqual(['W.240', 'W.241'])
    expect(refusedWith({ ...found, moved: [{ papers: 2, signers: ['甲', '甲'] }] })).toEqual(['E.238', 'boxes'])
    expect(refusedWith({ ...found, boxes: boxes.slice(1) })).toEqual(['E.237', 'boxes'])
    expect(refusedWith({ ...found, boxes: [{ name: '' }] })).toEqual(['E.231', 'boxes[0].name'])
  })
})

describe('votes for people whom the sheet does not name', () => {
  it('change nothing where nobody could have enough of them', () => {
    const sheet = contest({ roll: 1000, V: 800, votes: { A: 500, B: 100 } })
    expect(answered({ ...sheet, writeInTotal: 100 })).toEqual(answered(sheet))
  })

  it('are asked for where the result hangs on them; elected are those whom nobody can overtake', () => {
    const sheet = contest({ seats: 2, roll: 1000, V: 800, votes: { A: 700, B: 410, C: 0 } })
    const result = answered({ ...sheet, writeInTotal: 420 })
    expect(result).toMatchObject({ outcome: 'refer', elected: ['A'], refer: [{ code: 'R.239' }] })
    expect(answered({ ...sheet, writeInTotal: 400 })).toMatchObject({ outcome: 'elected', elected: ['A', 'B'] })
  })

  it('are asked for where one of them may stand in the separate election', () => {
    const sheet = contest({ roll: 1000, V: 800, votes: { A: 300, B: 200, C: 100 } })
    expect(codes(answered({ ...sheet, writeInTotal: 199 }))).toEqual([])
    expect(codes(answered({ ...sheet, writeInTotal: 200 }))).toEqual(['R.250'])
  })

  /** All ways in which so many votes can be for different people, most first. */
  const spreads = (votes: number, most: number): readonly (readonly number[])[] =>
    votes === 0
      ? [[]]
      : Array.from({ length: Math.min(votes, most) }, (_, index) => index + 1).flatMap((first) =>
          spreads(votes - first, first).map((rest) => [first, ...rest]),
        )

  it('equal what every sheet that does name them says: the same where all agree, else referred', () => {
    fc.assert(
      fc.property(anyContest, fc.integer({ min: 1, max: 9 }), (count, votes) => {
        const unnamed = tallyContest({ ...count, writeInTotal: votes })
        fc.pre(unnamed.ok)
        const bare = answered(count)
        const named = spreads(votes, count.papers.valid).map((spread) =>
          answered({
            ...count,
            writeIns: [...count.writeIns, ...spread.map((yes, index) => ({ name: `某${index}`, for: yes, onRoll: true }))],
          }),
        )
        const answer = (unnamed.ok && unnamed.value) || bare
        const told = (one: TallyResult) => JSON.stringify([one.outcome, one.elected, one.revote, one.vacant])
        const settled = named.every((one) => told(one) === told(bare))
        const certain = new Set(bare.elected.filter((name) => named.every(({ elected }) => elected.includes(name))))
        expect(settled ? told(answer) : answer.outcome).toBe(settled ? told(bare) : 'refer')
        expect(answer.elected.filter((name) => !certain.has(name))).toEqual([])
      }),
      { numRuns: 2000 },
    )
  })
})
