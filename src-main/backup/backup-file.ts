import { readdirSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'

/** Why a backup was made: at start, at a phase change, by the clock, or because someone asked. */
export type Why = 'start' | 'phase' | 'timed' | 'asked'

/** A finished backup, as its file name tells it. */
export type BackupFile = {
  readonly path: string
  /** Rises by one with every backup of a folder: order never depends on a clock that may jump. */
  readonly serial: number
  /** `yyyymmdd-hhmmss` in the town's time (UTC+8). */
  readonly stamp: string
  /** First twelve digits of the hash of the entry written last, zeros for an empty ledger. */
  readonly head: string
  readonly why: Why
}

/** Name of a ledger in file names: its own file name without the ending. */
export const nameOf = (ledgerPath: string): string => basename(ledgerPath).replace(/\.sqlite$/, '')

/** Where backups go when nobody says otherwise. */
export const backupFolderOf = (ledgerPath: string): string => join(dirname(ledgerPath), 'backups')

/** The time of a `beijingStamp`, ISO, UTC. */
export function stampTime(stamp: string): string {
  return new Date(stamp.replace(/^(\d{4})(\d\d)(\d\d)-(\d\d)(\d\d)(\d\d)$/, '$1-$2-$3T$4:$5:$6+08:00')).toISOString()
}

export function backupFileAt(folder: string, name: string, file: Omit<BackupFile, 'path'>): BackupFile {
  const { serial, stamp, head, why } = file
  return { ...file, path: join(folder, `${name}_${String(serial).padStart(5, '0')}_${stamp}_${head}_${why}.sqlite`) }
}

/**
 * The finished backups of a ledger in a folder, oldest first; a `.partial` is none. Throws what reading the folder throws, and answers
 * none where there is no folder yet.
 */
export function backupsIn(folder: string, name: string): readonly BackupFile[] {
  return filesIn(folder)
    .flatMap((file) => {
      const [, of, serial, stamp, head, why] =
        /^(.+)_(\d{5,})_(\d{8}-\d{6})_([0-9a-f]{12})_(start|phase|timed|asked)\.sqlite$/.exec(file) ?? []
      if (of !== name) return []
      return [{ path: join(folder, file), serial: Number(serial), stamp: stamp!, head: head!, why: why as Why }]
    })
    .sort((a, b) => a.serial - b.serial)
}

/** What an ended program left half written, up to a serial whose backup is finished. */
export function partialsIn(folder: string, name: string, upTo: number): readonly string[] {
  return filesIn(folder).flatMap((file) => {
    const [, of, serial] = /^(.+)_(\d{5,})_\d{8}-\d{6}_[0-9a-f]{12}_[a-z]+\.sqlite\.partial$/.exec(file) ?? []
    return of === name && Number(serial) <= upTo ? [join(folder, file)] : []
  })
}

function filesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw error
  }
}
