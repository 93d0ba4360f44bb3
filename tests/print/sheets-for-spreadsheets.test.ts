import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { read, utils, type WorkBook } from '@e965/xlsx'
import { describe, expect, it } from 'vitest'
import { writeCsv } from '#print/csv-table.ts'
import type { Row } from '#print/document.ts'
import type { SheetTable } from '#print/table-file.ts'
import { writeXlsx } from '#print/xlsx-table.ts'
import { textCell } from '#office/reading/tables.ts'
import { separate } from '#office/reading/files/separated.ts'
import { freshFolder, register, voters } from './sample-register.ts'

const UNKNOWN = { key: '村自编号', label: '村自编号', width: 20 }
const table = (rows: readonly Row[]): SheetTable => ({ ...register({ rows }), allColumns: [...register().columns, UNKNOWN] })
const ODD = ['<&>"\'', '=1+1', '-3', '\t前导', '一\n二', '三\r四', '_x0041_', '  空格  ', '𠮷', '007', '1e5', '\u0001', 'a,b']
const rows = voters(ODD.length, (at) => ({ 村自编号: ODD[at]! }))

const cellsOf = (book: WorkBook): readonly (readonly string[])[] =>
  utils.sheet_to_json<string[]>(book.Sheets['名册']!, { header: 1, raw: true, defval: '', blankrows: true })

describe('a register as a workbook', () => {
  it('reads back as the same texts, the unknown column included, ID numbers as text', async () => {
    const path = join(freshFolder(), 'one.xlsx')
    expect(await writeXlsx(table(rows), path)).toMatchObject({ ok: true })
    const cells = cellsOf(read(readFileSync(path)))
    const { allColumns } = table(rows)
    expect(cells[0]![0]).toBe('选民登记册')
    expect(cells[3]).toEqual(allColumns.map(({ label }) => label))
    expect(cells.slice(4, 4 + rows.length)).toEqual(rows.map((row: Row) => allColumns.map(({ key }) => row[key] ?? '')))
    expect(cells.at(-1)![0]).toBe('合计 60 人')
  })

  it('is the same bytes each time', async () => {
    const folder = freshFolder()
    const first = await writeXlsx(table(rows), join(folder, 'one.xlsx'))
    expect(first.ok).toBe(true)
    expect(await writeXlsx(table(rows), join(folder, 'two.xlsx'))).toEqual(first)
  })

  it('says in its title that it is a rehearsal', async () => {
    const path = join(freshFolder(), 'one.xlsx')
    await writeXlsx({ ...table([]), stamp: { ...register().stamp, rehearsal: true } }, path)
    expect(cellsOf(read(readFileSync(path)))[0]![0]).toBe('【模拟】选民登记册')
  })

  it('refuses half a character and names the person', async () => {
    const folder = freshFolder()
    const broken = voters(2, () => ({ address: '东\uD843' }))
    expect(await writeXlsx(table(broken), join(folder, 'one.xlsx'))).toMatchObject({
      ok: false,
      error: { code: 'print.unprintable', params: { person: '张伟', row: 1, column: '户籍地址', codePoint: 'U+D843' } },
    })
    expect(readdirSync(folder)).toEqual([])
  })

  it('leaves nothing when it is cancelled', async () => {
    const folder = freshFolder()
    const outcome = await writeXlsx(table(rows), join(folder, 'one.xlsx'), { signal: AbortSignal.abort() })
    expect(outcome).toEqual({ ok: false, error: { code: 'print.cancelled', params: {} } })
    expect(readdirSync(folder)).toEqual([])
  })
})

describe('a register as CSV', () => {
  it('quotes where it must, and nothing in it is a formula to a spreadsheet', async () => {
    const path = join(freshFolder(), 'one.csv')
    const signs = ['=1+1', '+86', '-3', '@SUM(1)', '\t=1', '＝1', "'=kept", "'tis"]
    const formulas = voters(signs.length, (i) => ({ 村自编号: signs[i]! }))
    expect(await writeCsv(table([...rows, ...formulas]), path)).toMatchObject({ ok: true })
    const text = readFileSync(path, 'utf8')
    expect(text.startsWith('\uFEFF序号,姓名,公民身份号码,户籍地址,签领,村自编号\r\n1,张伟,330799195001010000,')).toBe(true)
    expect(text).toContain(",'=1+1\r\n")
    expect(text).toContain(',"<&>""\'"\r\n')
    expect(text).toContain(',"一\n二"\r\n')
    const { records } = separate(text)
    expect(records.flat().filter((cell) => /^[=+\-@\t\r＝＋－＠]/u.test(cell))).toEqual([])
    expect(records.slice(-signs.length).map((record) => textCell(record[5]!).text)).toEqual(signs)
  })
})
