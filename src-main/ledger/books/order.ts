import { generationsOf, type Continued } from './generations.ts'
import type { Ledger } from '../open.ts'
import { factsOf } from '../read.ts'

type Placed = { readonly book: string; readonly seq: number; readonly hash?: string }

/**
 * The order in which "the newest counts" is meant, when statements of several books are laid side by side: what a restored machine
 * states in its new book comes after all of the book it goes on from, also after entries of that book the backup did not hold; within a
 * generation by `seq`, then by name. It follows from the set of entries alone (docs/decisions/0007).
 */
export function inOrder<F extends Placed>(facts: readonly F[], continued: readonly Continued[]): readonly F[] {
  const generationOf = generationsOf(continued)
  const name = ({ hash, book }: F): string => hash ?? book
  return [...facts].sort(
    (a, b) =>
      generationOf(a.book) - generationOf(b.book) || a.seq - b.seq || (name(a) < name(b) ? -1 : name(a) > name(b) ? 1 : 0),
  )
}

/** The newest of some facts of a ledger, or undefined where there are none. */
export function newestOf<F extends Placed>(ledger: Ledger, facts: readonly F[]): F | undefined {
  return facts.length < 2 ? facts[0] : inOrder(facts, factsOf(ledger, 'book.continued')).at(-1)
}
