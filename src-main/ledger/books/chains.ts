import { and, asc, eq, lte, sql } from '../drizzle.ts'
import type { Ledger } from '../open.ts'
import { prepared } from '../prepared.ts'
import { entries } from '../views/schema.ts'

export type Link = { readonly hash: string; readonly prev: string; readonly text: string }

/** A book as the chains it consists of: none where it is empty, one as a rule, one for each head where it is forked. */
export function chainsOf(ledger: Ledger, book: string, upTo = Number.MAX_SAFE_INTEGER): readonly (readonly Link[])[] {
  const links = ofBook.all(ledger, { book, upTo })
  const followed = new Set(links.map(({ prev }) => prev))
  const heads = links.filter(({ hash }) => !followed.has(hash))
  if (heads.length < 2) return heads.length === 0 ? [] : [links]
  const byHash = new Map(links.map((link) => [link.hash, link]))
  return heads.map((head) => {
    const chain: Link[] = []
    for (let link: Link | undefined = head; link; link = byHash.get(link.prev)) chain.push(link)
    return chain.reverse()
  })
}

const ofBook = prepared((query) =>
  query
    .select({ hash: entries.hash, prev: sql<string>`${entries.text} ->> '$.prev'`, text: entries.text })
    .from(entries)
    .where(and(eq(entries.book, sql.placeholder('book')), lte(entries.seq, sql.placeholder('upTo'))))
    .orderBy(asc(entries.seq), asc(entries.hash)),
)
