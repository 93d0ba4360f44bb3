import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { readBook } from '#office/reading/tables.ts'
import { compareSheets, type SeenSheet } from './seen-by-others.ts'

// 198 spreadsheets of five open projects, and what two other readers saw in each. They lie beside the project, not in it.
const CORPUS = fileURLToPath(new URL('../../../../shared/corpus', import.meta.url))
const seen = JSON.parse(readFileSync(join(CORPUS, 'cells.json'), 'utf8')) as Record<
  string,
  readonly SeenSheet[] | { readonly unreadable: string }
>
const read = (file: string) =>
  // The kind is in the bytes, and so are templates and macros.
  readBook(
    file.replace(/\.[^.]+$/u, (ending) => (ending.startsWith('.xls') ? ending.slice(0, 5) : ending)),
    readFileSync(join(CORPUS, 'spreadsheets', file)),
  )
const files = Object.entries(seen)
const whole = files.flatMap(([file, sheets]) => ('unreadable' in sheets ? [] : [[file, sheets] as const]))

const isFilled = (cell: unknown): boolean => cell !== null && cell !== ''

/** What nothing explains: the first such cell of each sheet, a sheet that is not there, a file that says something and is refused. */
function unexplained(file: string, sheets: readonly SeenSheet[]): readonly string[] {
  const book = read(file)
  if (!book.ok) return sheets.some(({ rows }) => rows.flat().some(isFilled)) ? [book.error.code] : []
  const tables = new Map([...book.value.tables, ...book.value.hidden].map((table) => [table.sheet, table]))
  return sheets.flatMap((sheet) => {
    const table = tables.get(sheet.sheet)
    if (!table) return sheet.rows.flat().some(isFilled) ? [`${sheet.sheet} is not there`] : []
    return compareSheets(table, sheet).first ?? []
  })
}

describe('a spreadsheet of others', () => {
  it.each(whole)('%s is cell by cell what they see, but for what docs/spreadsheets.md explains', (file, sheets) => {
    expect(unexplained(file, sheets)).toEqual([])
  })

  it('that they cannot read is refused in words, or read', () => {
    const others = files.flatMap(([file, sheets]) => ('unreadable' in sheets ? [file] : []))
    const refused = others.flatMap((file) => {
      const book = read(file)
      return book.ok ? [] : [book.error.code]
    })
    expect(others.length - refused.length).toBe(11)
    expect(refused.filter((code) => !code.startsWith('import.'))).toEqual([])
  })
})
