import { createHash } from 'node:crypto'
import { done, refuse, type Result } from '#contract/result.ts'
import { localValue, setLocalValue, type Ledger } from '#ledger/open.ts'
import { strangersIn } from '#print/letter/slots.ts'
import { WORDINGS } from '#print/wordings/index.ts'
import { FORM_SLOTS } from '#words/form-slots.ts'
import { FormWording, textsIn } from '#words/form-wording.ts'
import type { WordedForm } from '#words/forms.ts'

const keyOf = (form: WordedForm) => `form-wording/${form}` as const

/** The county's own wording of a form, where somebody gave this computer one. */
function ownWording(ledger: Ledger, form: WordedForm): FormWording | undefined {
  const kept = localValue(ledger, keyOf(form))
  const read = kept === undefined ? undefined : FormWording.nullable().safeParse(JSON.parse(kept))
  return read?.success ? (read.data ?? undefined) : undefined
}

/** How a form is worded here: as the county words it, else as Xuance does. */
export const wordingOf = (ledger: Ledger, form: WordedForm): FormWording => ownWording(ledger, form) ?? WORDINGS[form]

/** SHA-256 of the county's own wording, which a print by it states; nothing where it has none. */
export function ownWordingHash(ledger: Ledger, form: WordedForm): string | undefined {
  const own = ownWording(ledger, form)
  return own && createHash('sha256').update(JSON.stringify(own)).digest('hex')
}

/**
 * From here on this computer words a form so; without a text as Xuance does. Refuses `forms.wording` for what is no wording, by the place in
 * it, and `forms.slot` for braces that stand for nothing.
 */
export function wordForm(ledger: Ledger, form: WordedForm, text: string | undefined): Result<null> {
  if (text === undefined) {
    setLocalValue(ledger, keyOf(form), 'null')
    return done(null)
  }
  const read = FormWording.safeParse(parsed(text))
  if (!read.success) {
    const [issue] = read.error.issues
    return refuse('forms.wording', { at: issue?.path.join('.') || '—' })
  }
  const [slot] = strangersIn(textsIn(read.data))
  if (slot !== undefined) return refuse('forms.slot', { slot, slots: Object.keys(FORM_SLOTS).join('、') })
  setLocalValue(ledger, keyOf(form), JSON.stringify(read.data))
  return done(null)
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
