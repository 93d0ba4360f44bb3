import { MM } from '../sheet.ts'
import type { Part } from '../parts/part.ts'
import { type Ruler, wrapTidily } from '../wrap.ts'

const PAD = 2 * MM
const LEADING = 1.35
const LEAST = 9 * MM

/** A small table in a letter. `heads`: columns that are labels of those beside them. Widths are shares of the page. */
export type Boxes = {
  readonly widths: readonly number[]
  readonly labels: readonly string[]
  readonly heads?: readonly number[]
  readonly rows: readonly (readonly string[])[]
}

/** Its rows, one a piece, under labels that stand again on each page. */
export function boxes({ widths, labels, heads = [], rows }: Boxes, width: number, measure: Ruler, size: number): Part {
  const all = widths.reduce((sum, each) => sum + each, 0)
  const lanes = widths.map((each) => (each / all) * width)
  const lefts = lanes.map((_, at) => lanes.slice(0, at).reduce((sum, each) => sum + each, 0))
  const cut = (cells: readonly string[]): readonly (readonly string[])[] =>
    cells.map((text, at) => wrapTidily(text, ((lanes[at]! - 2 * PAD) * 1000) / size, 'text', measure))
  const heightOf = (cells: readonly (readonly string[])[]): number =>
    Math.max(LEAST, Math.max(...cells.map(({ length }) => length)) * size * LEADING + 2 * PAD)
  const head = labels.length > 0 ? cut(labels) : undefined
  const said = rows.map(cut)
  const heights = said.map(heightOf)
  const above = head ? heightOf(head) : 0
  return {
    heights,
    above: () => above,
    draw: (canvas, { from, to }, top, { left, right }) => {
      let y = top
      const rule = (): void => canvas.line(left, y, right, y, 0.5)
      const row = (cells: readonly (readonly string[])[], tall: number, isHead: boolean): void =>
        canvas.as('TR', () => {
          for (const [at, lines] of cells.entries())
            canvas.as(isHead || heads.includes(at) ? 'TH' : 'TD', () => {
              const inMiddle = isHead || heads.includes(at)
              const x = left + lefts[at]! + (inMiddle ? lanes[at]! / 2 : PAD)
              let baseline = y - tall / 2 + ((lines.length - 1) / 2) * size * LEADING - 0.38 * size
              for (const line of lines) {
                if (line !== '') canvas.text(line, x, baseline, { size, align: inMiddle ? 'center' : 'left' })
                baseline -= size * LEADING
              }
            })
          y -= tall
        })
      rule()
      canvas.as('Table', () => {
        if (head) {
          row(head, above, true)
          rule()
        }
        for (const at of Array.from({ length: to - from }, (_, n) => from + n)) {
          row(said[at]!, heights[at]!, false)
          rule()
        }
      })
      for (const x of [...lefts, width]) canvas.line(left + x, top, left + x, y, 0.5)
      return y
    },
  }
}
