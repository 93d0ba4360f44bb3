import { exportBundle, trustIn, type Exported } from '#bundles/export.ts'
import type { DeviceKeys } from '#bundles/keys.ts'
import type { Actor } from '#ledger/entry.ts'
import type { Ledger } from '#ledger/open.ts'
import { refuse, type Result } from '#ledger/result.ts'
import { publishedRoll } from '#roll/election.ts'

/**
 * Writes what a constituency's laptops need: the town book and the constituency's published roll, never its preparation.
 * Revoked devices cannot open it.
 * Refuses `provision.no-device`, `provision.no-roll`.
 */
export async function provision(
  ledger: Ledger,
  keys: DeviceKeys,
  actor: Actor,
  constituency: string,
  folder: string,
): Promise<Result<Exported>> {
  const { certificates, revocations } = trustIn(ledger)
  const revoked = new Set(revocations.map(({ device }) => device))
  const receivers = certificates.filter(({ scope, device }) => scope === constituency && !revoked.has(device))
  if (receivers.length === 0) return refuse('provision.no-device', { constituency })
  if (!publishedRoll(ledger, constituency)) return refuse('provision.no-roll', { constituency })
  return exportBundle(ledger, keys, actor, {
    kind: 'provision',
    scope: constituency,
    books: [`${keys.device}/town`, `${keys.device}/${constituency}`],
    receivers: receivers.map(({ ageRecipient }) => ageRecipient),
    folder,
  })
}
