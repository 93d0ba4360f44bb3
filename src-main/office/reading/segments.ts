import { couldHead } from './columns/heading-rows.ts'
import { hinting } from './columns/heading-hint.ts'
import { plainHeading } from './plain-heading.ts'
import type { Layout } from './layout.ts'
import type { Table } from './tables.ts'

export type Segment = { readonly from: number; readonly to: number }

/** The parts of a table that have headings of their own, one below the other: whole where there is only one. */
export function segmentsOf({ row, size }: Table, layout: Layout): readonly Segment[] {
  const hint = hinting(layout)
  const starts: number[] = []
  let before: string | undefined
  for (let i = 0; i < size; i++) {
    const filled = row(i).filter(({ kind }) => kind !== 'empty')
    if (filled.length < layout.needed.length || !filled.every(couldHead)) continue
    const fields = new Set(filled.map(({ text }) => hint(text)?.field))
    if (!layout.needed.every((field) => fields.has(field))) continue
    const said = filled.map(({ text }) => plainHeading(text)).join('\n')
    if (before !== undefined && said !== before) starts.push(i)
    before = said
  }
  const bounds = [0, ...starts, size]
  return bounds.slice(0, -1).map((from, i) => ({ from, to: bounds[i + 1]! }))
}
