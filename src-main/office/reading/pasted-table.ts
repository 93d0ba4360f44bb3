import { done, type Result } from '#contract/result.ts'
import { separate } from './files/separated.ts'
import { readBook, textCell, type Table } from './tables.ts'

/** Lines copied out of a spreadsheet, as a table: cells are apart by tabs. */
export function pastedTable(text: string): Table {
  const { records } = separate(text, '\t')
  return { size: records.length, row: (index) => records[index]!.map(textCell) }
}

/** The first sheet of an .xlsx, .xls or .csv that says something. Refuses what `readBook` does. */
export function firstTable(file: string, bytes: Uint8Array): Result<Table> {
  const book = readBook(file, bytes)
  return book.ok ? done(book.value.tables.find(({ size }) => size > 0)!) : book
}
