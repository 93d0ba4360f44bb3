import type { Canvas, Type } from './canvas.ts'
import type { TableDocument } from './document.ts'
import { DATE_BLANK, pageOf, plateTexts, stampLine } from './furniture.ts'
import { MM, SHEETS, sidesOf } from './sheet.ts'

/** Height in points of the small print at the bottom of each sheet. */
export const FOOTLINE_HEIGHT = 11 * MM
/** Height in points of the line below the table of every page. */
export const PAGE_FOOT_HEIGHT = 11 * MM
const RUNNING_HEAD = 14 * MM
const TITLE = 13 * MM
const CONSTITUENCY = 8 * MM
const SUBTITLE = 5.5 * MM
const FOOT_LINE = 6 * MM
const FOOT_GAP = 4 * MM
const SIGNATURES = { line: 13 * MM, below: 11 * MM }
const SIGNATURES_ABREAST = { A4: 3, 'A4-landscape': 5 } as const
const PAGE_NUMBER = 40 * MM
const PLATE = { width: 40 * MM, height: 11 * MM, stripe: 8 * MM }

/** Height in points above the table: the full title on the first sheet of a table without a cover, else a running head. */
export function headHeight({ cover, subtitles }: TableDocument, isFirst: boolean): number {
  if (!isFirst || cover) return RUNNING_HEAD
  return TITLE + CONSTITUENCY + subtitles.length * SUBTITLE + 2 * MM
}

/** Height in points below the table on the last sheet. */
export function footHeight({ foot, signatures, paper }: TableDocument): number {
  const rows = Math.ceil(signatures.length / SIGNATURES_ABREAST[paper])
  return (foot.length > 0 ? FOOT_GAP + foot.length * FOOT_LINE : 0) + (rows > 0 ? rows * SIGNATURES.line + SIGNATURES.below : 0)
}

/** Title, plate and the small print at the foot. */
export function drawFrame(canvas: Canvas, document: TableDocument, page: number, pages: number, isFirst: boolean): void {
  const { width, height, margin } = SHEETS[document.paper]
  const sides = sidesOf(document, page)
  const [left, right, top] = [sides.left, width - sides.right, height - margin.y]
  const middle = (left + right) / 2
  const besidePlate = right - left - 2 * (PLATE.width + 4 * MM)
  if (isFirst && !document.cover) {
    fit(canvas, document.title, middle, top - 9 * MM, { size: 22, style: 'heading', align: 'center' }, besidePlate)
    let line = top - TITLE - 5 * MM
    fit(canvas, document.constituency, middle, line, { size: 12, align: 'center' }, right - left)
    for (const text of document.subtitles) {
      line -= SUBTITLE
      fit(canvas, text, middle, line, { size: 9.5, align: 'center' }, right - left)
    }
  } else {
    const text = `${document.title}　·　${document.constituency}`
    fit(canvas, text, middle, top - 7 * MM, { size: 11, style: 'heading', align: 'center' }, besidePlate)
  }
  drawMargins(canvas, document, page, pages)
}

/** What every sheet has: the plate of a rehearsal, what it belongs to, and which of how many it is. */
export function drawMargins(canvas: Canvas, document: TableDocument, page: number, pages: number): void {
  const { width, height, margin } = SHEETS[document.paper]
  const sides = sidesOf(document, page)
  const [left, right, bottom] = [sides.left, width - sides.right, margin.y]
  if (document.stamp.rehearsal) drawPlate(canvas, right - PLATE.width, height - margin.y - PLATE.height)
  canvas.line(left, bottom + 8 * MM, right, bottom + 8 * MM, 0.25)
  const smallPrint = [`${document.title}　·　${document.constituency}`, stampLine(document.stamp)]
  for (const [at, text] of smallPrint.entries())
    fit(canvas, text, left, bottom + (4.4 - 3.6 * at) * MM, { size: 7.5 }, right - left - PAGE_NUMBER)
  canvas.text(pageOf(page, pages), right, bottom + 2.6 * MM, { size: 9.5, align: 'right' })
}

