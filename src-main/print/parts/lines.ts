import type { FontStyle } from '../fonts.ts'
import { MM } from '../sheet.ts'
import { type Ruler, wrapText } from '../wrap.ts'
import type { Part } from './part.ts'

type Leading = { readonly size: number; readonly line: number }

/** How lines of text stand below each other: the notes of a cover, a notice that is read from further away, totals, what is small. */
export const NOTES: Leading = { size: 10.5, line: 6.5 * MM }
export const NOTICE: Leading = { size: 13, line: 8.5 * MM }
export const FACTS: Leading = { size: 9.5, line: 6 * MM }
export const REMARKS: Leading = { size: 8, line: 4 * MM }

/** Texts one below the other, each in as many lines as it needs, below a heading where there is one. A line is a piece. */
export function lines(texts: readonly string[], { size, line }: Leading, width: number, measure: Ruler, heading?: string): Part {
  const said: readonly { readonly text: string; readonly style: FontStyle; readonly of: number }[] = [
    ...(heading === undefined ? [] : [{ text: heading, style: 'heading' as const, of: -1 }]),
    ...texts.flatMap((whole, of) =>
      wrapText(whole, (width * 1000) / size, 'text', measure).map((text) => ({ text, style: 'text' as const, of })),
    ),
  ]
  return {
    heights: said.map(() => line),
    draw: (canvas, { from, to }, top, { left }) => {
      let y = top
      for (const paragraph of Map.groupBy(said.slice(from, to), ({ of }) => of).values())
        canvas.as('P', () => {
          for (const { text, style } of paragraph) canvas.text(text, left, (y -= line), { size, style })
        })
      return y
    },
  }
}
