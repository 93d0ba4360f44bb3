import type { FontStyle } from '../fonts.ts'
import { MM } from '../sheet.ts'
import { type Ruler, wrap } from '../wrap.ts'
import type { Part } from './part.ts'

type Leading = { readonly size: number; readonly line: number }

/** How lines of text stand below each other: the notes of a cover, a notice that is read from further away, totals. */
export const NOTES: Leading = { size: 10.5, line: 6.5 * MM }
export const NOTICE: Leading = { size: 13, line: 8.5 * MM }
export const FACTS: Leading = { size: 9.5, line: 6 * MM }

/** Texts one below the other, each in as many lines as it needs, below a heading where there is one. A line is a piece. */
export function lines(texts: readonly string[], { size, line }: Leading, width: number, measure: Ruler, heading?: string): Part {
  const said: readonly (readonly [string, FontStyle])[] = [
    ...(heading === undefined ? [] : [[heading, 'heading'] as const]),
    ...texts.flatMap((text) => wrap(text, (width * 1000) / size, 'text', measure).map((each) => [each, 'text'] as const)),
  ]
  return {
    heights: said.map(() => line),
    draw: (canvas, { from, to }, top, { left }) => {
      let y = top
      for (const [text, style] of said.slice(from, to)) {
        y -= line
        canvas.text(text, left, y, { size, style })
      }
      return y
    },
  }
}
