import { readBook, scopeOf } from '#ledger/books/book.ts'
import type { Held } from '#ledger/sealed/held.ts'
import type { Fact } from '#ledger/read.ts'
import type { SignedHead } from '#ledger/sealed/proofs.ts'
import type { Certificate } from './certificates.ts'

/** Up to where the laptop that was restored in a book's place vouches for it, and in which book it says so. */
export type Vouched = { readonly upTo: number; readonly book: string; readonly device: string }

/**
 * Which of the books that say they go on from `book` do so rightly, newest last: of the same scope, from an entry that is held and
 * to which every head leads that the old device signed before it (`heads`), and by a device certified for the same place and role, or by
 * this very machine (`mine`). `continued` in order of generation.
 */
export function successorsOf(
  book: string,
  { seqOf, before }: Held,
  heads: readonly SignedHead[],
  continued: readonly Fact<'book.continued'>[],
  certified: ReadonlyMap<string, Certificate>,
  mine: ReadonlySet<string>,
): readonly Fact<'book.continued'>[] {
  const old = certified.get(readBook(book).device)
  return continued.filter(({ book: by, body }) => {
    const { device } = readBook(by)
    const next = certified.get(device)
    const inItsPlace = mine.has(device) || (old !== undefined && next?.scope === old.scope && next.role === old.role)
    if (body.book !== book || by === book || scopeOf(by) !== scopeOf(book) || !inItsPlace || seqOf(body.head) !== body.seq)
      return false
    return heads.every(({ seq, head }) => seq > body.seq || before(body.head, seq) === head)
  })
}

/** The devices this machine has been: its own, and those it was before it was restored, which no office need have certified yet. */
export function devicesOf(own: string | undefined, continued: readonly Fact<'book.continued'>[]): ReadonlySet<string> {
  const mine = new Set(own === undefined ? [] : [own])
  for (const device of mine)
    for (const { book, body } of continued) if (readBook(book).device === device) mine.add(readBook(body.book).device)
  return mine
}
