import { read, utils, type CellObject, type WorkSheet } from '@e965/xlsx'
import { parse } from 'csv-parse/sync'
import { extname } from 'node:path'
import { done, refuse, type Result } from '#ledger/result.ts'

/** A cell as the file has it. `number` matters: an ID number in a numeric cell has lost its last digits. */
export type Cell = { readonly text: string; readonly kind: 'text' | 'number' | 'date' | 'error' | 'empty' }

/** One sheet, or a CSV file (no name); `rows[0]` is row 1 of the spreadsheet, or record 1 of the CSV. */
export type Table = { readonly sheet?: string; readonly rows: readonly (readonly Cell[])[] }

const EMPTY: Cell = { text: '', kind: 'empty' }

/**
 * Reads .xlsx (visible sheets) and UTF-8 .csv. Refuses `import.kind` (another ending), `import.unreadable` (not such a file,
 * damaged or protected by a password), `import.encoding` (a CSV that is not UTF-8).
 */
export function readTables(file: string, bytes: Uint8Array): Result<readonly Table[]> {
  const ending = extname(file).toLowerCase()
  if (ending === '.csv') return readCsv(file, bytes)
  if (ending !== '.xlsx') return refuse('import.kind', { file, ending })
  // The library would read any text as a table of one column: an .xlsx is a ZIP or it is nothing.
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return refuse('import.unreadable', { file })
  try {
    const book = read(bytes, { type: 'buffer', cellDates: true, dense: true })
    const visible = book.SheetNames.filter((_, i) => !book.Workbook?.Sheets?.[i]?.Hidden)
    return done(visible.map((sheet) => ({ sheet, rows: sheetRows(book.Sheets[sheet]!) })))
  } catch {
    return refuse('import.unreadable', { file })
  }
}

function readCsv(file: string, bytes: Uint8Array): Result<readonly Table[]> {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    const records = parse(text, { bom: true, relax_column_count: true })
    return done([
      { rows: records.map((record) => record.map((value) => (value === '' ? EMPTY : { text: value, kind: 'text' }))) },
    ])
  } catch (error) {
    return refuse(error instanceof TypeError ? 'import.encoding' : 'import.unreadable', { file })
  }
}

function sheetRows(sheet: WorkSheet): readonly (readonly Cell[])[] {
  const range = utils.decode_range(sheet['!ref'] ?? 'A1')
  const data = (sheet['!data'] ?? []) as (CellObject | undefined)[][]
  return Array.from({ length: range.e.r + 1 }, (_, r) => Array.from({ length: range.e.c + 1 }, (_, c) => readCell(data[r]?.[c])))
}

function readCell(cell: CellObject | undefined): Cell {
  if (!cell || cell.v === undefined || cell.v === null || cell.v === '') return EMPTY
  if (cell.t === 'e') return { text: String(cell.w ?? cell.v), kind: 'error' }
  if (cell.v instanceof Date) return { text: localDay(cell.v), kind: 'date' }
  return { text: String(cell.v), kind: cell.t === 'n' ? 'number' : 'text' }
}

/** The day a spreadsheet date shows. The library places it in UTC. */
const localDay = (date: Date): string => date.toISOString().slice(0, 10)
