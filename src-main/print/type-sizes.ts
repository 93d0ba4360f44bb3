import type { Paper } from './document.ts'

/** Points of white on either side of a cell's text. */
export const CELL_PADDING = 2.5
/** Sizes of type that a table is tried in, the largest first; below the last nobody reads a register by lamplight. */
export const TYPE_SIZES: Readonly<Record<Paper, readonly number[]>> = { 'A4-landscape': [9, 8.5, 8], A4: [9.5, 9, 8.5, 8] }
/** Of names that hang out. */
export const GRID_SIZE = 13
/** Of a name there with a part that is wider than its column. */
export const GRID_LEAST = 9
export const NAME_LARGER = 1.2
/** Distance of lines in a cell, as a multiple of the type size. */
export const LEADING = 1.32
export const LABEL_SIZE = 8.5
