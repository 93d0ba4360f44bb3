import Database from 'better-sqlite3'
import { getTableName } from './drizzle.ts'
import { sha256 } from './canonical.ts'
import { checkChain, type ChainCheck } from './check-chain.ts'
import { readEntry } from './entry.ts'
import { attempt } from './ledger-file.ts'
import { setAside } from './forks.ts'
import { migrate } from './migrate.ts'
import { openLedger, type Ledger } from './open.ts'
import { done, refuse, type Result } from './result.ts'
import * as schema from './schema.ts'
import { prepareStatements } from './statements.ts'
import { addToViews } from './views.ts'

export type LedgerVerdict = ChainCheck & {
  readonly books: number
  readonly attachments: number
  readonly election: string | undefined
}

/**
 * Checks a ledger file as a stranger would, without writing to it: pages, every entry's bytes, schema and chain, attachments, and
 * the tables and triggers, and the views against views rebuilt from the entries. Refuses with the first damage found; what is wrong
 * with the SQLite file itself is refused as `inspectFile` does, tables of an older Xuance as `ledger.older`.
 */
export function verifyLedger(path: string): Result<LedgerVerdict> {
  return attempt(path, 'read', () => {
    const opened = openLedger(path, { readonly: true })
    if (!opened.ok) return opened
    const rebuilt = new Database(':memory:')
    try {
      // One snapshot: the station may go on writing meanwhile.
      opened.value.db.exec('BEGIN')
      return compare(opened.value, rebuilt)
    } finally {
      rebuilt.close()
      opened.value.db.close()
    }
  })
}

function compare(ledger: Ledger, rebuilt: Database.Database): Result<LedgerVerdict> {
  const { path } = ledger
  const made = migrate(rebuilt)
  if (!made.ok) return made
  const [version, known] = [ledger.db, rebuilt].map((db) => db.pragma('user_version', { simple: true }) as number)
  if (version !== known) return refuse('ledger.older', { path, version: version!, known: known! })
  const [ours, theirs] = [definitions(rebuilt), definitions(ledger.db)]
  const changed = [...ours.keys(), ...theirs.keys()].find((name) => ours.get(name) !== theirs.get(name))
  if (changed !== undefined) return refuse('ledger.tables-differ', { path, name: changed })
  const chain = checkEntries(ledger, rebuilt)
  if (!chain.ok) return chain
  const view = firstDifference(ledger.db, rebuilt)
  if (view) return refuse('ledger.view-differs', { path, view })
  const attachments = checkAttachments(ledger)
  return attachments.ok ? done({ ...chain.value, attachments: attachments.value }) : attachments
}

function checkEntries(ledger: Ledger, rebuilt: Database.Database): Result<Omit<LedgerVerdict, 'attachments'>> {
  for (const index of rebuilt.prepare(`SELECT name FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL`).pluck().all())
    rebuilt.exec(`DROP INDEX "${String(index)}"`)
  const statements = prepareStatements(rebuilt)
  const books = new Set<string>()
  let election: string | undefined
  const aside = setAside(ledger.statements)
  rebuilt.exec('BEGIN')
  const chain = checkChain(ledger, ({ book, seq, text }) => {
    const read = readEntry(text)
    if (!read.ok) return refuse('ledger.entry-changed', { book, seq, reason: read.error.code })
    election ??= read.value.entry.election
    if (read.value.entry.election !== election) return refuse('ledger.two-elections', { book, seq })
    books.add(book)
    if (!aside.has(read.value.hash)) addToViews(statements, read.value, false)
    return read
  })
  rebuilt.exec('COMMIT')
  return chain.ok ? done({ ...chain.value, books: books.size, election }) : chain
}

/** Tables, indexes and triggers as SQL: without its triggers a ledger no longer refuses a change. */
function definitions(db: Database.Database): ReadonlyMap<string, string> {
  const rows = db.prepare('SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY name').raw().all()
  return new Map(rows as [string, string][])
}

function firstDifference(stored: Database.Database, rebuilt: Database.Database): string | undefined {
  return Object.values(schema.views)
    .map(getTableName)
    .find((table) => {
      const info = rebuilt.pragma(`table_info(${table})`) as { name: string; pk: number }[]
      const columns = info.map(({ name }) => `"${name}"`).join(', ')
      // By primary key: the order the tables have anyway.
      const key = info
        .filter(({ pk }) => pk > 0)
        .sort((x, y) => x.pk - y.pk)
        .map(({ name }) => `"${name}"`)
        .join(', ')
      const sql = `SELECT json_array(${columns}) FROM ${table} ORDER BY ${key}`
      const [a, b] = [stored, rebuilt].map((db) => db.prepare(sql).pluck().iterate())
      for (;;) {
        const [left, right] = [a!.next(), b!.next()]
        if (left.done !== right.done || left.value !== right.value) {
          a!.return?.()
          b!.return?.()
          return true
        }
        if (left.done) return false
      }
    })
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
