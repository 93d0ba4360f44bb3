import { describe, expect, it } from 'vitest'
import { sumBoxes } from '#rules/count/boxes.ts'
import { checkJoinedVariants } from '#rules/day/staffing.ts'
import type { Box } from '#rules/count/boxes.ts'
import type { Paper } from '#rules/count/marks.ts'
import { zhejiang2021 as pack } from '#rules/packs/zhejiang-2021.ts'
import { judgePaper } from '#rules/count/paper.ts'
import { tallyContest } from '#rules/count/tally.ts'
import { contest } from './contests.ts'

describe('several boxes of one contest', () => {
  it('B3: one station over, the total not: valid, and the station explains [S1 44]', () => {
    const { participants, collected, findings } = sumBoxes([
      { station: '一', participants: 400, collected: 402 },
      { station: '二', participants: 400, collected: 395 },
    ])
    expect([participants, collected]).toEqual([800, 797])
    expect(findings.map(({ code }) => code)).toEqual(['W.240'])
    const reply = tallyContest(contest({ roll: 1000, V: participants, B: collected }))
    expect(reply.ok && reply.value.valid).toBe(true)
  })

  it('B4: papers of another contest are not counted, and move only when signed [S1 44]', () => {
    const district: Box[] = [{ station: '一', participants: 400, collected: 400, foreign: 2 }]
    const town: Box[] = [{ station: '一', participants: 400, collected: 398 }]
    expect(sumBoxes(district).collected).toBe(398)
    expect(sumBoxes(district).findings.map(({ code }) => code)).toEqual(['W.241'])
    expect(sumBoxes(town, [{ papers: 2, signers: ['张三', '李四'] }]).collected).toBe(400)
    const unsigned = sumBoxes(town, [{ papers: 2, signers: ['张三', '张三'] }])
    expect([unsigned.collected, unsigned.findings.map(({ code }) => code)]).toEqual([398, ['E.242']])
  })

  it('W3: joining variant spellings needs two signatures [S1 43]', () => {
    const signed = (...persons: readonly string[]) => persons.map((person) => ({ person, role: '监票人' }))
    expect(checkJoinedVariants(['陈丽娟', '陈莉娟'], signed('张三', '张三'), pack)[0]?.code).toBe('E.247')
    expect(checkJoinedVariants(['陈丽娟', '陈莉娟'], signed('张三', '李四'), pack)).toEqual([])
  })
})

const signs: Readonly<Record<string, 'for' | 'against' | 'none' | 'odd'>> = { '○': 'for', '×': 'against', '': 'none', '?': 'odd' }
const paper = (candidates: Readonly<Record<string, string>>, writeIns: Readonly<Record<string, string>> = {}): Paper => ({
  candidates: Object.entries(candidates).map(([name, sign]) => ({ name, mark: signs[sign] ?? 'odd' })),
  writeIns: Object.entries(writeIns).map(([name, sign]) => {
    const mark = signs[sign] ?? 'odd'
    return name === '无法辨认' ? { name: null, mark } : { name, mark }
  }),
})