/** Writes a text, smaller where it would not fit in `room` points. */
export function fit(canvas: Canvas, text: string, x: number, baseline: number, type: Type, room: number): void {
  canvas.text(text, x, baseline, fitted(canvas, text, type, room))
}

/** The same type, smaller where the text would not fit in `room` points. */
function fitted(canvas: Canvas, text: string, type: Type, room: number): Type {
  const wide = canvas.measure(text, type)
  return wide <= room ? type : { ...type, size: (type.size * room) / wide }
}

/** The line below the table of every page, where one stands. */
export function drawPageFoot(
  canvas: Canvas,
  { pageFoot, paper }: TableDocument,
  rows: number,
  { left, right }: { readonly left: number; readonly right: number },
): void {
  if (pageFoot === undefined) return
  const baseline = SHEETS[paper].margin.y + FOOTLINE_HEIGHT + 2 * MM
  fit(canvas, pageFoot.replace('{rows}', String(rows)), left, baseline, { size: 10.5 }, right - left)
}

/** Totals, identities and the lines to sign on, below `top`, between `left` and `right`. */
export function drawFoot(
  canvas: Canvas,
  { foot, signatures, paper }: TableDocument,
  top: number,
  { left, right }: { readonly left: number; readonly right: number },
): void {
  let line = top - FOOT_GAP
  for (const text of foot) {
    fit(canvas, text, left, line - 1.5 * MM, { size: 9.5 }, right - left)
    line -= FOOT_LINE
  }
  const abreast = SIGNATURES_ABREAST[paper]
  for (let from = 0; from < signatures.length; from += abreast) {
    line -= SIGNATURES.line
    drawSignatures(canvas, signatures.slice(from, from + abreast), line, left, right - left)
  }
}

function drawSignatures(canvas: Canvas, labels: readonly string[], baseline: number, from: number, room: number): void {
  const type = { size: 10 }
  const parts = labels.map((label) => {
    const text = label.includes('日期') ? label + DATE_BLANK : label
    const toWrite = !/日期|章/.test(label)
    const wide = canvas.measure(text, type)
    return { text, wide, toWrite, share: wide + (toWrite ? 20 : 6) * MM }
  })
  const spare = room - parts.reduce((sum, { share }) => sum + share, 0)
  let left = from
  for (const { text, wide, toWrite, share } of parts) {
    canvas.text(text, left, baseline, type)
    const next = left + share + spare / parts.length
    if (toWrite) canvas.line(left + wide + 2 * MM, baseline - 1.5, next - 5 * MM, baseline - 1.5, 0.4)
    left = next
  }
}

function drawPlate(canvas: Canvas, left: number, bottom: number): void {
  const { width, height, stripe } = PLATE
  const edge = 1.2 * MM
  for (const x of [left + edge, left + width - edge - stripe]) {
    const [y, tall] = [bottom + edge, height - 2 * edge]
    canvas.raw(`q ${x} ${y} ${stripe} ${tall} re W n`)
    for (let at = -tall; at < stripe; at += 1.3 * MM) canvas.line(x + at, y, x + at + tall, y + tall, 1.1)
    canvas.raw('Q')
  }
  canvas.raw(`0.9 w ${left} ${bottom} ${width} ${height} re S`)
  canvas.raw(`0.3 w ${left + edge} ${bottom + edge} ${width - 2 * edge} ${height - 2 * edge} re S`)
  const middle = left + width / 2
  const [first = '', second = ''] = plateTexts.word
  canvas.text(`${first}　${second}`, middle, bottom + 5.2 * MM, { size: 13, style: 'heading', align: 'center' })
  canvas.text(plateTexts.note, middle, bottom + 2.2 * MM, { size: 6.5, align: 'center' })
}
