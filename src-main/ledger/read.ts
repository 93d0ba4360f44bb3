import { isOf } from './books/book.ts'
import type { TypeName } from './entries/index.ts'
import type { Ledger } from './open.ts'
import { statedOf, type Fact } from './stated.ts'
import { judgedTypes } from './standing/named.ts'
import { isVoid } from './standing/scope.ts'

export { booksOf, factByHash, hasEntry, type Fact } from './stated.ts'

/**
 * All entries of a type that count, by generation of their book (what a restored machine states comes after all of its old book), book
 * and seq; of one book where it is given. Meant for rare types.
 */
export function factsOf<T extends TypeName>(ledger: Ledger, type: T, book?: string): readonly Fact<T>[] {
  const facts = statedOf(ledger, type, book)
  return facts.length > 0 && judgedTypes.has(type) ? facts.filter(({ hash }) => !isVoid(ledger, hash)) : facts
}

/** Entries of a type in all of a constituency's own books. */
export function factsIn<T extends TypeName>(ledger: Ledger, type: T, constituency: string): readonly Fact<T>[] {
  return factsOf(ledger, type).filter((fact) => isOf(fact.book, constituency))
}

export type Head = { readonly book: string; readonly seq: number; readonly hash: string }

/** Last entry of a book, or undefined for an empty one. */
export function headOf(ledger: Ledger, book: string): Head | undefined {
  const head = ledger.statements.head().get(book) as readonly [hash: string, seq: number] | undefined
  return head && { book, hash: head[0], seq: head[1] }
}
