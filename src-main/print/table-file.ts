import { setImmediate as breathe } from 'node:timers/promises'
import type { Column, Row, TableDocument } from './document.ts'
import { dropPartial, namePartial, openPartial, type Written } from './partial-file.ts'
import { CANCELLED, notWritten, type PrintError, type PrintOutcome } from './print-error.ts'
import { codePointName } from '#words/unseen.ts'

/** A table that leaves as a file for a spreadsheet: all columns of the source, unknown ones included, in this order. */
export type SheetTable = Omit<TableDocument, 'columns'> & {
  readonly allColumns: readonly Pick<Column, 'key' | 'label' | 'width'>[]
}

export type WriteOptions = { readonly signal?: AbortSignal }

type Writer = { begin(): void; row(row: Row, index: number): void; end(): void }

const ROWS_PER_SLICE = 200
// Lone surrogates and the two non-characters have no UTF-8 or XML form: writing them would change the text silently.
const UNWRITABLE = /[\p{Cs}\uFFFE\uFFFF]/u

/**
 * Writes a table row by row as `path.partial`, then gives it its name; other work goes on in between. A text that the file
 * cannot carry unchanged stops it and names the person.
 */
export async function writeTableFile(
  table: SheetTable,
  path: string,
  open: (write: (bytes: Uint8Array) => void) => Writer,
  { signal }: WriteOptions,
): Promise<PrintOutcome<Written>> {
  const damaged = findDamaged(table)
  if (damaged) return { ok: false, error: damaged }
  try {
    const file = openPartial(path)
    const writer = open(file.write)
    try {
      writer.begin()
      for (const [index, row] of table.rows.entries()) {
        writer.row(row, index)
        if (index % ROWS_PER_SLICE === 0) await breathe()
        if (signal?.aborted) break
      }
      writer.end()
    } catch (thrown) {
      file.abandon()
      throw thrown
    }
    const value = file.finish()
    if (signal?.aborted) {
      dropPartial(path)
      return { ok: false, error: CANCELLED }
    }
    namePartial(path)
    return { ok: true, value }
  } catch (thrown) {
    dropPartial(path)
    return { ok: false, error: notWritten(thrown) }
  }
}

function findDamaged({ rows, allColumns, nameKey }: SheetTable): PrintError | undefined {
  for (const [index, row] of rows.entries())
    for (const { key, label } of allColumns) {
      const character = UNWRITABLE.exec(row[key] ?? '')?.[0]
      if (character === undefined) continue
      const codePoint = codePointName(character.codePointAt(0)!)
      const place = { person: row[nameKey] ?? '', row: index + 1, column: label }
      return { code: 'print.unprintable', params: { reason: 'control', ...place, character, codePoint } }
    }
  return undefined
}
