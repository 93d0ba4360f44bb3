import { countAt } from '#ledger/all-entries.ts'
import { insertEntries } from '#ledger/append.ts'
import type { Ledger } from '#ledger/open.ts'
import type { OpenedBundle } from './unseal.ts'

export type Accepted = { readonly added: number; readonly known: number; readonly forked: readonly string[] }

/** Adds a checked bundle's entries: known ones are skipped, new ones added with their view rows. To be called inside a transaction. */
export function addEntries(ledger: Ledger, { entries }: OpenedBundle): Accepted {
  const { statements } = ledger
  const has = statements.hasEntry()
  const forked = new Set<string>()
  const fresh = entries.filter(({ hash }) => !has.get(hash))
  insertEntries(statements, fresh)
  for (const { entry } of fresh) if (countAt(ledger, entry.book, entry.seq) > 1) forked.add(entry.book)
  return { added: fresh.length, known: entries.length - fresh.length, forked: [...forked] }
}
