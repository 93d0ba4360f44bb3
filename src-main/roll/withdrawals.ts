import type { Ledger } from '#ledger/open.ts'
import { restatementsOf } from './restatements.ts'

export type Withdrawal = { readonly hash: string; readonly book: string; readonly reason: string }

/**
 * The withdrawals of an authorisation that stand, by hash. One that a principal's coming brought about names that check-in and falls with
 * it: once the check-in is taken back, also under another entry that states the same receipt, the authorisation stands again.
 */
export function withdrawalsOf(ledger: Ledger, authorisation: string): readonly Withdrawal[] {
  const rows = ledger.statements
    .on(
      `SELECT w.hash AS hash, w.book AS book, w.text ->> '$.body.reason' AS reason, w.text ->> '$.body.checkIn' AS checkIn
       FROM taken_back t JOIN entries w ON w.hash = t.hash WHERE t.ref = ? ORDER BY w.hash`,
    )
    .all(authorisation) as (Withdrawal & { readonly checkIn: string | null })[]
  return rows
    .filter(({ checkIn }) => checkIn === null || !isTakenBack(ledger, checkIn))
    .map(({ hash, book, reason }) => ({ hash, book, reason }))
}

const isTakenBack = (ledger: Ledger, checkIn: string): boolean =>
  ledger.statements.on('SELECT 1 FROM taken_back WHERE ref = ?').get(checkIn) !== undefined ||
  restatementsOf(ledger).takenBack.includes(checkIn)
