import type { Canvas, Type } from './canvas.ts'
import type { TableDocument } from './document.ts'
import { pageOf, plateTexts, stampLine } from './furniture.ts'
import { MM, SHEETS, sidesOf } from './sheet.ts'

/** Height in points of the small print at the bottom of each sheet. */
export const FOOTLINE_HEIGHT = 11 * MM
/** Height in points of the line below the table of every page. */
export const PAGE_FOOT_HEIGHT = 11 * MM
const RUNNING_HEAD = 14 * MM
/** 天头 of an official paper is 37 mm and its text 225 mm high (GB/T 9704): what that is more than other sheets have, above and below. */
const OFFICIAL_HEAD = 27 * MM
export const OFFICIAL_FOOT = 14 * MM
const TITLE = 13 * MM
const CONSTITUENCY = 8 * MM
const SUBTITLE = 5.5 * MM
const PAGE_NUMBER = 40 * MM
const PLATE = { width: 40 * MM, height: 11 * MM, stripe: 8 * MM }

/** What stands above the parts of a page: its title in full, one line of it, or nothing where the page is the title itself. */
export type Head = 'full' | 'running' | 'official' | 'none'

/** Its height in points. */
export function headHeight({ subtitles }: TableDocument, head: Head): number {
  return {
    full: TITLE + CONSTITUENCY + subtitles.length * SUBTITLE + 2 * MM,
    running: RUNNING_HEAD,
    official: OFFICIAL_HEAD,
    none: 0,
  }[head]
}

/** Title, plate and the small print at the foot. */
export function drawFrame(canvas: Canvas, document: TableDocument, page: number, pages: number, head: Head): void {
  const { width, height, margin } = SHEETS[document.paper]
  const sides = sidesOf(document, page)
  const [left, right, top] = [sides.left, width - sides.right, height - margin.y]
  const middle = (left + right) / 2
  const besidePlate = right - left - 2 * (PLATE.width + 4 * MM)
  if (head === 'full') {
    canvas.as('H1', () =>
      fit(canvas, document.title, middle, top - 9 * MM, { size: 22, style: 'heading', align: 'center' }, besidePlate),
    )
    let line = top - TITLE - 5 * MM
    canvas.as('P', () => fit(canvas, document.constituency, middle, line, { size: 12, align: 'center' }, right - left))
    for (const text of document.subtitles) {
      line -= SUBTITLE
      canvas.as('P', () => fit(canvas, text, middle, line, { size: 9.5, align: 'center' }, right - left))
    }
  } else if (head === 'running') {
    const text = `${document.title}　·　${document.constituency}`
    fit(canvas, text, middle, top - 7 * MM, { size: 11, style: 'heading', align: 'center' }, besidePlate)
  }
  drawMargins(canvas, document, page, pages)
}

/** What every sheet has: the plate of a rehearsal, what it belongs to, and which of how many it is. */
function drawMargins(canvas: Canvas, document: TableDocument, page: number, pages: number): void {
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
  canvas.as('P', () => fit(canvas, pageFoot.replace('{rows}', String(rows)), left, baseline, { size: 10.5 }, right - left))
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
