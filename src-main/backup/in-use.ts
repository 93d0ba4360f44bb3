import { linkSync } from 'node:fs'
import { holdAlone } from '#ledger/file/hold-alone.ts'
import { removeIfThere } from '#ledger/file/durable.ts'

/**
 * Whether another program has this SQLite file open, found without touching it or the `-wal` beside it: locks belong to the file, not
 * to its name, so they show through a second name, under which no `-wal` is found and nothing is replayed. Where the disk knows no
 * second names (FAT) the answer is no: there, and on Windows, an open file cannot be moved away anyway.
 */
export function isInUse(path: string): boolean {
  const probe = `${path}.probe`
  try {
    linkSync(path, probe)
  } catch {
    return false
  }
  try {
    const letGo = holdAlone(probe)
    letGo?.()
    return letGo === undefined
  } catch {
    return false
  } finally {
    for (const end of ['', '-wal', '-shm', '-journal']) removeIfThere(`${probe}${end}`)
  }
}
