import { isOfficeAlone } from './entries/define.ts'
import { entryTypes, type TypeName } from './entries/index.ts'
import type { Entry } from './entry.ts'
import { setAside } from './books/forks.ts'
import { scopeOf } from './books/book.ts'
import { ranksIn, type Ranks } from './books/generations.ts'
import type { Ledger } from './open.ts'
import { FREQUENT } from './views/schema.ts'
import type { Statements } from './statements.ts'

/** An entry of the ledger as it was stated, with its hash. */
export type Fact<T extends TypeName> = Entry<T> & { readonly hash: string }

/** As `factsOf`, those included that speak of what is not theirs and have no effect: for whoever judges them. */
export function statedOf<T extends TypeName>(
  { statements }: Pick<Ledger, 'statements'>,
  type: T,
  book?: string,
): readonly Fact<T>[] {
  const rows = rowsOf(statements, type, book)
  const aside = setAside(statements)
  const facts = rows.filter(({ hash }) => !aside.has(hash)).map(({ hash, text }) => ({ ...(JSON.parse(text) as Entry<T>), hash }))
  if (book !== undefined || facts.length < 2) return facts
  const rankOf = ranksIn(statements)
  return isOfficeAlone(entryTypes[type]) ? asOffices(facts, rankOf) : facts.sort((a, b) => rankOf(a.book, 0) - rankOf(b.book, 0))
}

/** What several offices state, each of what it held of the others: of one scope as `inOrder` has it. */
function asOffices<F extends { readonly book: string; readonly seq: number }>(facts: readonly F[], rankOf: Ranks): readonly F[] {
  if (facts.every(({ book }) => book === facts[0]!.book)) return facts
  const placed = facts.map((fact) => ({ fact, rank: rankOf(fact.book, fact.seq), scope: scopeOf(fact.book) }))
  // By hash already, where all else is the same.
  placed.sort((a, b) => a.rank - b.rank || (a.scope < b.scope ? -1 : a.scope > b.scope ? 1 : a.fact.seq - b.fact.seq))
  return placed.map(({ fact }) => fact)
}

type Row = { readonly hash: string; readonly text: string }

function rowsOf({ ofType, ofTypeInBook, ofFrequentType }: Statements, type: TypeName, book: string | undefined): readonly Row[] {
  const ending = FREQUENT.get(type)
  if (ending !== undefined) return ofFrequentType().all(ending, book ?? '*') as Row[]
  return (book === undefined ? ofType().all(type) : ofTypeInBook().all(type, book)) as Row[]
}

/** The entry with this hash, or undefined. */
export function factByHash({ statements }: Pick<Ledger, 'statements'>, hash: string): Fact<TypeName> | undefined {
  const text = statements.textOf().get(hash) as string | undefined
  return text === undefined ? undefined : { ...(JSON.parse(text) as Entry), hash }
}

/** Whether the ledger has the entry with this hash, in whatever branch. */
export const hasEntry = ({ statements }: Pick<Ledger, 'statements'>, hash: string): boolean =>
  statements.hasEntry().get(hash) !== undefined

/** All books, by name: from one to the next, because a scan would look at every entry. */
export function booksOf({ statements }: Pick<Ledger, 'statements'>): readonly string[] {
  return statements
    .on(
      `WITH RECURSIVE books (book) AS (
         SELECT min(book) FROM entries UNION ALL SELECT (SELECT min(book) FROM entries WHERE book > books.book) FROM books WHERE book IS NOT NULL
       ) SELECT book FROM books WHERE book IS NOT NULL ORDER BY book`,
    )
    .pluck()
    .all() as string[]
}