describe('one paper', () => {
  const overVote = { valid: false, reason: 'over-vote' }
  it.each([
    { id: 'O1', what: 'over-vote', seats: 2, paper: paper({ A: '○', B: '○', C: '○' }), verdict: overVote },
    { id: 'O2', what: 'over-vote through a write-in', seats: 1, paper: paper({ A: '○', B: '' }, { W: '○' }), verdict: overVote },
    {
      id: 'O3',
      what: 'full use with a write-in',
      seats: 2,
      paper: paper({ A: '○', B: '×' }, { W: '○' }),
      verdict: { valid: true, for: ['A', 'W'], against: ['B'] },
    },
    {
      id: 'O4',
      what: 'under-vote',
      seats: 3,
      paper: paper({ A: '○', B: '', C: '' }),
      verdict: { valid: true, for: ['A'], abstain: ['B', 'C'] },
    },
    {
      id: 'O5',
      what: 'blank',
      seats: 2,
      paper: paper({ A: '', B: '' }),
      verdict: { valid: true, for: [], abstain: ['A', 'B'], blank: true },
    },
    {
      id: 'O6',
      what: 'all opposed',
      seats: 2,
      paper: paper({ A: '×', B: '×', C: '×' }),
      verdict: { valid: true, for: [], against: ['A', 'B', 'C'], blank: false },
    },
    {
      id: 'O7',
      what: 'partly illegible',
      seats: 2,
      paper: paper({ A: '○' }, { 无法辨认: '○' }),
      verdict: { valid: true, for: ['A'], voidParts: 1 },
    },
    {
      id: 'W4',
      what: 'a candidate written in again',
      seats: 1,
      paper: paper({ A: '○', B: '' }, { A: '○' }),
      verdict: { valid: true, for: ['A'] },
    },
    {
      id: 'W4',
      what: 'a candidate only written in',
      seats: 1,
      paper: paper({ A: '', B: '' }, { A: '○' }),
      verdict: { valid: true, for: ['A'], abstain: ['B'] },
    },
  ])('$id: $what [S1 41, 44]', ({ seats, paper, verdict }) => {
    expect(judgePaper(paper, seats, pack)).toMatchObject(verdict)
  })

  it.each([
    { id: 'O8', what: 'an odd mark', seats: 1, paper: paper({ A: '?' }), codes: ['R.244'] },
    { id: 'O9', what: 'a write-in without a mark', seats: 1, paper: paper({ A: '×' }, { W: '' }), codes: ['R.245'] },
    { id: 'O10', what: 'a write-in after abstaining', seats: 1, paper: paper({ A: '' }, { W: '○' }), codes: ['R.246'] },
    {
      id: 'O7',
      what: 'an unreadable name that would be one too many',
      seats: 1,
      paper: paper({ A: '○' }, { 无法辨认: '○' }),
      codes: ['R.249'],
    },
    { id: 'W4', what: 'a candidate opposed and written in', seats: 1, paper: paper({ A: '×' }, { A: '○' }), codes: ['R.244'] },
  ])('$id: $what is not decided by the program [S1 41]', ({ seats, paper, codes }) => {
    const verdict = judgePaper(paper, seats, pack)
    expect(verdict.valid).toBeNull()
    expect(verdict.valid === null && verdict.questions.map(({ code }) => code)).toEqual(codes)
  })

  it.each([
    { id: 'O9', answer: 'yes', voidParts: 0, chosen: ['W'] },
    { id: 'O9', answer: 'no', voidParts: 1, chosen: [] },
  ] as const)('$id: with the switch at $answer an unmarked write-in is decided [S1 41]', ({ answer, voidParts, chosen }) => {
    const local = { ...pack, paper: { ...pack.paper, writeInWithoutMark: { value: answer, article: 'S1 41' } } }
    expect(judgePaper(paper({ A: '×' }, { W: '' }), 1, local)).toMatchObject({ valid: true, for: chosen, voidParts })
  })

  it.each([
    { id: 'O10', answer: 'yes', voidParts: 0, chosen: ['W'] },
    { id: 'O10', answer: 'no', voidParts: 1, chosen: [] },
  ] as const)(
    '$id: with the switch at $answer a write-in after abstaining is decided [S1 41]',
    ({ answer, voidParts, chosen }) => {
      const local = { ...pack, paper: { ...pack.paper, writeInAfterAbstaining: { value: answer, article: 'S1 41' } } }
      expect(judgePaper(paper({ A: '' }, { W: '○' }), 1, local)).toMatchObject({ valid: true, for: chosen, voidParts })
    },
  )

  it('O8: counts as the overseers decide [S2 48]', () => {
    const decided: Paper = { candidates: [{ name: 'A', mark: 'odd', decidedAs: 'for' }], writeIns: [] }
    expect(judgePaper(decided, 1, pack)).toMatchObject({ valid: true, for: ['A'] })
  })

  it('W2: a name from outside counts until it is adjudicated, unless the switch says no [S1 41]', () => {
    const outside: Paper = { candidates: [{ name: 'A', mark: 'against' }], writeIns: [{ name: 'W', mark: 'for', outside: true }] }
    expect(judgePaper(outside, 1, pack)).toMatchObject({ valid: true, for: ['W'] })
    const local = { ...pack, paper: { ...pack.paper, writeInFromOutside: { value: 'no' as const, article: 'S1 41' } } }
    expect(judgePaper(outside, 1, local)).toMatchObject({ valid: true, for: [], voidParts: 1 })
  })
})
