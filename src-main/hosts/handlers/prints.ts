import { done, type Result } from '#contract/result.ts'
import { boxForm, closingForm, postingForm } from '#station/printing/forms.ts'
import { printAgain } from '#station/printing/print-again.ts'
import { printForm, type Form } from '#station/printing/print-form.ts'
import { resultForm } from '#station/printing/result-form.ts'
import { signingBookForm } from '#station/printing/signing-book-form.ts'
import type { JobWork } from '../jobs.ts'
import type { Handlers, JobHandlers, Setting } from './setting.ts'

export const printHandlers: Handlers<'prints'> = {
  'prints.again': ({ ledger, actor }, { sha256 }) => printAgain(ledger, actor, sha256),
}

export const printJobs: JobHandlers<'prints'> = {
  'prints.closing': (setting) => printing(setting, closingForm(setting.ledger)),
  'prints.result': (setting, at) => printing(setting, resultForm(setting.ledger, at)),
  'prints.posting': (setting) => printing(setting, done(postingForm(setting.ledger))),
  'prints.signing-book': (setting) => printing(setting, done(signingBookForm(setting.ledger))),
  'prints.box': (setting, { box }) => printing(setting, boxForm(setting.ledger, box)),
}

const printing =
  ({ ledger, actor }: Setting, form: Result<Form>): JobWork =>
  async (progress, signal) => {
    if (!form.ok) return form
    return printForm(ledger, actor, form.value, { signal, onProgress: (done, of) => progress('print', done, of) })
  }
