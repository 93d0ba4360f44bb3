import { describe, expect, it } from 'vitest'
import { checkBoxPapers } from '#rules/day/mobile-box.ts'
import { lawSteps } from '#rules/count/law-steps.ts'
import { outcomeOf } from '#rules/count/outcome.ts'
import { zhejiang2021 } from '#rules/packs/zhejiang-2021.ts'
import type { ContestCount } from '#rules/count/tally.ts'

const count = (change: Partial<ContestCount>, V = 800, collected = 798): ContestCount => ({
  pack: 'zhejiang-2021',
  round: 'first',
  seats: 1,
  roll: 1000,
  participants: { inPerson: V, mobile: 0, proxy: 0 },
  papers: { printed: V, issued: V, spoiled: 0, unused: 0, collected, valid: collected, invalid: 0 },
  votes: [{ name: 'A', for: 500, against: collected - 500, abstain: 0, void: 0 }],
  writeIns: [],
  ...change,
})
const votes = (...yes: readonly number[]) =>
  yes.map((n, i) => ({ name: 'ABCD'[i]!, for: n, against: 798 - n, abstain: 0, void: 0 }))
const lines = (given: ContestCount) =>
  lawSteps(given, zhejiang2021).map(
    ({ id, left, op, right, holds }) => `${id}: ${left.formula} ${left.value} ${op} ${right.formula} ${right.value} ${holds}`,
  )

describe('the arithmetic of the law, step by step [S1 44, 45; S2 49]', () => {
  it.each<[string, ContestCount, readonly string[]]>([
    [
      'a majority of those who took part',
      count({}),
      [
        'participants: V 800 = 800 + 0 + 0 800 true',
        'quorum: 2V 1600 > R 1000 true',
        'papers: B 798 ≤ V 800 true',
        'split: B 798 = 798 + 0 798 true',
        'votes: 2y 1000 > V 800 true',
        'seats: n 1 ≤ s 1 true',
      ],
    ],
    [
      'exactly half of the voters: it ends there (Q1)',
      count({}, 500, 500),
      [
        'participants: V 500 = 500 + 0 + 0 500 true',
        'quorum: 2V 1000 > R 1000 false',
        'papers: B 500 ≤ V 500 true',
        'split: B 500 = 500 + 0 500 true',
      ],
    ],
    [
      'a name that passes by papers and not by participants (M5)',
      count({ votes: votes(399).map((row) => ({ ...row, against: 398 })) }, 800, 797),
      ['votes: 2y 798 > V 800 false', 'votes-by-papers: 2y 798 > B 797 true', 'seats: n 0 ≤ s 1 true'],
    ],
    [
      'a separate election asks for a third of the papers (E6)',
      count({ round: 'separate', votes: votes(266, 265) }),
      ['votes: 3y 798 ≥ B 798 true', 'votes: 3y 795 ≥ B 798 false', 'seats: n 1 ≤ s 1 true'],
    ],
    ['a revote has no test but the order (P6)', count({ round: 'revote', votes: votes(260, 255) }), ['seats: n 2 ≤ s 1 false']],
  ])('%s', (_, given, expected) => {
    expect(lines(given).slice(-expected.length)).toEqual(expected)
  })

  it('tests every name as the outcome does, whatever the votes', () => {
    for (let yes = 380; yes < 420; yes++) {
      const given = count({ votes: votes(yes) }, 800, 800)
      const step = lawSteps({ ...given, votes: given.votes.map((row) => ({ ...row, against: 800 - yes })) }, zhejiang2021)
      expect(step.find(({ id }) => id === 'votes')?.holds, String(yes)).toBe(outcomeOf(given).elected.includes('A'))
    }
  })
})

describe('the papers of a mobile box [S2 40; S4 36]', () => {
  it.each([
    ['come out', { D01: 5 }, { D01: 3 }, { D01: 2 }, { D01: 3 }, []],
    ['one is lost', { D01: 5 }, { D01: 3 }, { D01: 1 }, { D01: 3 }, ['W.513']],
    ['one was used that nobody signed for', { D01: 5 }, { D01: 3 }, { D01: 2 }, { D01: 2 }, ['W.514']],
    ['of a contest nobody took out', { D01: 5 }, { D01: 5 }, { D01: 0 }, { D01: 5, 'D01-1': 1 }, ['W.514']],
  ] as const)('%s', (_, out, used, returned, marked, codes) => {
    expect(checkBoxPapers('1', [{ out, used, returned }], { used, marked }).map(({ code }) => code)).toEqual(codes)
  })
})
