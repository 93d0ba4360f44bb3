import { setImmediate as breathe } from 'node:timers/promises'
import Pdf from 'pdfkit'
import { openCanvas, type Canvas } from './canvas.ts'
import { checkCharacters } from './check-characters.ts'
import { CELL_PADDING, type Lane } from './columns.ts'
import type { TableDocument } from './document.ts'
import type { FontChain, FontStyle } from './fonts.ts'
import { drawFoot, drawFrame, headHeight } from './frame.ts'
import type { PrintOutcome } from './print-error.ts'
import { SHEETS } from './sheet.ts'
import { LABEL_SIZE, LEADING, layOut, type TableLayout } from './table-layout.ts'

/** Rows drawn so far. */
export type Progress = (rows: number) => void

/**
 * Renders a document as PDF. Everything that can refuse (characters, rows, foot, stamp) refuses before the first byte reaches `write`.
 * The same document gives the same bytes on the same Node release. Answers the number of sheets.
 */
export async function renderPdf(
  document: TableDocument,
  chain: FontChain,
  write: (bytes: Uint8Array) => void,
  progress: Progress,
): Promise<PrintOutcome<{ pages: number }>> {
  const { stamp, paper } = document
  const made = new Date(stamp.madeAt)
  if (Number.isNaN(made.getTime())) return { ok: false, error: { code: 'bad-stamp', madeAt: stamp.madeAt } }
  const unprintable = await checkCharacters(document, chain)
  if (unprintable) return { ok: false, error: unprintable }
  const layout = layOut(document, chain)
  if ('code' in layout) return { ok: false, error: layout }

  const pdf = new Pdf({
    autoFirstPage: false,
    font: '',
    pdfVersion: '1.7',
    lang: 'zh-CN',
    displayTitle: true,
    info: {
      Title: `${document.title} ${document.constituency}`,
      Creator: 'Xuance',
      Producer: 'Xuance',
      CreationDate: made,
      ModDate: made,
    },
  })
  const written = new Promise<void>((resolve, reject) => {
    pdf.on('data', write)
    pdf.on('end', resolve)
    pdf.on('error', reject)
  })
  const sheet = openCanvas(pdf, SHEETS[paper], chain)
  for (const [index, span] of layout.sheets.entries()) {
    try {
      sheet((canvas) => drawSheet(canvas, document, layout, index))
    } catch (thrown) {
      pdf.destroy()
      const person = document.rows[span.from]?.[document.nameKey] ?? ''
      return { ok: false, error: { code: 'page-not-made', page: index + 1, person, reason: String(thrown) } }
    }
    progress(Math.min(span.to, document.rows.length))
    // Lets the finished sheet leave for the disk, so that memory stays flat.
    await breathe()
  }
  pdf.end()
  await written
  return { ok: true, value: { pages: layout.sheets.length } }
}

function drawSheet(canvas: Canvas, document: TableDocument, layout: TableLayout, index: number): void {
  const { length } = layout.sheets
  drawFrame(canvas, document, index + 1, length)
  const end = drawTable(canvas, document, layout, index)
  if (index === length - 1) drawFoot(canvas, document, end)
}

/** Draws the rows of one sheet under the column labels; answers where the table ends. */
function drawTable(canvas: Canvas, document: TableDocument, layout: TableLayout, index: number): number {
  const { height, width, margin } = SHEETS[document.paper]
  const [left, right] = [margin.x, width - margin.x]
  const { from, to } = layout.sheets[index]!
  const top = height - margin.y - headHeight(document, index + 1)
  canvas.line(left, top, right, top, 1)
  layout.lanes.forEach((lane, at) =>
    drawCell(canvas, lane, layout.header.lines[at]!, top, layout.header.height, LABEL_SIZE, 'heading'),
  )
  let y = top - layout.header.height
  canvas.line(left, y, right, y, 0.6)
  if (document.rows.length === 0) {
    const bottom = y - 2 * layout.header.height
    canvas.text(document.emptyText, width / 2, (y + bottom) / 2 - 4, { size: 12, align: 'center' })
    y = bottom
  }
  for (let row = from; row < Math.min(to, document.rows.length); row++) {
    const rowHeight = layout.heights[row]!
    layout.lanes.forEach((lane, at) => drawCell(canvas, lane, layout.lines[row]![at]!, y, rowHeight, lane.size, 'text'))
    y -= rowHeight
    if (row + 1 < to && (row + 1) % 5 === 0) canvas.line(left, y, right, y, 0.4)
    else if (row + 1 < to) canvas.dots(left, y, right, y)
  }
  for (const { column, left: x, width: wide } of layout.lanes)
    if (column.signing) {
      canvas.line(x, top, x, y, 0.25)
      if (x + wide < right - 1) canvas.line(x + wide, top, x + wide, y, 0.25)
    }
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
