import type { EmbeddedFont } from './read-pdf.ts'

type Clip = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }
type PlacedGlyph = { readonly glyph: ReturnType<EmbeddedFont['glyph']>; readonly x: number; readonly id: number }

/** What is drawn on a sheet; points, origin at the lower left corner. */
export type Mark =
  | {
      readonly kind: 'text'
      readonly x: number
      readonly baseline: number
      readonly size: number
      readonly font: EmbeddedFont
      readonly glyphs: readonly PlacedGlyph[]
      /** Where the next would stand. */
      readonly end: number
      /** What it is read as; Artifact for what is passed over, nothing on a sheet without tags. */
      readonly tag: string | undefined
    }
  | {
      readonly kind: 'line'
      readonly from: readonly [number, number]
      readonly to: readonly [number, number]
      readonly weight: number
      readonly dash: readonly number[]
      readonly clip: Clip | undefined
    }

const TOKEN = /<([0-9a-f]*)>|\[|\]|\/(\S+)|(-?\d*\.?\d+)|([A-Za-z]+)/g

/** Reads the operators that our sheets are made of (PDF 32000-1, 8 and 9), and throws at any other: nothing is drawn that no test sees. */
export function marksOf(content: string, fonts: ReadonlyMap<string, EmbeddedFont>): readonly Mark[] {
  const marks: Mark[] = []
  let operands: (number | string)[] = []
  let [font, size, x, baseline] = ['', 0, 0, 0]
  let [weight, dash, clip] = [1, [] as number[], undefined as Clip | undefined]
  const saved: (typeof clip)[] = []
  let path: [number, number][] = []
  let rectangle: Clip | undefined
  let turned = false
  const tags: string[] = []
  const numbers = (): number[] => operands.map(Number)

  const show = (): void => {
    const embedded = fonts.get(font)!
    const glyphs: PlacedGlyph[] = []
    let pen = x
    for (const operand of operands)
      if (typeof operand === 'number') pen -= (operand * size) / 1000
      else
        for (const code of operand.match(/.{4}/g) ?? []) {
          const id = parseInt(code, 16)
          glyphs.push({ glyph: embedded.glyph(id), id, x: pen })
          pen += (embedded.width(id) * size) / 1000
        }
    marks.push({ kind: 'text', x, baseline, size, font: embedded, glyphs, end: pen, tag: tags.at(-1) })
  }
  const stroke = (corners: readonly (readonly [number, number])[]): void => {
    for (const [at, to] of corners.slice(1).entries()) marks.push({ kind: 'line', from: corners[at]!, to, weight, dash, clip })
  }
  const OPERATORS: Readonly<Record<string, () => void>> = {
    // pdfkit turns the page upside down, and the canvas turns it back.
    cm: () => (turned = !turned),
    q: () => saved.push(clip),
    Q: () => (clip = saved.pop()),
    BMC: () => tags.push(String(operands[0])),
    BDC: () => tags.push(String(operands[0])),
    EMC: () => tags.pop(),
    BT: () => {},
    ET: () => {},
    Tf: () => ([font, size] = [String(operands[0]), Number(operands[1])]),
    Td: () => ([x, baseline] = [Number(operands[0]), Number(operands[1])]),
    TJ: show,
    w: () => (weight = Number(operands[0])),
    d: () => (dash = numbers().slice(0, -1)),
    m: () => (path = [[Number(operands[0]), Number(operands[1])]]),
    l: () => path.push([Number(operands[0]), Number(operands[1])]),
    re: () => {
      const [left = 0, bottom = 0, width = 0, height = 0] = numbers()
      rectangle = { x: left, y: bottom, width, height }
    },
    W: () => (clip = rectangle),
    n: () => (rectangle = undefined),
    S: () => {
      if (rectangle) {
        const { x: left, y: bottom, width, height } = rectangle
        const [right, top] = [left + width, bottom + height]
        stroke([
          [left, bottom],
          [right, bottom],
          [right, top],
          [left, top],
          [left, bottom],
        ])
      } else stroke(path)
      rectangle = undefined
    },
  }
  for (const [token, hex, name, figure, operator] of content.matchAll(TOKEN)) {
    if (hex !== undefined) operands.push(hex)
    else if (name !== undefined) operands.push(name)
    else if (figure !== undefined) operands.push(Number(figure))
    else if (operator !== undefined) {
      const act = OPERATORS[operator]
      if (!act) throw new Error(`unread operator ${token}`)
      if (turned && !['cm', 'q', 'Q'].includes(operator)) throw new Error('a sheet is upside down')
      act()
      operands = []
    }
  }
  return marks
}
