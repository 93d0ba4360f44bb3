import { utils, write } from '@e965/xlsx'

/** A table to fill in: its sheet's name, and rows that begin with the headings. */
export type SampleRows = { readonly sheet: string; readonly rows: readonly (readonly string[])[] }
export type SampleFile = { readonly name: string; readonly bytes: Uint8Array }

/** A table as a file that spreadsheets open: `选区样表.xlsx`. */
export function sampleTable({ sheet, rows }: SampleRows, kind: 'xlsx' | 'csv'): SampleFile {
  const name = `${sheet}样表.${kind}`
  if (kind === 'csv') return { name, bytes: Buffer.from(`\uFEFF${rows.map((row) => row.join(',')).join('\r\n')}\r\n`) }
  const laid = utils.aoa_to_sheet(rows.map((row) => [...row]))
  laid['!cols'] = rows[0]!.map((_, column) => ({ wch: Math.max(...rows.map((row) => width(row[column] ?? ''))) + 2 }))
  const book = utils.book_new()
  utils.book_append_sheet(book, laid, sheet)
  return { name, bytes: new Uint8Array(write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer) }
}

/** In characters of a spreadsheet's column: an ideograph takes two. */
const width = (text: string): number => text.length + (text.match(/[^\p{ASCII}]/gu)?.length ?? 0)
