import { mayWrite, readBook, type Entry, type WrittenEntry } from '#ledger/entry.ts'
import type { Body } from '#ledger/entries/index.ts'
import { done, refuse, type Result } from '#ledger/result.ts'
import { inOrder } from '#roll/order.ts'
import { deviceOf } from './keys.ts'
import type { OpenedBundle } from './unseal.ts'

export type Certificate = Body<'device.certified'>
export type Revocation = Body<'device.revoked'>

/** Whom this ledger believes: the certificates and revocations of its town books. */
export type Trust = { readonly certificates: readonly Certificate[]; readonly revocations: readonly Revocation[] }

export const isOffice = ({ role }: Certificate): boolean => role === 'office' || role === 'standby'

/** Trust as town entries state it, oldest statement first. Meant for entries that were accepted, or that a fingerprint vouches for. */
export function trustOf(facts: readonly Entry[]): Trust {
  const continued = facts.filter((fact) => fact.type === 'book.continued')
  const certified = facts.filter((fact) => fact.type === 'device.certified')
  const revoked = facts.filter((fact) => fact.type === 'device.revoked')
  return { certificates: inOrder(certified, continued).map(({ body }) => body), revocations: revoked.map(({ body }) => body) }
}

/** The certificate that counts for each device: the newest (`inOrder`) that binds its own key, whichever office stated it. */
export function certificatesByDevice(certificates: readonly Certificate[]): ReadonlyMap<string, Certificate> {
  const bound = certificates.filter(({ signKey, device }) => deviceOf(signKey) === device)
  return new Map(bound.map((certificate) => [certificate.device, certificate]))
}

/** Up to which entry a revoked device is believed, by the strictest of its revocations; undefined where it was never revoked. */
export function limitOf({ revocations }: Trust, device: string): number | undefined {
  const limits = revocations.filter((revocation) => revocation.device === device).map(({ acceptUpTo }) => acceptUpTo)
  return limits.length > 0 ? Math.min(...limits) : undefined
}

/** Devices that bundles are sealed for: certified and not revoked. */
export function devicesIn(trust: Trust): readonly Certificate[] {
  return [...certificatesByDevice(trust.certificates).values()].filter(({ device }) => limitOf(trust, device) === undefined)
}

/** The laptops that count and speak for a constituency: its leads, or its spares once every lead was revoked. */
export function leadsOf(trust: Trust, constituency: string): readonly string[] {
  const here = devicesIn(trust).filter(({ scope }) => scope === constituency)
  const leads = here.filter(({ role }) => role === 'lead')
  return (leads.length > 0 ? leads : here.filter(({ role }) => role === 'spare')).map(({ device }) => device)
}

/**
 * Whether a bundle’s signer and every entry in it are within what certificates grant: the key is the certified one, an office device
 * writes office entries, a station device station entries in its own constituency’s book, and nothing after a revocation’s limit;
 * what an office held before that limit was drawn, it may pass on whole. Entries are signed by the bundle alone, so who passes on
 * another’s book could have written it: only the office may, and the lead or spare laptop within its constituency, and none that is
 * revoked.
 */
export function checkTrust({ manifest, signKey, entries }: OpenedBundle, trust: Trust): Result<Certificate> {
  const byDevice = certificatesByDevice(trust.certificates)
  const sender = byDevice.get(manifest.sender)
  if (!sender || sender.signKey !== signKey) return refuse('bundle.unknown-device', { device: manifest.sender })
  for (const { book, to } of manifest.books) {
    const { device, kind, constituency } = readBook(book)
    const writer = byDevice.get(device)
    if (!writer) return refuse('bundle.unknown-device', { device })
    const ownBook = device === sender.device
    const acceptUpTo = limitOf(trust, device)
    if (acceptUpTo !== undefined && to > acceptUpTo && (ownBook || !isOffice(sender)))
      return refuse('bundle.revoked-device', { device, acceptUpTo })
    const ownScope = kind === 'constituency' && constituency === writer.scope
    if (!isOffice(writer) && !ownScope) return refuse('bundle.not-granted', { device, book })
    const senderLimit = limitOf(trust, sender.device)
    if (!ownBook && senderLimit !== undefined)
      return refuse('bundle.revoked-device', { device: sender.device, acceptUpTo: senderLimit })
    const passesOn = isOffice(sender) || (sender.role !== 'desk' && writer.scope === sender.scope)
    if (!ownBook && !passesOn) return refuse('bundle.not-granted', { device: sender.device, book })
  }
  const overstep = entries.find((written) => !mayWriteIt(written, byDevice))
  if (overstep) return refuse('bundle.not-granted', { device: readBook(overstep.entry.book).device, book: overstep.entry.book })
  return done(sender)
}

function mayWriteIt({ entry }: WrittenEntry, byDevice: ReadonlyMap<string, Certificate>): boolean {
  const certificate = byDevice.get(readBook(entry.book).device)
  return certificate !== undefined && mayWrite(isOffice(certificate) ? 'office' : 'station', entry.type)
}
