import { areTwo } from '#words/acting.ts'
import type { Body } from '../entries/index.ts'
import type { Entry } from '../entry.ts'
import { ranksIn, placeOf } from './generations.ts'
import { remembered } from '../remembered.ts'
import type { Statements } from '../statements.ts'

type Resolution = { readonly hash: string; readonly place: number } & Body<'fork.resolved'>

/**
 * The resolutions of each book by two people, the last of which counts: in the order of (rank, seq, hash), so that the answer depends on the
 * set of entries only.
 */
const resolved = remembered([], ({ statements }): ReadonlyMap<string, readonly Resolution[]> => {
  const rows = statements.ofType().all('fork.resolved') as { hash: string; text: string }[]
  const rankOf = ranksIn(statements)
  const stated = rows.flatMap(({ hash, text }) => {
    const { book, seq, body, actor } = JSON.parse(text) as Entry<'fork.resolved'>
    return areTwo(actor) ? [{ hash, place: placeOf(rankOf(book, seq), seq), ...body }] : []
  })
  stated.sort((a, b) => a.place - b.place || (a.hash < b.hash ? -1 : 1))
  return Map.groupBy(stated, ({ book }) => book)
})
const resolutions = (statements: Statements): ReadonlyMap<string, readonly Resolution[]> => resolved({ statements })

/** Books with two entries at one place, by name; `resolved` when a branch was chosen. */
export function forksOf(statements: Statements): readonly { readonly book: string; readonly resolved: boolean }[] {
  const { settled } = settlementOf(statements)
  return forkedBooks({ statements }).map((book) => ({ book, resolved: settled.has(book) }))
}

/** Looks at every entry. */
const forkedBooks = remembered(
  'every entry',
  ({ statements }): readonly string[] =>
    statements
      .on('SELECT DISTINCT book FROM (SELECT book FROM entries GROUP BY book, seq HAVING count(*) > 1) ORDER BY book')
      .pluck()
      .all() as string[],
)

/** Books in which a branch was chosen, also one that is not there yet: what is added to them may count for nothing. */
export const settledBooks = (statements: Statements): ReadonlySet<string> => new Set(resolutions(statements).keys())

export type Branch = { readonly head: string; readonly seq: number }

/** The last entry of every branch of a book, by seq and hash. */
export function branchesOf(statements: Statements, book: string): readonly Branch[] {
  return statements
    .on(
      `SELECT e.hash AS head, e.seq AS seq FROM entries e WHERE e.book = ? AND NOT EXISTS
       (SELECT 1 FROM entries n WHERE n.book = e.book AND n.seq = e.seq + 1 AND json_extract(n.text, '$.prev') = e.hash) ORDER BY seq, head`,
    )
    .all(book) as Branch[]
}

/**
 * Entries that count for nothing, by hash: in a book whose fork was resolved, those that neither lead to the kept entry nor follow
 * from it. They stay in the ledger. Whoever keeps an entry that the book does not have takes nothing away.
 */
export const setAside = (statements: Statements): ReadonlySet<string> => settlementOf(statements).aside

/** What counts for nothing, and the books of which a branch that is there was chosen. */
type Settlement = { readonly aside: ReadonlySet<string>; readonly settled: ReadonlySet<string> }

const settlementOf = (statements: Statements): Settlement =>
  // Nearly no ledger has a resolution, and every look at the entries asks.
  resolutions(statements).size === 0 ? NONE : settlement({ statements })

const NONE: Settlement = { aside: new Set(), settled: new Set() }

const settlement = remembered('every entry', ({ statements }): Settlement => {
  const [aside, settled] = [new Set<string>(), new Set<string>()]
  for (const [book, chosen] of resolutions(statements)) {
    const rows = statements
      .on(`SELECT hash, json_extract(text, '$.prev') AS prev FROM entries WHERE book = ? ORDER BY seq, hash`)
      .all(book) as { hash: string; prev: string }[]
    const prevOf = new Map(rows.map(({ hash, prev }) => [hash, prev]))
    const keep = chosen.findLast((one) => prevOf.has(one.keep))?.keep
    if (keep === undefined) continue
    settled.add(book)
    const kept = new Set<string>()
    for (let hash: string | undefined = keep; hash !== undefined && prevOf.has(hash); hash = prevOf.get(hash)) kept.add(hash)
    const after = new Set([keep])
    for (const { hash, prev } of rows) if (after.has(prev)) after.add(hash)
    for (const { hash } of rows) if (!kept.has(hash) && !after.has(hash)) aside.add(hash)
  }
  return { aside, settled }
})
