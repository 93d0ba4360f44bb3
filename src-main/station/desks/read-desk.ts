import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import type { DeviceKeys } from '#bundles/keys.ts'
import { checkTrust } from '#bundles/trust.ts'
import { openBundle, type OpenedBundle } from '#bundles/unseal.ts'
import { writtenForUs } from '#bundles/written-for-us.ts'
import type { Ledger } from '#ledger/open.ts'
import { done, refuse, type Result } from '#contract/result.ts'
import { electionOf } from '#roll/election.ts'
import { otherLaw } from '#roll/law.ts'
import { stationDay } from '../day.ts'
import { leadsOf, trustIn } from '#trust/certificates.ts'

/**
 * A bundle that another laptop of this station hands to the lead, checked and not taken in yet. Refuses `desk.not-lead`,
 * `desk.other-election`, `desk.other-station`, `desk.wrong-kind`, and what `openBundle` and `checkTrust` refuse.
 */
export async function readDesk(ledger: Ledger, keys: DeviceKeys, path: string): Promise<Result<OpenedBundle>> {
  const { constituency } = stationDay(ledger)
  const trust = trustIn(ledger)
  if (!leadsOf(trust, constituency).includes(keys.device)) return refuse('desk.not-lead', { constituency })
  let bytes: Buffer
  try {
    bytes = readFileSync(path)
  } catch {
    return refuse('input.unreadable', { file: basename(path) })
  }
  const { election } = electionOf(ledger)
  const opened = await openBundle(bytes, [keys.ageIdentity], ({ manifest }) => {
    if (manifest.election !== election) return refuse('desk.other-election', { election, bundle: manifest.election })
    if (manifest.kind !== 'sync' && manifest.kind !== 'final') return refuse('desk.wrong-kind', { kind: manifest.kind })
    return otherLaw(manifest.rulePack) ?? done(null)
  })
  if (!opened.ok) return opened
  const trusted = checkTrust(opened.value, trust)
  if (!trusted.ok) return trusted
  if (trusted.value.scope !== constituency) return refuse('desk.other-station', { constituency, bundle: trusted.value.scope })
  return writtenForUs(ledger, opened.value) ?? opened
}
