import Database from 'better-sqlite3'

/**
 * An exclusive lock of SQLite on a file, which the system drops when the process ends, however it ends. Answers what lets it go, or
 * undefined where another program has the file open. Throws what else SQLite and the disk say.
 */
export function holdAlone(path: string): (() => void) | undefined {
  const lock = new Database(path, { timeout: 0 })
  try {
    lock.pragma('locking_mode = EXCLUSIVE')
    lock.exec('BEGIN EXCLUSIVE')
    return () => lock.close()
  } catch (error) {
    lock.close()
    if (isHeld((error as { code?: string }).code ?? '')) return undefined
    throw error
  }
}

/** What SQLite says of a file that another program holds. */
export const isHeld = (code: string): boolean => /^SQLITE_(BUSY|LOCKED)/.test(code)
