import type { Database } from 'better-sqlite3'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { sha256 } from './canonical.ts'
import { done, refuse, type Result } from './result.ts'

/** "Xuan" in ASCII: what `file` and SQLite show as the application id of a ledger. */
export const APPLICATION_ID = 0x5875616e

type Migration = { readonly number: number; readonly name: string; readonly sql: string; readonly sha256: string }

const folder = new URL('../../migrations/', import.meta.url)

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
 * Brings a ledger's tables up to date. Our own runner, because drizzle's runs `PRAGMA foreign_keys = OFF` inside its transaction,
 * where it does nothing. A file with older tables is first copied beside itself with VACUUM INTO.
 * Refuses `ledger.foreign` (not a ledger), `ledger.newer` (made by a newer Xuance), `ledger.altered-migration`.
 */
export function migrate(db: Database): Result<{ applied: number }> {
  const version = db.pragma('user_version', { simple: true }) as number
  const id = db.pragma('application_id', { simple: true }) as number
  const empty = db.prepare('SELECT count(*) FROM sqlite_master').pluck().get() === 0
  if (!empty && id !== APPLICATION_ID) return refuse('ledger.foreign', { path: db.name })
  const all = migrations()
  if (version > all.length) return refuse('ledger.newer', { path: db.name, version, known: all.length })

  const applied = empty ? [] : (db.prepare('SELECT number, name, sha256 FROM migrations ORDER BY number').all() as Migration[])
  if (applied.length !== version) return refuse('ledger.altered-migration', { path: db.name, name: `#${version}` })
  const altered = applied.find((row, i) => row.sha256 !== all[i]?.sha256)
  if (altered) return refuse('ledger.altered-migration', { path: db.name, name: altered.name })
  const pending = all.slice(version)
  if (pending.length === 0) return done({ applied: 0 })

  if (!empty) copyAside(db, version)
  db.pragma('foreign_keys = OFF')
  db.transaction(() => {
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
  }).immediate()
  db.pragma('foreign_keys = ON')
  return done({ applied: pending.length })
}

function copyAside(db: Database, version: number): void {
  const aside = `${db.name}.before-v${version + 1}`
  if (!existsSync(aside)) db.prepare('VACUUM INTO ?').run(aside)
}

export const migrationsFolder = fileURLToPath(folder)
