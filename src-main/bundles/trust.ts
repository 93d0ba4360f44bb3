import { mayWrite, readBook, type Entry, type WrittenEntry } from '#ledger/entry.ts'
import type { Body } from '#ledger/entries/index.ts'
import { done, refuse, type Result } from '#ledger/result.ts'
import { deviceOf } from './keys.ts'
import type { OpenedBundle } from './unseal.ts'

export type Certificate = Body<'device.certified'>
export type Revocation = Body<'device.revoked'>

/** Whom this ledger believes: the certificates and revocations of its town books. */
export type Trust = { readonly certificates: readonly Certificate[]; readonly revocations: readonly Revocation[] }

const isOffice = ({ role }: Certificate): boolean => role === 'office' || role === 'standby'

/** Trust as town entries state it. Meant for entries that were themselves accepted, or that a fingerprint vouches for. */
export function trustOf(facts: readonly Entry[]): Trust {
  return {
    certificates: facts.flatMap((fact) => (fact.type === 'device.certified' ? [fact.body] : [])),
    revocations: facts.flatMap((fact) => (fact.type === 'device.revoked' ? [fact.body] : [])),
  }
}

/**
 * Whether a bundle's signer and every entry in it are within what certificates grant: the key is the certified one, an office device
 * writes office entries, a station device station entries in its own constituency's book, and nothing after a revocation's limit.
 */
export function checkTrust(
  { manifest, signKey, entries }: OpenedBundle,
  { certificates, revocations }: Trust,
): Result<Certificate> {
  const byDevice = new Map(certificates.map((certificate) => [certificate.device, certificate]))
  const sender = byDevice.get(manifest.sender)
  if (!sender || sender.signKey !== signKey || deviceOf(sender.signKey) !== sender.device)
    return refuse('bundle.unknown-device', { device: manifest.sender })
  for (const { book, to } of manifest.books) {
    const { device, kind, constituency } = readBook(book)
    const writer = byDevice.get(device)
    if (!writer) return refuse('bundle.unknown-device', { device })
    const limit = revocations.find((revocation) => revocation.device === device)
    if (limit && to > limit.acceptUpTo) return refuse('bundle.revoked-device', { device, acceptUpTo: limit.acceptUpTo })
    const ownScope = kind === 'constituency' && constituency === writer.scope
    if (!isOffice(writer) && !ownScope) return refuse('bundle.not-granted', { device, book })
    // A lead laptop passes on what the desks of its own constituency wrote; only the office passes on everything.
    const passesOn = device === sender.device || isOffice(sender) || writer.scope === sender.scope
    if (!passesOn) return refuse('bundle.not-granted', { device: sender.device, book })
  }
  const overstep = entries.find((written) => !mayWriteIt(written, byDevice))
  if (overstep) return refuse('bundle.not-granted', { device: readBook(overstep.entry.book).device, book: overstep.entry.type })
  return done(sender)
}

function mayWriteIt({ entry }: WrittenEntry, byDevice: ReadonlyMap<string, Certificate>): boolean {
  const certificate = byDevice.get(readBook(entry.book).device)
  return certificate !== undefined && mayWrite(isOffice(certificate) ? 'office' : 'station', entry.type)
}
