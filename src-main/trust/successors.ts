import { readBook } from '#ledger/entry.ts'
import type { Held } from '#ledger/sealed/held.ts'
import type { Fact } from '#ledger/read.ts'
import type { Certificate } from './certificates.ts'

/** Up to where the laptop that was restored in a book's place vouches for it, and in which book it says so. */
export type Vouched = { readonly upTo: number; readonly book: string; readonly device: string }

const scopeOf = (book: string): string => book.slice(book.indexOf('/') + 1)

/**
 * Which of the books that say they go on from `book` do so rightly, newest last: of the same scope, by a device certified for the same
 * place and role, and from an entry that is held. `continued` in order of generation.
 */
export function successorsOf(
  book: string,
  { seqOf }: Held,
  continued: readonly Fact<'book.continued'>[],
  certified: ReadonlyMap<string, Certificate>,
): readonly Fact<'book.continued'>[] {
  const old = certified.get(readBook(book).device)
  return continued.filter(({ book: by, body }) => {
    const next = certified.get(readBook(by).device)
    const inItsPlace = old !== undefined && next?.scope === old.scope && next.role === old.role
    return body.book === book && by !== book && scopeOf(by) === scopeOf(book) && inItsPlace && seqOf(body.head) === body.seq
  })
}
