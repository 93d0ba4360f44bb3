import { printProcedures } from '#contract/prints.ts'
import { attached } from '#ledger/attachments.ts'
import type { Actor } from '#words/acting.ts'
import type { Ledger } from '#ledger/open.ts'
import { factsOf } from '#ledger/read.ts'
import { done, refuse, type Result } from '#contract/result.ts'

/** The job that makes each form: whoever may ask for it may see what it made. */
const MADE_BY: Readonly<Record<string, keyof typeof printProcedures>> = {
  closing: 'prints.closing',
  result: 'prints.result',
  posting: 'prints.posting',
  box: 'prints.box',
  'signing-book': 'prints.signing-book',
  'when-wrong': 'prints.when-wrong',
}

/**
 * A print of this station as it was made, the same bytes, in base64. Refuses `print.unknown` for anything else that lies in the ledger,
 * and `app.role` to whoever may not make that form.
 */
export function printAgain(ledger: Ledger, actor: Actor, sha256: string): Result<{ name: string; base64: string }> {
  const form = factsOf(ledger, 'print.made').find(({ body }) => body.sha256 === sha256)?.body.form
  const name = form === undefined || !Object.hasOwn(MADE_BY, form) ? undefined : MADE_BY[form]
  const bytes = attached(ledger, sha256)
  if (name === undefined || !bytes) return refuse('print.unknown', { sha256 })
  const may = actor.some(({ role }) => printProcedures[name].roles.some((each) => each === role))
  return may ? done({ name: `${sha256.slice(0, 12)}.pdf`, base64: bytes.toString('base64') }) : refuse('app.role', { name })
}
