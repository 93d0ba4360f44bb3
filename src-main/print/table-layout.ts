import { CELL_PADDING, type Lane, lanes } from './columns.ts'
import type { TableDocument } from './document.ts'
import type { FontChain } from './fonts.ts'
import { footHeight, headHeight, FOOTLINE_HEIGHT } from './frame.ts'
import { paginate, type Span } from './paginate.ts'
import type { PrintError } from './print-error.ts'
import { MM, SHEETS } from './sheet.ts'
import { ruler, wrap, wrapEvenly } from './wrap.ts'

/** A table cut to its paper. Points; `lines[row][lane]` are the lines of a cell. */
export type TableLayout = {
  readonly lanes: readonly Lane[]
  readonly header: { readonly lines: readonly (readonly string[])[]; readonly height: number }
  readonly lines: readonly (readonly (readonly string[])[])[]
  readonly heights: readonly number[]
  readonly sheets: readonly Span[]
}

/** Distance of lines in a cell, and size of the labels, as multiples of the type size. */
export const LEADING = 1.32
export const LABEL_SIZE = 8.5
const ROW_HEIGHT_MM = 8.5
const ROW_PADDING = 2.2 * MM

/** Wraps every cell and distributes the rows over sheets. The chain must hold the document's characters. */
export function layOut(document: TableDocument, chain: FontChain): TableLayout | PrintError {
  const measure = ruler(chain)
  const columns = lanes(document)
  const tallest = (lines: readonly (readonly string[])[], size: (lane: Lane) => number): number =>
    Math.max(...columns.map((lane, at) => lines[at]!.length * size(lane) * LEADING)) + ROW_PADDING

  const labels = columns.map((lane) => wrapEvenly(lane.column.label, room(lane, LABEL_SIZE), 'heading', measure))
  const header = { lines: labels, height: tallest(labels, () => LABEL_SIZE) }
  const lines = document.rows.map((row) =>
    columns.map((lane) => {
      const { key, align } = lane.column
      const breakLines = align === 'center' || key === document.nameKey ? wrapEvenly : wrap
      return breakLines(row[key] ?? '', room(lane, lane.size), 'text', measure)
    }),
  )
  const least = (document.rowHeight ?? ROW_HEIGHT_MM) * MM
  const heights = lines.map((row) =>
    Math.max(
      least,
      tallest(row, (lane) => lane.size),
    ),
  )

  const { height, margin } = SHEETS[document.paper]
  const body = height - 2 * margin.y - FOOTLINE_HEIGHT - header.height
  const space = { first: body - headHeight(document, 1), next: body - headHeight(document, 2), foot: footHeight(document) }
  const tall = heights.findIndex((rowHeight) => rowHeight > Math.min(space.first, space.next))
  if (tall >= 0) return { code: 'row-too-tall', person: document.rows[tall]?.[document.nameKey] ?? '', row: tall + 1 }
  // An empty register still shows one row, which says so.
  const sheets = paginate(heights.length === 0 ? [2 * least] : heights, space)
  return sheets ? { lanes: columns, header, lines, heights, sheets } : { code: 'foot-too-tall' }
}

/** Width of a cell's text in thousandths of its em. */
function room(lane: Lane, size: number): number {
  return ((lane.width - 2 * CELL_PADDING) * 1000) / size
}
