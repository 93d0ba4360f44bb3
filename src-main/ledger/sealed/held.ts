import type { Statements } from '../statements.ts'

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

export function heldOf(statements: Statements, book: string): Held {
  // From 1 without a gap: what is more than the last place are second entries at one place.
  const [entries, to] = statements.on('SELECT count(*), coalesce(max(seq), 0) FROM entries WHERE book = ?').raw().get(book) as [
    number,
    number,
  ]
  const place = statements.on('SELECT seq FROM entries WHERE hash = ? AND book = ?').pluck()
  const seqOf = (hash: string) => place.get(hash, book) as number | undefined
  return { seqOf, to, ...(entries > to ? branched(statements, book) : single(statements, book)) }
}

function single(statements: Statements, book: string): Pick<Held, 'before' | 'beyond'> {
  const at = statements.on('SELECT hash FROM entries WHERE book = ? AND seq = ?').pluck()
  const after = statements.on('SELECT hash, seq FROM entries WHERE book = ? AND seq > ? ORDER BY seq')
  return {
    before: (_, seq) => at.get(book, seq) as string | undefined,
    beyond: (heads) => after.all(book, Math.max(0, ...heads.map(({ seq }) => seq))) as Place[],
  }
}

/** In a forked book there is more than one entry at a place: from the head back, one after another. */
function branched(statements: Statements, book: string): Pick<Held, 'before' | 'beyond'> {
  const rows = statements
    .on(`SELECT hash, seq, json_extract(text, '$.prev') AS prev FROM entries WHERE book = ? ORDER BY seq, hash`)
    .all(book) as (Place & { readonly prev: string })[]
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
