import { exportBundle, trustIn, type Exported } from '#bundles/export.ts'
import type { DeviceKeys } from '#bundles/keys.ts'
import type { Actor } from '#ledger/entry.ts'
import type { Ledger } from '#ledger/open.ts'
import { factsIn } from '#ledger/read.ts'
import { refuse, type Result } from '#ledger/result.ts'
import { contestsOf, electionOf } from '#roll/election.ts'
import { stationDay } from './day.ts'

/**
 * Writes the station's book to the stick for the office and its standby: `sync` at any time, `final` once every contest is signed.
 * Refuses `export.station-open` and `export.unsigned` for a final bundle that would not be final, and what `exportBundle` refuses.
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
  const signed = new Set(factsIn(ledger, 'result.signed', constituency).map(({ body }) => body.contest))
  const open = contestsOf(electionOf(ledger).body, constituency).find(({ code }) => !signed.has(code))
  if (kind === 'final' && open) return refuse('export.unsigned', { contest: open.code, name: open.name })
  const receivers = trustIn(ledger)
    .certificates.filter(({ role }) => role === 'office' || role === 'standby')
    .map(({ ageRecipient }) => ageRecipient)
  return exportBundle(ledger, keys, actor, { kind, scope: constituency, books: [book], receivers, folder })
}
