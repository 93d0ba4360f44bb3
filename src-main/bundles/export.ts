import type { ExportStage } from '#words/stages.ts'
import type { BundleKind } from '#words/election.ts'
import { write } from '#ledger/append.ts'
import { statedId } from '#rules/packs/index.ts'
import { electionOf, publishedRoll } from '#roll/election.ts'
import { readBook } from '#ledger/books/book.ts'
import type { Actor } from '#words/acting.ts'
import type { Ledger } from '#ledger/open.ts'
import { keepProofs } from '#ledger/sealed/proofs.ts'
import { done, refuse, type Result } from '#contract/result.ts'
import { rmSync } from 'node:fs'
import { basename } from 'node:path'
import type { DeviceKeys } from './keys.ts'
import { bundleFileName, type Manifest } from './manifest.ts'
import { sealBundle } from './seal.ts'
import { checkTrust } from './trust.ts'
import { openBundle } from './unseal.ts'
import { freePath, readBack, writeWhole } from './write-file.ts'
import { limitOf, trustIn } from '#trust/certificates.ts'

export const APP_VERSION = '0.1.0'

export type ExportPlan = {
  readonly kind: BundleKind
  /** Names the file: a constituency, or `town`. */
  readonly scope: string
  readonly books: readonly string[]
  readonly receivers: readonly string[]
  readonly folder: string
  /** Told as each stage begins: the stick may be pulled out only after the last. */
  readonly onStage?: ((stage: ExportStage) => void) | undefined
}

export type Exported = { readonly path: string; readonly manifest: Manifest; readonly manifestHash: string }

/**
 * Writes a bundle to a folder (a stick), reads it back from there as its receiver would, and only then records and answers it.
 * Refuses `bundle.nothing` where there is no entry to send, `bundle.not-written` when the disk or stick does not take the file,
 * `bundle.not-read-back` when it does not read as it was written; the folder then holds nothing of it.
 */
export async function exportBundle(ledger: Ledger, keys: DeviceKeys, actor: Actor, plan: ExportPlan): Promise<Result<Exported>> {
  const { election, body } = electionOf(ledger)
  const createdAt = ledger.now()
  plan.onStage?.('seal')
  const trust = trustIn(ledger)
  const sealed = await sealBundle(ledger, keys, {
    ...plan,
    // What a revoked laptop wrote beyond its limit, only an office passes on.
    upTo: (book) => (plan.kind === 'archive' ? undefined : limitOf(trust, readBook(book).device)),
    election,
    mode: body.mode,
    recovery: body.recovery,
    rulePack: { id: statedId(body.pack), sha256: body.packSha256 },
    rollVersion: publishedRoll(ledger, plan.scope)?.body.version ?? 0,
    appVersion: APP_VERSION,
    createdAt,
  })
  const { manifest, manifestHash } = sealed
  if (manifest.books.length === 0) return refuse('bundle.nothing', { scope: plan.scope })
  const nameAt = (attempt: number) => bundleFileName(plan.scope, keys.device, new Date(createdAt.getTime() + attempt * 1000))
  const path = freePath(plan.folder, nameAt)
  plan.onStage?.('write')
  const written = onDisk(path, () => writeWhole(path, sealed.bytes))
  if (!written.ok) return written
  plan.onStage?.('read-back')
  const sound = await reads(ledger, keys, path, manifestHash)
  if (!sound.ok) {
    onDisk(path, () => rmSync(path, { force: true })) // or it would travel under the name of a good one
    return sound
  }

  const recorded = write(ledger, { actor }, (append) => {
    keepProofs(ledger, [sealed.signed])
    append(plan.scope, 'bundle.exported', {
      kind: plan.kind,
      file: basename(path),
      manifest: manifestHash,
      receivers: manifest.receivers,
      heads: manifest.books.map(({ book, to, head }) => ({ book, to, head })),
    })
    return done(undefined)
  })
  return recorded.ok ? done({ path, manifest, manifestHash }) : recorded
}

/** Whether the file on the stick is the bundle that was written, and one that we ourselves would take in. */
async function reads(ledger: Ledger, keys: DeviceKeys, path: string, manifestHash: string): Promise<Result<void>> {
  const bytes = onDisk(path, () => readBack(path))
  if (!bytes.ok) return bytes
  const opened = await openBundle(bytes.value, [keys.ageIdentity])
  if (!opened.ok) return refuse('bundle.not-read-back', { path, reason: opened.error.code })
  const trusted = checkTrust(opened.value, trustIn(ledger))
  if (!trusted.ok) return refuse('bundle.not-read-back', { path, reason: trusted.error.code })
  return opened.value.manifestHash === manifestHash
    ? done(undefined)
    : refuse('bundle.not-read-back', { path, reason: 'replaced' })
}

/** What a full disk or a pulled stick answers, as a refusal with the system's own code (`ENOSPC`, `ENOENT`, …). */
function onDisk<T>(path: string, act: () => T): Result<T> {
  try {
    return done(act())
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === undefined) throw error
    return refuse('bundle.not-written', { path, reason: code })
  }
}
