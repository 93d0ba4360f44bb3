import { type Lane, panels } from './columns.ts'
import type { TableDocument } from './document.ts'
import { MM } from './sheet.ts'
import { CELL_PADDING, LABEL_SIZE, LEADING } from './type-sizes.ts'
import { type Ruler, wrapEvenly, wrapName, wrapTidily } from './wrap.ts'

/** The columns that stand on one page: `labels[lane]` and `lines[row][lane]` are lines of text. */
type Panel = {
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
}

const ROW_HEIGHT_MM = 8.5
const ROW_PADDING = 2.2 * MM

/** Least height of a row in points. */
export const leastHeight = ({ rowHeight = ROW_HEIGHT_MM }: Pick<TableDocument, 'rowHeight'>): number => rowHeight * MM

/** Wraps every cell. The ruler must know the document's characters. */
export function layOut(document: TableDocument, measure: Ruler): TableLayout {
  const made = panels(document, measure).map((lanes): Panel => ({
    lanes,
    labels: lanes.map((lane) => wrapEvenly(lane.column.label, room(lane, LABEL_SIZE), 'heading', measure)),
    lines: document.rows.map((row) =>
      lanes.map((lane) => {
        const { key, align } = lane.column
        const isName = document.grid === true || key === document.nameKey
        const breakLines = isName ? wrapName : align === 'center' ? wrapEvenly : wrapTidily
        return breakLines(row[key] ?? '', room(lane, lane.size), 'text', measure)
      }),
    ),
  }))
  const labelled = made.map(({ labels }) => Math.max(...labels.map((lines) => lines.length * LABEL_SIZE * LEADING)))
  const header = document.grid ? 0 : Math.max(...labelled) + ROW_PADDING
  const least = leastHeight(document)
  const heights = document.rows.map((_, row) => Math.max(least, ...made.map((panel) => tallest(panel, row) + ROW_PADDING)))
  return { panels: made, header, heights, bands: new Map(document.bands) }
}

const tallest = ({ lanes, lines }: Panel, row: number): number =>
  Math.max(...lanes.map(({ size }, at) => lines[row]![at]!.length * size * LEADING))

/** Width of a cell's text in thousandths of its em. */
function room(lane: Lane, size: number): number {
  // What was measured is not broken for the last digit of a sum of fractions.
  return ((lane.width - 2 * CELL_PADDING + 0.01) * 1000) / size
}
