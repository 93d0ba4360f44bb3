import type { Preview } from '#contract/lists.ts'
import { done, type Result } from '#contract/result.ts'
import { attach } from '#ledger/attachments.ts'
import { write } from '#ledger/append.ts'
import type { Ledger } from '#ledger/open.ts'
import type { Row, TableDocument } from '#print/document.ts'
import { previewOf } from '#print/preview.ts'
import { printOnce, type PrintedOnce } from '#print/print-once.ts'
import type { PrintOptions } from '#print/printer.ts'
import { electionOf } from '#roll/election.ts'
import type { Actor } from '#words/acting.ts'
import type { TypedSlot } from '#words/form-slots.ts'
import { FORM_OF } from '#words/forms.ts'
import { blanksLeft } from '#people/allowed-blanks.ts'
import { copiesOf, type FormOf } from './copies.ts'
import { formDocument } from './form-document.ts'
import { ownWordingHash } from './wording.ts'

/** A form as somebody asks for it: with what they typed for what no entry says, or `blank`. */
export type FormAsked = FormOf & {
  readonly typed?: Readonly<Partial<Record<TypedSlot, string | undefined>>> | undefined
  readonly blank?: boolean | undefined
}

/** What was typed, without what was left empty. */
const typedIn = ({ typed = {} }: FormAsked): Row =>
  Object.fromEntries(
    Object.entries(typed).flatMap(([slot, text]) => (text === undefined || text.trim() === '' ? [] : [[slot, text.trim()]])),
  )

/** Refuses what `copiesOf` refuses. */
function documentOf(ledger: Ledger, asked: FormAsked): Result<TableDocument> {
  if (asked.blank) return done(formDocument(ledger, asked, []))
  const copies = copiesOf(ledger, asked)
  if (!copies.ok) return copies
  const typed = typedIn(asked)
  return done(
    formDocument(
      ledger,
      asked,
      copies.value.map((row) => ({ ...row, ...typed })),
    ),
  )
}

/** Makes a form as it would be printed, under no number and stated nowhere. Refuses what `copiesOf` does, and `print.*`. */
export async function previewForm(ledger: Ledger, asked: FormAsked, options: PrintOptions): Promise<Result<Preview>> {
  const document = documentOf(ledger, asked)
  if (!document.ok) return document
  return previewOf(ledger, asked.form, document.value, sheetOf(document.value), options)
}

/** Prints a form, keeps its bytes and states it in the town book with what was typed. Refuses what `copiesOf` does, and `print.*`. */
export async function printForm(ledger: Ledger, actor: Actor, asked: FormAsked, options: PrintOptions): Promise<Result<Preview>> {
  const whole = documentOf(ledger, asked)
  if (!whole.ok) return whole
  const left = blanksLeft(ledger, 'town', whole.value)
  const document: TableDocument = left.blanks.length > 0 ? { ...whole.value, blanks: left.blanks } : whole.value
  const made = await printed(document, options)
  if (!made.ok) return made
  const { bytes, sha256, pages } = made.value
  const { printId: print, madeAt } = document.stamp
  const wording = asked.form === 'voter-cards' ? undefined : ownWordingHash(ledger, asked.form)
  const params = {
    ...placeOf(ledger, asked),
    ...(asked.blank ? { blank: 'yes' } : typedIn(asked)),
    ...(wording !== undefined && { wording }),
    ...left.params,
  }
  return write(ledger, { actor }, (append) => {
    attach(ledger, bytes)
    append('town', 'print.made', { print, form: asked.form, params, madeAt, sha256, pages })
    return done({ name: `${document.title}-${print}.pdf`, sha256, pages })
  })
}

const printed = (document: TableDocument, options: PrintOptions): Promise<Result<PrintedOnce>> =>
  printOnce(document, sheetOf(document), options)

const sheetOf = ({ title, constituency }: TableDocument) => ({ register: title, constituency })

/** Whose it is, as the entry of a print says it. */
function placeOf(ledger: Ledger, { form, of = '' }: FormOf): Row {
  if (FORM_OF[form] === 'town') return {}
  if (FORM_OF[form] === 'constituency') return { constituency: of }
  const contest = electionOf(ledger).body.contests.find(({ code }) => code === of)
  return { constituency: contest?.constituency ?? of, contest: of }
}
