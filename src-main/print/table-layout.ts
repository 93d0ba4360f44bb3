import { type Lane, panels } from './columns.ts'
import type { TableDocument } from './document.ts'
import { MM } from './sheet.ts'
import { CELL_PADDING, GRID_LEAST, LABEL_SIZE, LEADING } from './type-sizes.ts'
import { isInParts, isList, partsOfName, type Ruler, wrapEvenly, wrapList, wrapName, wrapTidily } from './wrap.ts'

/** What stands in a row of a column: lines of text, and the size of their type. */
type Cell = { readonly lines: readonly string[]; readonly size: number }

/** The columns that stand on one page, with `labels[lane]` and `cells[row][lane]`. */
type Panel = {
  readonly lanes: readonly Lane[]
  readonly labels: readonly (readonly string[])[]
  readonly cells: readonly (readonly Cell[])[]
}

/** A table cut to its paper. Points. Its rows are as high on one panel as on the other, so that they lie beside each other. */
export type TableLayout = {
  readonly panels: readonly Panel[]
  readonly header: number
  /** Of rows, without what stands before them. */
  readonly heights: readonly number[]
  readonly bands: ReadonlyMap<number, string>
}

const ROW_HEIGHT_MM = 8.5
const ROW_PADDING = 2.2 * MM
/** Between names that hang out, which no rule sets apart. */
const GRID_PADDING = 1 * MM

/** Least height of a row in points. */
export const leastHeight = ({ rowHeight = ROW_HEIGHT_MM }: Pick<TableDocument, 'rowHeight'>): number => rowHeight * MM

/** Wraps every cell. The ruler must know the document's characters. */
export function layOut(document: TableDocument, measure: Ruler): TableLayout {
  const made = panels(document, measure).map((lanes): Panel => ({
    lanes,
    labels: lanes.map((lane) => wrapEvenly(lane.column.label, room(lane, LABEL_SIZE), 'heading', measure)),
    cells: document.rows.map((row) => lanes.map((lane) => cellOf(row[lane.column.key] ?? '', lane, document, measure))),
  }))
  const labelled = made.map(({ labels }) => Math.max(...labels.map((lines) => lines.length * LABEL_SIZE * LEADING)))
  const header = document.grid ? 0 : Math.max(...labelled) + ROW_PADDING
  const least = leastHeight(document)
  const padding = document.grid ? GRID_PADDING : ROW_PADDING
  const heights = document.rows.map((_, row) => Math.max(least, ...made.map((panel) => tallest(panel, row) + padding)))
  return { panels: made, header, heights, bands: new Map(document.bands) }
}

function cellOf(text: string, lane: Lane, { grid, nameKey }: TableDocument, measure: Ruler): Cell {
  const { key, align } = lane.column
  // Of names side by side, all in columns of one width, one with a long part is written smaller before it is broken.
  const size = grid ? fitting(partsOfName(text), lane, measure) : lane.size
  const isName = grid || key === nameKey || isInParts(text)
  const breakLines = isName ? wrapName : isList(text) ? wrapList : align === 'center' ? wrapEvenly : wrapTidily
  return { lines: breakLines(text, room(lane, size), 'text', measure), size }
}

/** The largest type in which none of the parts is wider than its column; not below the smallest in which names hang out. */
function fitting(parts: readonly string[], lane: Lane, measure: Ruler): number {
  const widest = Math.max(...parts.map((part) => measure(part, 'text')))
  const most = (room(lane, lane.size) * lane.size) / widest
  return Math.max(GRID_LEAST, Math.min(lane.size, Math.floor(2 * most) / 2))
}

const tallest = ({ cells }: Panel, row: number): number =>
  Math.max(...cells[row]!.map(({ lines, size }) => lines.length * size * LEADING))

/** Width of a cell's text in thousandths of its em. */
function room(lane: Lane, size: number): number {
  // What was measured is not broken for the last digit of a sum of fractions.
  return ((lane.width - 2 * CELL_PADDING + 0.01) * 1000) / size
}
