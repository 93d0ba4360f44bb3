import type { OfficeBundle } from '#words/election.ts'
import type { DeviceLine } from '#contract/devices.ts'
import { readBook } from '#ledger/books/book.ts'
import type { Ledger } from '#ledger/open.ts'
import { booksOf, factsOf, headOf } from '#ledger/read.ts'
import { sentToStation } from '#roll/sent-to-station.ts'
import { certificatesByDevice, limitOf, trustIn } from '#trust/certificates.ts'
import { deviceNames } from '#trust/device-names.ts'

/** Every laptop that was certified, with what it was given and what has come from it. */
export function devicesOf(ledger: Ledger): readonly DeviceLine[] {
  const trust = trustIn(ledger)
  const names = deviceNames(ledger)
  const merged = factsOf(ledger, 'bundle.merged')
  return [...certificatesByDevice(trust.certificates).values()].map(({ device, role, scope, ageRecipient }) => {
    const given = sentToStation(ledger, scope).findLast(({ body }) => body.receivers.includes(ageRecipient))
    const came = merged.findLast(({ body }) => body.sender === device)
    return {
      device,
      name: names.get(device) ?? device,
      role,
      scope,
      acceptUpTo: limitOf(trust, device) ?? null,
      given: given ? { kind: given.body.kind as OfficeBundle, at: given.at } : null,
      came: came ? { kind: came.body.kind, at: came.at } : null,
      entries: booksOf(ledger)
        .filter((book) => readBook(book).device === device)
        .reduce((sum, book) => sum + (headOf(ledger, book)?.seq ?? 0), 0),
    }
  })
}
