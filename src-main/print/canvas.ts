import type { Align } from '#words/align.ts'
import { openInk } from './ink.ts'
import type { FontChain, FontStyle } from './fonts.ts'
import { type Ruler, ruler } from './wrap.ts'
import type { Sheet } from './sheet.ts'
import { HOLDING, type Tag } from './tags.ts'

export type Type = { readonly size: number; readonly style?: FontStyle; readonly align?: Align }

/** One sheet being drawn: points, origin at the lower left corner, black on white. */
export type Canvas = {
  /** Text on a baseline; `x` is its left end, middle or right end, as aligned. */
  text(content: string, x: number, baseline: number, type: Type): void
  line(x1: number, y1: number, x2: number, y2: number, weight: number): void
  /** A dotted line: the lightest there is on paper that is printed black only. */
  dots(x1: number, y1: number, x2: number, y2: number): void
  /** PDF operators as they are, for what lines and text cannot say. */
  raw(operators: string): void
  /** What `draw` draws is read as that. */
  as(tag: Tag, draw: () => void): void
  /** Width of a text in points. */
  measure(content: string, type: Type): number
}

const round = (value: number): string => String(Math.round(value * 100) / 100)

/** Draws sheets into a pdfkit document: each sheet is one content stream. `read`: what its tags hang on, where it is tagged. */
export function openCanvas(
  pdf: PDFKit.PDFDocument,
  sheet: Sheet,
  chain: FontChain,
  read?: PDFKit.PDFStructureElement,
): (draw: (canvas: Canvas) => void) => void {
  const ink = openInk(pdf)
  const width: Ruler = ruler(chain)
  const measure = (content: string, type: Type): number => (width(content, type.style ?? 'text') * type.size) / 1000

  return (draw) => {
    pdf.addPage({ size: [sheet.width, sheet.height], margin: 0 })
    // pdfkit turns the page upside down; turn it back once instead of at every text.
    pdf.addContent(`1 0 0 -1 0 ${round(sheet.height)} cm`)
    const operators: string[] = []
    const open = read ? [read] : []
    const write = (isRead: boolean): void => {
      const written = operators.splice(0).join('\n')
      if (written !== '') pdf.addContent(read && !isRead ? `/Artifact BMC\n${written}\nEMC` : written)
    }
    draw({
      as: (tag, inner) => {
        const within = open.at(-1)
        if (!within) return inner()
        if (HOLDING.has(tag)) {
          const holding = pdf.struct(tag)
          within.add(holding)
          open.push(holding)
          inner()
          open.pop()
          return
        }
        write(false)
        const content = pdf.markStructureContent(tag)
        inner()
        write(true)
        pdf.endMarkedContent()
        within.add(pdf.struct(tag, {}, [content]))
      },
      measure,
      raw: (more) => operators.push(more),
      line: (x1, y1, x2, y2, weight) =>
        operators.push(`${round(weight)} w ${round(x1)} ${round(y1)} m ${round(x2)} ${round(y2)} l S`),
      dots: (x1, y1, x2, y2) =>
        operators.push(`[0.3 2.1] 0 d 0.3 w ${round(x1)} ${round(y1)} m ${round(x2)} ${round(y2)} l S [] 0 d`),
      text: (content, x, baseline, type) => {
        const shift = { left: 0, center: 0.5, right: 1 }[type.align ?? 'left']
        let pen = shift === 0 ? x : x - shift * measure(content, type)
        for (const run of ink.runs(content, type.style ?? 'text', chain)) {
          operators.push(`BT /${run.font} ${round(type.size)} Tf ${round(pen)} ${round(baseline)} Td [${run.codes}] TJ ET`)
          pen += (run.advance * type.size) / 1000
        }
      },
    })
    write(false)
  }
}
