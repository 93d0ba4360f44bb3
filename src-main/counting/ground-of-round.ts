import type { Ledger } from '#ledger/open.ts'
import { factByHash } from '#ledger/read.ts'
import type { RoundResult } from './contest-result.ts'
import { agreedCount } from './agreed-count.ts'
import { isSigned } from './signatures.ts'
import { contestRound, startOf, type ContestRound } from './contest-round.ts'

const BEFORE = { revote: ['first'], separate: ['first', 'revote'] } as const

/**
 * Whether a later round rests on what its beginning names: the agreement that stands of an earlier round of the contest, which is signed,
 * and whose result is decided and asks for this round, these seats and no other names (S1 45). The first vote rests on nothing. `resultOf` says what came of
 * a round.
 */
export function hasGround(
  ledger: Ledger,
  { contest, round }: ContestRound,
  resultOf: (round: ContestRound) => RoundResult,
): boolean {
  if (round !== 'revote' && round !== 'separate') return true
  const start = startOf(ledger, { contest, round })
  const named = start && factByHash(ledger, start.body.ref)
  if (!start || named?.type !== 'count.agreed' || named.body.contest !== contest.code) return false
  const earlier = BEFORE[round].find((each) => each === named.body.round)
  const before = earlier && contestRound(ledger, contest, earlier)
  if (!before || agreedCount(ledger, before)?.agreed.hash !== named.hash || !isSigned(ledger, before)) return false
  const result = resultOf(before)
  if (result.state !== 'counted' || result.result.outcome === 'refer') return false
  const asked = result.result[round]
  const { seats, candidates } = start.body
  return asked !== null && asked.seats === seats && candidates.every(({ name }) => asked.candidates.includes(name))
}
