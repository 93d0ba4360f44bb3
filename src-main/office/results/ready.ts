import { done, refuse, type Result } from '#contract/result.ts'
import { conflictsOf } from '#conflicts/conflicts.ts'
import type { RoundResult } from '#counting/contest-result.ts'
import type { ContestRound } from '#counting/contest-round.ts'
import { isOf, readBook } from '#ledger/books/book.ts'
import { forksOf } from '#ledger/books/forks.ts'
import type { Ledger } from '#ledger/open.ts'
import { roundAsSigned } from './results.ts'
import { newestMerged } from '../merging/received.ts'

type Counted = Extract<RoundResult, { readonly state: 'counted' }>

/**
 * A round as it may be declared, whoever asks. Refuses `declare.waiting`, `declare.no-final` before the station's final bundle,
 * `declare.open` while facts contradict each other or a book has forked, `declare.impossible`, `declare.unsigned`.
 */
export function readyToDeclare(ledger: Ledger, round: ContestRound): Result<Counted> {
  const { code: contest, constituency } = round.contest
  const found = roundAsSigned(ledger, round)
  if (found.state === 'waiting') return refuse('declare.waiting', { contest })
  if (newestMerged(ledger, constituency)?.body.kind !== 'final') return refuse('declare.no-final', { constituency })
  const open = openIn(ledger, constituency)
  if (open > 0) return refuse('declare.open', { constituency, open })
  if (found.state === 'impossible') return refuse('declare.impossible', { contest })
  return found.signed ? done(found) : refuse('declare.unsigned', { contest })
}

/** Contradictions that nobody has decided or that wait for the committee, and books with two branches; of the town where none is named. */
export function openIn(ledger: Ledger, constituency?: string): number {
  const conflicts = conflictsOf(ledger).filter(
    ({ constituencies, decision }) =>
      (constituency === undefined || constituencies.includes(constituency)) &&
      (decision === undefined || decision.verdict === 'referred'),
  )
  const forks = forksOf(ledger.statements).filter(({ book, resolved }) => {
    if (resolved) return false
    return constituency === undefined ? readBook(book).kind === 'constituency' : isOf(book, constituency)
  })
  return conflicts.length + forks.length
}
