import { booksOf, statedOf } from '../stated.ts'
import type { SignedHead } from '../sealed/proofs.ts'
import type { Statements } from '../statements.ts'
import { bookOf, readBook, scopeOf } from './book.ts'
import { ownStretches } from './continued.ts'

/**
 * What an office holds of other offices' books about the same, and has not said in its own (`book.heard`): whatever it states from now on
 * comes after that. Nothing for a station, which has no book about the town, and nothing of a book that this one goes on from.
 */
export function unheard(statements: Statements, own: string): readonly SignedHead[] {
  const { device, kind } = readBook(own)
  const ledger = { statements }
  const headOf = (book: string) => statements.head().get(book) as readonly [hash: string, seq: number] | undefined
  if (kind === 'constituency' && !headOf(bookOf(device, 'town'))) return []
  const scope = scopeOf(own)
  const others = booksOf(ledger).filter((book) => book !== own && scopeOf(book) === scope && isOfOffice(book))
  if (others.length === 0) return []
  const known = new Map(statedOf(ledger, 'book.heard', own).map(({ body }) => [body.book, body.seq]))
  for (const { book } of ownStretches(ledger, own)) known.set(book, Infinity)
  return others.flatMap((book) => {
    const [head, seq] = headOf(book)!
    return seq > (known.get(book) ?? 0) ? [{ book, seq, head }] : []
  })

  function isOfOffice(book: string): boolean {
    const { device: by, kind: about } = readBook(book)
    return about !== 'constituency' || headOf(bookOf(by, 'town')) !== undefined
  }
}
