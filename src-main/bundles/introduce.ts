import { done, refuse, type Result } from '#contract/result.ts'
import { fingerprintOf, isFingerprint } from './fingerprint.ts'
import type { OpenedBundle } from './unseal.ts'
import { type Trust, certificatesByDevice, isOffice, trustOf } from '#trust/certificates.ts'

/**
 * Trust of a machine that holds no ledger yet, or does not know the sender: the certificate of the office (or of the standby that took
 * its place) in the bundle, if it is the one that the typed fingerprint names, vouches for the town books that it signed for. Refuses `receive.fingerprint-needed`, `receive.fingerprint-differs`,
 * `bundle.unknown-device`.
 */
export function introducedBy({ manifest, entries }: OpenedBundle, fingerprint: string | undefined): Result<Trust> {
  const facts = entries.map(({ entry }) => entry)
  const office = certificatesByDevice(trustOf(facts).certificates).get(manifest.sender)
  if (!office || !isOffice(office)) return refuse('bundle.unknown-device', { device: manifest.sender })
  if (fingerprint === undefined) return refuse('receive.fingerprint-needed', { device: manifest.sender })
  if (!isFingerprint(fingerprintOf(office), fingerprint))
    return refuse('receive.fingerprint-differs', { device: manifest.sender })
  return done(trustOf(facts))
}
