import type { Canvas } from '../canvas.ts'

/** Pieces `from` (inclusive) to `to` (exclusive) of a part. */
export type Span = { readonly from: number; readonly to: number }

/** Where a part may draw: from `left` to `right` in points, and which page of a spread it is. */
export type Place = { readonly left: number; readonly right: number; readonly panel: number }

/** A part of a form, laid out to the width of its pages: what it holds in pieces that are never split. Points. */
export type Part = {
  readonly heights: readonly number[]
  /** What stands above its piece `from` where that is its first of a page: the labels of a table, the group that goes on. */
  readonly above?: (from: number) => number
  /** So many pieces before it come along where it would begin a page: nobody signs a sheet without rows. */
  readonly brings?: number
  /** It stands at the head of a page, whatever room there is before it. */
  readonly begins?: true
  /** Draws a span of its pieces below `top`; answers where they end. */
  draw(canvas: Canvas, span: Span, top: number, place: Place): number
}
