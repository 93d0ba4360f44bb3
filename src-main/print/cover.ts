import type { Canvas } from './canvas.ts'
import { NOTES_HEAD, notesOf } from './cover-texts.ts'
import type { TableDocument } from './document.ts'
import type { FontStyle } from './fonts.ts'
import { drawFoot, drawMargins, fit } from './frame.ts'
import { MM, SHEETS, sidesOf } from './sheet.ts'
import { wrap } from './wrap.ts'

type Edges = { readonly left: number; readonly right: number }
type Leading = { readonly size: number; readonly line: number }

const NOTE: Leading = { size: 10.5, line: 6.5 * MM }
/** What hangs on a wall is read from further away. */
const NOTICE: Leading = { size: 13, line: 8.5 * MM }

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
  const { cover } = document
  if (cover && 'notice' in cover) {
    const paragraphs = cover.notice.map((text) => `　　${text}`)
    y = drawLines(canvas, paragraphs, y, edges, NOTICE)
  } else if (cover) {
    canvas.text(NOTES_HEAD, edges.left, y, { size: NOTE.size, style: 'heading' })
    y = drawLines(canvas, notesOf(document, cover.notes, pages), y, edges, NOTE)
  }
  drawFoot(canvas, document, y - 4 * MM, edges)
}

/** Texts one below the other, in as many lines as they need; answers where they end. */
function drawLines(
  canvas: Canvas,
  texts: readonly string[],
  from: number,
  { left, right }: Edges,
  { size, line }: Leading,
): number {
  const measure = (text: string, style: FontStyle): number => (canvas.measure(text, { size, style }) * 1000) / size
  let y = from
  for (const text of texts)
    for (const part of wrap(text, ((right - left) * 1000) / size, 'text', measure)) {
      y -= line
      canvas.text(part, left, y, { size })
    }
  return y
}
