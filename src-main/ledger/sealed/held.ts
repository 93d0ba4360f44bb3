import { and, asc, count, eq, gt, max, sql } from '../drizzle.ts'
import type { Ledger } from '../open.ts'
import { prepared } from '../prepared.ts'
import { entries } from '../views/schema.ts'

export type Place = { readonly hash: string; readonly seq: number }

/** What a ledger holds of a book, to lay signed heads beside it. */
export type Held = {
  /** Place of an entry of this book, or undefined for one that is not held. */
  readonly seqOf: (hash: string) => number | undefined
  /** The entry at this place on the chain that ends with `head`, which is held. */
  readonly before: (head: string, seq: number) => string | undefined
  /** The entries to which none of these leads, which are held, by place. */
  readonly beyond: (heads: readonly Place[]) => readonly Place[]
  /** Place of the last entry. */
  readonly to: number
}

export function heldOf(ledger: Asking, book: string): Held {
  // From 1 without a gap: what is more than the last place are second entries at one place.
  const { held, to } = extent.get(ledger, { book })!
  const seqOf = (hash: string) => placeOf.get(ledger, { book, hash })?.seq
  return { seqOf, to: to ?? 0, ...(held > (to ?? 0) ? branched(ledger, book) : single(ledger, book)) }
}

type Asking = Pick<Ledger, 'query'>

const ofBook = eq(entries.book, sql.placeholder('book'))
const extent = prepared((query) =>
  query
    .select({ held: count(), to: max(entries.seq) })
    .from(entries)
    .where(ofBook),
)
const placeOf = prepared((query) =>
  query
    .select({ seq: entries.seq })
    .from(entries)
    .where(and(eq(entries.hash, sql.placeholder('hash')), ofBook)),
)
const at = prepared((query) =>
  query
    .select({ hash: entries.hash })
    .from(entries)
    .where(and(ofBook, eq(entries.seq, sql.placeholder('seq')))),
)
const after = prepared((query) =>
  query
    .select({ hash: entries.hash, seq: entries.seq })
    .from(entries)
    .where(and(ofBook, gt(entries.seq, sql.placeholder('seq'))))
    .orderBy(asc(entries.seq)),
)
const withPrevious = prepared((query) =>
  query
    .select({ hash: entries.hash, seq: entries.seq, prev: sql<string>`${entries.text} ->> '$.prev'` })
    .from(entries)
    .where(ofBook)
    .orderBy(asc(entries.seq), asc(entries.hash)),
)

const single = (ledger: Asking, book: string): Pick<Held, 'before' | 'beyond'> => ({
  before: (_, seq) => at.get(ledger, { book, seq })?.hash,
  beyond: (heads) => after.all(ledger, { book, seq: Math.max(0, ...heads.map(({ seq }) => seq)) }),
})

/** In a forked book there is more than one entry at a place: from the head back, one after another. */
function branched(ledger: Asking, book: string): Pick<Held, 'before' | 'beyond'> {
  const rows = withPrevious.all(ledger, { book })
  const byHash = new Map(rows.map((row) => [row.hash, row]))
  return {
    before: (head, seq) => {
      let row = byHash.get(head)
      while (row && row.seq > seq) row = byHash.get(row.prev)
      return row?.hash
    },
    beyond: (heads) => {
      const reached = new Set<string>()
      for (const { hash } of heads)
        for (let row = byHash.get(hash); row && !reached.has(row.hash); row = byHash.get(row.prev)) reached.add(row.hash)
      return rows.filter(({ hash }) => !reached.has(hash)).map(({ hash, seq }) => ({ hash, seq }))
    },
  }
}
