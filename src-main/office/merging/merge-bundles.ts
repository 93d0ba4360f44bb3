import { setImmediate } from 'node:timers/promises'
import type { BundlePreview, MergedBundle } from '#contract/bundles.ts'
import { done, type Result } from '#contract/result.ts'
import type { DeviceKeys } from '#bundles/keys.ts'
import type { Ledger } from '#ledger/open.ts'
import { deviceNames } from '#trust/device-names.ts'
import type { Actor } from '#words/acting.ts'
import { mergeBundle, previewMerge } from './merge.ts'

type File = { readonly path: string; readonly name: string }

type Watched = {
  readonly onProgress: (done: number, of: number) => void
  /** Stops before the next bundle; what is merged stays, and merging it again adds nothing. */
  readonly signal: AbortSignal
}

/** Merges bundles one after another, each all or nothing; those refused are in quarantine with the reason. */
export async function mergeBundles(
  ledger: Ledger,
  keys: DeviceKeys,
  actor: Actor,
  files: readonly File[],
  { onProgress, signal }: Watched,
): Promise<readonly MergedBundle[]> {
  const bundles: MergedBundle[] = []
  for (const { path, name } of files) {
    onProgress(bundles.length, files.length)
    // Bundles that are refused at sight leave no other moment in which anybody could be heard.
    await setImmediate()
    signal.throwIfAborted()
    const merged = await mergeBundle(ledger, keys, actor, path)
    bundles.push(merged.ok ? { file: name, merged: true, ...merged.value } : { file: name, merged: false, error: merged.error })
  }
  return bundles
}

/** What a bundle would bring, and whose word it is. Refuses what `previewMerge` refuses. */
export async function previewBundle(
  ledger: Ledger,
  keys: DeviceKeys,
  bytes: Uint8Array,
  file: string,
): Promise<Result<BundlePreview>> {
  const preview = await previewMerge(ledger, keys, bytes)
  if (!preview.ok) return preview
  const { manifest, sender, fresh, groups, opened } = preview.value
  return done({
    file,
    constituency: sender.scope,
    kind: manifest.kind,
    device: sender.device,
    name: deviceNames(ledger).get(sender.device) ?? sender.device,
    role: sender.role,
    at: manifest.createdAt,
    rollVersion: manifest.rollVersion,
    entries: opened.entries.length,
    fresh,
    groups,
  })
}
