import { countAt } from '#ledger/all-entries.ts'
import { insertEntries } from '#ledger/append.ts'
import type { Ledger } from '#ledger/open.ts'
import { hasEntry } from '#ledger/read.ts'
import { refuse, type Refusal } from '#contract/result.ts'
import type { OpenedBundle } from './unseal.ts'

export type Accepted = { readonly added: number; readonly known: number; readonly forked: readonly string[] }

/** Adds a checked bundle's entries: known ones are skipped, new ones added with their view rows. To be called inside a transaction. */
export function addEntries(ledger: Ledger, { entries }: OpenedBundle): Accepted {
  const forked = new Set<string>()
  const fresh = entries.filter(({ hash }) => !hasEntry(ledger, hash))
  insertEntries(ledger.statements, fresh)
  for (const { entry } of fresh) if (countAt(ledger, entry.book, entry.seq) > 1) forked.add(entry.book)
  return { added: fresh.length, known: entries.length - fresh.length, forked: [...forked] }
}

/**
 * What the programme fails at in entries from outside is refused for their sake (`merge.fault`), so that other bundles go on. Throws again
 * what the disk, or another program that writes, has brought about.
 */
export function refusedFor(error: unknown): { readonly ok: false; readonly error: Refusal } {
  const { code, message } = error as { readonly code?: string; readonly message?: string }
  if (/^SQLITE_(BUSY|FULL|IOERR|READONLY|CANTOPEN)/.test(code ?? '')) throw error
  return refuse('merge.fault', { what: message ?? String(error) })
}
