import type { Canvas } from './canvas.ts'
import { NOTES_HEAD, notesOf } from './cover-texts.ts'
import type { TableDocument } from './document.ts'
import { drawFoot, drawMargins, fit } from './frame.ts'
import { MM, SHEETS, sidesOf } from './sheet.ts'
import { wrap } from './wrap.ts'

const NOTE = { size: 10.5, line: 6.5 * MM } as const

/** The cover of a bound table: what it is, how it is to be read, what it holds, and who signs for it. */
export function drawCover(canvas: Canvas, document: TableDocument, pages: number): void {
  const { width, height, margin } = SHEETS[document.paper]
  const sides = sidesOf(document, 1)
  const edges = { left: sides.left, right: width - sides.right }
  const [middle, wide] = [(edges.left + edges.right) / 2, edges.right - edges.left]
  drawMargins(canvas, document, 1, pages)
  let y = height - margin.y - 26 * MM
  fit(canvas, document.title, middle, y, { size: 28, style: 'heading', align: 'center' }, wide)
  y -= 13 * MM
  fit(canvas, document.constituency, middle, y, { size: 16, align: 'center' }, wide)
  for (const text of document.subtitles) {
    y -= 7.5 * MM
    fit(canvas, text, middle, y, { size: 11, align: 'center' }, wide)
  }
  y -= 13 * MM
  canvas.text(NOTES_HEAD, edges.left, y, { size: NOTE.size, style: 'heading' })
  const room = (wide * 1000) / NOTE.size
  for (const note of notesOf(document, pages))
    for (const line of wrap(
      note,
      room,
      'text',
      (text, style) => (canvas.measure(text, { size: NOTE.size, style }) * 1000) / NOTE.size,
    )) {
      y -= NOTE.line
      canvas.text(line, edges.left, y, { size: NOTE.size })
    }
  drawFoot(canvas, document, y - 4 * MM, edges)
}
