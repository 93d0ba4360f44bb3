import { isHeld } from './hold-alone.ts'
import Database from 'better-sqlite3'
import { closeSync, existsSync, openSync, readFileSync, readSync, statSync } from 'node:fs'
import { checkTables } from './migrate.ts'
import { done, refuse, type Result } from '#contract/result.ts'

/**
 * Looks at a file before anything may write to it: a connection that can write also replays and merges whatever `-wal` lies beside
 * the file, so a damaged or foreign file is found out through one that cannot.
 * Refuses `ledger.not-sqlite`, `ledger.damaged` (quick_check), `ledger.foreign`, `ledger.newer`, `ledger.unreadable`, `ledger.busy`.
 */
export function inspectFile(path: string): Result<Database.Database> {
  return attempt(path, 'read', () => {
    const fault = faultOfSize(path)
    if (fault) return fault
    const db = openReadOnly(path)
    const sound = attempt(path, 'read', () => {
      const verdict = db.pragma('quick_check(1)', { simple: true })
      if (verdict !== 'ok') return refuse('ledger.damaged', { path, what: String(verdict) })
      const tables = checkTables(db)
      return tables.ok ? done(db) : tables
    })
    if (!sound.ok) db.close()
    return sound
  })
}

function faultOfSize(path: string): Result<never> | undefined {
  const { size } = statSync(path)
  // SQLite takes an empty file for an empty database, and throws the -wal beside it away.
  if (size === 0) return refuse('ledger.not-sqlite', { path })
  // It reads the missing end of a last page as zeros; only a -wal can hold the page whole.
  if (size > 512 && size % 512 !== 0 && !existsSync(`${path}-wal`) && isSqlite(path))
    return refuse('ledger.damaged', { path, what: `${size} bytes are no whole pages` })
  return undefined
}

function isSqlite(path: string): boolean {
  const file = openSync(path, 'r')
  try {
    const start = Buffer.alloc(16)
    readSync(file, start)
    return start.toString('latin1') === 'SQLite format 3\0'
  } finally {
    closeSync(file)
  }
}

/** A WAL file cannot be read in place where nothing can be written (a locked stick, a disc): it is then read into memory. */
function openReadOnly(path: string): Database.Database {
  const db = new Database(path, { readonly: true })
  try {
    db.pragma('schema_version')
    return db
  } catch (error) {
    db.close()
    const locked = error instanceof Database.SqliteError && /^SQLITE_(CANTOPEN|READONLY)/.test(error.code)
    if (!locked || existsSync(`${path}-wal`)) throw error
    const bytes = readFileSync(path)
    bytes.fill(1, 18, 20) // the file format versions: 1 is a rollback journal, 2 WAL
    return new Database(bytes, { readonly: true })
  }
}

/**
 * Runs what touches the file; what SQLite and the disk say against it becomes a refusal, everything else is thrown on. While a file is
 * only `read`, whatever SQLite cannot do is the file's fault; when tables are written it may be ours.
 */
export function attempt<T>(path: string, purpose: 'read' | 'write', act: () => Result<T>): Result<T> {
  try {
    return act()
  } catch (error) {
    const what = error instanceof Error ? error.message : ''
    const code = (error as NodeJS.ErrnoException).code ?? ''
    if (code === 'SQLITE_NOTADB') return refuse('ledger.not-sqlite', { path })
    if (/^SQLITE_(CORRUPT|IOERR_SHORT_READ)/.test(code)) return refuse('ledger.damaged', { path, what })
    if (isHeld(code)) return refuse('ledger.busy', { path })
    if (
      /^SQLITE_(CANTOPEN|IOERR|READONLY|PERM|FULL)|^E(ISDIR|ACCES|IO|PERM|NOSPC|ROFS)$/.test(code) ||
      /directory does not exist/.test(what)
    )
      return refuse('ledger.unreadable', { path, what })
    if (purpose === 'read' && error instanceof Database.SqliteError) return refuse('ledger.damaged', { path, what })
    throw error
  }
}
