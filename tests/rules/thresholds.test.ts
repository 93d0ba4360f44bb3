import { describe, expect, it } from 'vitest'
import { calendarOf, stillPossible } from '#rules/calendar.ts'
import { addDays } from '#rules/dates.ts'
import type { RulePack, Share } from '#rules/pack.ts'
import { zhejiang2021 as pack } from '#rules/packs/zhejiang-2021.ts'
import { leastReaching, reaches } from '#rules/share.ts'
import { tallyContest } from '#rules/count/tally.ts'
import { contest } from './contests.ts'
import { probes } from './probes.ts'

const shares: Readonly<Record<string, Share>> = {
  quorum: pack.outcome.quorum.value,
  majority: pack.outcome.majority.value,
  third: pack.outcome.third.value,
  recall: pack.outcome.recall.value,
  'two thirds present': pack.congress.present.value,
  'majority of deputies': pack.congress.majority.value,
}
const wholes = [
  ...Array.from({ length: 41 }, (_, index) => index),
  600,
  601,
  797,
  800,
  801,
  1000,
  1001,
  2 ** 52,
  2 ** 53 - 2,
  2 ** 53 - 1,
]

/** The part that is exactly the share of `whole`, where there is one. */
const exactBound = (whole: number, share: Share): number | null => {
  const product = BigInt(whole) * BigInt(share.of)
  return product > 0n && product % BigInt(share.in) === 0n ? Number(product / BigInt(share.in)) : null
}

describe('boundary tables around every share of the rule table', () => {
  it.each(Object.entries(shares))(
    '%s: the least that suffices suffices, one less does not [S1 45, 53; S5 14, 25; 民法典 1259]',
    (_name, share) => {
      for (const whole of wholes) {
        const least = leastReaching(whole, share)
        expect([least - 1, least, least + 1].filter((part) => part >= 0).map((part) => reaches(part, whole, share))).toEqual(
          [false, true, true].slice(least === 0 ? 1 : 0),
        )
        const bound = exactBound(whole, share)
        expect(bound === null || reaches(bound, whole, share) === (share.bound === 'at least')).toBe(true)
      }
    },
  )

  const rows = [7, 8, 99, 100, 797, 800, 801].flatMap((whole) => [-1, 0, 1].map((off) => ({ whole, off })))
  const elected = (count: Parameters<typeof contest>[0]): readonly string[] | undefined => {
    const reply = tallyContest(contest(count))
    return reply.ok ? reply.value.elected : undefined
  }

  it.each(rows)('a quorum of $whole voters, off by $off [S1 45]', ({ whole, off }) => {
    const reply = tallyContest(contest({ roll: whole, V: leastReaching(whole, pack.outcome.quorum.value) + off }))
    expect(reply.ok && reply.value.valid).toBe(off >= 0)
  })

  it.each(rows)('a majority of $whole participants, off by $off [S1 45]', ({ whole, off }) => {
    const y = leastReaching(whole, pack.outcome.majority.value) + off
    expect(elected({ V: whole, votes: { A: y } })).toEqual(off >= 0 ? ['A'] : [])
    expect(elected({ V: whole, round: 'byelection', votes: { A: y } })).toEqual(off >= 0 ? ['A'] : [])
  })

  it.each(rows)('a third of $whole papers, off by $off [S1 45]', ({ whole, off }) => {
    const y = leastReaching(whole, pack.outcome.third.value) + off
    expect(elected({ V: whole, round: 'separate', votes: { A: y } })).toEqual(off >= 0 ? ['A'] : [])
  })

  it.each(calendarOf('2026-12-15', pack))(
    'the term $id: the day before, the day, the day after [S1 28, 29, 32; S2 29]',
    ({ id, last }) => {
      const stateOn = (off: number): string | undefined =>
        stillPossible(addDays(last, off), '2026-12-15', pack).find((step) => step.id === id)?.state
      expect([-1, 0, 1].map(stateOn)).toEqual(['open', 'due today', 'missed'])
    },
  )
})

/** Every number, yes/no and bound the pack holds, by its path; the registers are layout and tested apart. */
function leaves(value: unknown, path: readonly string[] = []): { readonly path: readonly string[]; readonly value: unknown }[] {
  if (typeof value !== 'object' || value === null) return [{ path, value }]
  return Object.entries(value).flatMap(([key, part]) => leaves(part, [...path, key]))
}

const mutantsOf = (path: readonly string[], value: unknown): readonly (number | boolean | string)[] => {
  if (typeof value === 'number') return [value - 1, value + 1]
  if (typeof value === 'boolean') return [!value]
  return path.at(-1) === 'bound' ? [value === 'at least' ? 'more than' : 'at least'] : []
}

function changed(path: readonly string[], value: unknown): RulePack {
  const copy = structuredClone(pack)
  const at = path
    .slice(0, -1)
    .reduce<Record<string, unknown>>(
      (part, key) => part[key] as Record<string, unknown>,
      copy as unknown as Record<string, unknown>,
    )
  at[path.at(-1) ?? ''] = value
  return copy
}

const caught = (rules: RulePack): boolean =>
  probes.some(({ sees, expected }) => {
    try {
      expect(sees(rules)).toEqual(expected)
      return false
    } catch {
      return true
    }
  })

describe('mutation of the rule table', () => {
  const numbers = leaves({ ...pack, registers: [] }).flatMap(({ path, value }) =>
    mutantsOf(path, value).map((mutant) => ({ at: path.join('.'), path, mutant })),
  )

  it.each(probes)('the table as it stands fulfils every probe: $of', ({ sees, expected }) => {
    expect(sees(pack)).toEqual(expected)
  })

  it('covers more than a hundred mutants', () => {
    expect(numbers.length).toBeGreaterThan(100)
  })

  // How far beyond the seats a share reaches does not depend on whether its bound counts: the numbers are rounded up.
  const withoutBound = new Set(['nomination.surplusLeast.value.bound', 'nomination.surplusMost.value.bound'])

  it.each(numbers.filter(({ at }) => !withoutBound.has(at)))('$at = $mutant is caught', ({ path, mutant }) => {
    expect(caught(changed(path, mutant))).toBe(true)
  })
})
