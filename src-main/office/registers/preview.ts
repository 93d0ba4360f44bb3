import type { Preview } from '#contract/lists.ts'
import { done, refuse, type Result } from '#contract/result.ts'
import type { Ledger } from '#ledger/open.ts'
import type { TableDocument } from '#print/document.ts'
import { printOnce, type PrintedOnce } from '#print/print-once.ts'
import type { PrintOptions } from '#print/printer.ts'
import { publishedRoll } from '#roll/election.ts'
import type { BlankSheet } from '#words/blank-sheets.ts'
import { blanksOf } from './blank-forms.ts'
import { posterOf } from './poster.ts'
import { registerOf } from './print-registers.ts'
import { signingBookOf } from './signing-books.ts'

/** What is looked at before it is printed: one sheet of a constituency. */
export type PreviewAsked = {
  readonly constituency: string
  readonly list: 'poster' | 'signing-book' | { readonly register: 1 | 2 | 3 | 4 } | { readonly blank: BlankSheet }
}

/** The newest preview of each open ledger: a screen asks for its bytes once. */
const newest = new WeakMap<Ledger, { readonly preview: Preview; readonly bytes: Buffer }>()

/** Makes a sheet as it would be printed, under no number and stated nowhere. Refuses `post.unpublished`, `print.*`. */
export async function makePreview(ledger: Ledger, asked: PreviewAsked, options: PrintOptions = {}): Promise<Result<Preview>> {
  const { constituency, list } = asked
  if (typeof list === 'string' && publishedRoll(ledger, constituency) === undefined)
    return refuse('post.unpublished', { constituency })
  const document = documentOf(ledger, asked)
  const stamp = { ...document.stamp, printId: '预览' }
  const named = { constituency, register: document.title }
  const made = await printOnce({ ...document, blanks: 'any', stamp }, named, options)
  if (!made.ok) return made
  return done(keepPreview(ledger, { name: `${constituency}-${document.title.replaceAll('　', '')}-预览.pdf`, ...made.value }))
}

/** Keeps the bytes of a preview until the next is made. */
export function keepPreview(ledger: Ledger, { name, bytes, sha256, pages }: PrintedOnce & { readonly name: string }): Preview {
  const preview = { name, sha256, pages }
  newest.set(ledger, { preview, bytes })
  return preview
}

/** The bytes of the newest preview, in base64. Refuses `print.unknown` for any other. */
export function previewed(ledger: Ledger, sha256: string): Result<{ readonly name: string; readonly base64: string }> {
  const made = newest.get(ledger)
  return made?.preview.sha256 === sha256
    ? done({ name: made.preview.name, base64: made.bytes.toString('base64') })
    : refuse('print.unknown', { sha256 })
}

function documentOf(ledger: Ledger, { constituency, list }: PreviewAsked): TableDocument {
  if (list === 'poster') return posterOf(ledger, constituency).document
  if (list === 'signing-book') return signingBookOf(ledger, constituency)
  if ('register' in list) return registerOf(ledger, constituency, list.register)
  return blanksOf(ledger, constituency).find(({ sheet }) => sheet === list.blank)!.document
}
