import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { addEntries } from '#bundles/accept.ts'
import { trustIn } from '#bundles/export.ts'
import type { DeviceKeys } from '#bundles/keys.ts'
import { checkTrust, type Certificate } from '#bundles/trust.ts'
import { openBundle, type OpenedBundle } from '#bundles/unseal.ts'
import { readBack } from '#bundles/write-file.ts'
import { write } from '#ledger/append.ts'
import type { Actor } from '#ledger/entry.ts'
import type { Ledger } from '#ledger/open.ts'
import { factsOf } from '#ledger/read.ts'
import { done, refuse, type Result } from '#ledger/result.ts'
import { electionOf } from '#roll/election.ts'

export type Preview = {
  readonly manifest: OpenedBundle['manifest']
  readonly sender: Certificate
  /** Entries this ledger does not hold yet. */
  readonly fresh: number
}

export type Merged = {
  readonly constituency: string
  readonly kind: string
  readonly added: number
  readonly known: number
  readonly forked: readonly string[]
}

/**
 * Everything that decides whether a bundle may come in, without taking it in: seal, signature, election, kind, certificates, chains.
 * Refuses `merge.*`, `bundle.*`, `zip.*`, `entry.*`.
 */
export async function previewMerge(
  ledger: Ledger,
  keys: DeviceKeys,
  bytes: Uint8Array,
): Promise<Result<Preview & { opened: OpenedBundle }>> {
  const opened = await openBundle(bytes, [keys.ageIdentity])
  if (!opened.ok) return opened
  const { manifest, entries } = opened.value
  const { election } = electionOf(ledger)
  if (manifest.election !== election) return refuse('merge.other-election', { election, bundle: manifest.election })
  if (manifest.kind !== 'sync' && manifest.kind !== 'final') return refuse('merge.wrong-kind', { kind: manifest.kind })
  const trusted = checkTrust(opened.value, trustIn(ledger))
  if (!trusted.ok) return trusted
  const has = ledger.statements.hasEntry()
  return done({
    manifest,
    sender: trusted.value,
    fresh: entries.filter(({ hash }) => !has.get(hash)).length,
    opened: opened.value,
  })
}

/** Merges one bundle, all or nothing. A refused one is copied to `quarantine/` beside the ledger with the reason, and changes nothing. */
export async function mergeBundle(ledger: Ledger, keys: DeviceKeys, actor: Actor, path: string): Promise<Result<Merged>> {
  const bytes = readBack(path)
  const preview = await previewMerge(ledger, keys, bytes)
  if (!preview.ok) {
    quarantine(ledger, path, preview.error)
    return preview
  }
  const { opened, sender } = preview.value
  return write(ledger, { actor }, (append) => {
    const accepted = addEntries(ledger, opened)
    const { kind, books } = opened.manifest
    const again = factsOf(ledger, 'bundle.merged').some(({ body }) => body.manifest === opened.manifestHash)
    if (!again)
      append('town', 'bundle.merged', {
        kind: kind as 'sync' | 'final',
        manifest: opened.manifestHash,
        sender: sender.device,
        heads: books.map(({ book, to, head }) => ({ book, to, head })),
        added: accepted.added,
      })
    return done({ constituency: sender.scope, kind, ...accepted })
  })
}

function quarantine(ledger: Ledger, path: string, reason: { readonly code: string }): void {
  const folder = join(dirname(ledger.path), 'quarantine')
  mkdirSync(folder, { recursive: true })
  copyFileSync(path, join(folder, basename(path)))
  writeFileSync(join(folder, `${basename(path)}.reason.json`), `${JSON.stringify(reason)}\n`)
}
