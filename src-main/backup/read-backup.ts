import { isForOthers } from '#bundles/unseal.ts'
import { Decrypter } from 'age-encryption'
import { copyFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { basename } from 'node:path'
import { closeLedger, openLedger } from '#ledger/open.ts'
import { done, refuse, type Result } from '#contract/result.ts'
import { verifyLedger } from '#ledger/verify.ts'
import { isAgeFile } from './to-stick.ts'

/**
 * Puts a plain or encrypted backup at `path` as a ledger file and checks all of it: pages, entries, chains, views. Refuses
 * `input.unreadable`, `restore.identity-needed`, `restore.not-for-us`, `restore.backup-damaged` with the reason.
 */
export async function readBackup(backup: string, path: string, identities: readonly string[]): Promise<Result<void>> {
  const file = basename(backup)
  let bytes: Uint8Array
  try {
    bytes = readFileSync(backup)
  } catch {
    return refuse('input.unreadable', { file })
  }
  if (isAgeFile(bytes)) {
    const plain = await decrypt(bytes, identities, file)
    if (!plain.ok) return plain
    writeFileSync(path, plain.value)
  } else {
    writeFileSync(path, bytes)
    // A copy of a ledger that was never closed is whole only together with its -wal.
    if (existsSync(`${backup}-wal`)) copyFileSync(`${backup}-wal`, `${path}-wal`)
  }
  const verdict = verified(path)
  return verdict.ok ? done(undefined) : refuse('restore.backup-damaged', { file, reason: verdict.error.code })
}

function verified(path: string): Result<unknown> {
  const verdict = verifyLedger(path)
  if (verdict.ok || verdict.error.code !== 'ledger.older') return verdict
  // Made by an earlier Xuance: brought up to date first, as opening it would.
  const opened = openLedger(path)
  if (!opened.ok) return opened
  closeLedger(opened.value)
  return verifyLedger(path)
}

async function decrypt(bytes: Uint8Array, identities: readonly string[], file: string): Promise<Result<Uint8Array>> {
  if (identities.length === 0) return refuse('restore.identity-needed', { file })
  const decrypter = new Decrypter()
  try {
    for (const identity of identities) decrypter.addIdentity(identity)
  } catch {
    return refuse('keys.bad-identity')
  }
  try {
    return done(await decrypter.decrypt(bytes))
  } catch (error) {
    return isForOthers(error) ? refuse('restore.not-for-us', { file }) : refuse('restore.backup-damaged', { file, reason: 'age' })
  }
}
