import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CalledPaper } from '#contract/count.ts'
import { sumFigures } from '#counting/batches.ts'
import { tallyCalls } from '#station/counting/tally-calls.ts'

const ballot = { seats: 2, candidates: ['甲', '乙', '丙'].map((name, i) => ({ candidate: `C${i + 1}`, name })) }
const valid = (marks: Readonly<Record<string, 'for' | 'against' | 'void'>>, ...writeIns: string[]): CalledPaper => ({
  marks,
  writeIns,
})
const figures = (papers: readonly CalledPaper[]) => {
  const told = tallyCalls(papers, ballot)
  return told.ok ? told.value : undefined
}

describe('papers called aloud', () => {
  it('are summed: no mark abstains, a void paper counts in B alone, a candidate written in counts once (W4)', () => {
    expect(figures([valid({ C1: 'for', C2: 'against' }), valid({ C1: 'for' }, '甲', '丁'), { invalid: true }])).toEqual({
      collected: 3,
      valid: 2,
      invalid: 1,
      votes: [
        { candidate: 'C1', for: 2, against: 0, abstain: 0, void: 0 },
        { candidate: 'C2', for: 0, against: 1, abstain: 1, void: 0 },
        { candidate: 'C3', for: 0, against: 0, abstain: 2, void: 0 },
      ],
      writeIns: [{ name: '丁', for: 1 }],
    })
  })

  it.each([
    ['a third name on a paper for two', [valid({ C1: 'for', C2: 'for', C3: 'for' })], 'count.over-vote'],
    ['a third name written in', [valid({}), valid({ C1: 'for', C2: 'for' }, '丁')], 'count.over-vote'],
    ['a candidate who is opposed and written in', [valid({ C2: 'against' }, '乙')], 'count.contradicted'],
    ['somebody who is not on the ballot', [valid({ C9: 'for' })], 'count.candidates'],
  ])('are refused for %s', (_, papers, code) => {
    expect(tallyCalls(papers, ballot)).toMatchObject({ ok: false, error: { code } })
  })

  const mark = fc.constantFrom('for' as const, 'against' as const, 'void' as const)
  const paper: fc.Arbitrary<CalledPaper> = fc.oneof(
    fc.constant<CalledPaper>({ invalid: true }),
    fc.record({ marks: fc.dictionary(fc.constantFrom('C1', 'C2', 'C3'), mark), writeIns: fc.constant<string[]>([]) }),
  )
  it('give the same sums in one batch or in several, and each candidate’s columns make the valid papers', () => {
    fc.assert(
      fc.property(fc.array(paper, { minLength: 1, maxLength: 50 }), fc.nat(), (papers, at) => {
        const whole = figures(papers)
        fc.pre(whole !== undefined)
        const cut = 1 + (at % papers.length)
        const parts = [papers.slice(0, cut), papers.slice(cut)].filter((part) => part.length > 0)
        expect(sumFigures(parts.map((part) => figures(part)!))).toEqual(whole)
        for (const row of whole.votes) expect(row.for + row.against + row.abstain + row.void).toBe(whole.valid)
        expect(whole.collected).toBe(papers.length)
      }),
    )
  })
})
