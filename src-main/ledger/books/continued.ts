import type { Ledger } from '../open.ts'
import { factsIn, factsOf, type Fact } from '../read.ts'

/** A book, and how far it belongs to the laptop that continued it: all of the newest one, the older ones up to their backup. */
export type Stretch = { readonly book: string; readonly upTo: number }

/**
 * The books one laptop has written, newest first. A laptop restored from a backup goes on in a new book, which says where it takes up
 * the old one (`book.continued`): what the old one holds beyond that place is lost to it, wherever else it may still be.
 */
export function stretchesOf(ledger: Ledger, book: string): readonly Stretch[] {
  const stretches: Stretch[] = []
  let next: Stretch | undefined = { book, upTo: Number.MAX_SAFE_INTEGER }
  while (next && !stretches.some((known) => known.book === next!.book)) {
    stretches.push(next)
    const continued: Fact<'book.continued'> | undefined = factsOf(ledger, 'book.continued', next.book)[0]
    next = continued && { book: continued.body.book, upTo: continued.body.seq }
  }
  return stretches
}

/** The books that go on where a book was left behind, and those that go on after them. */
export function booksAfter(ledger: Ledger, book: string, known: readonly string[] = [book]): readonly string[] {
  const next = factsOf(ledger, 'book.continued').filter(({ body, book: by }) => body.book === book && !known.includes(by))
  return next.flatMap(({ book: by }) => [by, ...booksAfter(ledger, by, [...known, by])])
}

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
