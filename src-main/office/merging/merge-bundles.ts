import { readFileSync } from 'node:fs'
import { setImmediate } from 'node:timers/promises'
import type { BundlePreview, LookedAt, MergedBundle } from '#contract/bundles.ts'
import { done, refuse, type Result } from '#contract/result.ts'
import { refusedFor } from '#bundles/accept.ts'
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

type Brought = { readonly upload: string; readonly file: Result<File> }

/** What each bundle would bring, one after another; one that is refused, or no longer there, keeps no other from being looked at. */
export async function previewBundles(
  ledger: Ledger,
  keys: DeviceKeys,
  brought: readonly Brought[],
  { onProgress, signal }: Watched,
): Promise<readonly LookedAt[]> {
  const seen: LookedAt[] = []
  for (const { upload, file } of brought) {
    onProgress(seen.length, brought.length)
    await setImmediate()
    signal.throwIfAborted()
    const looked = file.ok ? await previewBundle(ledger, keys, file.value).catch(refusedFor) : file
    seen.push(looked.ok ? { upload, sound: true, preview: looked.value } : { upload, sound: false, error: looked.error })
  }
  return seen
}

/** What a bundle would bring, and whose word it is. Refuses what `previewMerge` refuses, and `input.unreadable`. */
async function previewBundle(ledger: Ledger, keys: DeviceKeys, { path, name: file }: File): Promise<Result<BundlePreview>> {
  let bytes: Buffer
  try {
    bytes = readFileSync(path)
  } catch {
    return refuse('input.unreadable', { file })
  }
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
