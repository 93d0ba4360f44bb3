import { conflictsOf } from '#conflicts/conflicts.ts'
import { isOf, readBook } from '#ledger/books/book.ts'
import { forksOf } from '#ledger/books/forks.ts'
import type { Ledger } from '#ledger/open.ts'

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
