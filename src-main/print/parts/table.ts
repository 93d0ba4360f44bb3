import type { Canvas } from '../canvas.ts'
import type { Lane } from '../columns.ts'
import type { TableDocument } from '../document.ts'
import type { FontStyle } from '../fonts.ts'
import { fit } from '../frame.ts'
import { goesOn } from '../furniture.ts'
import { MM } from '../sheet.ts'
import { leastHeight, type TableLayout } from '../table-layout.ts'
import { CELL_PADDING, LABEL_SIZE, LEADING } from '../type-sizes.ts'
import type { Part, Place, Span } from './part.ts'

/** Height of what stands across the table before a row. */
const BAND = { height: 6.5 * MM, size: 9.5 }

/** The rows of a document under their labels, each with what stands before it; who goes on upon another page is said again there. */
export function table(document: TableDocument, layout: TableLayout): Part {
  const { header, heights, bands } = layout
  const isBegun = (from: number): boolean => bands.size > 0 && from > 0 && !bands.has(from)
  return {
    // An empty register still shows one row, which says so.
    heights:
      heights.length === 0
        ? [2 * leastHeight(document)]
        : heights.map((height, row) => height + (bands.has(row) ? BAND.height : 0)),
    above: (from) => header + (isBegun(from) ? BAND.height : 0),
    draw: (canvas, span, top, place) => {
      let y = top
      canvas.as('Table', () => (y = draw(canvas, document, layout, span, top, place)))
      return y
    },
  }
}

/** The group that a row belongs to. */
const bandOf = (bands: TableLayout['bands'], row: number): string | undefined => [...bands].findLast(([from]) => from <= row)?.[1]

function draw(
  canvas: Canvas,
  document: TableDocument,
  { panels, header, heights, bands }: TableLayout,
  { from, to }: Span,
  top: number,
  { left, right, panel }: Place,
): number {
  const { lanes, labels, cells } = panels[panel]!
  const cell = (lane: Lane, at: readonly string[], y: number, tall: number, size: number, style: FontStyle): void =>
    canvas.as(style === 'heading' ? 'TH' : 'TD', () =>
      drawCell(canvas, { ...lane, left: left + lane.left }, at, y, tall, size, style),
    )
  canvas.line(left, top, right, top, 1)
  const side = (of: (lane: Lane, at: number) => void): void => canvas.as('TR', () => lanes.forEach(of))
  const across = (tag: 'TH' | 'TD', of: () => void): void => canvas.as('TR', () => canvas.as(tag, of))
  if (header > 0) side((lane, at) => cell(lane, labels[at]!, top, header, LABEL_SIZE, 'heading'))
  let y = top - header
  canvas.line(left, y, right, y, 0.6)
  if (document.rows.length === 0) {
    const bottom = y - 2 * leastHeight(document)
    across('TD', () => canvas.text(document.emptyText, (left + right) / 2, (y + bottom) / 2 - 4, { size: 12, align: 'center' }))
    y = bottom
  }
  /** Where people sign or write, the column is set apart by hair lines, from one band to the next. */
  let upper = top
  const closeColumns = (lower: number): void => {
    for (const { column, left: x, width } of lanes)
      if (column.signing) {
        if (x > 1) canvas.line(left + x, upper, left + x, lower, 0.25)
        if (left + x + width < right - 1) canvas.line(left + x + width, upper, left + x + width, lower, 0.25)
      }
  }
  const band = (text: string, isFirst: boolean): void => {
    closeColumns(y)
    if (!isFirst) canvas.line(left, y, right, y, 0.6)
    const [x, baseline] = [left + CELL_PADDING, y - BAND.height / 2 - 0.38 * BAND.size]
    across('TH', () => fit(canvas, text, x, baseline, { size: BAND.size, style: 'heading' }, right - left - 2 * CELL_PADDING))
    y -= BAND.height
    canvas.line(left, y, right, y, 0.4)
    upper = y
  }
  for (let row = from; row < Math.min(to, document.rows.length); row++) {
    const begins = bands.get(row)
    const goes = row === from && row > 0 && begins === undefined ? bandOf(bands, row) : undefined
    if (begins !== undefined) band(begins, row === from)
    else if (goes !== undefined) band(goesOn(goes), true)
    const rowHeight = heights[row]!
    side((lane, at) => {
      const { lines, size } = cells[row]![at]!
      cell(lane, lines, y, rowHeight, size, 'text')
    })
    y -= rowHeight
    if (document.grid || row + 1 === to || bands.has(row + 1)) continue
    if ((row + 1) % 5 === 0) canvas.line(left, y, right, y, 0.4)
    else canvas.dots(left, y, right, y)
  }
  closeColumns(y)
  canvas.line(left, y, right, y, 1)
  return y
}

function drawCell(
  canvas: Canvas,
  { column, left, width }: Lane,
  lines: readonly string[],
  top: number,
  height: number,
  size: number,
  style: FontStyle,
): void {
  const align = column.align ?? 'left'
  const x = { left: left + CELL_PADDING, center: left + width / 2, right: left + width - CELL_PADDING }[align]
  // The optical middle of a Chinese character lies 0.38 em above its baseline.
  let baseline = top - height / 2 + ((lines.length - 1) / 2) * size * LEADING - 0.38 * size
  for (const line of lines) {
    if (line !== '') canvas.text(line, x, baseline, { size, style, align })
    baseline -= size * LEADING
  }
}
