import { write } from '#ledger/append.ts'
import type { Body } from '#ledger/entries/index.ts'
import { areTwo, type Request } from '#words/acting.ts'
import { branchesOf, forksOf } from '#ledger/books/forks.ts'
import type { Ledger } from '#ledger/open.ts'
import { done, refuse, type Result } from '#contract/result.ts'

/**
 * Chooses the branch of a forked book that counts, with a reason and two people. The other branch stays in the ledger and counts for
 * nothing; a later choice replaces this one. Refuses `fork.none`, `fork.branch`, `fork.second-person`.
 */
export function resolveFork(ledger: Ledger, request: Request, choice: Body<'fork.resolved'>): Result<{ ref: string }> {
  return write(ledger, request, (append) => {
    if (!forksOf(ledger.statements).some(({ book }) => book === choice.book)) return refuse('fork.none', { book: choice.book })
    if (!branchesOf(ledger.statements, choice.book).some(({ head }) => head === choice.keep))
      return refuse('fork.branch', { book: choice.book })
    if (!areTwo(request.actor)) return refuse('fork.second-person', { book: choice.book })
    return done({ ref: append('town', 'fork.resolved', choice).hash })
  })
}
