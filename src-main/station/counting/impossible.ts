import type { Ledger } from '#ledger/open.ts'
import { refuse, type Refusal } from '#contract/result.ts'
import { countOf, type ContestRound, type Figures } from '#counting/contest-round.ts'
import { readCount } from '#rules/count/tally.ts'
import { seenFinding } from '#counting/seen-finding.ts'

/** `count.impossible` where the figures of a round, with the spellings joined so far, cannot all be true; undefined where they can. */
export function impossibleIn(ledger: Ledger, round: ContestRound, figures: Figures): Refusal | undefined {
  const count = readCount(countOf(ledger, round, figures))
  if (count.ok) return undefined
  const { zh, en } = seenFinding(count.error.finding)
  return refuse('count.impossible', { contest: round.contest.code, what: zh, en }).error
}
