import type { Canvas } from '../canvas.ts'
import type { Row, TableDocument } from '../document.ts'
import type { FontStyle } from '../fonts.ts'
import { cut, stacked } from '../parts/lines.ts'
import { below } from '../parts/together.ts'
import type { Part } from '../parts/part.ts'
import { MM, widthOf } from '../sheet.ts'
import { type Ruler, wrap, wrapEvenly } from '../wrap.ts'
import { boxes } from './boxes.ts'
import type { LetterPart, Letter } from './letter.ts'
import { filledIn } from './slots.ts'

/** GB/T 9704: 22 lines of 28 characters on a page of 225 by 156 mm; a letter in the hand is set smaller. Points. */
const TYPE = {
  notice: { size: 15.5, line: 10 * MM, title: 22, small: 10.5 },
  letter: { size: 13, line: 8.2 * MM, title: 20, small: 9.5 },
} as const
type Type = (typeof TYPE)[keyof typeof TYPE]

/** The parts of a letter, once for each row that fills it in; once with room to write where there is none. */
export function letterParts(document: TableDocument, { type, parts }: Letter, measure: Ruler): readonly Part[] {
  const rows: readonly Row[] = document.rows.length === 0 ? [{}] : document.rows
  const width = widthOf(document)
  return rows.flatMap((row, copy) =>
    parts.flatMap((part, at): readonly Part[] => {
      const made = laidOut(part, { row, width, measure, type: TYPE[type] })
      if (made.heights.length === 0) return []
      const begins = (at === 0 && copy > 0) || parts[at - 1]?.kind === 'page'
      return [begins ? { ...made, begins: true } : made]
    }),
  )
}

type Laying = { readonly row: Row; readonly width: number; readonly measure: Ruler; readonly type: Type }

function laidOut(part: LetterPart, laying: Laying): Part {
  const { row, width, measure, type } = laying
  const say = (text: string): string => filledIn(text, row)
  switch (part.kind) {
    case 'title':
      return centred(say(part.text), { size: type.title, style: 'heading', tag: 'H1', line: 1.5 * type.title, measure, width })
    case 'number':
      return numbered(centred(say(part.text), { size: type.size, style: 'text', tag: 'P', line: type.line, measure, width }))
    case 'to':
      return below(3 * MM, flush(say(part.text), laying))
    case 'paragraph':
      return flush(`　　${say(part.text)}`, laying)
    case 'choice':
      return flush(`　　□　${say(part.text)}`, laying)
    case 'facts':
      return below(
        3 * MM,
        boxes(facing(part.facts.map(([label, text]) => [say(label), inBox(say(text))])), laying.width, measure, type.size - 1.5),
      )
    case 'table':
      return below(
        2 * MM,
        boxes(
          {
            widths: part.widths,
            labels: part.labels.map(say),
            rows: part.rows.map((cells) => cells.map(say)),
          },
          width,
          measure,
          type.size - 4.5,
        ),
      )
    case 'closing':
      return closing(part.texts.map(say), type, measure)
    case 'notes':
      return below(3 * MM, flushed(part.texts.map(say), type.small, type.small * 1.6, laying))
    case 'page':
      return { heights: [], draw: (_, __, top) => top }
  }
}

/** A box is room enough to write in. */
const inBox = (text: string): string => (/^[＿年月日]+$/.test(text) ? '' : text)

/** Labels and what is known, two pairs abreast where they are short. */
const facing = (facts: readonly (readonly [string, string])[]) => ({
  widths: [30, 48, 30, 48],
  labels: [],
  heads: [0, 2],
  rows: Array.from({ length: Math.ceil(facts.length / 2) }, (_, at) => [
    ...(facts[2 * at] ?? ['', '']),
    ...(facts[2 * at + 1] ?? ['', '']),
  ]),
})

/** With room above it and below. */
const numbered = (part: Part): Part => ({
  heights: part.heights.map((height) => height + 5 * MM),
  draw: (canvas, span, top, place) => part.draw(canvas, span, top - 2 * MM, place) - 3 * MM,
})

function centred(
  text: string,
  {
    size,
    style,
    tag,
    line,
    measure,
    width,
  }: { size: number; style: FontStyle; tag: 'H1' | 'P'; line: number; measure: Ruler; width: number },
): Part {
  const said = wrapEvenly(text, (width * 1000) / size, style, measure)
  return {
    heights: [said.length * line],
    draw: (canvas, _, top, { left, right }) => {
      canvas.as(tag, () => {
        for (const [at, each] of said.entries())
          canvas.text(each, (left + right) / 2, top - (at + 1) * line + 0.25 * size, { size, style, align: 'center' })
      })
      return top - said.length * line
    },
  }
}

const flush = (text: string, laying: Laying): Part => flushed([text], laying.type.size, laying.type.line, laying)

/** Letters stand in the middle of their line. */
function flushed(texts: readonly string[], size: number, line: number, { width, measure }: Laying): Part {
  const leading = { size, line }
  return stacked(cut(texts, leading, width, measure, wrap), leading, 0.25 * line)
}

/** At the right, four characters in from the edge, each in the middle of the other, with room for the seal. */
function closing(texts: readonly string[], { size, line }: Type, measure: Ruler): Part {
  const height = line + texts.length * line * 1.15
  return {
    heights: [height],
    brings: 2,
    draw: (canvas: Canvas, _, top, { right }) => {
      const widest = Math.max(...texts.map((text) => (measure(text, 'text') * size) / 1000))
      for (const [at, text] of texts.entries())
        canvas.as('P', () =>
          canvas.text(text, right - 2 * size - widest / 2, top - line - (at + 0.85) * line * 1.15, { size, align: 'center' }),
        )
      return top - height
    },
  }
}
