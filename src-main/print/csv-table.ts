import type { Written } from './partial-file.ts'
import type { PrintOutcome } from './print-error.ts'
import { type SheetTable, writeTableFile, type WriteOptions } from './table-file.ts'

/** A cell that a spreadsheet would take for a formula when it opens the CSV. `row` counts from 1. */
export type FormulaLike = { readonly person: string; readonly row: number; readonly column: string }

const FORMULA = /^[=+\-@\t\r]/
const NEEDS_QUOTES = /[",\r\n]/

const quote = (text: string): string => (NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

/**
 * Writes UTF-8 with BOM, RFC 4180, one header line. Texts are never altered: a cell that begins like a formula is reported, not
 * prefixed, since the file is also read by programs; the XLSX, where every cell is typed as text, is the one to open by hand.
 */
export async function writeCsv(
  table: SheetTable,
  path: string,
  options: WriteOptions = {},
): Promise<PrintOutcome<Written & { readonly formulaLike: readonly FormulaLike[] }>> {
  const formulaLike: FormulaLike[] = []
  const encoder = new TextEncoder()
  const outcome = await writeTableFile(
    table,
    path,
    (write) => {
      const line = (cells: readonly string[]): void => write(encoder.encode(`${cells.map(quote).join(',')}\r\n`))
      return {
        begin: () => {
          write(Uint8Array.of(0xef, 0xbb, 0xbf))
          line(table.allColumns.map(({ label }) => label))
        },
        row: (row, index) => {
          for (const { key, label } of table.allColumns)
            if (FORMULA.test(row[key] ?? ''))
              formulaLike.push({ person: row[table.nameKey] ?? '', row: index + 1, column: label })
          line(table.allColumns.map(({ key }) => row[key] ?? ''))
        },
        end: () => {},
      }
    },
    options,
  )
  return outcome.ok ? { ok: true, value: { ...outcome.value, formulaLike } } : outcome
}
