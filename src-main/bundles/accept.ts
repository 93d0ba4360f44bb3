import { insertEntries } from '#ledger/append.ts'
import type { Ledger } from '#ledger/open.ts'
import type { OpenedBundle } from './unseal.ts'

export type Accepted = { readonly added: number; readonly known: number; readonly forked: readonly string[] }

/** Adds a checked bundle's entries: known ones are skipped, new ones added with their view rows. To be called inside a transaction. */
export function addEntries({ statements }: Ledger, { entries }: OpenedBundle): Accepted {
  const has = statements.hasEntry()
  const place = statements.on('SELECT count(*) FROM entries WHERE book = ? AND seq = ?').pluck()
  const forked = new Set<string>()
  const fresh = entries.filter(({ hash }) => !has.get(hash))
  insertEntries(statements, fresh)
  for (const { entry } of fresh) if ((place.get(entry.book, entry.seq) as number) > 1) forked.add(entry.book)
  return { added: fresh.length, known: entries.length - fresh.length, forked: [...forked] }
}
