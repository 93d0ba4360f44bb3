import { couldHead } from './columns/heading-rows.ts'
import { hinting } from './columns/heading-hint.ts'
import { plainHeading } from './plain-heading.ts'
import type { Layout } from './layout.ts'
import type { Cell, Table } from './tables.ts'

export type Segment = { readonly from: number; readonly to: number }

/** The filled cells of a row of headings that names all the layout needs; undefined of any other. */
function headed(cells: readonly Cell[], layout: Layout, hint: ReturnType<typeof hinting>): readonly Cell[] | undefined {
  const filled = cells.filter(({ kind }) => kind !== 'empty')
  if (filled.length < layout.needed.length || !filled.every(couldHead)) return undefined
  const fields = new Set(filled.map(({ text }) => hint(text)?.field))
  return layout.needed.every((field) => fields.has(field)) ? filled : undefined
}

/** Whether a table has headings and nobody below them: at most a line of totals or a note in one cell. */
export function isHeadedOnly({ row, size }: Table, layout: Layout): boolean {
  const hint = hinting(layout)
  const rows = Array.from({ length: size }, (_, at) => row(at))
  const at = rows.findIndex((cells) => headed(cells, layout, hint) !== undefined)
  return at >= 0 && rows.slice(at + 1).every((cells) => cells.filter(({ kind }) => kind !== 'empty').length <= 1)
}

/** The parts of a table that have headings of their own, one below the other: whole where there is only one. */
export function segmentsOf({ row, size }: Table, layout: Layout): readonly Segment[] {
  const hint = hinting(layout)
  const starts: number[] = []
  let before: string | undefined
  for (let i = 0; i < size; i++) {
    const filled = headed(row(i), layout, hint)
    if (!filled) continue
    const said = filled.map(({ text }) => plainHeading(text)).join('\n')
    if (before !== undefined && said !== before) starts.push(i)
    before = said
  }
  const bounds = [0, ...starts, size]
  return bounds.slice(0, -1).map((from, i) => ({ from, to: bounds[i + 1]! }))
}
