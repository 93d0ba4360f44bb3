import type { Paper } from './document.ts'

/** Points in a millimetre. */
export const MM = 72 / 25.4

/** A sheet in points, origin at its lower left corner. */
export type Sheet = {
  readonly width: number
  readonly height: number
  readonly margin: { readonly x: number; readonly y: number }
}

const A4 = [210, 297] as const
const MARGIN = { x: 12 * MM, y: 10 * MM }

const sheet = (width: number, height: number): Sheet => ({ width: width * MM, height: height * MM, margin: MARGIN })

/** The sheets of paper the office has. */
export const SHEETS: Readonly<Record<Paper, Sheet>> = {
  A4: sheet(A4[0], A4[1]),
  'A4-landscape': sheet(A4[1], A4[0]),
  'A3-landscape': sheet(A4[0] * 2, A4[1]),
}
