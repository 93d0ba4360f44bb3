import { isOf } from '#ledger/books/book.ts'
import type { Ledger } from '#ledger/open.ts'
import { drawnAfterWithdrawal } from '#ledger/standing/drawn-after-withdrawal.ts'
import { drawnOnNothing } from '#ledger/standing/participations-in-doubt.ts'
import { restatementsOf } from '#ledger/standing/restatements.ts'

export type Draw = { readonly hash: string; readonly authorisation: string }

/**
 * Papers drawn for principals at a constituency on what is no approval of that principal for the voter who came, or was withdrawn before. A receipt that another entry
 * states with an approval is in no doubt: one that was lost with the laptop was made again.
 */
export function drawsInDoubt(ledger: Ledger, constituency: string): readonly Draw[] {
  const draws = [...drawnOnNothing(ledger), ...drawnAfterWithdrawal(ledger)].filter(({ book }) => isOf(book, constituency))
  if (draws.length === 0) return draws
  const doubtful = new Set(draws.map(({ hash }) => hash))
  const borneOut = new Set(
    restatementsOf(ledger)
      .same.filter((group) => group.some((hash) => !doubtful.has(hash)))
      .flat(),
  )
  return draws.filter(({ hash }) => !borneOut.has(hash))
}
