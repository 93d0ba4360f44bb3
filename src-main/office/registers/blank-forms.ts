import { WorkListKind } from '#words/work-lists.ts'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { BlankFiles } from '#contract/lists.ts'
import { done, type Result } from '#contract/result.ts'
import type { Ledger } from '#ledger/open.ts'
import { blankForm } from '#print/blank-form.ts'
import type { TableDocument } from '#print/document.ts'
import { openPrinter } from '#print/printer.ts'
import type { Actor } from '#words/acting.ts'
import { workTable } from '../worklists/list-tables.ts'
import { whoSigns } from '../worklists/print-lists.ts'
import type { PlacesJob } from './of-published.ts'
import { registerOf } from './print-registers.ts'
import { printTable, sheetHead } from './print-table.ts'
import { signingBookOf } from './signing-books.ts'

/** What people may have to fill in by hand: the four registers, the book they sign in, and the lists they go from door to door with. */
function formsOf(ledger: Ledger, constituency: string): readonly TableDocument[] {
  const lists = WorkListKind.options.map((kind): TableDocument => {
    const { id: _, ...table } = workTable({ constituency, kind, lines: [], loads: [] })
    return { ...sheetHead(ledger, constituency), ...table, signatures: whoSigns(ledger, {}), paper: 'A4-landscape' }
  })
  const registers = ([1, 2, 3, 4] as const).map((number) => registerOf(ledger, constituency, number))
  return [...registers, signingBookOf(ledger, constituency), ...lists]
}

/** Prints the blank versions of the forms of these constituencies, as PDF and XLSX, each stated in the town book. Refuses `print.*`. */
export async function printBlanks(ledger: Ledger, actor: Actor, job: PlacesJob): Promise<Result<readonly BlankFiles[]>> {
  const { constituencies, folder, signal, onProgress } = job
  const printer = openPrinter()
  const printed: BlankFiles[] = []
  try {
    mkdirSync(folder, { recursive: true })
    for (const [at, constituency] of constituencies.entries()) {
      onProgress?.(at, constituencies.length)
      for (const { title, stamp: _, ...form } of formsOf(ledger, constituency)) {
        // Each print has a number of its own, which is the next when its turn comes.
        const document = blankForm({ ...form, title, stamp: sheetHead(ledger, constituency).stamp })
        const [list = title] = title.split('　')
        const made = await printTable(
          ledger,
          actor,
          printer,
          {
            document,
            form: 'blank',
            params: { constituency, list },
            named: { constituency, register: document.title },
            base: join(folder, `${constituency}-${list}-空白`),
          },
          signal,
        )
        if (!made.ok) return made
        const { pages, pdf, xlsx } = made.value
        printed.push({ constituency, list, pages, pdf, xlsx })
      }
    }
    onProgress?.(constituencies.length, constituencies.length)
    return done(printed)
  } finally {
    await printer.close()
  }
}
