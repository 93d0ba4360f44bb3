import type { Paper, TableDocument } from './document.ts'

/** Points in a millimetre. */
export const MM = 72 / 25.4

/** A sheet in points, origin at its lower left corner. */
export type Sheet = {
  readonly width: number
  readonly height: number
  readonly margin: { readonly x: number; readonly y: number }
}

/** How far from the edges the print stands. */
export type Sides = { readonly left: number; readonly right: number }

const A4 = [210, 297] as const
const MARGIN = { x: 12 * MM, y: 10 * MM }

const sheet = (width: number, height: number): Sheet => ({ width: width * MM, height: height * MM, margin: MARGIN })

/** The sheets of paper the office has. */
export const SHEETS: Readonly<Record<Paper, Sheet>> = {
  A4: sheet(A4[0], A4[1]),
  'A4-landscape': sheet(A4[1], A4[0]),
}

/** Beside the edge that is bound, on bound sheets (装订边). */
const BINDING = 25 * MM

/** 订口 of an official paper (GB/T 9704): 28 mm, and what is left of 210 beside its 156. */
const OFFICIAL: Sides = { left: 28 * MM, right: 26 * MM }

type Sided = Pick<TableDocument, 'paper' | 'bound' | 'letter'>

/** Left and right margin of a page; the front of a bound sheet is bound at its left, the back at its right. */
export function sidesOf({ paper, bound, letter }: Sided, page: number): Sides {
  if (letter) return OFFICIAL
  const { x } = SHEETS[paper].margin
  if (!bound) return { left: x, right: x }
  return page % 2 === 1 ? { left: BINDING, right: x } : { left: x, right: BINDING }
}

/** The width that a page has for its table. */
export function widthOf(document: Sided): number {
  const { left, right } = sidesOf(document, 1)
  return SHEETS[document.paper].width - left - right
}
