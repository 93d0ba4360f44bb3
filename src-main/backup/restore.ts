import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { setUpKeys } from '#bundles/device.ts'
import { writeEnrolment } from '#bundles/enrolment.ts'
import { APP_VERSION } from '#bundles/export.ts'
import { fingerprintOf } from '#bundles/fingerprint.ts'
import type { DeviceKeys } from '#bundles/keys.ts'
import { writeWhole } from '#bundles/write-file.ts'
import { forgetDevice } from '#ledger/file/forget-device.ts'
import { write } from '#ledger/append.ts'
import { syncFile, syncFolder } from '#ledger/file/durable.ts'
import { isWrittenBy, scopeOf } from '#ledger/books/book.ts'
import type { Actor } from '#words/acting.ts'
import { closeLedger, localValue, openLedger, setLocalValue, type Ledger } from '#ledger/open.ts'
import { booksOf, headOf, type Head } from '#ledger/read.ts'
import { done, refuse, type Result } from '#contract/result.ts'
import { backupFolderOf, backupsIn, nameOf } from './backup-file.ts'
import { isInUse } from './in-use.ts'
import { lostFrom, type LostBook } from './lost-receipts.ts'
import { onDisk } from './on-disk.ts'
import { lastQuarantined, quarantine } from './quarantine.ts'
import { readBackup } from './read-backup.ts'
import { salvage } from './salvage.ts'

export type RestorePlan = {
  /** Where the ledger is to stand: its old place, or the same on another machine. */
  readonly path: string
  readonly backup: string
  /** `AGE-SECRET-KEY-1…`, for a backup from a stick. */
  readonly identities?: readonly string[]
  /** For the new keys. */
  readonly passphrase: string
  /** Who restores, or who does by what the backup says. */
  readonly actor: Actor | ((backup: Ledger) => Actor)
  readonly reason: string
  readonly now?: () => Date
  /** Whether this backup may be restored by whoever asks; what it refuses is refused, with everything left as it was. */
  readonly allow?: (backup: Ledger) => Promise<Result<unknown>>
}

export type Restored = {
  readonly path: string
  readonly device: string
  readonly fingerprint: readonly string[]
  /** For the office to certify; until then everything is recorded here, and can be handed over afterwards. */
  readonly enrolment: string
  /** Where the damaged ledger lies; absent where there was none. */
  readonly quarantined?: string
  /** What has to be entered again, by old book. */
  readonly lost: readonly LostBook[]
}

/**
 * Puts a backup in the place of a damaged or lost ledger. The backup is verified and given new keys first, so that it goes on in new
 * books and never forks the old ones; only then the damaged file goes to quarantine, and the restored one takes its name. Killed at any
 * moment it leaves the old ledger, or none and the old one in quarantine, or the restored one: it can be done again.
 * Refuses `ledger.busy`, `backup.not-written`, what `readBackup`, `allow` and `setUpKeys` refuse, all of it with the old ledger untouched.
 */
export async function restore(plan: RestorePlan): Promise<Result<Restored>> {
  const { path, backup, identities = [] } = plan
  if (existsSync(path) && isInUse(path)) return refuse('ledger.busy', { path })
  const work = `${path}.restoring`
  const begun = onDisk(path, () => {
    rmSync(work, { recursive: true, force: true })
    mkdirSync(work, { recursive: true })
  })
  if (!begun.ok) return begun
  try {
    const copy = join(work, 'ledger.sqlite')
    const read = await readBackup(backup, copy, identities)
    return read.ok ? await takePlace(plan, work, copy) : read
  } finally {
    onDisk(path, () => rmSync(work, { recursive: true, force: true }))
  }
}

async function takePlace(plan: RestorePlan, work: string, copy: string): Promise<Result<Restored>> {
  const { path, now = () => new Date() } = plan
  const opened = openLedger(copy)
  if (!opened.ok) return opened
  const ledger = opened.value
  ledger.now = now
  const allowed = plan.allow ? await plan.allow(ledger) : done(undefined)
  if (!allowed.ok) {
    closeLedger(ledger)
    return allowed
  }
  const damaged = existsSync(path) ? path : lastQuarantined(path)
  const salvaged = damaged === undefined ? [] : salvage(damaged, work)
  const prepared = await startNewBooks(ledger, plan)
  const lost = prepared.ok ? prepared.value.left.map(({ book, seq }) => lostFrom(ledger, book, seq, salvaged)) : []
  closeLedger(ledger)
  if (!prepared.ok) return prepared
  const { keys } = prepared.value

  return onDisk(path, (): Restored => {
    syncFile(copy)
    const enrolment = join(dirname(path), `enrolment_${keys.device.slice(0, 6)}.zip`)
    writeWhole(enrolment, writeEnrolment(keys, APP_VERSION, now()))
    const quarantined = quarantine(path, now()) ?? damaged
    renameSync(copy, path)
    syncFolder(dirname(path))
    const restored = { path, device: keys.device, fingerprint: fingerprintOf(keys), enrolment, lost }
    return quarantined === undefined ? restored : { ...restored, quarantined }
  })
}

/** New keys, and in each book of the old ones a place from which a new book goes on. The old keys stay in the backup alone. */
async function startNewBooks(
  ledger: Ledger,
  { path, passphrase, actor, reason }: RestorePlan,
): Promise<Result<{ keys: DeviceKeys; left: readonly Head[] }>> {
  const old = localValue(ledger, 'device')
  const left = booksOf(ledger)
    .filter((book) => old !== undefined && isWrittenBy(book, old))
    .map((book) => headOf(ledger, book)!)
  forgetDevice(ledger)
  const keys = await setUpKeys(ledger, passphrase)
  if (!keys.ok) return keys
  const known = backupsIn(backupFolderOf(path), nameOf(path)).at(-1)
  if (known) setLocalValue(ledger, 'backups-before-restore', String(known.serial))
  if (left.length === 0) return done({ keys: keys.value, left })
  return write(ledger, { actor: typeof actor === 'function' ? actor(ledger) : actor }, (append) => {
    for (const { book, seq, hash: head } of left) append(scopeOf(book), 'book.continued', { book, seq, head, reason })
    return done({ keys: keys.value, left })
  })
}
