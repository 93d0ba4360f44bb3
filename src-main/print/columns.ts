import type { Column, TableDocument } from './document.ts'
import { SHEETS } from './sheet.ts'

/** Where a column lies on the sheet, in points, and the size of its type. */
export type Lane = { readonly column: Column; readonly left: number; readonly width: number; readonly size: number }

/** Points of white on either side of a cell's text. */
export const CELL_PADDING = 3
const TEXT_SIZE = { 'A3-landscape': 9, 'A4-landscape': 9, A4: 9.5 } as const
const NAME_LARGER = 1.2

/** Lays the columns side by side over the full width of the sheet; names stand in larger type. */
export function lanes(document: TableDocument): readonly Lane[] {
  const { width, margin } = SHEETS[document.paper]
  const asked = document.columns.reduce((sum, column) => sum + column.width, 0)
  const scale = (width - 2 * margin.x) / asked
  const base = TEXT_SIZE[document.paper]
  let left = margin.x
  return document.columns.map((column) => {
    const lane = { column, left, width: column.width * scale, size: column.key === document.nameKey ? base * NAME_LARGER : base }
    left += lane.width
    return lane
  })
}
