import { LaterRound } from '#words/fields.ts'
import type { Ledger } from '#ledger/open.ts'
import { factByHash } from '#ledger/read.ts'
import { refuse, type Result } from '#contract/result.ts'
import { startOf, type ContestRound, type RoundName } from '#counting/contest-round.ts'
import { roundToCount, type At } from './round-to-count.ts'

/** The later round that was begun from the figures of a round, if one stands. */
export const roundAfter = (ledger: Ledger, { contest, round }: RoundName): LaterRound | undefined =>
  LaterRound.options.find((later) => {
    const start = startOf(ledger, { contest, round: later })
    const from = start && factByHash(ledger, start.body.ref)
    return from?.type === 'count.agreed' && from.body.round === round
  })

/** A round whose figures may still change. Refuses what `roundToCount` refuses, `count.later-round` once a later one rests on them. */
export function stillCounted(ledger: Ledger, at: At): Result<ContestRound> {
  const found = roundToCount(ledger, at)
  if (!found.ok) return found
  const later = roundAfter(ledger, found.value)
  return later ? refuse('count.later-round', { contest: at.contest, round: later }) : found
}
