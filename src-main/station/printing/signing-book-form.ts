import type { Ledger } from '#ledger/open.ts'
import { signingBook } from '#print/forms/signing-book.ts'
import { signingContests } from '#roll/signing-contests.ts'
import { signingLines } from '#roll/signing-lines.ts'
import { stationDay } from '../day.ts'
import type { Form } from './print-form.ts'

/** 领票册 as this laptop knows the roll, with everyone who has taken part so far. */
export function signingBookForm(ledger: Ledger): Form {
  const { constituency } = stationDay(ledger)
  const lines = signingLines(ledger, constituency)
  return { form: 'signing-book', params: { constituency }, document: signingBook(lines, signingContests(ledger, constituency)) }
}
