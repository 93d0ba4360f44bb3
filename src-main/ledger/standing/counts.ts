import { sql, type AnyColumn, type SQL } from '../drizzle.ts'
import type { Ledger } from '../open.ts'
import { prepared, type Asked, type Build } from '../prepared.ts'
import { takenBack } from '../views/schema.ts'
import { remembered } from '../remembered.ts'
import { restatementsOf, wasTakenBack } from './restatements.ts'
import { isVoid, voidEntries } from './scope.ts'

/** Whether an entry of this hash was taken back by a later one that may: a check-in undone, an authorisation withdrawn. */
export const isTakenBack = (hash: AnyColumn): SQL =>
  sql`EXISTS (SELECT 1 FROM ${takenBack} WHERE ${takenBack.ref} = ${hash} AND ${isCounted(takenBack.hash)})`

/** The members of a list that is asked with, as JSON. */
export const listed = (name: string): SQL => sql`(SELECT value FROM json_each(${sql.placeholder(name)}))`

/**
 * Whether what an entry states counts: it speaks of nothing that is not its to speak of (`scope.ts`), was not taken back, and is not a
 * restatement of what another entry states or took back. Rows of a branch that was set aside are in no view. For queries by `counting`
 * alone, which know what does not count. Of a single voter it is asked by `stands`, which makes no list.
 */
export const counts = (hash: AnyColumn): SQL => sql`NOT ${isTakenBack(hash)} AND ${isCounted(hash)}`

/** Nearly always there are none that are not, and then no list of them is made. */
export const isCounted = (hash: AnyColumn): SQL =>
  sql`(${sql.placeholder('uncounted')} IS NULL OR ${hash} NOT IN ${listed('uncounted')})`

/** Whether what an entry states counts, as `counts`. */
export const stands = (ledger: Ledger, hash: string): boolean =>
  !isVoid(ledger, hash) && !wasTakenBack(ledger, hash) && !restatementsOf(ledger).uncounted.has(hash)

/** As `prepared`, for queries that ask what `counts`. */
export function counting<R>(build: Build<R>): Asked<R, Ledger> {
  const query = prepared(build)
  return {
    all: (ledger, values) => query.all(ledger, { ...values, ...uncountedIn(ledger) }),
    get: (ledger, values) => query.get(ledger, { ...values, ...uncountedIn(ledger) }),
    values: (ledger, values) => query.values(ledger, { ...values, ...uncountedIn(ledger) }),
  }
}

const uncountedIn = remembered('every entry', (ledger: Ledger): { readonly uncounted: string | null } => {
  const uncounted = [...restatementsOf(ledger).uncounted, ...voidEntries(ledger)]
  return { uncounted: uncounted.length === 0 ? null : JSON.stringify(uncounted) }
})
