import type { TypeName } from './entries/index.ts'
import type { Fact } from './stated.ts'
import { booksOf } from './stated.ts'
import type { Ledger } from './open.ts'
import { asc, desc, eq, sql } from './drizzle.ts'
import { prepared } from './prepared.ts'
import { entries } from './views/schema.ts'

/** No page shows more of one book, and an import states tens of thousands at once. */
const MOST = 300

/** What each book states at its end since a moment (by the clock of whoever wrote it, which is informative), newest first. */
export const statedSince = (ledger: Ledger, since: string): readonly Fact<TypeName>[] =>
  booksOf(ledger).flatMap((book) => {
    const facts: Fact<TypeName>[] = []
    for (const { hash, text } of last.all(ledger, { book, most: MOST })) {
      const fact = { ...(JSON.parse(text) as Fact<TypeName>), hash }
      if (fact.at < since) break
      facts.push(fact)
    }
    return facts
  })

const last = prepared((query) =>
  query
    .select({ hash: entries.hash, text: entries.text })
    .from(entries)
    .where(eq(entries.book, sql.placeholder('book')))
    .orderBy(desc(entries.seq), asc(entries.hash))
    .limit(sql.placeholder('most')),
)
