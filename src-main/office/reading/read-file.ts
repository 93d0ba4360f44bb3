import { done, refuse, type Result } from '#contract/result.ts'
import { found, type RowFinding } from './finding.ts'
import { findHeadings, type Headings, type Mapping } from './headings.ts'
import { columnName, type Layout } from './layout.ts'
import { otherKind } from './looks-like.ts'
import { readPersonalRow, type PersonalRow } from './household-row.ts'
import { recordsOf, SHARED, type Record as TableRecord } from './records.ts'
import { readBook, type Table } from './tables.ts'

export type ReadSheet = {
  readonly table: Table
  readonly headings: Headings
  /** Made one after another while they are asked for, anew each time. */
  readonly records: Iterable<TableRecord>
  readonly layout: Layout
}
type SheetFinding = RowFinding & { readonly sheet?: string; readonly row: number }
export type ReadFile = { readonly sheets: readonly ReadSheet[]; readonly findings: readonly SheetFinding[] }

/**
 * Reads a file by its layout: its sheets with the rows that say something, and findings about the file as a whole. Refuses
 * `import.other-kind` for a file of another kind, `import.headings` where a sheet lacks what the layout needs, and what `readBook`
 * refuses.
 */
export function readFile(
  file: string,
  bytes: Uint8Array,
  layout: Layout,
  { mapping, hidden = false }: { readonly mapping?: Mapping; readonly hidden?: boolean } = {},
): Result<ReadFile> {
  const book = readBook(file, bytes)
  if (!book.ok) return book
  const tables = [...book.value.tables, ...(hidden ? book.value.hidden : [])].filter(({ size }) => size > 0)
  const sheets: ReadSheet[] = []
  for (const table of tables) {
    const headings = findHeadings(table, layout, mapping)
    const like = otherKind(table, layout, mapping)
    if (like !== undefined) return refuse('import.other-kind', { file, sheet: table.sheet ?? '', table: like })
    if ('missing' in headings) {
      const missing = headings.missing.map((field) => columnName(layout, field)).join('、')
      return refuse('import.headings', { file, sheet: table.sheet ?? '', missing })
    }
    const records = { [Symbol.iterator]: () => recordsOf(table, headings, layout) }
    sheets.push({ table, headings, layout, records })
  }
  const unread = hidden
    ? []
    : book.value.hidden.map(({ sheet = '' }) => ({ sheet, row: 1, ...found('hidden_sheet', 'sheet', { sheet }, 'noted') }))
  return done({ sheets, findings: [...unread, ...sheets.flatMap((sheet) => sheetFindings(file, sheet))] })
}

function sheetFindings(file: string, { table: { sheet }, headings, layout }: ReadSheet): readonly SheetFinding[] {
  const place = { row: headings.row, ...(sheet !== undefined && { sheet }) }
  const missing = layout.expected.filter((field) => !headings.fields.has(field))
  const columns = missing.map((field) => columnName(layout, field)).join('、')
  const guessed = [...headings.confidence].filter(([, sure]) => sure < 1)
  return [
    ...(missing.length > 0 ? [{ ...place, ...found('missing_columns', 'heading', { file, columns }, 'noted') }] : []),
    ...guessed.map(([field]) => ({
      ...place,
      ...found('heading_guessed', field, { heading: columnName(layout, field), field: columnName(layout, field) }, 'noted'),
    })),
  ]
}

/** The personal rows of a sheet, with their row numbers, one after another. */
export function* personalRows({ headings, records, layout }: ReadSheet): Generator<PersonalRow & { readonly row: number }> {
  const columns = [...new Set([...headings.fields.keys(), ...SHARED])]
  for (const record of records) yield { row: record.row, ...readPersonalRow(record, layout, columns) }
}
