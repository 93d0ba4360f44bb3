import { contoursOf, type Contour } from './outline.ts'
import type { Mark } from './content-stream.ts'
import type { ReadSheet } from './read-pdf.ts'

/** A sheet as a grey picture: 0 is white, 1 black. */
export type Picture = { readonly width: number; readonly height: number; readonly ink: Float32Array }

/** A row of pixels is looked at in so many lines. */
const LINES = 4

/**
 * Draws a sheet from what its file holds, content stream and embedded outlines alone. It is the same picture on every machine: no viewer, no
 * font of the system and no hinting comes in between. `scale`: pixels a point.
 */
export function pictureOf({ width: wide, height: high, marks }: ReadSheet, scale = 1): Picture {
  const [width, height] = [Math.round(wide * scale), Math.round(high * scale)]
  const upright = (contour: Contour): Contour => contour.map((each, at) => (at % 2 === 0 ? each : high - each) * scale)
  const picture: Picture = { width, height, ink: new Float32Array(width * height) }
  const shapes = new Map<string, readonly Contour[]>()
  for (const mark of marks)
    if (mark.kind === 'line')
      for (const contour of stroked(mark)) fill(picture, [upright(contour)], mark.clip && clipped(mark.clip, high, scale))
    else
      for (const { id, x } of mark.glyphs) {
        const name = `${mark.font.name} ${id}`
        const shape = shapes.get(name) ?? contoursOf(mark.font.outline(id))
        shapes.set(name, shape)
        const placed = shape.map((contour) => contour.map((each, at) => each * mark.size + (at % 2 === 0 ? x : mark.baseline)))
        fill(
          picture,
          placed.map((contour) => upright(contour)),
        )
      }
  return picture
}

type Box = readonly [left: number, top: number, right: number, bottom: number]
const clipped = (
  { x, y, width, height }: NonNullable<Extract<Mark, { kind: 'line' }>['clip']>,
  high: number,
  scale: number,
): Box => [x * scale, (high - y - height) * scale, (x + width) * scale, (high - y) * scale]

/** A line as the areas it covers, a piece for each dash. */
function stroked({ from: [x1, y1], to: [x2, y2], weight, dash }: Extract<Mark, { kind: 'line' }>): readonly Contour[] {
  const long = Math.hypot(x2 - x1, y2 - y1)
  if (long === 0) return []
  const [dx, dy] = [(x2 - x1) / long, (y2 - y1) / long]
  const [aside, up] = [(-dy * weight) / 2, (dx * weight) / 2]
  const [on = long, off = 0] = dash
  const pieces: Contour[] = []
  for (let at = 0; at < long; at += on + off) {
    const to = Math.min(long, at + on)
    const [ax, ay, bx, by] = [x1 + dx * at, y1 + dy * at, x1 + dx * to, y1 + dy * to]
    pieces.push([ax + aside, ay + up, bx + aside, by + up, bx - aside, by - up, ax - aside, ay - up])
  }
  return pieces
}

type Crossing = readonly [x: number, turn: number]

/** Adds the area that contours go round (non-zero winding), each pixel by how much of it is covered. */
function fill({ width, height, ink }: Picture, contours: readonly Contour[], clip: Box = [0, 0, width, height]): void {
  const rows = new Map<number, Crossing[]>()
  for (const contour of contours)
    for (let at = 0; at < contour.length; at += 2) {
      const [x1, y1] = [contour[at]!, contour[at + 1]!]
      const next = (at + 2) % contour.length
      const [x2, y2] = [contour[next]!, contour[next + 1]!]
      if (y1 === y2) continue
      const [upper, lower, turn] = y1 < y2 ? [y1, y2, 1] : [y2, y1, -1]
      for (let line = Math.ceil(upper * LINES - 0.5); (line + 0.5) / LINES < lower; line++) {
        const y = (line + 0.5) / LINES
        const row = rows.get(line) ?? []
        rows.set(line, row)
        row.push([x1 + ((y - y1) * (x2 - x1)) / (y2 - y1), turn])
      }
    }
  const [left, top, right, bottom] = clip
  for (const [line, crossings] of rows) {
    const y = Math.floor(line / LINES)
    if (y < Math.max(0, top) || y >= Math.min(height, bottom)) continue
    crossings.sort((a, b) => a[0] - b[0])
    let winding = 0
    for (const [at, [x, turn]] of crossings.entries()) {
      winding += turn
      if (winding !== 0) cover(ink, y * width, Math.max(x, left), Math.min(crossings[at + 1]?.[0] ?? x, right, width))
    }
  }
}

function cover(ink: Float32Array, row: number, from: number, to: number): void {
  for (let x = Math.floor(from); x < to; x++) {
    const part = Math.min(to, x + 1) - Math.max(from, x)
    ink[row + x] = Math.min(1, ink[row + x]! + part / LINES)
  }
}
