import type { Ledger } from '#ledger/open.ts'
import { factByHash } from '#ledger/read.ts'
import { decisionsTold } from './told-of-decisions.ts'
import { contestRound, type ContestRound, type Figures, type Round } from './contest-round.ts'
import { isSigned, signedCounts, toSign } from './signatures.ts'
import type { Contest } from '#roll/election.ts'

/**
 * The figures of the newest count of a round that was signed, where the present state is not that count: another agreement, other
 * participants, other names, or none at all. Undefined where nothing was signed, and where the present count is. What two people decided about
 * a doubt may change a count that was signed, and is their answer to the question.
 */
export function signedOtherwise(ledger: Ledger, round: ContestRound): Figures | undefined {
  if (isSigned(ledger, round)) return undefined
  const now = toSign(ledger, round)?.ref
  const isDecided = decisionsTold(ledger, round.contest).length > 0
  const other = signedCounts(ledger, round).filter(({ ref }) => !isDecided || ref !== now)
  return other.map(({ ref }) => figuresOf(ledger, round, ref)).findLast((figures) => figures !== undefined)
}

/** Rounds of a contest that were signed, and that are said never to have been. */
export const roundsGone = (ledger: Ledger, contest: Contest): readonly Round[] =>
  LATER.filter((round) => !contestRound(ledger, contest, round) && signedCounts(ledger, { contest, round }).length > 0)

const LATER = ['revote', 'separate'] as const

/** What an agreement of this round was about. */
function figuresOf(ledger: Ledger, { contest, round }: ContestRound, ref: string): Figures | undefined {
  const agreed = factByHash(ledger, ref)
  if (agreed?.type !== 'count.agreed' || agreed.body.contest !== contest.code || agreed.body.round !== round) return undefined
  const typed = factByHash(ledger, agreed.body.refs[1]!)
  return typed?.type === 'count.typed' ? typed.body.figures : undefined
}
