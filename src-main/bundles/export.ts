import { write } from '#ledger/append.ts'
import { electionOf, publishedRoll } from '#roll/election.ts'
import type { Actor } from '#ledger/entry.ts'
import type { Ledger } from '#ledger/open.ts'
import { factsOf } from '#ledger/read.ts'
import { done, refuse, type Result } from '#ledger/result.ts'
import { basename } from 'node:path'
import type { DeviceKeys } from './keys.ts'
import { bundleFileName, type BundleKind, type Manifest } from './manifest.ts'
import { sealBundle } from './seal.ts'
import { checkTrust, trustOf } from './trust.ts'
import { openBundle } from './unseal.ts'
import { freePath, readBack, writeWhole } from './write-file.ts'

export const APP_VERSION = '0.1.0'

export type ExportPlan = {
  readonly kind: BundleKind
  /** Names the file: a constituency, or `town`. */
  readonly scope: string
  readonly books: readonly string[]
  readonly receivers: readonly string[]
  readonly folder: string
}

export type Exported = { readonly path: string; readonly manifest: Manifest; readonly manifestHash: string }

/**
 * Writes a bundle to a folder (a stick), reads it back from there as its receiver would, and only then records and answers it.
 * Refuses `bundle.nothing` where there is no entry to send, `bundle.not-read-back` when the file does not read as it was written.
 */
export async function exportBundle(ledger: Ledger, keys: DeviceKeys, actor: Actor, plan: ExportPlan): Promise<Result<Exported>> {
  const { election, body } = electionOf(ledger)
  const createdAt = ledger.now()
  const sealed = await sealBundle(ledger, keys, {
    ...plan,
    election,
    mode: body.mode,
    recovery: body.recovery,
    rulePack: { id: body.pack, sha256: body.packSha256 },
    rollVersion: publishedRoll(ledger, plan.scope)?.body.version ?? 0,
    appVersion: APP_VERSION,
    createdAt,
  })
  const { manifest, manifestHash } = sealed
  if (manifest.books.length === 0) return refuse('bundle.nothing', { scope: plan.scope })
  const nameAt = (attempt: number) => bundleFileName(plan.scope, keys.device, new Date(createdAt.getTime() + attempt * 1000))
  const path = freePath(plan.folder, nameAt)
  writeWhole(path, sealed.bytes)

  const opened = await openBundle(readBack(path), [keys.ageIdentity])
  if (!opened.ok) return refuse('bundle.not-read-back', { path, reason: opened.error.code })
  const trusted = checkTrust(opened.value, trustIn(ledger))
  if (!trusted.ok || opened.value.manifestHash !== manifestHash)
    return refuse('bundle.not-read-back', { path, reason: 'bundle.bad-signature' })

  const recorded = write(ledger, { actor }, (append) => {
    append(plan.scope, 'bundle.exported', {
      kind: plan.kind,
      file: basename(path),
      manifest: manifestHash,
      receivers: [...plan.receivers],
      heads: manifest.books.map(({ book, to, head }) => ({ book, to, head })),
    })
    return done(undefined)
  })
  return recorded.ok ? done({ path, manifest, manifestHash }) : recorded
}

/** Whom the ledger believes, by what its town books state. */
export const trustIn = (ledger: Ledger) => trustOf([...factsOf(ledger, 'device.certified'), ...factsOf(ledger, 'device.revoked')])
