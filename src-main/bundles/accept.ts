import { insertEntry } from '#ledger/append.ts'
import type { Ledger } from '#ledger/open.ts'
import type { OpenedBundle } from './unseal.ts'

export type Accepted = { readonly added: number; readonly known: number; readonly forked: readonly string[] }

/** Adds a checked bundle's entries: known ones are skipped, new ones added with their view rows. To be called inside a transaction. */
export function addEntries({ statements }: Ledger, { entries }: OpenedBundle): Accepted {
  const has = statements.hasEntry()
  const place = statements.on('SELECT 1 FROM entries WHERE book = ? AND seq = ?').pluck()
  const forked = new Set<string>()
  let added = 0
  for (const written of entries) {
    if (has.get(written.hash)) continue
    if (place.get(written.entry.book, written.entry.seq)) forked.add(written.entry.book)
    insertEntry(statements, written)
    added++
  }
  return { added, known: entries.length - added, forked: [...forked] }
}
