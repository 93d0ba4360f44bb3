import Database from 'better-sqlite3'
import { type BetterSQLite3Database, drizzle, eq, sql } from './drizzle.ts'
import { newestHash } from './all-entries.ts'
import { existsSync } from 'node:fs'
import { uptime } from 'node:os'
import { attempt, inspectFile } from './file/ledger-file.ts'
import { migrate } from './file/migrate.ts'
import { headOwed, markClosing, UNKNOWN, unmark } from './file/open-mark.ts'
import { done, refuse, type Result } from '#contract/result.ts'
import { prepared } from './prepared.ts'
import * as schema from './views/schema.ts'
import { keepSearchIndex } from './views/search-index.ts'
import { prepareStatements, type Statements } from './statements.ts'

/**
 * All books one device holds, in one SQLite file. One process writes; `now` is the clock entries are stamped with, `uptime` the seconds
 * since the machine was switched on, which nobody sets forward or back.
 */
export type Ledger = {
  readonly path: string
  readonly db: Database.Database
  /** Queries of views, by drizzle. */
  readonly query: BetterSQLite3Database<typeof schema>
  readonly statements: Statements
  now: () => Date
  uptime: () => number
}

type Options = { readonly create?: boolean; readonly readonly?: boolean }

/**
 * Opens a ledger file, or makes one with `create`.
 * Refuses `ledger.missing`, `ledger.exists`, `ledger.wal-gone` where its last entries may be lost, what `inspectFile` refuses and what `migrate` refuses; changes nothing in a file it refuses.
 */
export function openLedger(path: string, options: Options = {}): Result<Ledger> {
  if (options.create && existsSync(path)) return refuse('ledger.exists', { path })
  if (!options.create && !existsSync(path)) return refuse('ledger.missing', { path })
  if (options.create) return openToWrite(path)
  const owed = attempt(path, 'read', () => done(headOwed(path)))
  if (!owed.ok) return owed
  if (owed.value === UNKNOWN) return refuse('ledger.wal-gone', { path })
  const inspected = inspectFile(path)
  if (!inspected.ok) return inspected
  const looked = ledgerOf(path, inspected.value)
  const isLost = owed.value !== undefined && newestHash(looked) !== owed.value
  if (options.readonly && !isLost) return done(looked)
  looked.db.close()
  if (isLost) return refuse('ledger.wal-gone', { path })
  return openToWrite(path)
}

function openToWrite(path: string): Result<Ledger> {
  return attempt(path, 'write', () => {
    const db = new Database(path)
    const opened = attempt(path, 'write', () => {
      db.pragma('foreign_keys = ON')
      db.pragma('recursive_triggers = ON')
      db.pragma('busy_timeout = 5000')
      const migrated = migrate(db)
      if (!migrated.ok) return migrated
      db.pragma('journal_mode = WAL')
      db.pragma('synchronous = FULL')
      // In KiB: what a long import writes all over the place (hashes, ID numbers) stays in memory until its commit.
      db.pragma('cache_size = -65536')
      const ledger = ledgerOf(path, db)
      db.transaction(() => keepSearchIndex(ledger)).immediate()
      written.add(ledger)
      return done(ledger)
    })
    if (!opened.ok) db.close()
    return opened
  })
}

const ledgerOf = (path: string, db: Database.Database): Ledger => ({
  path,
  db,
  query: drizzle(db, { schema }),
  statements: prepareStatements(db),
  now: () => new Date(),
  uptime,
})

/** Those that are open to be written. Whatever lets go of one otherwise lets SQLite close it, which removes its `-wal` and no mark. */
const written = new Set<Ledger>()
process.on('exit', () => written.forEach(closeLedger))

/** A ledger that was opened to be written is closed by this alone: otherwise its next opening looks for the `-wal`. */
export function closeLedger(ledger: Ledger): void {
  const { db, path } = ledger
  written.delete(ledger)
  if (!db.open) return
  if (!db.readonly) markClosing(path, () => newestHash(ledger) ?? '')
  db.close()
  if (!db.readonly) unmark(path)
}

/** A setting of this machine, outside the chain. */
export const localValue = (ledger: Ledger, key: LocalKey): string | undefined => setting.get(ledger, { key })?.value

const setting = prepared((query) =>
  query
    .select({ value: schema.local.value })
    .from(schema.local)
    .where(eq(schema.local.key, sql.placeholder('key'))),
)

/** All settings whose keys begin so. */
export const localValuesUnder = ({ query }: Ledger, beginning: LocalKey): readonly string[] =>
  query
    .select({ value: schema.local.value })
    .from(schema.local)
    .where(sql`${schema.local.key} GLOB ${`${beginning}*`}`)
    .all()
    .map(({ value }) => value)

export function setLocalValue(ledger: Ledger, key: LocalKey, value: string): void {
  ledger.query.insert(schema.local).values({ key, value }).onConflictDoUpdate({ target: schema.local.key, set: { value } }).run()
}

export type LocalKey =
  | 'device'
  | 'election'
  | 'sign-key'
  | 'age-recipient'
  | 'wrapped-keys'
  | 'constituency'
  | `read-back/${string}`
  | `pin/${string}`
  | `pin-tries/${string}`
  | 'pin-tries'
  | 'idle-minutes'
  | `count-calls/${string}`
  | 'stick-backup'
  | 'paper-code'
  | `form-wording/${string}`
  | 'backups-before-restore'
