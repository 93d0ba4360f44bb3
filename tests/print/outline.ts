/** A glyph's outline as its font has it: `scale` makes ems of its units. */
export type Outline = {
  readonly commands: readonly { readonly command: string; readonly args: readonly number[] }[]
  readonly scale: number
}

/** A closed way round an area, its corners one after the other: x, y, x, y, … */
export type Contour = readonly number[]

/** A curve becomes so many straight pieces: at the size of print no eye sees the corners. */
const PIECES = 6

/** Straight contours of an outline, in ems. */
export function contoursOf({ commands, scale }: Outline): readonly Contour[] {
  const contours: number[][] = []
  let open: number[] = []
  for (const { command, args } of commands) {
    const ems = args.map((each) => each * scale)
    switch (command) {
      case 'moveTo':
        contours.push((open = [...ems]))
        break
      case 'lineTo':
        open.push(...ems)
        break
      case 'quadraticCurveTo':
        open.push(...curve(open, ems))
        break
      case 'closePath':
        break
      default:
        throw new Error(`no outline of a TrueType font has ${command}`)
    }
  }
  return contours
}

/** The pieces of a quadratic curve from where the contour stands. */
function curve(open: readonly number[], [cx = 0, cy = 0, x = 0, y = 0]: readonly number[]): readonly number[] {
  const [fromX = 0, fromY = 0] = open.slice(-2)
  return Array.from({ length: PIECES }, (_, at) => (at + 1) / PIECES).flatMap((t) => {
    const [a, b, c] = [(1 - t) * (1 - t), 2 * t * (1 - t), t * t]
    return [a * fromX + b * cx + c * x, a * fromY + b * cy + c * y]
  })
}
