import type { Part } from './part.ts'

/** Two parts as one piece, below a gap: what is added up stands above who signs for it. */
export function together(upper: Part, lower: Part, gap: number): Part {
  const parts = [upper, lower].filter(({ heights }) => heights.length > 0)
  const height = parts.reduce((sum, { heights }) => sum + heights.reduce((all, each) => all + each, 0), 0)
  return {
    heights: height === 0 ? [] : [gap + height],
    brings: 3,
    draw: (canvas, _, top, place) =>
      parts.reduce((y, part) => part.draw(canvas, { from: 0, to: part.heights.length }, y, place), top - gap),
  }
}
