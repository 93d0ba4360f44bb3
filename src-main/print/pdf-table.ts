import { setImmediate as breathe } from 'node:timers/promises'
import Pdf from 'pdfkit'
import { withBlanks } from './blanks.ts'
import { openCanvas, type Canvas } from './canvas.ts'
import { checkCharacters } from './check-characters.ts'
import type { Lane } from './columns.ts'
import { drawCover } from './cover.ts'
import type { TableDocument } from './document.ts'
import type { FontChain, FontStyle } from './fonts.ts'
import { drawFoot, drawFrame, drawPageFoot, fit, headHeight } from './frame.ts'
import type { Span } from './paginate.ts'
import type { PrintOutcome } from './print-error.ts'
import { SHEETS, sidesOf } from './sheet.ts'
import { BAND_HEIGHT, layOut, type Panel, type TableLayout } from './table-layout.ts'
import { CELL_PADDING, LABEL_SIZE, LEADING } from './type-sizes.ts'

/** Rows drawn so far. */
export type Progress = (rows: number) => void

/**
 * Renders a document as PDF. Everything that can refuse (characters, rows, foot, stamp) refuses before the first byte reaches `write`.
 * The same document gives the same bytes on the same Node release. Answers the number of sheets.
 */
export async function renderPdf(
  given: TableDocument,
  chain: FontChain,
  write: (bytes: Uint8Array) => void,
  progress: Progress,
  password?: string,
): Promise<PrintOutcome<{ pages: number }>> {
  const { stamp, paper } = given
  const made = new Date(stamp.madeAt)
  if (Number.isNaN(made.getTime())) return { ok: false, error: { code: 'print.bad-stamp', params: { madeAt: stamp.madeAt } } }
  const document = await withBlanks(given, chain)
  const unprintable = await checkCharacters(document, chain)
  if (unprintable) return { ok: false, error: unprintable }
  const layout = layOut(document, chain)
  if ('code' in layout) return { ok: false, error: layout }

  const pdf = new Pdf({
    autoFirstPage: false,
    font: '',
    // AES-256 is of the extension to 1.7.
    ...(password === undefined
      ? { pdfVersion: '1.7' }
      : { pdfVersion: '1.7ext3', userPassword: password, permissions: PRINTABLE }),
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
  const pages = pagesOf(document, layout)
  for (const [index, page] of pages.entries()) {
    try {
      sheet((canvas) => drawPage(canvas, document, layout, pages, index))
      for (const text of bookmarksOn(page, layout)) pdf.outline.addItem(text)
    } catch (thrown) {
      pdf.destroy()
      const person = document.rows[page.span?.from ?? 0]?.[document.nameKey] ?? ''
      return { ok: false, error: { code: 'print.page-not-made', params: { page: index + 1, person, reason: String(thrown) } } }
    }
    progress(Math.min(page.span?.to ?? 0, document.rows.length))
    // Lets the finished sheet leave for the disk, so that memory stays flat.
    await breathe()
  }
  pdf.end()
  await written
  return { ok: true, value: { pages: pages.length } }
}

/** Whoever can open it may print it. */
const PRINTABLE = { printing: 'highResolution' } as const

/** One page: the cover, or some rows on one of the pages of a spread. */
type Page = { readonly span?: Span; readonly panel?: Panel; readonly isFirst: boolean; readonly isLast: boolean }

/** In the order in which they are bound: the cover is the front of the first sheet, so that a spread begins on its back. */
function pagesOf({ cover }: TableDocument, { sheets, panels }: TableLayout): readonly Page[] {
  const table = sheets.flatMap((span, at) =>
    panels.map((panel, n): Page => ({
      span,
      panel,
      isFirst: at === 0,
      isLast: at === sheets.length - 1 && n === panels.length - 1,
    })),
  )
  return cover ? [{ isFirst: false, isLast: false }, ...table] : table
}

/** What stands before rows of this page, once for a spread. */
const bookmarksOn = ({ span, panel }: Page, { bands, panels }: TableLayout): readonly string[] =>
  span && panel === panels[0] ? [...bands].flatMap(([row, text]) => (row >= span.from && row < span.to ? [text] : [])) : []

function drawPage(canvas: Canvas, document: TableDocument, layout: TableLayout, pages: readonly Page[], index: number): void {
  const { span, panel, isFirst, isLast } = pages[index]!
  if (!span || !panel) return drawCover(canvas, document, pages.length)
  drawFrame(canvas, document, index + 1, pages.length, isFirst)
  const sides = sidesOf(document, index + 1)
  const edges = { left: sides.left, right: SHEETS[document.paper].width - sides.right }
  const end = drawTable(canvas, document, layout, { span, panel, isFirst }, edges)
  drawPageFoot(canvas, document, Math.min(span.to, document.rows.length) - span.from, edges)
  if (isLast && !document.cover) drawFoot(canvas, document, end, edges)
}

type Edges = { readonly left: number; readonly right: number }

/** Draws the rows of one page under the column labels; answers where the table ends. */
function drawTable(
  canvas: Canvas,
  document: TableDocument,
  { header, heights, bands }: TableLayout,
  { span: { from, to }, panel: { lanes, labels, lines }, isFirst }: Required<Pick<Page, 'span' | 'panel' | 'isFirst'>>,
  { left, right }: Edges,
): number {
  const { height, margin } = SHEETS[document.paper]
  const top = height - margin.y - headHeight(document, isFirst)
  const cell = (lane: Lane, at: readonly string[], y: number, tall: number, size: number, style: FontStyle): void =>
    drawCell(canvas, { ...lane, left: left + lane.left }, at, y, tall, size, style)
  canvas.line(left, top, right, top, 1)
  if (header > 0) lanes.forEach((lane, at) => cell(lane, labels[at]!, top, header, LABEL_SIZE, 'heading'))
  let y = top - header
  canvas.line(left, y, right, y, 0.6)
  if (document.rows.length === 0) {
    const bottom = y - 2 * header
    canvas.text(document.emptyText, (left + right) / 2, (y + bottom) / 2 - 4, { size: 12, align: 'center' })
    y = bottom
  }
  /** Where people sign or write, the column is set apart by hair lines, from one band to the next. */
  let upper = top
  const closeColumns = (lower: number): void => {
    for (const { column, left: x, width } of lanes)
      if (column.signing) {
        canvas.line(left + x, upper, left + x, lower, 0.25)
        if (left + x + width < right - 1) canvas.line(left + x + width, upper, left + x + width, lower, 0.25)
      }
  }
  for (let row = from; row < Math.min(to, document.rows.length); row++) {
    const band = bands.get(row)
    if (band !== undefined) {
      closeColumns(y)
      if (row > from) canvas.line(left, y, right, y, 0.6)
      fit(
        canvas,
        band,
        left + CELL_PADDING,
        y - BAND_HEIGHT / 2 - 0.38 * 9.5,
        { size: 9.5, style: 'heading' },
        right - left - 2 * CELL_PADDING,
      )
      y -= BAND_HEIGHT
      canvas.line(left, y, right, y, 0.4)
      upper = y
    }
    const rowHeight = heights[row]!
    lanes.forEach((lane, at) => cell(lane, lines[row]![at]!, y, rowHeight, lane.size, 'text'))
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
