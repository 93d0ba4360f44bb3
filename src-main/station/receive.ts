import type { DeviceKeys } from '#bundles/keys.ts'
import { takeIn } from '#bundles/take-in.ts'
import type { Ledger } from '#ledger/open.ts'
import { done, refuse, type Result } from '#ledger/result.ts'
import { publishedRoll, rollOf } from '#roll/election.ts'

export type Received = {
  readonly constituency: string
  readonly rollVersion: number
  readonly voters: number
  readonly added: number
  readonly known: number
}

/**
 * Takes the office's provision or correction bundle. The first one is believed only under the office's fingerprint, typed by the
 * operator; later ones by the certificates already held. All or nothing. Refuses what `takeIn` refuses, and `receive.not-certified`
 * for a machine that belongs to no station.
 */
export async function receiveBundle(
  ledger: Ledger,
  keys: DeviceKeys,
  bytes: Uint8Array,
  officeFingerprint?: string,
): Promise<Result<Received>> {
  const taken = await takeIn(ledger, keys, bytes, {
    kinds: ['provision', 'correction'],
    fingerprint: officeFingerprint,
    suits: ({ scope }) => (scope === 'town' ? refuse('receive.not-certified', { device: keys.device }) : done(null)),
  })
  if (!taken.ok) return taken
  const { own, added, known } = taken.value
  const rollVersion = publishedRoll(ledger, own.scope)?.body.version ?? 0
  return done({ constituency: own.scope, rollVersion, voters: rollOf(ledger, own.scope).length, added, known })
}
