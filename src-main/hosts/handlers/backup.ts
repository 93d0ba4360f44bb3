import { backupFolderOf, backupsIn, nameOf } from '#backup/backup-file.ts'
import { backUpAside, backupToStickAside } from '#backup/copy-aside.ts'
import { keeperOf } from '#backup/keep-backups.ts'
import { onDisk } from '#backup/on-disk.ts'
import { lastStickBackup } from '#backup/to-stick.ts'
import type { Ledger } from '#ledger/open.ts'
import { done } from '#ledger/result.ts'
import type { Handlers, JobHandlers } from './desk.ts'

export const backupHandlers: Handlers<'backup'> = {
  'backup.state': ({ ledger }) => {
    const keeper = keeperOf(ledger)
    const plan = keeper?.plan()
    const folder = plan?.folder ?? backupFolderOf(ledger.path)
    const state = keeper?.state()
    const stick = lastStickBackup(ledger)
    return done({
      lastGood: state?.lastGood ?? newestIn(ledger, folder),
      failure: state?.failure ?? null,
      folder,
      running: plan?.running ?? false,
      next: plan ? Math.ceil(plan.next / 1000) : null,
      stick: stick ? { at: stick.at, path: stick.path } : null,
    })
  },
}

/** The stamp in the name is the town's time, UTC+8. */
function newestIn(ledger: Ledger, folder: string): { readonly at: string; readonly path: string } | null {
  const found = onDisk(folder, () => backupsIn(folder, nameOf(ledger.path)).at(-1))
  if (!found.ok || !found.value) return null
  const { path, stamp } = found.value
  const at = stamp.replace(/^(\d{4})(\d\d)(\d\d)-(\d\d)(\d\d)(\d\d)$/, '$1-$2-$3T$4:$5:$6+08:00')
  return { at: new Date(at).toISOString(), path }
}

export const backupJobs: Pick<JobHandlers, 'backup.now'> = {
  'backup.now':
    ({ ledger, outFolder }, { folder, encrypted }) =>
    async (progress, signal) => {
      const out = outFolder(folder)
      if (!out.ok) return out
      progress('backup', 0, 1)
      const at = ledger.now().toISOString()
      const made = encrypted
        ? await backupToStickAside(ledger, out.value, signal)
        : await backUpAside(ledger, { folder: out.value, why: 'asked' }, signal)
      signal.throwIfAborted()
      progress('backup', 1, 1)
      return made.ok ? done({ at, path: made.value.path }) : made
    },
}
