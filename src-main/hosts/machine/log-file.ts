import { appendFileSync } from 'node:fs'
import { join } from 'node:path'

/** Writes a line with its time into the home's `log.txt`, an error by its stack. Never throws: a full disk must not end the app. */
export const logFile =
  (home: string) =>
  (what: string, error?: unknown): void => {
    const told = error instanceof Error ? (error.stack ?? error.message) : String(error)
    const line = error === undefined ? what : `${what}: ${told}`
    try {
      appendFileSync(join(home, 'log.txt'), `${new Date().toISOString()} ${line}\n`, { mode: 0o600 })
    } catch {
      // Nobody could be told.
    }
  }
