import { placeOf, ranksOf, type Link } from './generations.ts'
import type { Ledger } from '../open.ts'
import { factsOf, type Fact } from '../read.ts'

type Placed = { readonly book: string; readonly seq: number; readonly hash?: string }

/**
 * The order in which "the newest counts" is meant, when statements of several books are laid side by side: what a restored machine
 * states in its new book comes after all of the book it goes on from, also after entries of that book the backup did not hold; what an
 * office states comes after all that it held of another office; otherwise by `seq`, then by name. It follows from the set of entries alone
 * (docs/decisions/0007, 0022).
 */
export function inOrder<F extends Placed>(facts: readonly F[], links: readonly Link[]): readonly F[] {
  const rankOf = ranksOf(links)
  const name = ({ hash, book }: F): string => hash ?? book
  return facts
    .map((fact) => ({ fact, place: placeOf(rankOf(fact.book, fact.seq), fact.seq) }))
    .sort((a, b) => a.place - b.place || (name(a.fact) < name(b.fact) ? -1 : name(a.fact) > name(b.fact) ? 1 : 0))
    .map(({ fact }) => fact)
}

/** What the order of a ledger's books follows from. */
export const linksOf = (ledger: Ledger): readonly Fact<'book.continued' | 'book.heard'>[] => [
  ...factsOf(ledger, 'book.continued'),
  ...factsOf(ledger, 'book.heard'),
]

/** The newest of some facts of a ledger, or undefined where there are none. */
export function newestOf<F extends Placed>(ledger: Ledger, facts: readonly F[]): F | undefined {
  return facts.length < 2 ? facts[0] : inOrder(facts, linksOf(ledger)).at(-1)
}
