import type { BackupFile } from './backup-file.ts'

/** The newest ones are kept whatever the clock says. */
const NEWEST = 12

/**
 * Which backups may go. Kept are: the last good one and everything younger; the newest twelve; the last of each hour of the newest
 * one's day, and of each earlier day; every one made at a phase change. `lastGood` is the serial of the newest that was opened and checked.
 */
export function toDrop(backups: readonly BackupFile[], lastGood: number, newest: number = NEWEST): readonly BackupFile[] {
  const old = backups.filter(({ serial }) => serial < lastGood)
  const today = backups.findLast(({ serial }) => serial <= lastGood)?.stamp.slice(0, 8)
  const slotOf = ({ stamp }: BackupFile): string => (stamp.startsWith(`${today}-`) ? stamp.slice(0, 11) : stamp.slice(0, 8))
  const lastOfSlot = new Map(old.map((backup) => [slotOf(backup), backup.serial]))
  const few = new Set(old.slice(Math.max(0, old.length - newest + 1)).map(({ serial }) => serial))
  return old.filter(
    (backup) => !few.has(backup.serial) && backup.why !== 'phase' && lastOfSlot.get(slotOf(backup)) !== backup.serial,
  )
}
