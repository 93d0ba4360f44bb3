import type { TableDocument } from '#print/document.ts'
import type { PrintOutcome } from '#print/print-error.ts'
import { openPrinter, type PrintOptions } from '#print/printer.ts'
import type { Printed } from '#print/print-messages.ts'

/**
 * Prints one document to a PDF file in a worker of its own: `path.partial`, fsync, rename. Either the whole file or none.
 * For many documents in a row open a printer instead, which parses the fonts once.
 */
export async function printPdf(
  document: TableDocument,
  path: string,
  options: PrintOptions = {},
): Promise<PrintOutcome<Printed>> {
  const printer = openPrinter()
  try {
    return await printer.print(document, path, options)
  } finally {
    await printer.close()
  }
}
