import type { Part, Span } from './parts/part.ts'

/** Some pieces of one part, the `part`-th, on one page. */
export type Stretch = Span & { readonly part: number }

/** Points below the head of the first page, and of those that follow. */
export type Room = { readonly first: number; readonly next: number }

type Measured = Pick<Part, 'heights' | 'above' | 'brings' | 'begins'>
type Piece = { readonly part: number; readonly at: number }

/**
 * Lets parts flow over pages, in order and each piece once. A piece is never split; where one would begin a page alone that brings others, so
 * many before it come along. Answers the piece that no page holds, where there is one.
 */
export function flow(parts: readonly Measured[], room: Room): readonly (readonly Stretch[])[] | { readonly tooTall: Piece } {
  const pages: Stretch[][] = [[]]
  let left = room.first

  const isNext = ({ part, at }: Piece): boolean => {
    const last = pages.at(-1)!.at(-1)
    return last?.part === part && last.to === at
  }
  const heightOf = (piece: Piece): number =>
    parts[piece.part]!.heights[piece.at]! + (isNext(piece) ? 0 : (parts[piece.part]!.above?.(piece.at) ?? 0))
  const put = (piece: Piece): void => {
    left -= heightOf(piece)
    const page = pages.at(-1)!
    if (isNext(piece)) page.push({ ...page.pop()!, to: piece.at + 1 })
    else page.push({ part: piece.part, from: piece.at, to: piece.at + 1 })
  }
  /** Takes the last pieces off the page, as many as come along and as fit; one stays. */
  const taken = (piece: Piece): readonly Piece[] => {
    const along: Piece[] = []
    const page = pages.at(-1)!
    const many = piece.at === 0 ? (parts[piece.part]!.brings ?? 0) : 0
    let needed = parts[piece.part]!.heights[piece.at]! + (parts[piece.part]!.above?.(piece.at) ?? 0)
    while (along.length < many && (page.length > 1 || page[0]!.to - page[0]!.from > 1)) {
      const { part, from, to } = page.at(-1)!
      const { heights, above } = parts[part]!
      if (needed + heights[to - 1]! + (above?.(to - 1) ?? 0) > room.next) break
      needed += heights[to - 1]!
      page.pop()
      if (to - 1 > from) page.push({ part, from, to: to - 1 })
      along.unshift({ part, at: to - 1 })
    }
    return along
  }

  for (const [part, { heights, begins }] of parts.entries())
    for (const at of heights.keys()) {
      const piece = { part, at }
      if (begins && at === 0 && pages.at(-1)!.length > 0) {
        pages.push([])
        left = room.next
      }
      if (heightOf(piece) > left && (pages.at(-1)!.length > 0 || pages.length === 1)) {
        const along = pages.at(-1)!.length > 0 ? taken(piece) : []
        pages.push([])
        left = room.next
        along.forEach(put)
      }
      if (heightOf(piece) > left) return { tooTall: piece }
      put(piece)
    }
  return pages
}
