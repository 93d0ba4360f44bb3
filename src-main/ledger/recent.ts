import type { TypeName } from './entries/index.ts'
import type { Fact } from './stated.ts'
import { booksOf } from './stated.ts'
import type { Ledger } from './open.ts'

/** No page shows more of one book, and an import states tens of thousands at once. */
const MOST = 300

/** What each book states at its end since a moment (by the clock of whoever wrote it, which is informative), newest first. */
export const statedSince = (ledger: Ledger, since: string): readonly Fact<TypeName>[] =>
  booksOf(ledger).flatMap((book) => {
    const facts: Fact<TypeName>[] = []
    const rows = ledger.statements
      .on('SELECT hash, text FROM entries WHERE book = ? ORDER BY seq DESC, hash LIMIT ?')
      .iterate(book, MOST)
    for (const { hash, text } of rows as Iterable<{ readonly hash: string; readonly text: string }>) {
      const fact = { ...(JSON.parse(text) as Fact<TypeName>), hash }
      if (fact.at < since) break
      facts.push(fact)
    }
    return facts
  })
