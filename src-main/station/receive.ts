import { addEntries } from '#bundles/accept.ts'
import { trustIn } from '#bundles/export.ts'
import { fingerprintOf, isFingerprint } from '#bundles/fingerprint.ts'
import type { DeviceKeys } from '#bundles/keys.ts'
import { certificatesByDevice, checkTrust, trustOf, type Trust } from '#bundles/trust.ts'
import { openBundle, type OpenedBundle } from '#bundles/unseal.ts'
import { readBook } from '#ledger/entry.ts'
import { localValue, setLocalValue, type Ledger } from '#ledger/open.ts'
import { done, refuse, type Result } from '#ledger/result.ts'
import { publishedRoll, rollOf } from '#roll/election.ts'
import { otherLaw } from '#roll/law.ts'

export type Received = {
  readonly constituency: string
  readonly rollVersion: number
  readonly voters: number
  readonly added: number
  readonly known: number
}

/**
 * Takes the office's provision or correction bundle. The first one is believed only under the office's fingerprint, typed by the
 * operator; later ones by the certificates already held. All or nothing. Refuses `receive.*`, `bundle.*`.
 */
export async function receiveBundle(
  ledger: Ledger,
  keys: DeviceKeys,
  bytes: Uint8Array,
  officeFingerprint?: string,
): Promise<Result<Received>> {
  const opened = await openBundle(bytes, [keys.ageIdentity])
  if (!opened.ok) return opened
  const { manifest, entries } = opened.value
  if (manifest.kind !== 'provision' && manifest.kind !== 'correction')
    return refuse('receive.wrong-kind', { kind: manifest.kind })
  const election = localValue(ledger, 'election')
  if (election !== undefined && election !== manifest.election)
    return refuse('receive.other-election', { election, bundle: manifest.election })
  const trust = election === undefined ? introducedBy(opened.value, officeFingerprint) : done(trustIn(ledger))
  if (!trust.ok) return trust
  const trusted = checkTrust(opened.value, trust.value)
  if (!trusted.ok) return trusted

  const own = certificatesByDevice(trustOf(entries.map(({ entry }) => entry)).certificates).get(keys.device)
  if (own?.signKey !== keys.signKey || own.ageRecipient !== keys.ageRecipient)
    return refuse('receive.not-certified', { device: keys.device })
  const law = otherLaw(manifest.rulePack)
  if (law) return law
  return ledger.db
    .transaction(() => {
      setLocalValue(ledger, 'election', manifest.election)
      setLocalValue(ledger, 'constituency', own.scope)
      const { added, known } = addEntries(ledger, opened.value)
      const rollVersion = publishedRoll(ledger, own.scope)?.body.version ?? 0
      return done({ constituency: own.scope, rollVersion, voters: rollOf(ledger, own.scope).length, added, known })
    })
    .immediate()
}

/** The office's own certificate in the bundle, if it is the one the operator's fingerprint names, vouches for the rest of its town book. */
function introducedBy({ manifest, entries }: OpenedBundle, fingerprint: string | undefined): Result<Trust> {
  const facts = entries.map(({ entry }) => entry)
  const office = certificatesByDevice(trustOf(facts).certificates).get(manifest.sender)
  if (office?.role !== 'office') return refuse('bundle.unknown-device', { device: manifest.sender })
  if (fingerprint === undefined) return refuse('receive.fingerprint-needed', { device: manifest.sender })
  if (!isFingerprint(fingerprintOf(office), fingerprint))
    return refuse('receive.fingerprint-differs', { device: manifest.sender })
  return done(trustOf(facts.filter(({ book }) => readBook(book).device === manifest.sender)))
}
