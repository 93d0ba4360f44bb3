import { bookOf } from '#ledger/books/book.ts'
import { stretchesOf } from '#ledger/books/continued.ts'
import type { Ledger } from '#ledger/open.ts'
import { headOf } from '#ledger/read.ts'
import { devicesIn, isLead, trustIn } from '#trust/certificates.ts'

/** Laptops that are certified as lead of one station and not revoked; of a machine and the one it was restored from, the newer. */
export function leadsCertified(ledger: Ledger, constituency: string): readonly string[] {
  const leads = devicesIn(trustIn(ledger)).filter((each) => each.scope === constituency && isLead(each))
  const older = new Set(
    leads.flatMap(({ device }) =>
      stretchesOf(ledger, bookOf(device, constituency))
        .slice(1)
        .map(({ book }) => book),
    ),
  )
  return leads.map(({ device }) => device).filter((device) => !older.has(bookOf(device, constituency)))
}

/** Those of them that have stated anything: where there are two, nobody but the office can say which one counts. */
export const leadsBesideEachOther = (ledger: Ledger, constituency: string): readonly string[] =>
  leadsCertified(ledger, constituency).filter((device) => headOf(ledger, bookOf(device, constituency)) !== undefined)
