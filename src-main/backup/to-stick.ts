import { SEALED } from '#words/patterns.ts'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { encrypterFor, isRecipient } from '#bundles/keys.ts'
import { freePath, readBack, writeWhole } from '#bundles/write-file.ts'
import { sha256 } from '#ledger/canonical.ts'
import { copyWhole } from '#ledger/file/copy-whole.ts'
import { removeIfThere } from '#ledger/file/durable.ts'
import { localValue, setLocalValue, type Ledger } from '#ledger/open.ts'
import { factsOf } from '#ledger/read.ts'
import { done, refuse, type Result } from '#contract/result.ts'
import { beijingStamp } from '#words/beijing-day.ts'
import { nameOf } from './backup-file.ts'
import { onDisk } from './on-disk.ts'
import { devicesIn, isOffice, trustIn } from '#trust/certificates.ts'

export type StickBackup = { readonly at: string; readonly path: string; readonly bytes: number }

/** A copy on a stick counts as a backup once it is noted with its time. */
export function noteStickBackup(ledger: Ledger, backup: StickBackup): Result<StickBackup> {
  setLocalValue(ledger, 'stick-backup', JSON.stringify(backup))
  return done(backup)
}

/**
 * The whole ledger on a stick, readable only with the election's recovery identity or by the office: `<name>_<stamp>.backup.age`,
 * written whole and read back; a connection that can only read makes it as well. Refuses `ledger.no-election` before anyone could read
 * it, `backup.not-written`, `backup.not-read-back`; the folder then holds nothing of it.
 */
export async function copyToStick(ledger: Ledger, folder: string): Promise<Result<StickBackup>> {
  const election = factsOf(ledger, 'election.created')[0]
  if (!election) return refuse('ledger.no-election', { path: ledger.path })
  const recipients = [election.body.recovery, ...officesIn(ledger)].filter(isRecipient)
  if (recipients.length === 0) return refuse('backup.no-recipient')
  const now = ledger.now()
  const plain = onDisk(ledger.path, () => wholeFile(ledger))
  if (!plain.ok) return plain
  const sealed = await encrypterFor(recipients).encrypt(plain.value)

  const stamp = (attempt: number) => beijingStamp(new Date(now.getTime() + attempt * 1000))
  const path = freePath(folder, (attempt) => `${nameOf(ledger.path)}_${stamp(attempt)}.backup.age`)
  const written = onDisk(path, () => {
    writeWhole(path, sealed)
    return readBack(path)
  })
  if (!written.ok) return written
  const read = written.value
  if (!isAgeFile(read) || sha256(read) !== sha256(sealed)) {
    removeIfThere(path)
    return refuse('backup.not-read-back', { path })
  }
  return done({ at: now.toISOString(), path, bytes: read.length })
}

export const isAgeFile = (bytes: Uint8Array): boolean =>
  Buffer.from(bytes.subarray(0, SEALED.length)).toString('latin1') === SEALED

/** The last backup that reached a stick, or undefined. */
export function lastStickBackup(ledger: Ledger): StickBackup | undefined {
  const kept = localValue(ledger, 'stick-backup')
  return kept === undefined ? undefined : (JSON.parse(kept) as StickBackup)
}

/** The folder of the last one, as long as its stick is in: whoever chose it once need not choose again. */
export function stickInUse(ledger: Ledger): string | undefined {
  const last = lastStickBackup(ledger)
  const folder = last && dirname(last.path)
  return folder !== undefined && existsSync(folder) ? folder : undefined
}

/** An hour of them, and always the one that was just read back: a stick is small. */
const KEPT_ON_STICK = 6

/** Removes this ledger's older backups from the stick, after `newest` was read back from it. What cannot be removed stays. */
export function keepNewestOnStick(ledger: Ledger, newest: StickBackup): void {
  const folder = dirname(newest.path)
  onDisk(folder, () => {
    const ours = readdirSync(folder).filter((name) => name.startsWith(`${nameOf(ledger.path)}_`) && name.endsWith('.backup.age'))
    const older = ours.filter((name) => name !== basename(newest.path)).sort()
    for (const name of older.slice(0, Math.max(0, older.length + 1 - KEPT_ON_STICK))) removeIfThere(join(folder, name))
  })
}

/** The plain copy lies beside the ledger, never on the stick. */
function wholeFile(ledger: Ledger): Uint8Array {
  const path = `${ledger.path}.for-stick`
  try {
    copyWhole(ledger, path)
    return readFileSync(path)
  } finally {
    removeIfThere(path)
  }
}

function officesIn(ledger: Ledger): readonly string[] {
  const offices = devicesIn(trustIn(ledger)).filter(isOffice)
  return offices.map(({ ageRecipient }) => ageRecipient)
}
