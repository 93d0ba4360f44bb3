import type { Ledger } from './open.ts'

type Query = Ledger['query']
type Values = Readonly<Record<string, unknown>>

/** A query as drizzle prepares it: `sql.placeholder` names what is asked. */
type Prepared<R> = {
  all(values?: Record<string, unknown>): R[]
  get(values?: Record<string, unknown>): R | undefined
  /** Rows as they lie, without a name for each value: for many at once. */
  values(values?: Record<string, unknown>): unknown[]
}
export type Asked<R, L = Asking> = {
  readonly all: (ledger: L, values?: Values) => R[]
  readonly get: (ledger: L, values?: Values) => R | undefined
  readonly values: (ledger: L, values?: Values) => unknown[]
}
type Asking = Pick<Ledger, 'query'>

export type Build<R> = (query: Query) => { prepare(): Prepared<R> }

/** A typed query, prepared once for each open ledger, when it is first asked. */
export function prepared<R>(build: Build<R>): Asked<R> {
  const ledgers = new WeakMap<Query, Prepared<R>>()
  const of = ({ query }: Asking): Prepared<R> => {
    const known = ledgers.get(query)
    if (known) return known
    const made = build(query).prepare()
    ledgers.set(query, made)
    return made
  }
  return {
    all: (ledger, values) => of(ledger).all(values),
    get: (ledger, values) => of(ledger).get(values),
    values: (ledger, values) => of(ledger).values(values),
  }
}
