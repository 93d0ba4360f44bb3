import type { Database } from 'better-sqlite3'
import { sha256 } from './canonical.ts'
import { NO_ENTRY, type Entry, type WrittenEntry } from './entry.ts'
import type { Ledger } from './open.ts'
import { done, refuse, type Refusal, type Result } from '#contract/result.ts'

export type ChainCheck = {
  readonly entries: number
  /** Books with two entries at one place, both kept. */
  readonly forked: readonly string[]
}

/** How a text that has its hash is read: `readEntry` for a stranger's eye, `asWritten` where it is enough that it still has it. */
type Read = (text: string, hash: string) => Result<WrittenEntry>

/**
 * Reads every entry in book order and checks that its bytes still have its hash, that it stands where it says, and that it follows
 * an entry of its book; `visit` may refuse it further. Refuses `ledger.entry-changed`, `ledger.entry-missing` with the book and seq
 * of the first damage.
 */
export function checkChain(
  { db }: Ledger,
  read: Read = asWritten,
  visit?: (written: WrittenEntry) => { readonly ok: false; readonly error: Refusal } | undefined,
): Result<ChainCheck> {
  const forked = new Set<string>()
  let entries = 0
  let place = { book: '', seq: 0 }
  let before: string[] = []
  let here: string[] = []
  for (const [book, seq, hash, text] of inOrder(db)) {
    if (book !== place.book || seq !== place.seq) {
      const next = book === place.book ? place.seq + 1 : 1
      if (seq !== next) return refuse('ledger.entry-missing', { book, seq: next })
      before = seq === 1 ? [NO_ENTRY] : here
      here = []
      place = { book, seq }
    } else forked.add(book)
    if (sha256(text) !== hash) return refuse('ledger.entry-changed', { book, seq })
    const found = read(text, hash)
    if (!found.ok) return refuse('ledger.entry-changed', { book, seq, reason: found.error.code })
    const { entry } = found.value
    if (entry.book !== book || entry.seq !== seq) return refuse('ledger.entry-changed', { book, seq })
    if (!before.includes(entry.prev)) return refuse('ledger.entry-missing', { book, seq: seq - 1 })
    here.push(hash)
    entries++
    const refused = visit?.(found.value)
    if (refused) return refused
  }
  return done({ entries, forked: [...forked] })
}

type Row = readonly [book: string, seq: number, hash: string, text: string]

/** By the thousand: row by row takes SQLite and JavaScript twice as long. */
function* inOrder(db: Database): Generator<Row, void> {
  const block = (where: string) =>
    db.prepare(`SELECT book, seq, hash, text FROM entries ${where} ORDER BY book, seq, hash LIMIT 1000`).raw()
  const after = block('WHERE (book, seq, hash) > (?, ?, ?)')
  let rows = block('').all() as Row[]
  while (rows.length > 0) {
    yield* rows
    const [book, seq, hash] = rows.at(-1)!
    rows = after.all(book, seq, hash) as Row[]
  }
}

/** Someone who can write the file can put a right hash on anything: on a text that is no JSON, or no entry. */
function asWritten(text: string, hash: string): Result<WrittenEntry> {
  try {
    const entry = JSON.parse(text) as Entry | null
    if (entry) return done({ hash, text, entry })
  } catch {}
  return refuse('entry.not-canonical')
}
