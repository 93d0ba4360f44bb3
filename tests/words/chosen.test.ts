import { describe, expect, it } from 'vitest'
import { overVoteOn } from '#rules/count/paper.ts'
import { chosenNames, isOverVote } from '#words/chosen.ts'

describe('whom a paper chooses', () => {
  it.each<readonly [string, readonly string[], readonly string[], number]>([
    ['a candidate who is written in again is one person', ['王伟'], ['王 伟'], 1],
    ['a name written in twice, too', [], ['丁', '丁 '], 1],
    ['two candidates of one name are two people', ['王伟', '王伟'], [], 2],
    ['and nobody more when the name is written in as well', ['王伟', '王伟'], ['王伟'], 2],
    ['whoever else is written in is one more', ['王伟'], ['李娜'], 2],
  ])('%s', (_what, marked, written, people) => {
    expect(chosenNames(marked, written)).toHaveLength(people)
    expect(isOverVote(chosenNames(marked, written), 1)).toBe(people > 1)
    const paper = {
      candidates: marked.map((name) => ({ name, mark: 'for' as const })),
      writeIns: written.map((name) => ({ name, mark: 'for' as const })),
    }
    expect(overVoteOn(paper, 1)?.chosen).toBe(people > 1 ? people : undefined)
  })
})
