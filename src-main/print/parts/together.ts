import type { Part } from './part.ts'

/** Parts as one piece: what is added up stands above who signs for it. */
export function together(parts: readonly Part[]): Part {
  const height = parts.reduce((sum, { heights }) => heights.reduce((all, each) => all + each, sum), 0)
  return {
    heights: height === 0 ? [] : [height],
    brings: 3,
    draw: (canvas, _, top, place) =>
      parts.reduce(
        (y, part) => (part.heights.length === 0 ? y : part.draw(canvas, { from: 0, to: part.heights.length }, y, place)),
        top,
      ),
  }
}

/** A part with room above it, which comes with its first piece. */
export const below = (gap: number, part: Part): Part => ({
  ...part,
  heights: part.heights.map((height, at) => (at === 0 ? height + gap : height)),
  draw: (canvas, span, top, place) => part.draw(canvas, span, span.from === 0 ? top - gap : top, place),
})
