import { and, count, desc, eq, gte, inArray, lt, max, sql } from './drizzle.ts'
import type { TypeName } from './entries/index.ts'
import type { Ledger } from './open.ts'
import { prepared } from './prepared.ts'
import { entries, IS_RARE } from './views/schema.ts'

/** How many entries there are, in all books. */
export const countEntries = (ledger: Ledger): number => all.get(ledger)!.entries

const all = prepared((query) => query.select({ entries: count() }).from(entries))

export const isEmpty = (ledger: Ledger): boolean => newestHash(ledger) === undefined

/** Hash of the entry that was written last, whichever book it is in; undefined in an empty ledger. */
export const newestHash = (ledger: Ledger): string | undefined => newest.get(ledger)?.hash

const newest = prepared((query) =>
  query
    .select({ hash: entries.hash })
    .from(entries)
    .orderBy(desc(sql`rowid`))
    .limit(1),
)

/** Whether there is an entry whose hash begins so. */
export const holdsHash = (ledger: Ledger, beginning: string): boolean =>
  alike.get(ledger, { beginning, end: `${beginning}g` }) !== undefined

const alike = prepared((query) =>
  query
    .select({ hash: entries.hash })
    .from(entries)
    .where(and(gte(entries.hash, sql.placeholder('beginning')), lt(entries.hash, sql.placeholder('end'))))
    .limit(1),
)

/** How many entries stand at one place of a book: more than one where it forked there. */
export const countAt = (ledger: Ledger, book: string, seq: number): number => atPlace.get(ledger, { book, seq })!.entries

const atPlace = prepared((query) =>
  query
    .select({ entries: count() })
    .from(entries)
    .where(and(eq(entries.book, sql.placeholder('book')), eq(entries.seq, sql.placeholder('seq')))),
)

/** How many entries of some rare types there are, those of branches that were set aside included. */
export function counterOf(types: readonly TypeName[]): (ledger: Ledger) => number {
  const type = sql`json_extract(${entries.text}, '$.type')`
  const ofTypes = prepared((query) =>
    query
      .select({ entries: count() })
      .from(entries)
      .where(and(inArray(type, [...types]), sql.raw(IS_RARE))),
  )
  return (ledger) => ofTypes.get(ledger)!.entries
}

/** When the newest entry was made, by the clock of its machine; the newest of each book is enough. */
export const newestTime = (ledger: Ledger): string | undefined => newestTimes.get(ledger)?.at ?? undefined

const newestTimes = prepared((query) => {
  const heads = query
    .select({ book: entries.book, seq: max(entries.seq).as('last') })
    .from(entries)
    .groupBy(entries.book)
    .as('heads')
  return query
    .select({ at: sql<string | null>`max(json_extract(${entries.text}, '$.at'))` })
    .from(heads)
    .innerJoin(entries, and(eq(entries.book, heads.book), eq(entries.seq, heads.seq)))
})
