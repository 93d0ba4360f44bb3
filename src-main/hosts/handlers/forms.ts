import { done } from '#contract/result.ts'
import { formFilled } from '#office/forms/filled.ts'
import { previewForm, printForm } from '#office/forms/print-form.ts'
import { ownWordingHash, wordForm, wordingOf } from '#office/forms/wording.ts'
import { printRoom } from '#office/forms/room.ts'
import type { Handlers, JobHandlers } from './setting.ts'

export const formHandlers: Handlers<'forms'> = {
  'forms.room': ({ ledger }) => done(printRoom(ledger)),
  'forms.worded': ({ ledger }, { form }) =>
    done({ wording: wordingOf(ledger, form), isOwn: ownWordingHash(ledger, form) !== undefined }),
  'forms.word': ({ ledger }, { form, wording }) => wordForm(ledger, form, wording),
  'forms.filled': ({ ledger }, asked) => formFilled(ledger, asked),
}

export const formJobs: JobHandlers<'forms'> = {
  'forms.preview':
    ({ ledger }, asked) =>
    async (progress, signal) => {
      progress('print', 0, 1)
      return previewForm(ledger, asked, { signal, onProgress: (printed, of) => progress('print', printed, of) })
    },
  'forms.print':
    ({ ledger, actor }, asked) =>
    async (progress, signal) => {
      progress('print', 0, 1)
      return printForm(ledger, actor, asked, { signal, onProgress: (printed, of) => progress('print', printed, of) })
    },
}
