import type { ContestCount } from '#rules/count/tally.ts'
import * as fc from 'fast-check'

/** A count whose papers are in order; `votes` as name → 赞成, the rest abstained. */
export function contest(
  given: Partial<Pick<ContestCount, 'round' | 'seats' | 'roll'>> & {
    readonly V: number
    readonly B?: number
    readonly valid?: number
    readonly proxy?: number
    readonly mobile?: number
    readonly votes?: Readonly<Record<string, number>>
    readonly writeIns?: Readonly<Record<string, number>>
    readonly onRoll?: boolean
  },
): ContestCount {
  const { V, B = V, valid = B, proxy = 0, mobile = 0 } = given
  return {
    pack: 'zhejiang-2021',
    round: given.round ?? 'first',
    seats: given.seats ?? 1,
    roll: given.roll ?? V + 1,
    participants: { inPerson: V - proxy - mobile, mobile, proxy },
    papers: { printed: V, issued: V, spoiled: 0, unused: 0, collected: B, valid, invalid: B - valid },
    votes: Object.entries(given.votes ?? {}).map(([name, votes]) => ({
      name,
      for: votes,
      against: 0,
      abstain: valid - votes,
      void: 0,
    })),
    writeIns: Object.entries(given.writeIns ?? {}).map(([name, votes]) => ({
      name,
      for: votes,
      onRoll: given.onRoll ?? true,
    })),
  }
}

const round = fc.constantFrom('first', 'revote', 'separate', 'byelection' as const)

/**
 * Random counts that `tally` accepts, crowded around every threshold: quorum, B = V, half of V and of B, a third of B, and
 * equal votes. Nothing here knows the law, only the identities of domain 1.6.
 */
export const anyContest: fc.Arbitrary<ContestCount> = fc
  .record({
    round,
    seats: fc.integer({ min: 1, max: 3 }),
    valid: fc.integer({ min: 0, max: 24 }),
    invalid: fc.integer({ min: 0, max: 3 }),
    notCast: fc.integer({ min: -1, max: 4 }),
    rollOffset: fc.oneof({ weight: 4, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.integer({ min: -2, max: 2 }) }),
    rollShare: fc.integer({ min: 100, max: 200 }),
    candidates: fc.array(fc.tuple(fc.nat({ max: 9 }), fc.nat({ max: 24 }), fc.nat({ max: 3 })), { maxLength: 8 }),
    writeIns: fc.array(fc.tuple(fc.nat({ max: 9 }), fc.nat({ max: 24 }), fc.boolean()), { maxLength: 4 }),
    proxy: fc.nat({ max: 6 }),
    printed: fc.nat({ max: 60 }),
    issuedOff: fc.nat({ max: 1 }),
  })
  .map(({ round, seats, valid, invalid, notCast, rollOffset, rollShare, ...rest }) => {
    const collected = valid + invalid
    const V = Math.max(0, collected + notCast)
    const roll = Math.max(V, rollOffset === 0 ? Math.floor((V * rollShare) / 100) : 2 * V + rollOffset)
    let left = seats * valid
    const take = (kind: number, amount: number): number => {
      const near = [
        collected >> 1,
        (collected >> 1) + 1,
        V >> 1,
        (V >> 1) + 1,
        Math.ceil(collected / 3),
        Math.floor(collected / 3),
        0,
      ]
      const votes = Math.min(near[kind] ?? amount, valid, left)
      left -= votes
      return votes
    }
    const votes = rest.candidates.map(([kind, amount, parts], index) => {
      const yes = take(kind, amount)
      const spoiled = Math.min(parts, valid - yes)
      return {
        name: `候选${index}`,
        for: yes,
        against: (valid - yes - spoiled) >> 1,
        abstain: (valid - yes - spoiled + 1) >> 1,
        void: spoiled,
      }
    })
    const writeIns = rest.writeIns.map(([kind, amount, onRoll], index) => ({
      name: `另选${index}`,
      for: take(kind, amount),
      onRoll,
    }))
    const proxy = Math.min(rest.proxy, V)
    return {
      pack: 'zhejiang-2021',
      round,
      seats,
      roll,
      participants: { inPerson: V - proxy, mobile: 0, proxy },
      papers: { printed: rest.printed, issued: V + rest.issuedOff, spoiled: 0, unused: 0, collected, valid, invalid },
      votes,
      writeIns,
    } satisfies ContestCount
  })
