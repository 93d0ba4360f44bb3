import { and, eq, lte, sql, sum } from '../drizzle.ts'
import type { Ledger } from '../open.ts'
import { factsOf } from '../read.ts'
import { entries, paperDifferences } from '../views/schema.ts'
import { counting, counts, listed } from './counts.ts'
import { restatementsOf } from './restatements.ts'
import { greatestFigure } from './scope.ts'

/** Papers of a contest handed over beyond one for each participation, by some books where they are given. */
export const papersBeyond = (ledger: Ledger, contest: string, books?: readonly string[]): number =>
  beyond.get(ledger, { contest, books: books ? JSON.stringify(books) : null, most: greatestFigure(ledger) })?.papers ?? 0

const beyond = counting((query) =>
  query
    .select({ papers: sum(paperDifferences.papers).mapWith(Number) })
    .from(paperDifferences)
    .innerJoin(entries, eq(entries.hash, paperDifferences.hash))
    .where(
      and(
        eq(paperDifferences.contest, sql.placeholder('contest')),
        sql`(${sql.placeholder('books')} IS NULL OR ${entries.book} IN ${listed('books')})`,
        lte(paperDifferences.papers, sql.placeholder('most')),
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
    .filter((paper) => paper.contest === contest && !uncounted.includes(paper.hash) && (books?.includes(paper.book) ?? true))
    .reduce((sum, { count }) => sum + count, 0)
}
