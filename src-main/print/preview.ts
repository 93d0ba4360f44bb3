import type { Preview } from '#contract/lists.ts'
import { done, refuse, type Result } from '#contract/result.ts'
import type { TableDocument } from './document.ts'
import type { SheetName } from './not-printed.ts'
import { printOnce } from './print-once.ts'
import type { PrintOptions } from './printer.ts'

/** Stands where a print has its number. */
const NO_PRINT = '预览'

/** The newest preview of each open ledger, and of which form it is: a screen asks for its bytes once. */
const newest = new WeakMap<object, { readonly form: string; readonly preview: Preview; readonly bytes: Buffer }>()

/** Makes a sheet as it would be printed, under no number and stated nowhere. Refuses `print.*`. */
export async function previewOf(
  ledger: object,
  form: string,
  document: TableDocument,
  named: SheetName,
  options: PrintOptions,
): Promise<Result<Preview>> {
  const made = await printOnce({ ...document, blanks: 'any', stamp: { ...document.stamp, printId: NO_PRINT } }, named, options)
  if (!made.ok) return made
  const { bytes, sha256, pages } = made.value
  const preview = {
    name: [named.constituency, document.title.replaceAll('　', ''), `${NO_PRINT}.pdf`].filter(Boolean).join('-'),
    sha256,
    pages,
  }
  newest.set(ledger, { form, preview, bytes })
  return done(preview)
}

/** The bytes of the newest preview, in base64, for whoever `may` print that form. Refuses `print.unknown` for any other. */
export function previewed(
  ledger: object,
  sha256: string,
  may: (form: string) => boolean = () => true,
): Result<{ readonly name: string; readonly base64: string }> {
  const made = newest.get(ledger)
  return made?.preview.sha256 === sha256 && may(made.form)
    ? done({ name: made.preview.name, base64: made.bytes.toString('base64') })
    : refuse('print.unknown', { sha256 })
}
