import { type Lane, panels } from './columns.ts'
import type { TableDocument } from './document.ts'
import type { FontChain } from './fonts.ts'
import { footHeight, FOOTLINE_HEIGHT, headHeight, PAGE_FOOT_HEIGHT } from './frame.ts'
import { paginate, type Span } from './paginate.ts'
import type { PrintError } from './print-error.ts'
import { MM, SHEETS } from './sheet.ts'
import { CELL_PADDING, LABEL_SIZE, LEADING } from './type-sizes.ts'
import { ruler, wrap, wrapEvenly, wrapName } from './wrap.ts'

/** The columns that stand on one page: `labels[lane]` and `lines[row][lane]` are lines of text. */
export type Panel = {
  readonly lanes: readonly Lane[]
  readonly labels: readonly (readonly string[])[]
  readonly lines: readonly (readonly (readonly string[])[])[]
}

/** A table cut to its paper. Points. Its rows are as high on one panel as on the other, so that they lie beside each other. */
export type TableLayout = {
  readonly panels: readonly Panel[]
  readonly header: number
  /** Of rows, without what stands before them. */
  readonly heights: readonly number[]
  readonly bands: ReadonlyMap<number, string>
  readonly sheets: readonly Span[]
}

/** Height of what stands across the table before a row. */
export const BAND_HEIGHT = 6.5 * MM
const ROW_HEIGHT_MM = 8.5
const ROW_PADDING = 2.2 * MM

/** Wraps every cell and distributes the rows over sheets. The chain must hold the document's characters. */
export function layOut(document: TableDocument, chain: FontChain): TableLayout | PrintError {
  const measure = ruler(chain)
  const made = panels(document, measure).map((lanes): Panel => ({
    lanes,
    labels: lanes.map((lane) => wrapEvenly(lane.column.label, room(lane, LABEL_SIZE), 'heading', measure)),
    lines: document.rows.map((row) =>
      lanes.map((lane) => {
        const { key, align } = lane.column
        const isName = document.grid === true || key === document.nameKey
        const breakLines = isName ? wrapName : align === 'center' ? wrapEvenly : wrap
        return breakLines(row[key] ?? '', room(lane, lane.size), 'text', measure)
      }),
    ),
  }))
  const labelled = made.map(({ labels }) => Math.max(...labels.map((lines) => lines.length * LABEL_SIZE * LEADING)))
  const header = document.grid ? 0 : Math.max(...labelled) + ROW_PADDING
  const least = (document.rowHeight ?? ROW_HEIGHT_MM) * MM
  const heights = document.rows.map((_, row) => Math.max(least, ...made.map((panel) => tallest(panel, row) + ROW_PADDING)))
  const bands = new Map(document.bands)

  const { height, margin } = SHEETS[document.paper]
  const body = height - 2 * margin.y - FOOTLINE_HEIGHT - header - (document.pageFoot === undefined ? 0 : PAGE_FOOT_HEIGHT)
  const space = {
    first: body - headHeight(document, true),
    next: body - headHeight(document, false),
    foot: document.cover ? 0 : footHeight(document),
  }
  const whole = heights.map((rowHeight, row) => rowHeight + (bands.has(row) ? BAND_HEIGHT : 0))
  const tall = whole.findIndex((rowHeight) => rowHeight > Math.min(space.first, space.next))
  if (tall >= 0)
    return { code: 'print.row-too-tall', params: { person: document.rows[tall]?.[document.nameKey] ?? '', row: tall + 1 } }
  // An empty register still shows one row, which says so.
  const sheets = paginate(whole.length === 0 ? [2 * least] : whole, space)
  return sheets ? { panels: made, header, heights, bands, sheets } : { code: 'print.foot-too-tall', params: {} }
}

const tallest = ({ lanes, lines }: Panel, row: number): number =>
  Math.max(...lanes.map(({ size }, at) => lines[row]![at]!.length * size * LEADING))

/** Width of a cell's text in thousandths of its em. */
function room(lane: Lane, size: number): number {
  // What was measured is not broken for the last digit of a sum of fractions.
  return ((lane.width - 2 * CELL_PADDING + 0.01) * 1000) / size
}
