import { done, type Result } from '#contract/result.ts'
import { boxForm, closingForm, postingForm } from '#station/printing/forms.ts'
import { paperCode } from '#station/printing/paper-code.ts'
import { keepPaper, paperKept } from '#station/printing/paper-copy.ts'
import { printAgain, printsMade } from '#station/printing/print-again.ts'
import { printForm, type Form } from '#station/printing/print-form.ts'
import { resultForm } from '#station/printing/result-form.ts'
import { signingBookForm } from '#station/printing/signing-book-form.ts'
import { whenWrongForm } from '#station/printing/when-wrong-form.ts'
import type { JobWork } from '../jobs.ts'
import type { Handlers, JobHandlers, Setting } from './setting.ts'

export const printHandlers: Handlers<'prints'> = {
  'prints.paper-kept': ({ ledger }) => {
    const { newest = null, failure = null } = paperKept(ledger) ?? {}
    return done({ newest, failure })
  },
  'prints.made': ({ ledger, actor }) => done(printsMade(ledger, actor)),
  'prints.again': ({ ledger, actor }, { sha256 }) => printAgain(ledger, actor, sha256),
}

export const printJobs: JobHandlers<'prints'> = {
  'prints.closing': (setting) => printing(setting, closingForm(setting.ledger)),
  'prints.result': (setting, at) => printing(setting, resultForm(setting.ledger, at)),
  'prints.posting': (setting) => printing(setting, done(postingForm(setting.ledger))),
  'prints.signing-book': (setting) => printing(setting, done(signingBookForm(setting.ledger))),
  'prints.when-wrong': (setting) => printing(setting, done(whenWrongForm(setting.ledger))),
  'prints.paper-copy':
    ({ ledger, outFolder }, { out }) =>
    async (progress, signal) => {
      const folder = outFolder(out)
      if (!folder.ok) return folder
      const code = paperCode(ledger)
      const copy = await keepPaper(ledger, folder.value, code, {
        signal,
        onProgress: (done, of) => progress('print', done, of),
      })
      return copy.ok ? done({ ...copy.value, code }) : copy
    },
  'prints.box': (setting, { box }) => printing(setting, boxForm(setting.ledger, box)),
}

const printing =
  ({ ledger, actor }: Setting, form: Result<Form>): JobWork =>
  async (progress, signal) => {
    if (!form.ok) return form
    return printForm(ledger, actor, form.value, { signal, onProgress: (done, of) => progress('print', done, of) })
  }
