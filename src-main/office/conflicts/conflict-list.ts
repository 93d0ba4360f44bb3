import type { ConflictLine, ForkLine, SealRemark } from '#contract/conflicts.ts'
import { conflictsOf, type Conflict } from '#conflicts/conflicts.ts'
import { sha256 } from '#ledger/canonical.ts'
import { readBook } from '#ledger/books/book.ts'
import { branchesOf, forksOf } from '#ledger/books/forks.ts'
import type { Ledger } from '#ledger/open.ts'
import { told } from '#rules/findings.ts'
import { sealFindings } from '../merging/seal-findings.ts'

/** A short name for a conflict: the same on every machine that holds the same entries. */
const idOf = ({ kind, refs }: Conflict): string => sha256([kind, ...refs].join('\n')).slice(0, 10)

/** Facts in the merged books that contradict each other, with what was decided about them. */
export const conflictLines = (ledger: Ledger): readonly ConflictLine[] =>
  conflictsOf(ledger).map((conflict) => {
    const { kind, constituencies, refs, decision, finding } = conflict
    return {
      id: idOf(conflict),
      kind,
      constituencies,
      refs,
      ...told(finding),
      ...(decision && { decision }),
    }
  })

export const forkLines = ({ statements }: Ledger): readonly ForkLine[] =>
  forksOf(statements).map((fork) => ({
    ...fork,
    constituency: readBook(fork.book).constituency ?? 'town',
    branches: branchesOf(statements, fork.book),
  }))

/** A conflict by its short name, or undefined. */
export const conflictCalled = (ledger: Ledger, id: string): Conflict | undefined =>
  conflictsOf(ledger).find((conflict) => idOf(conflict) === id)

/** What is to be said of the proof of all books. */
export const sealLines = (ledger: Ledger): readonly SealRemark[] =>
  sealFindings(ledger).map((said) => ({ ...told(said), constituency: String(said.params.place) }))
