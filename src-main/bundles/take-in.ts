import { localValue, setLocalValue, type Ledger } from '#ledger/open.ts'
import { done, refuse, type Result } from '#ledger/result.ts'
import { otherLaw } from '#roll/law.ts'
import { addEntries, type Accepted } from './accept.ts'
import { trustIn } from './export.ts'
import { introducedBy } from './introduce.ts'
import type { DeviceKeys } from './keys.ts'
import type { BundleKind } from './manifest.ts'
import { certificatesByDevice, checkTrust, trustOf, type Certificate } from './trust.ts'
import { openBundle } from './unseal.ts'

export type TakenIn = Accepted & { readonly own: Certificate }

type Terms = {
  readonly kinds: readonly BundleKind[]
  /** The office's whole fingerprint, typed: needed for the first bundle this machine takes. */
  readonly fingerprint?: string | undefined
  /** What else has to be true of this machine's own certificate, before anything is written. */
  readonly suits: (own: Certificate) => Result<unknown>
}

/**
 * Takes in a bundle from the office, all or nothing. The first one is believed only under the office's fingerprint; later ones by
 * the certificates already held. Refuses `receive.*`, `law.*`, and what `openBundle` and `checkTrust` refuse.
 */
export async function takeIn(
  ledger: Ledger,
  keys: DeviceKeys,
  bytes: Uint8Array,
  { kinds, fingerprint, suits }: Terms,
): Promise<Result<TakenIn>> {
  const election = localValue(ledger, 'election')
  const opened = await openBundle(bytes, [keys.ageIdentity], ({ manifest }) => {
    if (!kinds.includes(manifest.kind)) return refuse('receive.wrong-kind', { kind: manifest.kind })
    if (election !== undefined && election !== manifest.election)
      return refuse('receive.other-election', { election, bundle: manifest.election })
    return otherLaw(manifest.rulePack) ?? done(null)
  })
  if (!opened.ok) return opened
  const { manifest, entries } = opened.value
  const trust = election === undefined ? introducedBy(opened.value, fingerprint) : done(trustIn(ledger))
  if (!trust.ok) return trust
  const trusted = checkTrust(opened.value, trust.value)
  if (!trusted.ok) return trusted

  const own = certificatesByDevice(trustOf(entries.map(({ entry }) => entry)).certificates).get(keys.device)
  if (own?.signKey !== keys.signKey || own.ageRecipient !== keys.ageRecipient)
    return refuse('receive.not-certified', { device: keys.device })
  const suited = suits(own)
  if (!suited.ok) return suited
  return ledger.db
    .transaction(() => {
      setLocalValue(ledger, 'election', manifest.election)
      if (own.scope !== 'town') setLocalValue(ledger, 'constituency', own.scope)
      return done({ own, ...addEntries(ledger, opened.value) })
    })
    .immediate()
}
