import { existsSync, mkdirSync } from 'node:fs'
import { newestHash } from '#ledger/all-entries.ts'
import { checkChain } from '#ledger/check-chain.ts'
import { copyWhole } from '#ledger/file/copy-whole.ts'
import { removeIfThere } from '#ledger/file/durable.ts'
import { closeLedger, openLedger, type Ledger } from '#ledger/open.ts'
import { done, refuse, type Refusal, type Result } from '#contract/result.ts'
import { beijingStamp } from '#words/beijing-day.ts'
import { backupFileAt, backupFolderOf, backupsIn, nameOf, partialsIn, type BackupFile, type Why } from './backup-file.ts'
import { onDisk } from './on-disk.ts'
import { toDrop } from './retention.ts'

export type BackupPlan = {
  /** `backups/` beside the ledger unless another folder, best of all on another disk, is named. */
  readonly folder?: string | undefined
  readonly why: Why
  /** Drops no older copy: one of them may hold more than the ledger does. */
  readonly keepAll?: boolean
}

/**
 * Copies the open ledger to a second folder and counts the copy only once it was opened and every entry and chain in it checked;
 * older copies that retention no longer needs are then dropped. Refuses `backup.not-written`, `backup.not-readable`.
 */
export function backUp(ledger: Ledger, { folder = backupFolderOf(ledger.path), why, keepAll }: BackupPlan): Result<BackupFile> {
  const name = nameOf(ledger.path)
  const written = onDisk(folder, (): Result<BackupFile> => {
    // Not its parents: a second disk that is not there would be made up on the first one.
    if (!existsSync(folder)) mkdirSync(folder)
    const serial = (backupsIn(folder, name).at(-1)?.serial ?? 0) + 1
    const head = newestHash(ledger)?.slice(0, 12) ?? '0'.repeat(12)
    const file = backupFileAt(folder, name, { serial, stamp: beijingStamp(ledger.now()), head, why })
    try {
      copyWhole(ledger, file.path, (partial) => mustRead(partial))
    } catch (error) {
      if (error instanceof Unreadable) return refuse('backup.not-readable', { path: file.path, reason: error.refusal.code })
      throw error
    }
    for (const half of partialsIn(folder, name, serial)) removeIfThere(half)
    if (!keepAll) for (const old of toDrop(backupsIn(folder, name), file.serial)) removeIfThere(old.path)
    return done(file)
  })
  return written.ok ? written.value : written
}

class Unreadable extends Error {
  readonly refusal: Refusal
  constructor(refusal: Refusal) {
    super(refusal.code)
    this.refusal = refusal
  }
}

function mustRead(path: string): void {
  const copy = openLedger(path, { readonly: true })
  if (!copy.ok) throw new Unreadable(copy.error)
  try {
    const chain = checkChain(copy.value)
    if (!chain.ok) throw new Unreadable(chain.error)
  } finally {
    closeLedger(copy.value)
  }
}
