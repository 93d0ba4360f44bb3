import { read, type CellObject, type WorkSheet } from '@e965/xlsx'
import { parse } from 'csv-parse/sync'
import { extname } from 'node:path'
import { done, refuse, type Result } from '#contract/result.ts'
import { decodeText } from './decode-text.ts'
import { wholeWorkbook } from './whole-workbook.ts'
import { within } from './within.ts'

/** A cell as the file has it. `number` matters: an ID number in a numeric cell has lost its last digits. */
export type Cell = { readonly text: string; readonly kind: 'text' | 'number' | 'date' | 'error' | 'empty' }

/**
 * One sheet, or a CSV file (no name). `row(0)` is row 1 of the spreadsheet, or record 1 of the CSV; its cells are made when asked for,
 * because all the cells of a town at once fill the memory.
 */
export type Table = { readonly sheet?: string; readonly size: number; readonly row: (index: number) => readonly Cell[] }

export type Book = {
  readonly tables: readonly Table[]
  /** Sheets the file hides: reported, never imported unasked. */
  readonly hidden: readonly Table[]
}

export const EMPTY: Cell = { text: '', kind: 'empty' }

/** Beyond this no register of a town is that large, and a spreadsheet would take all memory. */
export const MOST_BYTES = 64 * 2 ** 20
/** Columns further right belong to no register, though a stray cell may stand there. */
const WIDEST = 500
const ENDINGS = new Set(['.xlsx', '.xls', '.csv', '.txt'])
const ZIP = [0x50, 0x4b, 0x03, 0x04]
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0]

/**
 * Reads .xlsx, .xls and .csv (UTF-8, UTF-16 or GB 18030). Refuses `import.kind` (another ending), `import.too-large`,
 * `import.password` (locked with a password), `import.unreadable` (not such a file, or damaged), `import.encoding` (garbled text),
 * `import.empty` (nothing in it).
 */
export function readBook(file: string, bytes: Uint8Array): Result<Book> {
  const ending = extname(file).toLowerCase()
  if (!ENDINGS.has(ending)) return refuse('import.kind', { file, ending })
  if (bytes.length > MOST_BYTES) return refuse('import.too-large', { file, megabytes: Math.ceil(bytes.length / 2 ** 20) })
  if (bytes.length === 0) return refuse('import.empty', { file })
  const spreadsheet = startsWith(bytes, ZIP) || startsWith(bytes, COMPOUND)
  const book = spreadsheet
    ? readSpreadsheet(file, bytes)
    : ending.startsWith('.xls')
      ? refuse('import.unreadable', { file })
      : readCsv(file, bytes)
  if (!book.ok) return book
  return book.value.tables.every(({ size }) => size === 0) ? refuse('import.empty', { file }) : book
}

const startsWith = (bytes: Uint8Array, magic: readonly number[]): boolean => magic.every((byte, i) => bytes[i] === byte)

/** A locked .xlsx is a compound file around an encrypted stream of this name. */
const isLocked = (bytes: Uint8Array): boolean =>
  startsWith(bytes, COMPOUND) && Buffer.from(bytes).includes(Buffer.from('EncryptedPackage', 'utf16le'))

function readSpreadsheet(file: string, bytes: Uint8Array): Result<Book> {
  if (isLocked(bytes)) return refuse('import.password', { file })
  const whole = startsWith(bytes, ZIP) ? wholeWorkbook(bytes) : bytes
  if (whole === undefined) return refuse('import.unreadable', { file })
  if ('megabytes' in whole) return refuse('import.too-large', { file, megabytes: whole.megabytes })
  try {
    const book = read(whole, {
      type: 'buffer',
      cellDates: true,
      dense: true,
      cellHTML: false,
      cellText: false,
      cellFormula: false,
    })
    const sheets = book.SheetNames.map((sheet, i) => ({
      hidden: Boolean(book.Workbook?.Sheets?.[i]?.Hidden),
      table: { sheet: within(sheet, 100), ...sheetRows(book.Sheets[sheet]!) },
    }))
    const of = (hidden: boolean) => sheets.filter((sheet) => sheet.hidden === hidden).map(({ table }) => table)
    return done({ tables: of(false), hidden: of(true) })
  } catch (error) {
    return refuse(/password|encrypt/i.test(String(error)) ? 'import.password' : 'import.unreadable', { file })
  }
}

function readCsv(file: string, bytes: Uint8Array): Result<Book> {
  const decoded = decodeText(bytes)
  if (!decoded) return refuse('import.encoding', { file })
  const delimiter = [',', '\t', ';'].find((mark) => decoded.text.slice(0, 4000).includes(mark)) ?? ','
  try {
    const records = parse(decoded.text, { bom: true, delimiter, relax_column_count: true, relax_quotes: true })
    const row = (index: number): readonly Cell[] =>
      records[index]!.map((value): Cell => (value.trim() === '' ? EMPTY : { text: value, kind: 'text' }))
    return done({ tables: [{ size: records.length, row }], hidden: [] })
  } catch {
    return refuse('import.unreadable', { file })
  }
}

function sheetRows(sheet: WorkSheet): Pick<Table, 'size' | 'row'> {
  if (!sheet['!ref']) return { size: 0, row: () => [] }
  const data = (sheet['!data'] ?? []) as (CellObject | undefined)[][]
  // The stated range may be far beyond what is there.
  const size = data.length
  const width = Math.min(
    data.reduce((most, line) => Math.max(most, line?.length ?? 0), 0),
    WIDEST,
  )
  // A value merged over several rows of one column (a head of household) holds for each of them.
  for (const { s, e } of sheet['!merges'] ?? [])
    if (s.c === e.c) for (let r = s.r + 1; r <= Math.min(e.r, size - 1); r++) (data[r] ??= [])[s.c] = data[s.r]?.[s.c]
  const columns = Array.from({ length: width }, (_, column) => column)
  const row = (index: number): readonly Cell[] => {
    const cells = data[index]
    return cells ? columns.map((column) => readCell(cells[column])) : []
  }
  return { size, row }
}

function readCell(cell: CellObject | undefined): Cell {
  if (!cell || cell.v === undefined || cell.v === null) return EMPTY
  if (cell.t === 'e') return { text: String(cell.w ?? cell.v), kind: 'error' }
  if (cell.v instanceof Date) return { text: localDay(cell.v), kind: 'date' }
  const text = String(cell.v).toWellFormed()
  return text.trim() === '' ? EMPTY : { text, kind: cell.t === 'n' ? 'number' : 'text' }
}

/** The moment a spreadsheet date shows, which the library places in UTC; the time of day only where there is one. */
function localDay(date: Date): string {
  if (Number.isNaN(date.getTime())) return ''
  const iso = new Date(Math.round(date.getTime() / 1000) * 1000).toISOString()
  return iso.slice(11, 16) === '00:00' ? iso.slice(0, 10) : `${iso.slice(0, 10)} ${iso.slice(11, 16)}`
}
