import { readBook } from '#ledger/books/book.ts'
import type { Ledger } from '#ledger/open.ts'
import { finding, type Finding } from '#rules/findings.ts'
import { sealsOf } from '#trust/seals.ts'
import { calledBook } from '#trust/device-names.ts'

/** What is to be said of the proof of these books, or of all: W.613 for what its own device has not signed, R.614 where it signed two ways. */
export function sealFindings(
  ledger: Ledger,
  books?: readonly { readonly book: string }[],
): readonly Finding<'W.613' | 'R.614'>[] {
  const seals = sealsOf(ledger, books && [...new Set(books.map(({ book }) => book))])
  const place = (book: string) => readBook(book).constituency ?? 'town'
  return [
    ...seals.flatMap(({ book, unsealed }) =>
      unsealed
        ? [
            finding('W.613', {
              place: place(book),
              device: calledBook(ledger, book),
              count: unsealed.entries,
              from: unsealed.from,
            }),
          ]
        : [],
    ),
    ...seals.flatMap(({ book, contradicts }) =>
      contradicts
        ? [
            finding('R.614', {
              place: place(book),
              device: calledBook(ledger, book),
              first: contradicts[0].seq,
              second: contradicts[1].seq,
            }),
          ]
        : [],
    ),
  ]
}
