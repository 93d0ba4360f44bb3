import type { TypeName } from './entries/index.ts'
import type { Entry } from './entry.ts'
import { setAside } from './forks.ts'
import type { Ledger } from './open.ts'

/** An entry of the ledger as it was stated, with its hash. */
export type Fact<T extends TypeName> = Entry<T> & { readonly hash: string }

/** All entries of a type that count, by book and seq; of one book where it is given. Meant for rare types. */
export function factsOf<T extends TypeName>(ledger: Ledger, type: T, book?: string): readonly Fact<T>[] {
  const { statements } = ledger
  const rows = book === undefined ? statements.ofType().all(type) : statements.ofTypeInBook().all(type, book)
  const aside = setAside(statements)
  return (rows as { hash: string; text: string }[])
    .filter(({ hash }) => !aside.has(hash))
    .map(({ hash, text }) => ({ ...(JSON.parse(text) as Entry<T>), hash }))
}

/** Entries of a type in all books of a constituency (`D01`, not `prep/D01`). */
export function factsIn<T extends TypeName>(ledger: Ledger, type: T, constituency: string): readonly Fact<T>[] {
  return factsOf(ledger, type).filter((fact) => fact.book.endsWith(`/${constituency}`) && !fact.book.includes('/prep/'))
}

/** The entry with this hash, or undefined. */
export function factByHash(ledger: Ledger, hash: string): Fact<TypeName> | undefined {
  const text = ledger.statements.textOf().get(hash) as string | undefined
  return text === undefined ? undefined : { ...(JSON.parse(text) as Entry), hash }
}

export type Head = { readonly book: string; readonly seq: number; readonly hash: string }

/** Last entry of a book, or undefined for an empty one. */
export function headOf(ledger: Ledger, book: string): Head | undefined {
  const row = ledger.statements.head().get(book) as { seq: number; hash: string } | undefined
  return row && { book, ...row }
}

/** All books, by name. */
export function booksOf(ledger: Ledger): readonly string[] {
  return ledger.statements.on('SELECT DISTINCT book FROM entries ORDER BY book').pluck().all() as string[]
}
