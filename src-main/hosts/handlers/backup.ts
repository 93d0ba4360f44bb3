import { backupFolderOf, backupsIn, nameOf, stampTime } from '#backup/backup-file.ts'
import { backUpAside, backupToStickAside } from '#backup/copy-aside.ts'
import { keeperOf } from '#backup/keep-backups.ts'
import { onDisk } from '#backup/on-disk.ts'
import { lastStickBackup } from '#backup/to-stick.ts'
import { localValue, type Ledger } from '#ledger/open.ts'
import { isRehearsed } from '#words/rehearsed.ts'
import { done, refuse } from '#contract/result.ts'
import { isOnStick } from '../machine/drives.ts'
import type { Handlers, JobHandlers } from './setting.ts'

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

function newestIn(ledger: Ledger, folder: string): { readonly at: string; readonly path: string } | null {
  const found = onDisk(folder, () => backupsIn(folder, nameOf(ledger.path)).at(-1))
  if (!found.ok || !found.value) return null
  return { at: stampTime(found.value.stamp), path: found.value.path }
}

export const backupJobs: JobHandlers<'backup'> = {
  'backup.now':
    ({ ledger, outFolder }, { folder, encrypted }) =>
    async (progress, signal) => {
      const out = folder === undefined ? done(backupFolderOf(ledger.path)) : outFolder(folder)
      if (!out.ok) return out
      if (!encrypted && !isRehearsed(localValue(ledger, 'election') ?? '') && (await isOnStick(out.value)))
        return refuse('backup.plain-on-stick', { path: out.value })
      progress('backup', 0, 1)
      const at = ledger.now().toISOString()
      const made = encrypted
        ? await backupToStickAside(ledger, out.value, signal)
        : await backUpAside(ledger, { folder: out.value, why: 'asked' }, signal)
      signal.throwIfAborted()
      progress('backup', 1, 1)
      return made.ok ? done({ at, ...made.value }) : made
    },
}
