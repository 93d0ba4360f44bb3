import Database from 'better-sqlite3'
import { getTableName } from './drizzle.ts'
import { sha256 } from './canonical.ts'
import { checkChain, type ChainCheck } from './check-chain.ts'
import { readEntry } from './entry.ts'
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
 * the views against views rebuilt from the entries. Refuses with the first damage found; what is wrong with the SQLite file itself
 * is refused as `ledger.damaged`, `ledger.not-sqlite`, `ledger.foreign`.
 */
export function verifyLedger(path: string): Result<LedgerVerdict> {
  const opened = openLedger(path, { readonly: true })
  if (!opened.ok) return opened
  const ledger = opened.value
  const rebuilt = new Database('')
  try {
    const made = migrate(rebuilt)
    if (!made.ok) return made
    if (ledger.db.pragma('user_version', { simple: true }) !== rebuilt.pragma('user_version', { simple: true }))
      return refuse('ledger.foreign', { path })
    const chain = checkEntries(ledger, rebuilt)
    if (!chain.ok) return chain
    const view = firstDifference(ledger.db, rebuilt)
    if (view) return refuse('ledger.view-differs', { path, view })
    const attachments = checkAttachments(ledger)
    if (!attachments.ok) return attachments
    return done({ ...chain.value, attachments: attachments.value })
  } finally {
    rebuilt.close()
    ledger.db.close()
  }
}

function checkEntries(ledger: Ledger, rebuilt: Database.Database): Result<Omit<LedgerVerdict, 'attachments'>> {
  const statements = prepareStatements(rebuilt)
  const books = new Set<string>()
  let election: string | undefined
  rebuilt.exec('BEGIN')
  const chain = checkChain(ledger, ({ book, seq, text }) => {
    const read = readEntry(text)
    if (!read.ok) return refuse('ledger.entry-changed', { book, seq, reason: read.error.code })
    election ??= read.value.entry.election
    if (read.value.entry.election !== election) return refuse('ledger.two-elections', { book, seq })
    books.add(book)
    addToViews(statements, read.value)
    return read
  })
  rebuilt.exec('COMMIT')
  return chain.ok ? done({ ...chain.value, books: books.size, election }) : chain
}

function firstDifference(stored: Database.Database, rebuilt: Database.Database): string | undefined {
  return Object.values(schema.views)
    .map(getTableName)
    .find((table) => {
      const columns = (rebuilt.pragma(`table_info(${table})`) as { name: string }[]).map(({ name }) => `"${name}"`).join(', ')
      const sql = `SELECT json_array(${columns}) FROM ${table} ORDER BY ${columns}`
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
