import { stretchesOf } from '../books/continued.ts'
import type { Ledger } from '../open.ts'
import { factsIn, type Fact } from '../read.ts'

/** Closings of a constituency's laptops, one for each: of a restored laptop that closed again, the newer one alone. */
export function closingsIn(ledger: Ledger, constituency: string): readonly Fact<'station.closed'>[] {
  const closings = factsIn(ledger, 'station.closed', constituency)
  const replaced = new Set(
    closings.flatMap(({ book }) =>
      stretchesOf(ledger, book)
        .slice(1)
        .map((older) => older.book),
    ),
  )
  return closings.filter(({ book }) => !replaced.has(book))
}
