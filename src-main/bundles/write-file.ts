import { closeSync, existsSync, fsyncSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/**
 * Writes a file so that it is whole or not there: beside the target as `.partial`, synced, renamed, the folder synced. Throws what
 * the file system throws (disk full, stick pulled) with the `.partial` removed where that is still possible.
 */
export function writeWhole(path: string, bytes: Uint8Array): void {
  const partial = `${path}.partial`
  try {
    const file = openSync(partial, 'w')
    try {
      writeFileSync(file, bytes)
      fsyncSync(file)
    } finally {
      closeSync(file)
    }
    renameSync(partial, path)
  } catch (error) {
    removeIfThere(partial)
    throw error
  }
  syncFolder(dirname(path))
}

/** What stopped the writing may stop this too, and is the error worth telling. */
function removeIfThere(path: string): void {
  try {
    rmSync(path, { force: true })
  } catch {}
}

/** A folder cannot be synced on Windows, where renaming is durable by itself. */
function syncFolder(folder: string): void {
  if (process.platform === 'win32') return
  const handle = openSync(folder, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

/** The first of `name(0)`, `name(1)`, … that does not stand in the folder yet: an export never replaces an earlier one. */
export function freePath(folder: string, name: (attempt: number) => string): string {
  for (let attempt = 0; ; attempt++) {
    const path = join(folder, name(attempt))
    if (!existsSync(path)) return path
  }
}

export const readBack = (path: string): Uint8Array => readFileSync(path)
