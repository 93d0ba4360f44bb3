import { found, type RowFinding } from './finding.ts'
import { columnName, type Layout } from './layout.ts'
import type { Record as TableRecord } from './records.ts'

/** How long a line of the roll may be in each of its fields, in UTF-16 units; what is longer cannot be published. */
export const MOST: Readonly<Record<string, number>> = {
  name: 100,
  head: 100,
  household: 100,
  relation: 100,
  village: 100,
  group: 100,
  ethnicity: 100,
  address: 500,
}
const KEPT = 1000

/** Cells in which a spreadsheet says that it could not reckon: they are no value. */
export const errorCells = ({ cell }: TableRecord, layout: Layout, columns: readonly string[]): readonly RowFinding[] =>
  columns.flatMap((field) => {
    const { kind, text } = cell(field)
    return kind === 'error'
      ? [found('error_cell', field, { heading: columnName(layout, field), value: text.slice(0, 100) }, 'noted')]
      : []
  })

/** What is longer than a roll can hold waits; of anything else too long the beginning is kept, and that is said. */
export const lengthFindings = (
  { cell, extra }: TableRecord,
  layout: Layout,
  columns: readonly string[],
): readonly RowFinding[] => [
  ...columns.flatMap((field) => {
    const { length } = cell(field).text.trim()
    const most = MOST[field] ?? KEPT
    if (length <= most) return []
    const heading = columnName(layout, field)
    return most === KEPT
      ? [found('text_cut', field, { heading, most: String(KEPT) }, 'noted')]
      : [found('text_too_long', field, { heading, length: String(length), most: String(most) })]
  }),
  ...Object.entries(extra).flatMap(([heading, text]) =>
    text.length >= KEPT ? [found('text_cut', heading, { heading, most: String(KEPT) }, 'noted')] : [],
  ),
]
