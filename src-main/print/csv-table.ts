import { guarded } from '#words/formula-guard.ts'
import type { Written } from './partial-file.ts'
import type { PrintOutcome } from './print-error.ts'
import { type SheetTable, writeTableFile, type WriteOptions } from './table-file.ts'

const NEEDS_QUOTES = /[",\r\n]/

const quote = (text: string): string => (NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

/**
 * Writes UTF-8 with BOM, RFC 4180, one header line. What a spreadsheet would take for a formula stands behind an apostrophe, which the
 * import takes away again; nothing else is altered. In the XLSX every cell is typed as text.
 */
export async function writeCsv(table: SheetTable, path: string, options: WriteOptions = {}): Promise<PrintOutcome<Written>> {
  const encoder = new TextEncoder()
  return writeTableFile(
    table,
    path,
    (write) => {
      const line = (cells: readonly string[]): void =>
        write(encoder.encode(`${cells.map((cell) => quote(guarded(cell))).join(',')}\r\n`))
      return {
        begin: () => {
          write(Uint8Array.of(0xef, 0xbb, 0xbf))
          line(table.allColumns.map(({ label }) => label))
        },
        row: (row) => line(table.allColumns.map(({ key }) => row[key] ?? '')),
        end: () => {},
      }
    },
    options,
  )
}
