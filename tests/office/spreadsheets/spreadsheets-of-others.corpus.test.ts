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

describe('a spreadsheet of others', () => {
  it.each(whole)('%s is cell by cell what they see, but for what docs/spreadsheets.md explains', (file, sheets) => {
    const book = read(file)
    const filled = sheets.flatMap(({ rows }) => rows.flat()).filter((cell) => cell !== null && cell !== '')
    if (!book.ok) {
      expect([filled.length, book.error.code]).toEqual([0, expect.stringMatching(/^import\.(empty|unreadable)$/u)])
      return
    }
    const tables = new Map([...book.value.tables, ...book.value.hidden].map((table) => [table.sheet, table]))
    for (const sheet of sheets) {
      const table = tables.get(sheet.sheet)
      if (!table) expect(sheet.rows.flat().filter((cell) => cell !== null && cell !== '')).toEqual([])
      else expect(compareSheets(table, sheet).first).toBeUndefined()
    }
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
