/** Rows `from` (inclusive) to `to` (exclusive) lie on one sheet. */
export type Span = { readonly from: number; readonly to: number }

export type Room = { readonly first: number; readonly next: number; readonly foot: number }

/** How many rows go over to the last sheet when only the signatures would stand there: nobody signs a sheet without rows. */
const ROWS_WITH_FOOT = 3

/**
 * Distributes rows over sheets; heights and room in points. Rows are never split, and the foot
 * stands under rows, save where the last sheet's only row leaves no room for it.
 * Undefined when the foot fits on no sheet. Every height must be at most `room.next` and `room.first`.
 */
export function paginate(heights: readonly number[], room: Room): readonly Span[] | undefined {
  const spans: Span[] = []
  let from = 0
  let left = room.first
  for (const [row, height] of heights.entries()) {
    if (height > left) {
      spans.push({ from, to: row })
      from = row
      left = room.next
    }
    left -= height
  }
  const last = { from, to: heights.length }
  if (room.foot <= left) return [...spans, last]

  let carried = last.to
  let needed = room.foot
  while (carried > last.from + 1 && last.to - carried < ROWS_WITH_FOOT && needed + heights[carried - 1]! <= room.next)
    needed += heights[--carried]!
  if (needed > room.next) return undefined
  return [...spans, { from: last.from, to: carried }, { from: carried, to: last.to }]
}
