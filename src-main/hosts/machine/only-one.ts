import Database from 'better-sqlite3'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { done, refuse, type Result } from '#contract/result.ts'

/**
 * Holds a home for one running app: an exclusive lock of SQLite, which the system drops when the process ends, however it ends.
 * Answers what lets it go. Refuses `app.running`.
 */
export function onlyOne(home: string): Result<() => void> {
  mkdirSync(home, { recursive: true })
  const lock = new Database(join(home, 'running.lock'), { timeout: 0 })
  try {
    lock.pragma('locking_mode = EXCLUSIVE')
    lock.exec('BEGIN EXCLUSIVE')
    return done(() => lock.close())
  } catch (error) {
    lock.close()
    if (error instanceof Database.SqliteError && error.code === 'SQLITE_BUSY') return refuse('app.running')
    throw error
  }
}
