import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useState, type RefObject } from 'react'
import { flushSync } from 'react-dom'

/** Fewer rows than this all stand in the page. */
const MANY = 100

type Windowed = {
  /** Of the rows, which are in the page: from, and up to but without. */
  readonly from: number
  readonly to: number
  /** The room that the rows above and below them take, in pixels. */
  readonly above: number
  readonly below: number
  readonly measure: ((row: HTMLElement | null) => void) | undefined
}

/** Of sixty thousand rows those in sight and some around them; on paper all. A row carries its number as `data-index`. */
export function useWindowed(count: number, body: RefObject<HTMLElement | null>): Windowed {
  const printing = usePrinting()
  const whole = count <= MANY || printing
  const [top, setTop] = useState(0)
  // Nothing here is remembered by a compiler, which this rule is for.
  // oxlint-disable-next-line react/incompatible-library
  const rows = useVirtualizer({
    enabled: !whole,
    count,
    getScrollElement: () => scroller(body.current),
    estimateSize: () => 45,
    scrollMargin: top,
    overscan: 12,
  })
  useEffect(() => {
    const [area, own] = [scroller(body.current), body.current]
    if (area && own) setTop(own.getBoundingClientRect().top - area.getBoundingClientRect().top + area.scrollTop)
  }, [body, whole])
  if (whole) return { from: 0, to: count, above: 0, below: 0, measure: undefined }
  const shown = rows.getVirtualItems()
  const [first, last] = [shown[0], shown.at(-1)]
  if (!first || !last) return { from: 0, to: Math.min(count, MANY), above: 0, below: 0, measure: rows.measureElement }
  return {
    from: first.index,
    to: last.index + 1,
    above: first.start - top,
    below: rows.getTotalSize() - (last.end - top),
    measure: rows.measureElement,
  }
}

const scroller = (inside: HTMLElement | null): HTMLElement | null =>
  inside?.closest<HTMLElement>('[data-scrolls], dialog, main') ?? null

/** While the page goes to paper; known before the browser takes its picture. */
function usePrinting(): boolean {
  const [printing, setPrinting] = useState(false)
  useEffect(() => {
    const begin = (): void => flushSync(() => setPrinting(true))
    const end = (): void => setPrinting(false)
    addEventListener('beforeprint', begin)
    addEventListener('afterprint', end)
    return () => {
      removeEventListener('beforeprint', begin)
      removeEventListener('afterprint', end)
    }
  }, [])
  return printing
}
