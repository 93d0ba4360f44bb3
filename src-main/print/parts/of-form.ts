import { NOTES_HEAD, notesOf } from '../cover-texts.ts'
import { cards } from '../cards/cards.ts'
import type { TableDocument } from '../document.ts'
import { letterParts } from '../letter/letter-parts.ts'
import { MM, widthOf } from '../sheet.ts'
import type { TableLayout } from '../table-layout.ts'
import type { Ruler } from '../wrap.ts'
import { FACTS, lines, NOTES, NOTICE, REMARKS } from './lines.ts'
import type { Part } from './part.ts'
import { signatures } from './signatures.ts'
import { table } from './table.ts'
import { title } from './title.ts'
import { below, together } from './together.ts'

/** A form as the parts it is made of: those of its cover, which is bound before the rest, and its table with what follows it, its cards or its letter. */
export type FormParts = {
  /** Of how many pages the form has the cover tells. */
  readonly cover: (pages: number) => readonly Part[]
  readonly body: readonly Part[]
}

const GAP = 4 * MM

/** `most`: the height of a page in points; what is added up and signed for in one piece takes half of it at most, else it flows line by line. */
export function partsOf(document: TableDocument, layout: TableLayout, measure: Ruler, most: number): FormParts {
  const { cover, foot, remarks = [] } = document
  if (document.letter) return { cover: () => [], body: letterParts(document, document.letter, measure) }
  const width = widthOf(document)
  const facts = below(GAP, lines(foot, FACTS, width, measure))
  const small = below(GAP / 2, lines(remarks, REMARKS, width, measure))
  const after = [facts, small, signatures(document)]
  const whole = together(after)
  const signed = (whole.heights[0] ?? 0) <= most / 2 ? [whole] : after
  const said = (pages: number): Part => {
    if (cover && 'notice' in cover) {
      const paragraphs = cover.notice.map((text) => `　　${text}`)
      return lines(paragraphs, NOTICE, width, measure)
    }
    return lines(notesOf(document, cover?.notes ?? [], pages), NOTES, width, measure, NOTES_HEAD)
  }
  return {
    cover: (pages) => (cover ? [title(document), said(pages), ...signed] : []),
    body: [document.cards ? cards(document) : table(document, layout), ...(cover ? [] : signed)],
  }
}
