import { isOf } from '#ledger/books/book.ts'
import { forksOf } from '#ledger/books/forks.ts'
import type { Ledger } from '#ledger/open.ts'
import { finding, type Finding } from '#rules/findings.ts'
import { reasonedOutcome, type ReasonedOutcome } from '#rules/count/outcome.ts'
import { readCount, type ContestCount } from '#rules/count/tally.ts'
import { agreedCount, countOf, type ContestRound } from './contest-round.ts'

/** Where a round stands: nothing agreed yet, decided by the law from the agreed count, or figures that cannot stand. */
export type RoundResult =
  | { readonly state: 'waiting' }
  | { readonly state: 'counted'; readonly count: ContestCount; readonly result: ReasonedOutcome }
  | { readonly state: 'impossible'; readonly field: string; readonly finding: Finding }

/** What the law says of a round, from the books this ledger holds. */
export function roundResult(ledger: Ledger, round: ContestRound): RoundResult {
  const typed = agreedCount(ledger, round)?.typed
  if (!typed) return { state: 'waiting' }
  const count = readCount(countOf(ledger, round, typed.body.figures))
  if (!count.ok) return { state: 'impossible', ...count.error }
  const result = reasonedOutcome(count.value)
  const { constituency } = round.contest
  const forked = forksOf(ledger.statements).find(({ book, resolved }) => !resolved && isOf(book, constituency))
  if (!forked) return { state: 'counted', count: count.value, result }
  // Until a branch is chosen nobody knows which facts count: nothing is decided, and the committee is asked.
  const { refer, findings, valid } = result
  const asked = [finding('R.607', { book: forked.book }), ...refer]
  const open = { outcome: 'refer', elected: [], revote: null, separate: null, vacant: 0 } as const
  return { state: 'counted', count: count.value, result: { valid, ...open, refer: asked, findings } }
}
