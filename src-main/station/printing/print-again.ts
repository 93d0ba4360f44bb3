import type { PrintMade } from '#contract/lists.ts'
import { printProcedures, type PrintAsked } from '#contract/prints.ts'
import { namesOf } from '#counting/called-people.ts'
import { attached } from '#ledger/attachments.ts'
import type { Actor } from '#words/acting.ts'
import type { Ledger } from '#ledger/open.ts'
import { factsOf } from '#ledger/read.ts'
import { done, refuse, type Result } from '#contract/result.ts'
import { stationDay } from '../day.ts'

/** The job that makes each form: whoever may ask for it may see what it made. */
const MADE_BY = {
  closing: 'prints.closing',
  result: 'prints.result',
  posting: 'prints.posting',
  box: 'prints.box',
  'signing-book': 'prints.signing-book',
  'when-wrong': 'prints.when-wrong',
} as const satisfies Readonly<Record<PrintAsked['form'], keyof typeof printProcedures>>

const isForm = (form: string | undefined): form is PrintAsked['form'] => form !== undefined && Object.hasOwn(MADE_BY, form)
const madeBy = (form: string | undefined) => (isForm(form) ? MADE_BY[form] : undefined)

const may = (actor: Actor, name: keyof typeof printProcedures): boolean =>
  actor.some(({ role }) => printProcedures[name].roles.some((each) => each === role))

/** Whether `actor` may print a form. */
export function mayPrint(actor: Actor, form: string): boolean {
  const name = madeBy(form)
  return name !== undefined && may(actor, name)
}

/** What this station has printed in forms that `actor` may print, newest first. */
export function printsMade(ledger: Ledger, actor: Actor): readonly PrintMade[] {
  const { constituency, books } = stationDay(ledger)
  return books
    .flatMap((book) => factsOf(ledger, 'print.made', book).toReversed())
    .filter(({ body }) => mayPrint(actor, body.form))
    .map(({ body, actor: by }) => ({ ...body, by: namesOf(ledger, constituency, by) }))
}

/**
 * A print of this station as it was made, the same bytes, in base64. Refuses `print.unknown` for anything else that lies in the ledger,
 * and `app.role` to whoever may not make that form.
 */
export function printAgain(ledger: Ledger, actor: Actor, sha256: string): Result<{ name: string; base64: string }> {
  const name = madeBy(factsOf(ledger, 'print.made').find(({ body }) => body.sha256 === sha256)?.body.form)
  const bytes = attached(ledger, sha256)
  if (name === undefined || !bytes) return refuse('print.unknown', { sha256 })
  return may(actor, name)
    ? done({ name: `${sha256.slice(0, 12)}.pdf`, base64: bytes.toString('base64') })
    : refuse('app.role', { name })
}
