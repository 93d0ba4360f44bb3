import type { PrintAsked } from '#contract/prints.ts'
import { done } from '#contract/result.ts'
import { allowBlanks } from '#people/allowed-blanks.ts'
import { askedForm } from '#station/printing/asked-form.ts'
import { lookAtForm, lookedAt } from '#station/printing/look-at-form.ts'
import { paperCode } from '#station/printing/paper-code.ts'
import { keepPaper, paperKept } from '#station/printing/paper-copy.ts'
import { printAgain, printsMade } from '#station/printing/print-again.ts'
import { printForm } from '#station/printing/print-form.ts'
import type { JobWork } from '../jobs.ts'
import type { Handlers, JobHandlers, Setting } from './setting.ts'

export const printHandlers: Handlers<'prints'> = {
  'prints.paper-kept': ({ ledger }) => {
    const { newest = null, failure = null } = paperKept(ledger) ?? {}
    return done({ newest, failure })
  },
  'prints.made': ({ ledger, actor }) => done(printsMade(ledger, actor)),
  'prints.again': ({ ledger, actor }, { sha256 }) => printAgain(ledger, actor, sha256),
  'prints.previewed': ({ ledger, actor }, { sha256 }) => lookedAt(ledger, actor, sha256),
  'prints.allow-blanks': ({ ledger, actor }, { codePoints }) => {
    allowBlanks(ledger, actor, codePoints)
    return done(null)
  },
}

export const printJobs: JobHandlers<'prints'> = {
  'prints.preview':
    ({ ledger, actor }, asked) =>
    async (progress, signal) =>
      lookAtForm(ledger, actor, asked, { signal, onProgress: (done, of) => progress('print', done, of) }),
  'prints.closing': (setting) => printing(setting, { form: 'closing' }),
  'prints.result': (setting, at) => printing(setting, { form: 'result', ...at }),
  'prints.posting': (setting) => printing(setting, { form: 'posting' }),
  'prints.signing-book': (setting) => printing(setting, { form: 'signing-book' }),
  'prints.when-wrong': (setting) => printing(setting, { form: 'when-wrong' }),
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
  'prints.box': (setting, { box }) => printing(setting, { form: 'box', box }),
}

const printing =
  ({ ledger, actor }: Setting, asked: PrintAsked): JobWork =>
  async (progress, signal) => {
    const form = askedForm(ledger, asked)
    if (!form.ok) return form
    return printForm(ledger, actor, form.value, { signal, onProgress: (done, of) => progress('print', done, of) })
  }
