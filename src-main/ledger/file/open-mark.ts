import { closeSync, existsSync, fsyncSync, openSync, readFileSync, statSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'
import { removeIfThere, syncFolder } from './durable.ts'

/**
 * Lies beside a ledger from its first entry of a session to its closing. What was answered meanwhile may stand in the `-wal` alone, and SQLite takes a
 * file without one for whole: only this mark tells that a `-wal` is gone which should be there.
 */
const markOf = (path: string): string => `${path}-open`

/** Of one length, so that it is written over in place even where the disk is full. */
const LENGTH = 80

/** Entries were committed, and will be answered. Whether the disk took the mark; what is committed is so without it. */
export function markOpen(path: string): boolean {
  return isTaken(() => {
    put(path, 'open')
    syncFolder(dirname(path))
  })
}

/** The `-wal` is about to be merged and removed; a power cut just then has lost nothing if the file has this newest entry. */
export function markClosing(path: string, head: () => string): void {
  if (existsSync(markOf(path))) isTaken(() => put(path, `closing ${head()}`))
}

/** After closing: where another connection keeps the `-wal`, the ledger is open still. */
export function unmark(path: string): void {
  if (!existsSync(markOf(path))) return
  if (hasWal(path)) isTaken(() => put(path, 'open'))
  // Looked at again: the other may have closed meanwhile, and have been before us.
  if (!hasWal(path)) removeIfThere(markOf(path))
}

function isTaken(act: () => void): boolean {
  try {
    act()
    return true
  } catch {
    return false
  }
}

export const UNKNOWN = 'unknown'

/**
 * Hash of the newest entry a ledger must have that was not closed and has no `-wal` any more: `UNKNOWN` where nobody can say. Undefined
 * where nothing is amiss.
 */
export function headOwed(path: string): string | undefined {
  if (!existsSync(markOf(path)) || hasWal(path)) return undefined
  const [, head] = /^closing ([0-9a-f]{64})\s*$/.exec(readFileSync(markOf(path), 'latin1')) ?? []
  return head ?? UNKNOWN
}

/** An empty one holds nothing; whoever looks at the file makes it. */
const hasWal = (path: string): boolean => (statSync(`${path}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0

function put(path: string, text: string): void {
  const mark = markOf(path)
  const file = openSync(mark, existsSync(mark) ? 'r+' : 'w', 0o600)
  try {
    writeSync(file, text.padEnd(LENGTH), 0)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}
