import { sha256 } from './canonical.ts'
import { NO_ENTRY, type Entry } from './entry.ts'
import type { Ledger } from './open.ts'
import { done, refuse, type Result } from './result.ts'

export type ChainCheck = {
  readonly entries: number
  /** Books with two entries at one place, both kept. */
  readonly forked: readonly string[]
}

/**
 * Reads every entry in book order and checks that its bytes still have its hash, that it stands where it says, and that it follows
 * an entry of its book. Refuses `ledger.entry-changed`, `ledger.entry-missing` with the book and seq of the first damage.
 */
export function checkChain(
  { db }: Ledger,
  visit?: (row: { book: string; seq: number; hash: string; text: string }) => Result<unknown>,
): Result<ChainCheck> {
  const forked = new Set<string>()
  let entries = 0
  let place = { book: '', seq: 0 }
  let before = new Set<string>()
  let here = new Set<string>()
  const rows = db.prepare('SELECT book, seq, hash, text FROM entries ORDER BY book, seq, hash').iterate()
  for (const row of rows as IterableIterator<{ book: string; seq: number; hash: string; text: string }>) {
    const { book, seq, hash, text } = row
    if (book !== place.book || seq !== place.seq) {
      const next = book === place.book ? place.seq + 1 : 1
      if (seq !== next) return refuse('ledger.entry-missing', { book, seq: next })
      before = seq === 1 ? new Set([NO_ENTRY]) : here
      here = new Set()
      place = { book, seq }
    } else forked.add(book)
    if (sha256(text) !== hash) return refuse('ledger.entry-changed', { book, seq })
    const entry = parsed(text)
    if (entry?.book !== book || entry.seq !== seq) return refuse('ledger.entry-changed', { book, seq })
    if (!before.has(entry.prev)) return refuse('ledger.entry-missing', { book, seq: seq - 1 })
    here.add(hash)
    entries++
    const verdict = visit?.(row)
    if (verdict && !verdict.ok) return verdict
  }
  return done({ entries, forked: [...forked] })
}

/** Undefined for a text that is no JSON: someone who can write the file can put a right hash on anything. */
function parsed(text: string): Entry | undefined {
  try {
    return (JSON.parse(text) as Entry | null) ?? undefined
  } catch {
    return undefined
  }
}
