import { and, eq, sql, sum } from '../drizzle.ts'
import type { Ledger } from '../open.ts'
import { factsOf } from '../read.ts'
import { entries, paperDifferences } from '../views/schema.ts'
import { counting, counts, listed } from './counts.ts'
import { restatementsOf } from './restatements.ts'
import { passedOver } from './scope.ts'

/**
 * Papers of a contest handed over beyond one for each participation, by some books where they are given. Of a check-in that states more
 * than there can be the papers are passed over.
 */
export function papersBeyond(ledger: Ledger, contest: string, books?: readonly string[]): number {
  const aside = passedOver(ledger)
  const asked = { books: books ? JSON.stringify(books) : null, passedOver: aside.length > 0 ? JSON.stringify(aside) : null }
  return beyond.get(ledger, { contest, ...asked })?.papers ?? 0
}

const beyond = counting((query) =>
  query
    .select({ papers: sum(paperDifferences.papers).mapWith(Number) })
    .from(paperDifferences)
    .innerJoin(entries, eq(entries.hash, paperDifferences.hash))
    .where(
      and(
        eq(paperDifferences.contest, sql.placeholder('contest')),
        sql`(${sql.placeholder('books')} IS NULL OR ${entries.book} IN ${listed('books')})`,
        sql`(${sql.placeholder('passedOver')} IS NULL OR ${paperDifferences.hash} NOT IN ${listed('passedOver')})`,
        counts(paperDifferences.hash),
      ),
    ),
)

/** Papers of a contest that came back spoiled and were replaced, by some books where they are given. */
export function spoiledIn(ledger: Ledger, contest: string, books?: readonly string[]): number {
  const { uncounted } = restatementsOf(ledger)
  return [
    ...factsOf(ledger, 'paper.spoiled').map(({ book, hash, body }) => ({ book, hash, ...body })),
    ...factsOf(ledger, 'reentered').flatMap(({ book, hash, body: { fact } }) =>
      fact.type === 'paper.spoiled' ? [{ book, hash, ...fact }] : [],
    ),
  ]
    .filter((paper) => paper.contest === contest && !uncounted.has(paper.hash) && (books?.includes(paper.book) ?? true))
    .reduce((sum, { count }) => sum + count, 0)
}
