import type { Database } from 'better-sqlite3'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { sha256 } from '../canonical.ts'
import { copyWhole } from './copy-whole.ts'
import { done, refuse, type Result } from '#contract/result.ts'

/** "Xuan" in ASCII: what `file` and SQLite show as the application id of a ledger. */
export const APPLICATION_ID = 0x5875616e

export type Migration = { readonly number: number; readonly name: string; readonly sql: string; readonly sha256: string }

const folder = new URL('../../../migrations/', import.meta.url)

/** All migrations, in order. Throws on a gap in their numbers: a fault of the build. */
export function migrations(): readonly Migration[] {
  const files = readdirSync(folder).filter((name) => /^\d{4}_.*\.sql$/.test(name))
  return files.sort().map((name, i) => {
    if (Number(name.slice(0, 4)) !== i) throw new Error(`migrations: ${name} is out of sequence`)
    const sql = readFileSync(new URL(name, folder), 'utf8')
    return { number: i + 1, name, sql, sha256: sha256(sql) }
  })
}

/**
 * Whose tables these are, read only; answers the number of the last migration that was applied, 0 for an empty file.
 * Refuses `ledger.foreign` (not a ledger), `ledger.newer` (made by a newer Xuance), `ledger.altered-migration`.
 */
export function checkTables(db: Database, all: readonly Migration[] = migrations()): Result<number> {
  const version = db.pragma('user_version', { simple: true }) as number
  const id = db.pragma('application_id', { simple: true }) as number
  const tables = db.prepare('SELECT name FROM sqlite_master').pluck().all()
  if (tables.length === 0 && id === 0 && version === 0) return done(0)
  if (id !== APPLICATION_ID || !tables.includes('migrations')) return refuse('ledger.foreign', { path: db.name })
  if (version > all.length) return refuse('ledger.newer', { path: db.name, version, known: all.length })

  const applied = db.prepare('SELECT number, name, sha256 FROM migrations ORDER BY number').all() as Migration[]
  if (applied.length !== version) return refuse('ledger.altered-migration', { path: db.name, name: `#${version}` })
  const altered = applied.find((row, i) => row.number !== i + 1 || row.sha256 !== all[i]?.sha256)
  if (altered) return refuse('ledger.altered-migration', { path: db.name, name: altered.name })
  return done(version)
}

/**
 * Brings a ledger's tables up to date. Our own runner, because drizzle's runs `PRAGMA foreign_keys = OFF` inside its transaction,
 * where it does nothing. A file with older tables is first copied beside itself with VACUUM INTO. Refuses what `checkTables` refuses;
 * a migration that fails is thrown, and leaves the tables as they were.
 */
export function migrate(db: Database, all: readonly Migration[] = migrations()): Result<{ applied: number }> {
  const checked = checkTables(db, all)
  if (!checked.ok) return checked
  const version = checked.value
  const pending = all.slice(version)
  if (pending.length === 0) return done({ applied: 0 })

  if (version > 0) copyAside(db, version)
  db.pragma('foreign_keys = OFF')
  try {
    db.transaction(() => apply(db, pending)).immediate()
  } finally {
    db.pragma('foreign_keys = ON')
  }
  return done({ applied: pending.length })
}

function apply(db: Database, pending: readonly Migration[]): void {
  db.pragma(`application_id = ${APPLICATION_ID}`)
  db.exec('CREATE TABLE IF NOT EXISTS migrations (number INTEGER PRIMARY KEY, name TEXT NOT NULL, sha256 TEXT NOT NULL) STRICT')
  const note = db.prepare('INSERT INTO migrations (number, name, sha256) VALUES (?, ?, ?)')
  for (const migration of pending) {
    db.exec(migration.sql)
    note.run(migration.number, migration.name, migration.sha256)
    db.pragma(`user_version = ${migration.number}`)
  }
  const broken = db.pragma('foreign_key_check') as unknown[]
  if (broken.length > 0) throw new Error(`migrations leave ${broken.length} rows without their parents`)
}

/** An earlier copy may be of an earlier state, or half written when the power went: every attempt makes its own. */
function copyAside(db: Database, version: number): void {
  const names = (attempt: number) => `${db.name}.before-v${version + 1}${attempt === 0 ? '' : `-${attempt}`}`
  let attempt = 0
  while (existsSync(names(attempt))) attempt++
  copyWhole({ db }, names(attempt))
}
