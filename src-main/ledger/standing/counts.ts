import { sql, type AnyColumn, type SQL } from '../drizzle.ts'
import type { Ledger } from '../open.ts'
import { prepared, type Asked, type Build } from '../prepared.ts'
import { takenBack } from '../views/schema.ts'
import { restatementsOf } from './restatements.ts'

/** Whether an entry of this hash was taken back by a later one: a check-in undone, an authorisation withdrawn. */
export const isTakenBack = (hash: AnyColumn): SQL => sql`${hash} IN (SELECT ${takenBack.ref} FROM ${takenBack})`

/** The members of a list that is asked with, as JSON. */
export const listed = (name: string): SQL => sql`(SELECT value FROM json_each(${sql.placeholder(name)}))`

/**
 * Whether what an entry states counts: it was not taken back, and is not a restatement of what another entry states or took back. Rows
 * of a branch that was set aside are in no view. For queries by `counting` alone, which know the restatements.
 */
export const counts = (hash: AnyColumn): SQL =>
  // Nearly always there are none, and then no list of them is made.
  sql`NOT ${isTakenBack(hash)} AND (${sql.placeholder('uncounted')} IS NULL OR ${hash} NOT IN ${listed('uncounted')})`

/** As `prepared`, for queries that ask what `counts`. */
export function counting<R>(build: Build<R>): Asked<R, Ledger> {
  const query = prepared(build)
  return {
    all: (ledger, values) => query.all(ledger, { ...values, ...uncountedIn(ledger) }),
    get: (ledger, values) => query.get(ledger, { ...values, ...uncountedIn(ledger) }),
    values: (ledger, values) => query.values(ledger, { ...values, ...uncountedIn(ledger) }),
  }
}

function uncountedIn(ledger: Ledger): { readonly uncounted: string | null } {
  const { uncounted } = restatementsOf(ledger)
  return { uncounted: uncounted.length === 0 ? null : JSON.stringify(uncounted) }
}
