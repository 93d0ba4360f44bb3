import Database from 'better-sqlite3'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { checkTables, migrate, migrations, type Migration } from '#ledger/file/migrate.ts'
import { verifyLedger } from '#ledger/verify.ts'
import { need } from '../../fixtures/election.ts'
import { breathe, wait, type Scenario } from '../scenario.ts'

const SQL = `CREATE TABLE more (book TEXT NOT NULL, text TEXT NOT NULL) STRICT;
INSERT INTO more SELECT book, text FROM entries; CREATE INDEX more_book ON more (book); INSERT INTO more SELECT book, text FROM entries`

/** The migrations of a Xuance to come. */
const later = (): readonly Migration[] => {
  const all = migrations()
  return [...all, { number: all.length + 1, name: 'later.sql', sql: SQL, sha256: 'later' }]
}

/** Ledgers of an earlier state are brought up to date one after another. */
export const migrating: Scenario = {
  name: 'migration',
  within: 350,
  act: async (folder, ready, say) => {
    const all = later()
    ready()
    for (const name of readdirSync(join(folder, 'old')).sort()) {
      const db = new Database(join(folder, 'old', name))
      db.pragma('foreign_keys = ON')
      db.pragma('synchronous = FULL')
      need(migrate(db, all))
      say({ name })
      await breathe()
      db.close()
    }
    await wait()
  },
  check: async (folder, said) => {
    const old = join(folder, 'old')
    const all = later()
    return readdirSync(old)
      .filter((name) => !/-(wal|shm|journal)$|\.partial$/.test(name))
      .flatMap((name) => {
        if (name.includes('.before-')) return verifyLedger(join(old, name)).ok ? [] : [`damaged: ${name}`]
        const db = new Database(join(old, name))
        const version = checkTables(db, all)
        const sound = db.pragma('quick_check(1)', { simple: true }) === 'ok'
        const half =
          version.ok && version.value < all.length && db.prepare("SELECT 1 FROM sqlite_master WHERE name = 'more'").get()
        db.close()
        if (!version.ok || !sound || half) return [`damaged: ${name}`]
        const done = version.value === all.length
        return said.some((each) => each['name'] === name) && !done ? [`lost: migration of ${name}`] : []
      })
  },
}
