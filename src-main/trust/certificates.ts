import { deviceOf } from '#ledger/device-key.ts'
import type { Body } from '#ledger/entries/index.ts'
import type { Entry } from '#ledger/entry.ts'
import type { Ledger } from '#ledger/open.ts'
import { factsOf } from '#ledger/read.ts'
import { readBook } from '#ledger/books/book.ts'
import { remembered } from '#ledger/remembered.ts'
import { inOrder, linksOf } from '#ledger/books/order.ts'

export type Certificate = Body<'device.certified'>
type Revocation = Body<'device.revoked'>

/** Whom a ledger believes: the certificates and revocations of its town books. */
export type Trust = { readonly certificates: readonly Certificate[]; readonly revocations: readonly Revocation[] }

export const isOffice = ({ role }: Certificate): boolean => role === 'office' || role === 'standby'

type InRole = Pick<Certificate, 'role'>

/** Whether a laptop counts nothing, and hands its day to the lead. */
export const isDesk = ({ role }: InRole): boolean => role === 'desk'

/** Whether a laptop leads its station: a spare does once every lead is revoked. */
export const isLead = ({ role }: InRole): boolean => role === 'lead'
export const mayLead = ({ role }: InRole): boolean => role === 'lead' || role === 'spare'

/** Whether a book is one of an office device. */
export function isOfOffice(ledger: Ledger, book: string): boolean {
  const certificate = certificatesByDevice(trustIn(ledger).certificates).get(readBook(book).device)
  return certificate !== undefined && isOffice(certificate)
}

/** Trust as town entries state it, oldest statement first. Meant for entries that were accepted, or that a fingerprint vouches for. */
export function trustOf(facts: readonly Entry[]): Trust {
  const links = facts.filter((fact) => fact.type === 'book.continued' || fact.type === 'book.heard')
  const certified = facts.filter((fact) => fact.type === 'device.certified')
  const revoked = facts.filter((fact) => fact.type === 'device.revoked')
  return { certificates: inOrder(certified, links).map(({ body }) => body), revocations: revoked.map(({ body }) => body) }
}

/** Whom the ledger believes, by what its town books state. */
export const trustIn: (ledger: Ledger) => Trust = remembered(['device.certified', 'device.revoked'], (ledger: Ledger) =>
  trustOf([...factsOf(ledger, 'device.certified'), ...factsOf(ledger, 'device.revoked'), ...linksOf(ledger)]),
)

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
  const leads = here.filter(isLead)
  return (leads.length > 0 ? leads : here.filter(mayLead)).map(({ device }) => device)
}
