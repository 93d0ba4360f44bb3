import { restatementsOf } from '#ledger/standing/restatements.ts'
import { placeOf, type Search } from './found.ts'

/** A receipt that was entered again says something else than what turned up under its number. */
export const reentryDiffers: Search<'reentry_differs'> = (ledger) =>
  restatementsOf(ledger).differing.map(({ book, receipt, refs }) => ({
    constituencies: [placeOf(book)],
    refs,
    params: { place: placeOf(book), receipt },
  }))
