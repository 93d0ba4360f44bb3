import type { DeviceHeld } from '#contract/devices.ts'
import { write } from '#ledger/append.ts'
import type { Body } from '#ledger/entries/index.ts'
import { isWrittenBy } from '#ledger/books/book.ts'
import { areTwo, type Request } from '#words/acting.ts'
import { localValue, type Ledger } from '#ledger/open.ts'
import { booksOf, headOf } from '#ledger/read.ts'
import { done, refuse, type Result } from '#contract/result.ts'
import { certificatesByDevice, leadsOf, limitOf, trustIn } from '#trust/certificates.ts'
import { deviceNames } from '#trust/device-names.ts'

export type { DeviceHeld } from '#contract/devices.ts'

/**
 * What this ledger holds of a device, and where a revocation would cut it: `acceptUpTo` is everything held unless it is given, so that
 * nothing already here is doubted. Refuses `revoke.unknown`.
 */
export function deviceHeld(ledger: Ledger, device: string, acceptUpTo?: number): Result<DeviceHeld> {
  const trust = trustIn(ledger)
  const certificate = certificatesByDevice(trust.certificates).get(device)
  if (!certificate) return refuse('revoke.unknown', { device })
  const limit = acceptUpTo ?? Number.MAX_SAFE_INTEGER
  const books = booksOf(ledger)
    .filter((book) => isWrittenBy(book, device))
    .map((book) => headOf(ledger, book)!)
    .map(({ book, seq, hash }) => ({ book, seq, head: hash, beyond: Math.max(0, seq - limit) }))
  const { role, scope } = certificate
  const without = { ...trust, revocations: [...trust.revocations, { device, acceptUpTo: 0, reason: '' }] }
  const earlier = limitOf(trust, device)
  return done({
    device,
    name: deviceNames(ledger).get(device) ?? device,
    role,
    scope,
    ...(earlier !== undefined && { acceptUpTo: earlier }),
    books,
    leads: scope === 'town' ? [] : leadsOf(without, scope),
  })
}

/**
 * A laptop that was lost or is no longer to be believed: its entries count up to `acceptUpTo`, bundles with more of them are refused,
 * and none is sealed for it any more. What is held beyond stays and is a conflict. The strictest revocation counts, so one that is not
 * stricter changes nothing. Refuses `revoke.unknown`, `revoke.own`, `revoke.second-person`, `revoke.already`.
 */
export function revokeDevice(
  ledger: Ledger,
  request: Request,
  revocation: Body<'device.revoked'>,
): Result<DeviceHeld & { readonly ref: string }> {
  const { device, acceptUpTo } = revocation
  return write(ledger, request, (append) => {
    const held = deviceHeld(ledger, device, acceptUpTo)
    if (!held.ok) return held
    if (device === localValue(ledger, 'device')) return refuse('revoke.own', { device })
    if (!areTwo(request.actor)) return refuse('revoke.second-person', { device })
    const earlier = held.value.acceptUpTo
    if (earlier !== undefined && earlier <= acceptUpTo) return refuse('revoke.already', { device, acceptUpTo: earlier })
    const { hash } = append('town', 'device.revoked', revocation)
    return done({ ...held.value, acceptUpTo, ref: hash })
  })
}
