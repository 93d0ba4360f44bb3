import type { Canvas } from '../canvas.ts'
import type { TableDocument } from '../document.ts'
import { DATE_BLANK } from '../furniture.ts'
import { MM } from '../sheet.ts'
import type { Part } from './part.ts'

const ROW = 13 * MM
const BELOW = 11 * MM
const ABREAST = { A4: 3, 'A4-landscape': 5 } as const
/** At the lower right of what hangs out, with room for the seal. */
const CLOSING = { size: 13, line: 10 * MM, above: 8 * MM, inset: 14 * MM }

/** What only a seal and a day close is a notice, and hangs out. */
export const isNotice = ({ signatures: labels }: Pick<TableDocument, 'signatures'>): boolean =>
  labels.length > 0 && labels.every((label) => /日期|章/.test(label))

/** Who signs, the day and the seal; a notice is closed as notices are: at its lower right. */
export const signatures = (document: Pick<TableDocument, 'signatures' | 'paper'>): Part =>
  isNotice(document) ? closing(document.signatures) : rows(document.signatures, ABREAST[document.paper])

function rows(labels: readonly string[], abreast: number): Part {
  const count = Math.ceil(labels.length / abreast)
  return {
    heights: count === 0 ? [] : [count * ROW + BELOW],
    brings: 3,
    draw: (canvas, _, top, { left, right }) => {
      for (let row = 0; row < count; row++)
        drawRow(canvas, labels.slice(row * abreast, (row + 1) * abreast), top - (row + 1) * ROW, left, right - left)
      return top - count * ROW - BELOW
    },
  }
}

function drawRow(canvas: Canvas, labels: readonly string[], baseline: number, from: number, room: number): void {
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
    canvas.as('P', () => canvas.text(text, left, baseline, type))
    const next = left + share + spare / parts.length
    if (toWrite) canvas.line(left + wide + 2 * MM, baseline - 1.5, next - 5 * MM, baseline - 1.5, 0.4)
    left = next
  }
}

function closing(labels: readonly string[]): Part {
  const { size, line, above, inset } = CLOSING
  // The committee first, the day below it.
  const said = labels.toSorted((a, b) => Number(a.includes('日期')) - Number(b.includes('日期')))
  const texts = said.map((label) => (label.includes('日期') ? DATE_BLANK.trim() : label))
  return {
    heights: [above + texts.length * line + inset / 4],
    brings: 3,
    draw: (canvas, _, top, { right }) => {
      const widest = Math.max(...texts.map((text) => canvas.measure(text, { size })))
      for (const [at, text] of texts.entries())
        canvas.as('P', () =>
          canvas.text(text, right - inset - widest / 2, top - above - (at + 1) * line, { size, align: 'center' }),
        )
      return top - above - texts.length * line - inset / 4
    },
  }
}
