import type { Ledger } from '../open.ts'
import { remembered } from '../remembered.ts'
import { withdrawalsOf } from './authorisations.ts'
import { usesOfWithdrawn } from './participations.ts'
import type { Drawn } from './participations-in-doubt.ts'

/**
 * Papers drawn for a principal on an approval that the same book had withdrawn before: there `seq` says which came first. Where a check-in that
 * withdrew it was taken back the approval stands again.
 */
export const drawnAfterWithdrawal = remembered('every entry', (ledger: Ledger): readonly Drawn[] => {
  const firsts = new Map<string, ReadonlyMap<string, number>>()
  const withdrawnFrom = (authorisation: string, book: string): number => {
    const known = firsts.get(authorisation) ?? firstInEachBook(ledger, authorisation)
    firsts.set(authorisation, known)
    return known.get(book) ?? Infinity
  }
  return usesOfWithdrawn(ledger)
    .filter(({ book, seq, authorisation }) => seq > withdrawnFrom(authorisation, book))
    .map(({ used, book, authorisation }) => ({ hash: used, book, authorisation }))
})

function firstInEachBook(ledger: Ledger, authorisation: string): ReadonlyMap<string, number> {
  const first = new Map<string, number>()
  for (const { book, seq } of withdrawalsOf(ledger, authorisation)) first.set(book, Math.min(seq, first.get(book) ?? seq))
  return first
}
