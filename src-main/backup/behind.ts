import { holdsHash } from '#ledger/all-entries.ts'
import { localValue, type Ledger } from '#ledger/open.ts'
import { done, refuse, type Refusal, type Result } from '#contract/result.ts'
import { backupFolderOf, backupsIn, nameOf, type BackupFile } from './backup-file.ts'
import { onDisk } from './on-disk.ts'

/** `backup.ledger-behind` with the newest backup since the last restore, if its newest entry is not in the ledger. */
export function findBehind(ledger: Ledger, folder = backupFolderOf(ledger.path)): Refusal | undefined {
  const before = Number(localValue(ledger, 'backups-before-restore') ?? 0)
  const found = onDisk(folder, () => backupsIn(folder, nameOf(ledger.path)))
  const newest = found.ok ? found.value.findLast(({ serial }) => serial > before) : undefined
  const checked = newest ? holdsHead(ledger, newest) : done(null)
  return checked.ok ? undefined : checked.error
}

function holdsHead(ledger: Ledger, { path, head }: BackupFile): Result<unknown> {
  const known = /^0+$/.test(head) || holdsHash(ledger, head)
  return known ? done(null) : refuse('backup.ledger-behind', { path })
}
