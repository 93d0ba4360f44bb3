import type { LookedFile, LookedSheet } from '#contract/imports.ts'
import { done, type Result } from '#contract/result.ts'
import type { Ledger } from '#ledger/open.ts'
import type { FileKind } from '#words/file-kinds.ts'
import { findHeadings, likelyHeadings, type Mapping } from '../reading/headings.ts'
import { columnName, type Layout } from '../reading/layout.ts'
import { LAYOUTS, likeliestKind } from '../reading/looks-like.ts'
import { readBook, type Table } from '../reading/tables.ts'
import { bytesOf, type OfficeFile } from './office-file.ts'
import { rememberedMapping } from './remembered-mapping.ts'

const SAMPLE = 3

/** What a file looks like and how its columns would be read, before anything is read of it. Refuses what `readBook` refuses. */
export function lookAt(ledger: Ledger, file: OfficeFile, asked?: FileKind): Result<LookedFile> {
  const bytes = bytesOf(file)
  if (!bytes.ok) return bytes
  const book = readBook(file.name, bytes.value)
  if (!book.ok) return book
  const [tables, hidden] = [book.value.tables, book.value.hidden].map((each) => each.filter(({ size }) => size > 0))
  const proposed = likeliestKind(tables!) ?? null
  const kind = asked ?? proposed ?? 'household'
  const layout = LAYOUTS[kind]
  const mapping = rememberedMapping(ledger, kind)
  return done({
    file: file.name,
    kind,
    proposed,
    fields: Object.keys(layout.headings).map((field) => ({ field, heading: columnName(layout, field) })),
    sheets: [
      ...tables!.map((table) => looked(table, layout, mapping, false)),
      ...hidden!.map((table) => looked(table, layout, mapping, true)),
    ],
  })
}

function looked(table: Table, layout: Layout, mapping: Mapping, hidden: boolean): LookedSheet {
  const found = findHeadings(table, layout, mapping)
  const headings = 'missing' in found ? likelyHeadings(table, layout, mapping) : found
  const byColumn = new Map([...headings.fields].map(([field, column]) => [column, field]))
  const cells = table.row(headings.row - 1)
  const columns = cells.flatMap(({ text }, column) => (text.trim() === '' ? [] : [{ column, heading: text.trim() }]))
  const rows = table.size - headings.row
  return {
    sheet: table.sheet ?? null,
    hidden,
    rows,
    headingRow: headings.row,
    columns: columns.map(({ column, heading }) => {
      const field = byColumn.get(column) ?? null
      return { heading, field, sure: field === null ? 0 : (headings.confidence.get(field) ?? 0) }
    }),
    missing: 'missing' in found ? found.missing.map((field) => columnName(layout, field)) : [],
    sample: Array.from({ length: Math.min(rows, SAMPLE) }, (_, i) => {
      const row = table.row(headings.row + i)
      return columns.map(({ column }) => row[column]?.text ?? '')
    }),
  }
}
