import { inOrder, linksOf } from '#ledger/books/order.ts'
import type { Ledger } from '#ledger/open.ts'
import { factsIn, type Fact } from '#ledger/read.ts'
import { isOfOffice } from '#trust/certificates.ts'

/**
 * The provision and the corrections that an office sealed for the laptops of a constituency, oldest first. A laptop's own book may say the
 * same of itself: that is nothing the office sent.
 */
export const sentToStation = (ledger: Ledger, constituency: string): readonly Fact<'bundle.exported'>[] =>
  inOrder(
    factsIn(ledger, 'bundle.exported', constituency).filter(
      ({ book, body }) => (body.kind === 'provision' || body.kind === 'correction') && isOfOffice(ledger, book),
    ),
    linksOf(ledger),
  )

/** Whether the station got its roll: from then on it alone approves proxies, and is corrected. */
export const isProvisioned = (ledger: Ledger, constituency: string): boolean =>
  sentToStation(ledger, constituency).some(({ body }) => body.kind === 'provision')
