import { readFileSync } from 'node:fs'
import { writeCsv } from '#print/csv-table.ts'
import type { TableDocument } from '#print/document.ts'
import { notPrinted, type SheetName } from '#print/not-printed.ts'
import type { Printer } from '#print/printer.ts'
import type { SheetTable } from '#print/table-file.ts'
import { writeXlsx } from '#print/xlsx-table.ts'
import { isOf } from '#ledger/books/book.ts'
import { attach } from '#ledger/attachments.ts'
import { write } from '#ledger/append.ts'
import { blanksLeft } from '#people/allowed-blanks.ts'
import type { Actor } from '#words/acting.ts'
import type { Ledger } from '#ledger/open.ts'
import { booksOf, factsOf, headOf } from '#ledger/read.ts'
import { done, type Result } from '#contract/result.ts'
import { electionOf, publishedRoll } from '#roll/election.ts'
import { inWords } from '#words/days.ts'

/** A table to be printed, its further columns for the spreadsheet, and what the entry of the print says of it. */
export type Printout = {
  readonly document: TableDocument
  readonly allColumns?: SheetTable['allColumns']
  /** Rows of the spreadsheet where the paper shows others. */
  readonly sheetRows?: TableDocument['rows']
  readonly form: string
  readonly params: Readonly<Record<string, string>>
  /** What a refusal names. */
  readonly named: SheetName
  /** Path without its ending. */
  readonly base: string
  readonly csv?: boolean
}

export type PrintedTable = {
  readonly rows: number
  readonly pages: number
  readonly pdf: string
  readonly xlsx: string
  readonly csv?: string
}

/** Prints a table as PDF and XLSX (and CSV), and states the print in the town book with the PDF kept. Refuses `print.*`. */
export async function printTable(
  ledger: Ledger,
  actor: Actor,
  printer: Printer,
  { document, allColumns = document.columns, sheetRows = document.rows, form, params, named, base, csv }: Printout,
  signal?: AbortSignal,
): Promise<Result<PrintedTable>> {
  const options = signal ? { signal } : {}
  const left = blanksLeft(ledger, 'town', document)
  const onPaper = left.blanks.length > 0 && document.blanks === undefined ? { ...document, blanks: left.blanks } : document
  const made = await printer.print(onPaper, `${base}.pdf`, options)
  if (!made.ok) return notPrinted(made.error, named)
  const sheet = await writeXlsx({ ...document, rows: sheetRows, allColumns }, `${base}.xlsx`, options)
  if (!sheet.ok) return notPrinted(sheet.error, named)
  const text = csv ? await writeCsv({ ...document, rows: sheetRows, allColumns }, `${base}.csv`, options) : undefined
  if (text && !text.ok) return notPrinted(text.error, named)
  const { printId, madeAt } = document.stamp
  const { sha256, pages } = made.value
  return write(ledger, { actor }, (append) => {
    attach(ledger, readFileSync(`${base}.pdf`))
    append('town', 'print.made', { print: printId, form, params: { ...params, ...left.params }, madeAt, sha256, pages })
    const files = { pdf: `${base}.pdf`, xlsx: `${base}.xlsx`, ...(csv && { csv: `${base}.csv` }) }
    return done({ rows: document.rows.length, pages, ...files })
  })
}

/** What every sheet of a constituency carries: its name, the election, the version, the head of its book, the print's own id. */
export function sheetHead(ledger: Ledger, constituency: string): Pick<TableDocument, 'constituency' | 'subtitles' | 'stamp'> {
  const election = electionOf(ledger).body
  const area = election.constituencies.find(({ code }) => code === constituency)
  const version = publishedRoll(ledger, constituency)?.body.version
  const book = booksOf(ledger).find((name) => isOf(name, constituency))
  return {
    constituency: area?.name ?? election.town,
    subtitles: [election.name, `选举日 ${inWords(election.day)}${area ? `　${area.covers.join('、')}` : ''}`],
    stamp: {
      rollVersion: version === undefined ? '未公布' : `第${version}版`,
      ledgerHead: (book && headOf(ledger, book)?.hash) ?? '',
      printId: `P${String(factsOf(ledger, 'print.made').length + 1).padStart(5, '0')}`,
      madeAt: ledger.now().toISOString(),
      rehearsal: election.mode === 'rehearsal',
    },
  }
}
