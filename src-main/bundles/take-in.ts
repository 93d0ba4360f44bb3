import { localValue, setLocalValue, type Ledger } from '#ledger/open.ts'
import { hasEntry } from '#ledger/read.ts'
import { done, refuse, type Result } from '#contract/result.ts'
import { readBook } from '#ledger/books/book.ts'
import type { WrittenEntry } from '#ledger/entry.ts'
import { otherLaw } from '#roll/law.ts'
import type { Accepted } from './accept.ts'
import { acceptBundle } from './accept-bundle.ts'
import { introducedBy } from './introduce.ts'
import type { DeviceKeys } from './keys.ts'
import type { BundleKind } from '#words/election.ts'
import { checkTrust } from './trust.ts'
import { openBundle, type OpenedBundle } from './unseal.ts'
import { writtenForUs } from './written-for-us.ts'
import { type Certificate, type Trust, certificatesByDevice, trustIn, trustOf } from '#trust/certificates.ts'

export type TakenIn = Accepted & { readonly own: Certificate }

type Terms = {
  readonly kinds: readonly BundleKind[]
  /** The office's whole fingerprint, typed: needed for the first bundle this machine takes. */
  readonly fingerprint?: string | undefined
  /** Books an office may bring this machine, by who wrote them; every book where it is not said. */
  readonly brings?: (own: Certificate, book: string, writer: Certificate) => boolean
  /** What else has to be true of this machine’s own certificate and of the entries it does not hold yet, before anything is written. */
  readonly suits: (own: Certificate, fresh: readonly WrittenEntry[]) => Result<unknown>
}

/**
 * Takes in a bundle from the office, all or nothing. The first one is believed only under the office's fingerprint; later ones by
 * the certificates already held. Refuses `receive.*`, `law.*`, and what `openBundle` and `checkTrust` refuse.
 */
export async function takeIn(
  ledger: Ledger,
  keys: DeviceKeys,
  bytes: Uint8Array,
  { kinds, fingerprint, brings = () => true, suits }: Terms,
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
  const trust = trustFor(ledger, opened.value, fingerprint)
  if (!trust.ok) return trust
  const trusted = checkTrust(opened.value, trust.value)
  if (!trusted.ok) return trusted
  const forged = writtenForUs(ledger, opened.value)
  if (forged) return forged

  const own = certificatesByDevice(trustOf(entries.map(({ entry }) => entry)).certificates).get(keys.device)
  if (own?.signKey !== keys.signKey || own.ageRecipient !== keys.ageRecipient)
    return refuse('receive.not-certified', { device: keys.device })
  const writers = certificatesByDevice(trust.value.certificates)
  const other = manifest.books.find(({ book }) => !brings(own, book, writers.get(readBook(book).device)!))
  if (other) return refuse('receive.other-book', { book: other.book })
  const suited = suits(
    own,
    entries.filter(({ hash }) => !hasEntry(ledger, hash)),
  )
  if (!suited.ok) return suited
  return ledger.statements.atOnce(() => {
    setLocalValue(ledger, 'election', manifest.election)
    if (own.scope !== 'town') setLocalValue(ledger, 'constituency', own.scope)
    return done({ own, ...acceptBundle(ledger, opened.value) })
  })
}

/** An office this machine has not met, a standby or a restored one, is introduced by its fingerprint like the first one. */
function trustFor(ledger: Ledger, bundle: OpenedBundle, fingerprint: string | undefined): Result<Trust> {
  const held = trustIn(ledger)
  const met = certificatesByDevice(held.certificates).has(bundle.manifest.sender)
  if (localValue(ledger, 'election') !== undefined && (met || fingerprint === undefined)) return done(held)
  const introduced = introducedBy(bundle, fingerprint)
  if (!introduced.ok) return introduced
  const { certificates, revocations } = introduced.value
  return done({
    certificates: [...held.certificates, ...certificates],
    revocations: [...held.revocations, ...revocations],
  })
}
