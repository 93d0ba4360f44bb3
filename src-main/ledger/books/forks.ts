import type { Body } from '../entries/index.ts'
import type { Entry } from '../entry.ts'
import { ranksIn, placeOf } from './generations.ts'
import { remembered } from '../remembered.ts'
import type { Statements } from '../statements.ts'

type Resolution = { readonly hash: string; readonly place: number } & Body<'fork.resolved'>

/** The resolution that counts for each book: the greatest (generation, seq, hash), so that the answer depends on the set of entries only. */
const resolved = remembered([], ({ statements }): ReadonlyMap<string, Resolution> => {
  const rows = statements.ofType().all('fork.resolved') as { hash: string; text: string }[]
  const rankOf = ranksIn(statements)
  const stated = rows.map(({ hash, text }) => {
    const { book, seq, body } = JSON.parse(text) as Entry<'fork.resolved'>
    return { hash, place: placeOf(rankOf(book, seq), seq), ...body }
  })
  stated.sort((a, b) => a.place - b.place || (a.hash < b.hash ? -1 : 1))
  return new Map(stated.map((resolution) => [resolution.book, resolution]))
})
const resolutions = (statements: Statements): ReadonlyMap<string, Resolution> => resolved({ statements })

/** Books with two entries at one place, by name; `resolved` when a branch was chosen. */
export function forksOf(statements: Statements): readonly { readonly book: string; readonly resolved: boolean }[] {
  const chosen = resolutions(statements)
  return forkedBooks({ statements }).map((book) => ({ book, resolved: chosen.has(book) }))
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

/** Books in which a branch was chosen: what is added to them may count for nothing. */
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
 * from it. They stay in the ledger.
 */
export const setAside = (statements: Statements): ReadonlySet<string> =>
  // Nearly no ledger has a resolution, and every look at the entries asks.
  resolutions(statements).size === 0 ? NONE : asideIn({ statements })

const NONE: ReadonlySet<string> = new Set()

const asideIn = remembered('every entry', ({ statements }): ReadonlySet<string> => {
  const aside = new Set<string>()
  for (const [book, { keep }] of resolutions(statements)) {
    const rows = statements
      .on(`SELECT hash, json_extract(text, '$.prev') AS prev FROM entries WHERE book = ? ORDER BY seq, hash`)
      .all(book) as { hash: string; prev: string }[]
    const prevOf = new Map(rows.map(({ hash, prev }) => [hash, prev]))
    const kept = new Set<string>()
    for (let hash: string | undefined = keep; hash !== undefined && prevOf.has(hash); hash = prevOf.get(hash)) kept.add(hash)
    const after = new Set([keep])
    for (const { hash, prev } of rows) if (after.has(prev)) after.add(hash)
    for (const { hash } of rows) if (!kept.has(hash) && !after.has(hash)) aside.add(hash)
  }
  return aside
})
