import { bookOf, readBook } from '#ledger/books/book.ts'
import { continuationOf } from '#ledger/books/continued.ts'
import type { Ledger } from '#ledger/open.ts'
import { finding, type Finding } from '#rules/findings.ts'
import { devicesIn, trustIn } from '#trust/certificates.ts'
import { calledDevice } from '#trust/device-names.ts'

/**
 * Laptops that say they go on for another of their station which nobody has revoked. A restored machine does so, and so would a second
 * one that somebody had certified beside the first: a ledger cannot tell them apart, so it is said until the office revokes the old one.
 */
export function goneOnUnrevoked(ledger: Ledger, constituency: string): readonly Finding[] {
  const certified = new Map(devicesIn(trustIn(ledger)).map((each) => [each.device, each]))
  const here = [...certified.values()].filter(({ scope }) => scope === constituency)
  return here.flatMap(({ device }) => {
    const continued = continuationOf(ledger, bookOf(device, constituency))
    const older = continued && certified.get(readBook(continued.body.book).device)
    return older
      ? [
          finding('W.639', {
            place: constituency,
            device: calledDevice(ledger, device),
            older: calledDevice(ledger, older.device),
          }),
        ]
      : []
  })
}
