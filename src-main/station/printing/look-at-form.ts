import type { Preview } from '#contract/lists.ts'
import type { PrintAsked } from '#contract/prints.ts'
import { refuse, type Result } from '#contract/result.ts'
import type { Ledger } from '#ledger/open.ts'
import { asSeen } from '#print/as-seen.ts'
import { previewed, previewOf } from '#print/preview.ts'
import type { PrintOptions } from '#print/printer.ts'
import type { Actor } from '#words/acting.ts'
import { askedForm } from './asked-form.ts'
import { mayPrint } from './print-again.ts'
import { stamped } from './print-form.ts'

/**
 * A form as it would be printed now, under no number and stated nowhere. Refuses `app.role` to whoever may not print it, what the form
 * itself refuses, and `print.*`.
 */
export async function lookAtForm(
  ledger: Ledger,
  actor: Actor,
  asked: PrintAsked,
  options: PrintOptions,
): Promise<Result<Preview>> {
  if (!mayPrint(actor, asked.form)) return refuse('app.role', { name: `prints.${asked.form}` })
  const form = askedForm(ledger, asked)
  if (!form.ok) return form
  const document = asSeen(stamped(ledger, form.value, ''))
  return previewOf(ledger, asked.form, document, { constituency: document.constituency, register: document.title }, options)
}

/** The bytes of the newest preview, in base64. Refuses `print.unknown` for any other, and for a form that `actor` may not print. */
export const lookedAt = (
  ledger: Ledger,
  actor: Actor,
  sha256: string,
): Result<{ readonly name: string; readonly base64: string }> => previewed(ledger, sha256, (form) => mayPrint(actor, form))
