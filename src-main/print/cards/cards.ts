import type { Canvas } from '../canvas.ts'
import type { Row, TableDocument } from '../document.ts'
import type { Part } from '../parts/part.ts'
import { MM, widthOf } from '../sheet.ts'
import { drawCard } from './card.ts'

export const CARDS_ABREAST = 2
/** Five below each other between the head of a sheet and its foot. */
const HEIGHT = 50 * MM
/** Marks beside the cards, where a guillotine is set. */
const MARK = { from: 0.8 * MM, to: 2.6 * MM, weight: 0.4 }

/** A card for each row of a document, two abreast; a piece is a row of cards. */
export function cards({ rows, stamp, ...document }: TableDocument): Part {
  const width = widthOf(document) / CARDS_ABREAST
  const abreast = (piece: number): readonly Row[] => rows.slice(piece * CARDS_ABREAST, (piece + 1) * CARDS_ABREAST)
  return {
    heights: Array.from({ length: Math.ceil(rows.length / CARDS_ABREAST) }, () => HEIGHT),
    draw: (canvas, { from, to }, top, { left, right }) => {
      const bottom = top - (to - from) * HEIGHT
      for (let piece = from; piece < to; piece++)
        for (const [at, row] of abreast(piece).entries())
          drawCard(canvas, row, stamp.rehearsal, {
            left: left + at * width,
            top: top - (piece - from) * HEIGHT,
            width,
            height: HEIGHT,
          })
      drawCuts(
        canvas,
        [left, left + width, right],
        Array.from({ length: to - from + 1 }, (_, n) => top - n * HEIGHT),
      )
      return bottom
    },
  }
}

/** Dots where scissors go, and marks in the margin for a guillotine. */
function drawCuts(canvas: Canvas, across: readonly number[], down: readonly number[]): void {
  const [left, right] = [across[0]!, across.at(-1)!]
  const [top, bottom] = [down[0]!, down.at(-1)!]
  const { from, to, weight } = MARK
  for (const y of down) {
    canvas.dots(left, y, right, y)
    canvas.line(left - to, y, left - from, y, weight)
    canvas.line(right + from, y, right + to, y, weight)
  }
  for (const x of across) {
    canvas.dots(x, top, x, bottom)
    canvas.line(x, top + to, x, top + from, weight)
    canvas.line(x, bottom - from, x, bottom - to, weight)
  }
}
