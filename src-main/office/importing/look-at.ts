import { withoutUnseen } from '#words/unseen.ts'
import type { LookedFile, LookedSheet } from '#contract/imports.ts'
import { done, type Result } from '#contract/result.ts'
import type { Ledger } from '#ledger/open.ts'
import type { FileKind } from '#words/file-kinds.ts'
import { withoutCards } from '../reading/cards.ts'
import { likelyHeadings } from '../reading/headings.ts'
import { recogniseIn, type Asked } from '../reading/read-file.ts'
import { columnName, type Layout } from '../reading/layout.ts'
import { LAYOUTS, likeliestKind } from '../reading/looks-like.ts'
import { readBook, type Table } from '../reading/tables.ts'
import { bytesOf, type OfficeFile } from './office-file.ts'
import { askedOf } from './asked-of.ts'

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
  const given = askedOf(ledger, kind)
  return done({
    file: file.name,
    kind,
    proposed,
    fields: Object.keys(layout.headings).map((field) => ({ field, heading: columnName(layout, field) })),
    sheets: [
      ...tables!.map((table) => looked(table, layout, given, false)),
      ...hidden!.map((table) => looked(table, layout, given, true)),
    ],
  })
}

function looked(written: Table, layout: Layout, asked: Asked, hidden: boolean): LookedSheet {
  const table = withoutCards(written, layout)
  const found = recogniseIn(table, layout, asked)
  const headings = 'missing' in found ? likelyHeadings(table, layout, asked.remembered) : found
  const byColumn = new Map(
    [headings.fields, ...(headings.members ?? [])].flatMap((each) => [...each].map(([field, column]) => [column, field])),
  )
  const { names, unknown, row: headingRow } = headings
  const spelled = table.row(Math.max(0, headingRow - 1))
  const columns = [...new Set([...byColumn.keys(), ...unknown.map(({ column }) => column)])]
    .toSorted((a, b) => a - b)
    .map((column) => ({ column, heading: withoutUnseen(names?.(column) ?? spelled[column]?.text ?? '').trim() }))
  const rows = table.size - headingRow
  return {
    sheet: table.sheet ?? null,
    hidden,
    rows,
    headingRow,
    columns: columns.map(({ column, heading }) => {
      const field = byColumn.get(column) ?? null
      return { heading, field, sure: field === null ? 0 : (headings.confidence.get(field) ?? 0) }
    }),
    missing:
      'missing' in found
        ? [...found.missing, ...found.unclear.map(({ field }) => field)].map((field) => columnName(layout, field))
        : [],
    sample: Array.from({ length: Math.min(rows, SAMPLE) }, (_, i) => {
      const cells = table.row(headingRow + i)
      return columns.map(({ column }) => cells[column]?.text ?? '')
    }),
  }
}
