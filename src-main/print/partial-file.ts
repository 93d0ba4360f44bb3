import { createHash } from 'node:crypto'
import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'

/** Where a file grows before it carries its name. */
const partialOf = (path: string): string => `${path}.partial`

/** Lower hex SHA-256 and length of what was written. */
export type Written = { readonly sha256: string; readonly bytes: number }

export type PartialFile = {
  readonly write: (bytes: Uint8Array) => void
  /** Flushes to the disk and closes. */
  readonly finish: () => Written
  readonly abandon: () => void
}

/** Opens `path.partial` afresh. Throws as the file system does. */
export function openPartial(path: string): PartialFile {
  const file = openSync(partialOf(path), 'w')
  const hash = createHash('sha256')
  let length = 0
  return {
    write: (bytes) => {
      hash.update(bytes)
      for (let at = 0; at < bytes.length;) at += writeSync(file, bytes, at)
      length += bytes.length
    },
    finish: () => {
      fsyncSync(file)
      closeSync(file)
      return { sha256: hash.digest('hex'), bytes: length }
    },
    abandon: () => {
      closeSync(file)
      dropPartial(path)
    },
  }
}

/** Gives the finished file its name, durably. */
export function namePartial(path: string): void {
  renameSync(partialOf(path), path)
  // Windows cannot flush a folder, and needs not.
  if (process.platform === 'win32') return
  const folder = openSync(dirname(path), 'r')
  fsyncSync(folder)
  closeSync(folder)
}

export function dropPartial(path: string): void {
  rmSync(partialOf(path), { force: true })
}
