import { read, set_cptable, type CellObject, type WorkSheet } from '@e965/xlsx'
import * as codePages from '@e965/xlsx/dist/cpexcel.full.mjs'
import { extname } from 'node:path'
import { withoutUnseen } from '#words/unseen.ts'
import { done, refuse, type Result } from '#contract/result.ts'
import { unguarded } from '#words/formula-guard.ts'
import { decodeText } from './decode-text.ts'
import { markupIn } from './files/markup.ts'
import { separate } from './files/separated.ts'
import { wholeWorkbook } from './whole-workbook.ts'
import { within } from './within.ts'

/** A cell as the file has it. `number` matters: an ID number in a numeric cell has lost its last digits. */
export type Cell = { readonly text: string; readonly kind: 'text' | 'number' | 'date' | 'error' | 'empty' }

/**
 * One sheet, or a CSV file (no name). `row(0)` is row 1 of the spreadsheet, or record 1 of the CSV; its cells are made when asked for,
 * because all the cells of a town at once fill the memory.
 */
export type Table = {
  readonly sheet?: string
  readonly size: number
  readonly row: (index: number) => readonly Cell[]
  /** Rows (0-based) in which a quotation mark stood that nothing closes. */
  readonly strayQuotes?: readonly number[]
  /** The row of the file each row stands in (1-based), where the table was put together out of cards. */
  readonly numbers?: readonly number[]
  /** Rows (0-based) the sheet does not show. */
  readonly hiddenRows?: readonly number[]
}

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
  const book = spreadsheet ? readSpreadsheet(file, bytes) : readText(file, bytes, ending.startsWith('.xls'))
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
  if ('binary' in whole) return refuse('import.binary', { file })
  return parsed(file, whole)
}

/** Whether a row of an unpacked .xlsx may be hidden; an .xls tells by itself. */
function hides(whole: Uint8Array): boolean {
  const bytes = Buffer.from(whole.buffer, whole.byteOffset, whole.byteLength)
  return startsWith(whole, ZIP) && [' hidden="1"', ' hidden="true"'].some((mark) => bytes.includes(mark))
}

/** Old workbooks of Chinese programs that do not say their code page. */
const SIMPLIFIED = 936
set_cptable(codePages)

function parsed(file: string, whole: Uint8Array | string): Result<Book> {
  try {
    const book = read(whole, {
      type: typeof whole === 'string' ? 'string' : 'buffer',
      cellDates: true,
      dense: true,
      cellHTML: false,
      cellText: false,
      // A formula whose value was never stored is a stub: there is something, and nobody knows what.
      cellFormula: true,
      sheetStubs: true,
      // Of .xlsx the library tells hidden rows with the styles alone, which take time and memory.
      cellStyles: typeof whole !== 'string' && hides(whole),
      codepage: SIMPLIFIED,
      // Of a web page: what looks like a number stays as it is written.
      ...(typeof whole === 'string' && { raw: true }),
    })
    const sheets = book.SheetNames.map((sheet, i) => ({
      hidden: Boolean(book.Workbook?.Sheets?.[i]?.Hidden),
      table: { sheet: within(withoutUnseen(sheet) || '?', 100), ...sheetRows(book.Sheets[sheet]!) },
    }))
    const of = (hidden: boolean) => sheets.filter((sheet) => sheet.hidden === hidden).map(({ table }) => table)
    return done({ tables: of(false), hidden: of(true) })
  } catch (error) {
    return refuse(/password|encrypt/i.test(String(error)) ? 'import.password' : 'import.unreadable', { file })
  }
}

/** A table of text, a web page or an XML workbook; what is named a workbook and is no table of text, either, is damaged. */
function readText(file: string, bytes: Uint8Array, isNamedWorkbook: boolean): Result<Book> {
  const markup = markupIn(bytes)
  if (markup !== undefined) return parsed(file, markup)
  const decoded = decodeText(bytes)
  if (!decoded) return refuse(isNamedWorkbook ? 'import.unreadable' : 'import.encoding', { file })
  const { records, strayQuotes } = separate(decoded.text)
  if (isNamedWorkbook && records.every((cells) => cells.length < 2)) return refuse('import.unreadable', { file })
  const row = (index: number): readonly Cell[] => records[index]!.map(textCell)
  return done({ tables: [{ size: records.length, row, strayQuotes }], hidden: [] })
}

/** `="330…"` is how programs keep digits from being reckoned with. */
const GUARDED = /^\s*=\s*"(.*)"\s*$/su

export function textCell(written: string): Cell {
  if (written.trim() === '') return EMPTY
  const quoted = written.includes('=') ? GUARDED.exec(written)?.[1]?.replaceAll('""', '"') : undefined
  const text = bounded(quoted ?? unguarded(written))
  return text.trim() === '' ? EMPTY : { text, kind: 'text' }
}

/** Longer than anything an election says of a person: what lies beyond would only be carried along. */
const LONGEST_CELL = 5000
const bounded = (text: string): string => (text.length > LONGEST_CELL ? text.slice(0, LONGEST_CELL) : text)

function sheetRows(sheet: WorkSheet): Pick<Table, 'size' | 'row' | 'hiddenRows'> {
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
  const hiddenRows = (sheet['!rows'] ?? []).flatMap((each, index) => (each?.hidden && data[index] ? [index] : []))
  return { size, row, hiddenRows }
}

function readCell(cell: CellObject | undefined): Cell {
  if (!cell) return EMPTY
  if (cell.t === 'z') return cell.f === undefined ? EMPTY : { text: `=${bounded(cell.f)}`, kind: 'error' }
  if (cell.v === undefined || cell.v === null) return EMPTY
  if (cell.t === 'e') return { text: ERRORS[Number(cell.v)] ?? String(cell.v), kind: 'error' }
  if (cell.v instanceof Date) return { text: localDay(cell.v), kind: 'date' }
  const text = bounded(String(cell.v)).toWellFormed()
  if (typeof cell.v === 'string' && (cell.v.includes('=') || cell.v.startsWith("'"))) return textCell(text)
  return text.trim() === '' ? EMPTY : { text, kind: cell.t === 'n' ? 'number' : 'text' }
}

const ERRORS: Readonly<Record<number, string>> = {
  0: '#NULL!',
  7: '#DIV/0!',
  15: '#VALUE!',
  23: '#REF!',
  29: '#NAME?',
  36: '#NUM!',
  42: '#N/A',
  43: '#GETTING_DATA',
}

/** The moment a spreadsheet date shows, which the library places in UTC; the time of day only where there is one. */
function localDay(date: Date): string {
  if (Number.isNaN(date.getTime())) return ''
  const iso = new Date(Math.round(date.getTime() / 1000) * 1000).toISOString()
  return iso.slice(11, 16) === '00:00' ? iso.slice(0, 10) : `${iso.slice(0, 10)} ${iso.slice(11, 16)}`
}
