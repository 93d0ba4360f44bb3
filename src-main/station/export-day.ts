import { exportBundle, trustIn, type Exported } from '#bundles/export.ts'
import type { DeviceKeys } from '#bundles/keys.ts'
import type { Actor } from '#ledger/entry.ts'
import type { Ledger } from '#ledger/open.ts'
import { refuse, type Result } from '#ledger/result.ts'
import { stationDay } from './day.ts'

/**
 * Writes the station's book to the stick for the office and its standby: `sync` at any time, `final` once every contest is signed.
 * Refuses `export.station-open` for a final bundle of a station that has not closed, and what `exportBundle` refuses.
 */
export async function exportDay(
  ledger: Ledger,
  keys: DeviceKeys,
  actor: Actor,
  kind: 'sync' | 'final',
  folder: string,
): Promise<Result<Exported>> {
  const { constituency, book, phase } = stationDay(ledger)
  if (kind === 'final' && phase !== 'closed') return refuse('export.station-open', { constituency })
  const receivers = trustIn(ledger)
    .certificates.filter(({ role }) => role === 'office' || role === 'standby')
    .map(({ ageRecipient }) => ageRecipient)
  return exportBundle(ledger, keys, actor, { kind, scope: constituency, books: [book], receivers, folder })
}
