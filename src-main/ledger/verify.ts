import Database from 'better-sqlite3'
import { sha256 } from './canonical.ts'
import { checkChain, type ChainCheck } from './check-chain.ts'
import { readEntry, type WrittenEntry } from './entry.ts'
import { expectedViews } from './views/expected-views.ts'
import { ranksIn } from './books/generations.ts'
import { attempt } from './file/ledger-file.ts'
import { setAside } from './books/forks.ts'
import { migrate } from './file/migrate.ts'
import { openLedger, type Ledger } from './open.ts'
import { checkProofs } from './sealed/proofs.ts'
import { done, refuse, type Result } from '#contract/result.ts'

export type LedgerVerdict = ChainCheck & {
  readonly books: number
  readonly attachments: number
  /** Signed manifests kept. */
  readonly proofs: number
  readonly election: string | undefined
}

/**
 * Checks a ledger file as a stranger would, without writing to it: pages, every entry's bytes, schema and chain, attachments, signed
 * manifests, and the tables and triggers, and the views against those that follow from the entries. Refuses with the first damage found; what is wrong
 * with the SQLite file itself is refused as `inspectFile` does, tables of an older Xuance as `ledger.older`.
 */
export function verifyLedger(path: string): Result<LedgerVerdict> {
  return attempt(path, 'read', () => {
    const opened = openLedger(path, { readonly: true })
    if (!opened.ok) return opened
    const empty = new Database(':memory:')
    try {
      // One snapshot: the station may go on writing meanwhile.
      opened.value.db.exec('BEGIN')
      return compare(opened.value, empty)
    } finally {
      empty.close()
      opened.value.db.close()
    }
  })
}

function compare(ledger: Ledger, empty: Database.Database): Result<LedgerVerdict> {
  const { path } = ledger
  const made = migrate(empty)
  if (!made.ok) return made
  const [version, known] = [ledger.db, empty].map((db) => db.pragma('user_version', { simple: true }) as number)
  if (version !== known) return refuse('ledger.older', { path, version: version!, known: known! })
  const [ours, theirs] = [definitions(empty), definitions(ledger.db)]
  const changed = [...ours.keys(), ...theirs.keys()].find((name) => ours.get(name) !== theirs.get(name))
  if (changed !== undefined) return refuse('ledger.tables-differ', { path, name: changed })
  const expected = expectedViews(ranksIn(ledger.statements))
  const chain = checkEntries(ledger, expected.add)
  if (!chain.ok) return chain
  const view = expected.firstDifference(ledger.db)
  if (view) return refuse('ledger.view-differs', { path, view })
  const attachments = checkAttachments(ledger)
  if (!attachments.ok) return attachments
  const proofs = checkProofs(ledger)
  return proofs.ok ? done({ ...chain.value, attachments: attachments.value, proofs: proofs.value }) : proofs
}

function checkEntries(
  ledger: Ledger,
  expect: (written: WrittenEntry) => void,
): Result<Omit<LedgerVerdict, 'attachments' | 'proofs'>> {
  const books = new Set<string>()
  let election: string | undefined
  const aside = setAside(ledger.statements)
  const chain = checkChain(ledger, readEntry, (written) => {
    const { book, seq } = written.entry
    election ??= written.entry.election
    if (written.entry.election !== election) return refuse('ledger.two-elections', { book, seq })
    books.add(book)
    if (!aside.has(written.hash)) expect(written)
    return undefined
  })
  return chain.ok ? done({ ...chain.value, books: books.size, election }) : chain
}

/** Tables, indexes and triggers as SQL: without its triggers a ledger no longer refuses a change. */
function definitions(db: Database.Database): ReadonlyMap<string, string> {
  const rows = db.prepare('SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY name').raw().all()
  return new Map(rows as [string, string][])
}

function checkAttachments({ db }: Ledger): Result<number> {
  let count = 0
  const rows = db.prepare('SELECT sha256, bytes FROM attachments').iterate() as IterableIterator<{
    sha256: string
    bytes: Buffer
  }>
  for (const row of rows) {
    if (sha256(row.bytes) !== row.sha256) return refuse('ledger.attachment-changed', { sha256: row.sha256 })
    count++
  }
  return done(count)
}
