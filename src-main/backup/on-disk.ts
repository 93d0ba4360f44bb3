import { done, refuse, type Result } from '#contract/result.ts'

/** What a full disk, a locked folder or a pulled stick answers, by the system's or SQLite's own code, as `backup.not-written`. */
export function onDisk<T>(path: string, act: () => T): Result<T> {
  try {
    return done(act())
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === undefined) throw error
    return refuse('backup.not-written', { path, reason: SQLITE_IN_SYSTEM_WORDS[code] ?? code })
  }
}

const SQLITE_IN_SYSTEM_WORDS: Readonly<Record<string, string>> = {
  SQLITE_FULL: 'ENOSPC',
  SQLITE_CANTOPEN: 'EACCES',
  SQLITE_READONLY: 'EACCES',
  SQLITE_IOERR_WRITE: 'ENOSPC',
}
