import type { PrintMade } from '#contract/lists.ts'
import { done, refuse, type Result } from '#contract/result.ts'
import { namesOf } from '#counting/called-people.ts'
import { scopeOf } from '#ledger/books/book.ts'
import { attached } from '#ledger/attachments.ts'
import type { Ledger } from '#ledger/open.ts'
import { factsOf } from '#ledger/read.ts'
import { isTypedSlot } from '#words/form-slots.ts'
import { PRINTED_AS, type Printable } from '#words/print-room.ts'

/** Every print of this office that is stated, newest first. */
export function printsMade(ledger: Ledger, constituency?: string): readonly PrintMade[] {
  return factsOf(ledger, 'print.made')
    .filter(
      ({ book, body }) =>
        scopeOf(book) === 'town' && (constituency === undefined || body.params['constituency'] === constituency),
    )
    .map(({ body, actor }) => ({ ...body, by: namesOf(ledger, 'town', actor) }))
    .toReversed()
}

/** A print of this office as it was made, the same bytes, in base64. Refuses `print.unknown` for anything else that lies in the ledger. */
export function officePrint(ledger: Ledger, sha256: string): Result<{ readonly name: string; readonly base64: string }> {
  const made = printsMade(ledger).find((each) => each.sha256 === sha256)
  const bytes = made && attached(ledger, sha256)
  if (!made || !bytes) return refuse('print.unknown', { sha256 })
  return done({
    name: `${[formSaid(made.form), ...namedBy(made.params), made.print].join('_')}.pdf`,
    base64: bytes.toString('base64'),
  })
}

const formSaid = (form: string): string => (Object.hasOwn(PRINTED_AS, form) ? PRINTED_AS[form as Printable] : form)

/** What of a print its file is named after: whose it is and whether it is blank, not what somebody typed into it. */
const namedBy = (params: PrintMade['params']): readonly string[] =>
  Object.entries(params).flatMap(([key, text]) => {
    if (isTypedSlot(key) || key === 'wording' || text === '') return []
    return [key === 'blank' ? '空白' : text]
  })
