import type { FontStyle } from '../fonts.ts'
import { MM } from '../sheet.ts'
import { type Ruler, wrapText } from '../wrap.ts'
import type { Part } from './part.ts'

/** How large letters are and how far apart the lines they stand on. Points. */
type Leading = { readonly size: number; readonly line: number }

/** How lines of text stand below each other: the notes of a cover, a notice that is read from further away, totals, what is small. */
export const NOTES: Leading = { size: 10.5, line: 6.5 * MM }
export const NOTICE: Leading = { size: 13, line: 8.5 * MM }
export const FACTS: Leading = { size: 9.5, line: 6 * MM }
export const REMARKS: Leading = { size: 8, line: 4 * MM }

/** A line, and of which text it is one. */
type Line = { readonly text: string; readonly style: FontStyle; readonly of: number }

/** Texts one below the other, each in as many lines as it needs, below a heading where there is one. */
export function lines(texts: readonly string[], leading: Leading, width: number, measure: Ruler, heading?: string): Part {
  const said = cut(texts, leading, width, measure, wrapText)
  return stacked(heading === undefined ? said : [{ text: heading, style: 'heading', of: -1 }, ...said], leading)
}

/** The lines that texts need, `width` in points. */
export const cut = (
  texts: readonly string[],
  { size }: Leading,
  width: number,
  measure: Ruler,
  by: typeof wrapText,
): readonly Line[] =>
  texts.flatMap((whole, of) => by(whole, (width * 1000) / size, 'text', measure).map((text) => ({ text, style: 'text', of })))

/** Those of one text are a paragraph; a line is a piece, so that a long one flows over pages. `raised`: how high letters stand above the foot of a line. */
export const stacked = (said: readonly Line[], { size, line }: Leading, raised = 0): Part => ({
  heights: said.map(() => line),
  draw: (canvas, { from, to }, top, { left }) => {
    let y = top
    for (const paragraph of Map.groupBy(said.slice(from, to), ({ of }) => of).values())
      canvas.as('P', () => {
        for (const { text, style } of paragraph) canvas.text(text, left, (y -= line) + raised, { size, style })
      })
    return y
  },
})
