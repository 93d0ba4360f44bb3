import { basename, dirname } from 'node:path'
import type { DayBundle } from '#words/election.ts'
import type { HandedOver } from '#contract/handing-over.ts'
import type { ExportPlan } from '#bundles/export.ts'
import type { DeviceKeys } from '#bundles/keys.ts'
import type { Actor } from '#words/acting.ts'
import type { Ledger } from '#ledger/open.ts'
import { done, type Result } from '#contract/result.ts'
import { groupsOf } from '#bundles/manifest.ts'
import { exportDay } from './export-day.ts'

/**
 * Writes the station's bundle to a folder (a stick) and reads it back; only then may the stick be pulled out. Refuses what `exportDay`
 * refuses.
 */
export async function handOver(
  ledger: Ledger,
  keys: DeviceKeys,
  actor: Actor,
  { kind, folder, onStage }: { readonly kind: DayBundle } & Pick<ExportPlan, 'folder' | 'onStage'>,
): Promise<Result<HandedOver>> {
  const exported = await exportDay(ledger, keys, actor, kind, folder, onStage)
  if (!exported.ok) return exported
  const { path, manifest, manifestHash } = exported.value
  const entries = manifest.books.reduce((sum, book) => sum + book.entries, 0)
  return done({
    kind,
    file: basename(path),
    folder: dirname(path),
    entries,
    manifest: manifestHash,
    books: manifest.books.map(({ book, to, head }) => ({ book, to, head })),
    groups: groupsOf(manifestHash),
  })
}
