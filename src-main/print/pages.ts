import type { Canvas } from './canvas.ts'
import type { TableDocument } from './document.ts'
import { flow, type Stretch } from './flow.ts'
import type { FontChain } from './fonts.ts'
import { CARDS_ABREAST } from './cards/cards.ts'
import { drawFrame, drawPageFoot, FOOTLINE_HEIGHT, type Head, headHeight, OFFICIAL_FOOT, PAGE_FOOT_HEIGHT } from './frame.ts'
import { partsOf } from './parts/of-form.ts'
import type { Part, Span } from './parts/part.ts'
import type { PrintError } from './print-error.ts'
import { SHEETS, sidesOf } from './sheet.ts'
import { layOut } from './table-layout.ts'
import { ruler } from './wrap.ts'

/** One page, in the order in which they are bound. */
export type Page = {
  /** The rows of the table on it. */
  readonly rows: Span | undefined
  /** Which groups begin on it, once for a spread. */
  readonly bookmarks: readonly string[]
  readonly draw: (canvas: Canvas) => void
}

/** A page before it is known how many there are. */
type Planned = {
  readonly parts: readonly Part[]
  readonly stretches: readonly Stretch[]
  readonly panel: number
  readonly head: Head
}

/** Lays a document out: its parts flow over pages, those of its cover first. The chain must hold its characters. */
export function pagesOf(document: TableDocument, chain: FontChain): readonly Page[] | PrintError {
  const measure = ruler(chain)
  const layout = layOut(document.letter || document.cards ? { ...document, columns: [], rows: [] } : document, measure)
  const { height, margin } = SHEETS[document.paper]
  const room = height - 2 * margin.y - FOOTLINE_HEIGHT
  const goesOn: Head = document.letter ? 'official' : 'running'
  const later = room - headHeight(document, goesOn)
  const parts = partsOf(document, layout, measure, later)

  const head: Head = document.letter ? 'official' : document.cover ? 'running' : 'full'
  const foot = document.letter ? OFFICIAL_FOOT : document.pageFoot === undefined ? 0 : PAGE_FOOT_HEIGHT
  const { body } = parts
  const flowed = flow(body, { first: room - headHeight(document, head) - foot, next: later - foot })
  if ('tooTall' in flowed) return tooTall(document, flowed.tooTall.part === 0 ? flowed.tooTall.at : undefined)
  const whole = document.wholePages ? fullPages(flowed) : undefined
  if (whole !== undefined && whole < document.rows.length)
    return pagesOf({ ...document, rows: document.rows.slice(0, whole) }, chain)
  const spread = layout.panels.length
  const bound = flowed.flatMap((stretches, at) => {
    const panels = stretches.some(({ part }) => part === 0) ? spread : 1
    return Array.from({ length: panels }, (_, panel): Planned => ({
      parts: body,
      // What follows the table stands once, on the last page of its spread.
      stretches: stretches.filter(({ part }) => part === 0 || panel === panels - 1),
      panel,
      head: at === 0 ? head : goesOn,
    }))
  })

  const covers = (pages: number): readonly Planned[] | undefined => {
    const onCover = parts.cover(pages)
    const sheets = onCover.length === 0 ? [] : flow(onCover, { first: room, next: later })
    if ('tooTall' in sheets) return undefined
    const planned = sheets.map((stretches, at): Planned => ({
      parts: onCover,
      stretches,
      panel: 0,
      head: at === 0 ? 'none' : 'running',
    }))
    // A spread begins on a back, so that its two pages lie side by side.
    const isOdd = spread > 1 && planned.length > 0 && planned.length % 2 === 0
    return isOdd ? [...planned, { parts: [], stretches: [], panel: 0, head: 'running' }] : planned
  }
  const pages = (covers(bound.length)?.length ?? 0) + bound.length
  const cover = covers(pages)
  if (!cover) return tooTall(document)

  return [...cover, ...bound].map((planned, at): Page => {
    const found = planned.parts === body ? planned.stretches.find(({ part }) => part === 0) : undefined
    const each = document.cards ? CARDS_ABREAST : 1
    const rows = found && { from: found.from * each, to: Math.min(found.to * each, document.rows.length) }
    const begun = [...layout.bands].filter(([row]) => rows && planned.panel === 0 && row >= rows.from && row < rows.to)
    return {
      rows,
      bookmarks: begun.map(([, text]) => text),
      draw: (canvas) => drawPage(canvas, document, planned, rows, [at + 1, pages]),
    }
  })
}

/** How many rows stand on pages that are full, or on the only page. */
function fullPages(flowed: readonly (readonly Stretch[])[]): number {
  const rows = flowed.flatMap((stretches) => stretches.flatMap(({ part, from, to }) => (part === 0 ? [to - from] : [])))
  const full = rows.filter((many) => many >= rows[0]!)
  return full.reduce((all, many) => all + many, 0)
}

/** No page holds this row, or else what stands below the rows. */
const tooTall = ({ rows, nameKey }: TableDocument, row?: number): PrintError =>
  row === undefined
    ? { code: 'print.foot-too-tall', params: {} }
    : { code: 'print.row-too-tall', params: { person: rows[row]?.[nameKey] ?? '', row: row + 1 } }

function drawPage(
  canvas: Canvas,
  document: TableDocument,
  { parts, stretches, panel, head }: Planned,
  rows: Span | undefined,
  [page, pages]: readonly [number, number],
): void {
  const { width, height, margin } = SHEETS[document.paper]
  const sides = sidesOf(document, page)
  const place = { left: sides.left, right: width - sides.right, panel }
  drawFrame(canvas, document, page, pages, head)
  let y = height - margin.y - headHeight(document, head)
  for (const { part, ...span } of stretches) y = parts[part]!.draw(canvas, span, y, place)
  if (rows) drawPageFoot(canvas, document, rows.to - rows.from, place)
}
