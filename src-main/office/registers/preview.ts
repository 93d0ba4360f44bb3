import type { Preview } from '#contract/lists.ts'
import { refuse, type Result } from '#contract/result.ts'
import type { Ledger } from '#ledger/open.ts'
import type { TableDocument } from '#print/document.ts'
import { previewOf } from '#print/preview.ts'
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

/** Makes a sheet as it would be printed, under no number and stated nowhere. Refuses `post.unpublished`, `print.*`. */
export async function makePreview(ledger: Ledger, asked: PreviewAsked, options: PrintOptions = {}): Promise<Result<Preview>> {
  const { constituency, list } = asked
  if (typeof list === 'string' && publishedRoll(ledger, constituency) === undefined)
    return refuse('post.unpublished', { constituency })
  const document = documentOf(ledger, asked)
  return previewOf(ledger, document.title, document, { constituency, register: document.title }, options)
}

function documentOf(ledger: Ledger, { constituency, list }: PreviewAsked): TableDocument {
  if (list === 'poster') return posterOf(ledger, constituency).document
  if (list === 'signing-book') return signingBookOf(ledger, constituency)
  if ('register' in list) return registerOf(ledger, constituency, list.register)
  return blanksOf(ledger, constituency).find(({ sheet }) => sheet === list.blank)!.document
}
