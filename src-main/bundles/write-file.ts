import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { removeIfThere, renameWhole } from '#ledger/file/durable.ts'

/**
 * Writes a file so that it is whole or not there: beside the target as `.partial`, synced, renamed, the folder synced. Throws what
 * the file system throws (disk full, stick pulled) with the `.partial` removed where that is still possible. Every account may read it:
 * what leaves by a stick is sealed or holds no person, and is taken in on another computer under another account.
 */
export function writeWhole(path: string, bytes: Uint8Array): void {
  const partial = `${path}.partial`
  try {
    writeFileSync(partial, bytes)
    chmodSync(partial, 0o644)
    renameWhole(path)
  } catch (error) {
    removeIfThere(partial)
    throw error
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
