import { parse } from 'csv-parse/sync'
import { done, type Result } from '#contract/result.ts'
import { EMPTY, readBook, type Cell, type Table } from './tables.ts'

/** Lines copied out of a spreadsheet, as a table: cells are apart by tabs. */
export function pastedTable(text: string): Table {
  const records = parse(text, { delimiter: '\t', relax_column_count: true, relax_quotes: true, bom: true })
  const row = (index: number): readonly Cell[] =>
    records[index]!.map((value): Cell => (value.trim() === '' ? EMPTY : { text: value, kind: 'text' }))
  return { size: records.length, row }
}

/** The first sheet of an .xlsx, .xls or .csv that says something. Refuses what `readBook` does. */
export function firstTable(file: string, bytes: Uint8Array): Result<Table> {
  const book = readBook(file, bytes)
  return book.ok ? done(book.value.tables.find(({ size }) => size > 0)!) : book
}
