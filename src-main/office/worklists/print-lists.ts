import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { ListFiles } from '#contract/lists.ts'
import type { Paper, Row } from '#print/document.ts'
import { openFontChain } from '#print/fonts.ts'
import { openPrinter } from '#print/printer.ts'
import { codePointName } from '#words/unseen.ts'
import type { Actor } from '#words/acting.ts'
import type { Ledger } from '#ledger/open.ts'
import { done, type Result } from '#contract/result.ts'
import { electionOf } from '#roll/election.ts'
import { printTable, sheetHead } from '../registers/print-table.ts'
import type { ListTable } from './list-tables.ts'

export type ListJob = {
  /** `town` for lists of the whole town. */
  readonly constituency: string
  readonly folder: string
  readonly tables: readonly ListTable[]
  readonly paper?: Paper
  readonly csv?: boolean
  /** What is posted fails closed: a character no font draws stops it. Working lists show its code in its place, being there to mend it. */
  readonly posted?: boolean
  readonly signal?: AbortSignal | undefined
  /** Printed of all. */
  readonly onProgress?: (printed: number, of: number) => void
}

/** Prints lists of the office to `folder` as PDF, XLSX and, where asked, CSV, each stated in the town book. Refuses `print.*`. */
export async function printLists(ledger: Ledger, actor: Actor, job: ListJob): Promise<Result<readonly ListFiles[]>> {
  const { constituency, folder, tables, paper = 'A4-landscape', csv = false } = job
  const signatures = whoSigns(ledger, job)
  const spelled = job.posted === true ? (row: Row) => row : spelling()
  const printer = openPrinter()
  const printed: ListFiles[] = []
  try {
    mkdirSync(folder, { recursive: true })
    for (const { id, ...table } of tables) {
      job.onProgress?.(printed.length, tables.length)
      const made = await printTable(
        ledger,
        actor,
        printer,
        {
          document: { ...sheetHead(ledger, constituency), paper, ...table, rows: table.rows.map(spelled), signatures },
          sheetRows: table.rows,
          form: 'list',
          params: { constituency, list: id },
          named: { constituency, register: table.title },
          base: join(folder, `${constituency}-${id}`),
          csv,
        },
        job.signal,
      )
      if (!made.ok) return made
      printed.push({ list: id, ...made.value })
    }
    job.onProgress?.(printed.length, tables.length)
    return done(printed)
  } finally {
    await printer.close()
  }
}

/** What hangs out is the committee's; a working list is signed by who went round with it. */
export const whoSigns = (ledger: Ledger, { posted }: Pick<ListJob, 'posted'>): readonly string[] =>
  posted === true ? [`${electionOf(ledger).body.committee}(章)`, '日期'] : ['登记员', '审核人', '日期']

/** Rows with the code of every character that no font draws, `〔U+E816〕`, in its place. */
function spelling(): (row: Row) => Row {
  const fonts = openFontChain()
  const spell = (text: string): string =>
    Array.from(text, (character) =>
      fonts.covers(character.codePointAt(0)!) ? character : `〔${codePointName(character.codePointAt(0)!)}〕`,
    ).join('')
  return (row) => Object.fromEntries(Object.entries(row).map(([key, text]) => [key, spell(text)]))
}
