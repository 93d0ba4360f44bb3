import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { done, type Result } from '#contract/result.ts'
import type { TableDocument } from './document.ts'
import { notPrinted, type SheetName } from './not-printed.ts'
import { openPrinter, type PrintOptions } from './printer.ts'

export type PrintedOnce = { readonly bytes: Buffer; readonly sha256: string; readonly pages: number }

/** Prints one sheet as PDF that nobody asked for as a file: its bytes. Refuses `print.*`, naming the sheet. */
export async function printOnce(document: TableDocument, named: SheetName, options: PrintOptions): Promise<Result<PrintedOnce>> {
  const folder = mkdtempSync(join(tmpdir(), 'xuance-print-'))
  const printer = openPrinter()
  try {
    const path = join(folder, 'sheet.pdf')
    const made = await printer.print(document, path, options)
    if (!made.ok) return notPrinted(made.error, named)
    const { sha256, pages } = made.value
    return done({ bytes: readFileSync(path), sha256, pages })
  } finally {
    await printer.close()
    rmSync(folder, { recursive: true, force: true })
  }
}
