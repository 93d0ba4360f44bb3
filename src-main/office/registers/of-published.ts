import { mkdirSync } from 'node:fs'
import { done, refuse, type Result } from '#contract/result.ts'
import type { Ledger } from '#ledger/open.ts'
import { openPrinter, type Printer } from '#print/printer.ts'
import { publishedRoll } from '#roll/election.ts'

export type PlacesJob = {
  readonly constituencies: readonly string[]
  readonly folder: string
  readonly signal?: AbortSignal
  /** Printed of all. */
  readonly onProgress?: (printed: number, of: number) => void
}

/** Prints something of the published roll of one constituency after another. Refuses `post.unpublished` before the first, and what `print` does. */
export async function ofPublished<T>(
  ledger: Ledger,
  { constituencies, folder, onProgress }: PlacesJob,
  print: (printer: Printer, constituency: string) => Promise<Result<T>>,
): Promise<Result<readonly T[]>> {
  const unpublished = constituencies.find((code) => publishedRoll(ledger, code) === undefined)
  if (unpublished !== undefined) return refuse('post.unpublished', { constituency: unpublished })
  const printer = openPrinter()
  const printed: T[] = []
  try {
    mkdirSync(folder, { recursive: true })
    for (const constituency of constituencies) {
      onProgress?.(printed.length, constituencies.length)
      const made = await print(printer, constituency)
      if (!made.ok) return made
      printed.push(made.value)
    }
    onProgress?.(printed.length, printed.length)
    return done(printed)
  } finally {
    await printer.close()
  }
}
