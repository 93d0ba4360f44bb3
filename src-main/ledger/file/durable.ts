import { closeSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'

/** Gives a file that was written whole under `<path>.partial` its name, so that a power cut leaves all of it or nothing. */
export function renameWhole(path: string): void {
  syncFile(`${path}.partial`)
  renameSync(`${path}.partial`, path)
  syncFolder(dirname(path))
}

export function syncFile(path: string): void {
  sync(path, 'r+')
}

/** A folder cannot be synced on Windows, where renaming is durable by itself. */
export function syncFolder(folder: string): void {
  if (process.platform !== 'win32') sync(folder, 'r')
}

function sync(path: string, flags: 'r' | 'r+'): void {
  const handle = openSync(path, flags)
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

/** For a file half written: what stopped the writing may stop this too, and is the error worth telling. */
export function removeIfThere(path: string): void {
  try {
    rmSync(path, { force: true })
  } catch {}
}
