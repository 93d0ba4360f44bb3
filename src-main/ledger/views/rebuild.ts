import { getTableName } from '../drizzle.ts'
import type { Entry } from '../entry.ts'
import { setAside } from '../books/forks.ts'
import { ranksIn } from '../books/generations.ts'
import { views } from './schema.ts'
import { emptyIndex } from './search-index.ts'
import type { Statements } from '../statements.ts'
import { addToViews } from './views.ts'

/** Makes the views anew from the entries that count. To be called inside a transaction. */
export function rebuildViews(statements: Statements): void {
  for (const table of Object.values(views)) statements.on(`DELETE FROM ${getTableName(table)}`).run()
  emptyIndex(statements)
  const aside = setAside(statements)
  const rankOf = ranksIn(statements)
  const rows = statements.on('SELECT hash, text FROM entries ORDER BY book, seq, hash').all() as { hash: string; text: string }[]
  for (const { hash, text } of rows)
    if (!aside.has(hash)) addToViews(statements, { hash, text, entry: JSON.parse(text) as Entry }, rankOf)
}
