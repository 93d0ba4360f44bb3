import Database from 'better-sqlite3'
import { removeIfThere, renameWhole } from './durable.ts'

/**
 * The one way a ledger is copied: `VACUUM INTO` beside the target as `.partial`, its pages checked, synced, renamed. So a file under
 * its own name was whole and readable when it got it. `check` may throw to keep the copy from counting. Throws what SQLite and the
 * file system throw, with the `.partial` removed where that is still possible.
 */
export function copyWhole(
  { db }: { readonly db: Database.Database },
  path: string,
  check: (partial: string) => void = () => undefined,
): void {
  const partial = `${path}.partial`
  removeIfThere(partial)
  try {
    db.prepare('VACUUM INTO ?').run(partial)
    checkPages(partial)
    check(partial)
    renameWhole(path)
  } catch (error) {
    removeIfThere(partial)
    throw error
  }
}

function checkPages(path: string): void {
  const copy = new Database(path, { readonly: true })
  try {
    const verdict = copy.pragma('quick_check(1)', { simple: true })
    if (verdict !== 'ok') throw new Error(`the copy ${path} does not read: ${String(verdict)}`)
  } finally {
    copy.close()
  }
}
