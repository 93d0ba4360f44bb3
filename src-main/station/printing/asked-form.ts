import type { PrintAsked } from '#contract/prints.ts'
import { done, type Result } from '#contract/result.ts'
import type { Ledger } from '#ledger/open.ts'
import { boxForm, closingForm, postingForm } from './forms.ts'
import type { Form } from './print-form.ts'
import { resultForm } from './result-form.ts'
import { signingBookForm } from './signing-book-form.ts'
import { whenWrongForm } from './when-wrong-form.ts'

/** The form somebody asks for, as it lies there now. Refuses `station.not-closed`, `boxes.unknown` and what a result lacks. */
export function askedForm(ledger: Ledger, asked: PrintAsked): Result<Form> {
  switch (asked.form) {
    case 'closing':
      return closingForm(ledger)
    case 'result':
      return resultForm(ledger, asked)
    case 'box':
      return boxForm(ledger, asked.box)
    case 'posting':
      return done(postingForm(ledger))
    case 'signing-book':
      return done(signingBookForm(ledger))
    case 'when-wrong':
      return done(whenWrongForm(ledger))
  }
}
