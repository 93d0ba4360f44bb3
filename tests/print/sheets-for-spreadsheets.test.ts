import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { read, utils, type WorkBook } from '@e965/xlsx'
import { strFromU8, unzipSync } from 'fflate'
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

const cellsOf = (book: WorkBook): readonly (readonly (string | number)[])[] =>
  utils.sheet_to_json<(string | number)[]>(book.Sheets['名册']!, { header: 1, raw: true, defval: '', blankrows: true })

describe('a register as a workbook', () => {
  it('reads back as it was, the unknown column included, ID numbers as text and what counts the rows as numbers', async () => {
    const path = join(freshFolder(), 'one.xlsx')
    expect(await writeXlsx(table(rows), path)).toMatchObject({ ok: true })
    const cells = cellsOf(read(readFileSync(path)))
    const { allColumns } = table(rows)
    expect(cells[0]![0]).toBe('选民登记册')
    expect(cells[3]).toEqual(allColumns.map(({ label }) => label))
    const typed = (row: Row) => allColumns.map(({ key }) => (key === 'number' ? Number(row[key]) : (row[key] ?? '')))
    expect(cells.slice(4, 4 + rows.length)).toEqual(rows.map(typed))
    expect(cells.at(-1)![0]).toBe('合计 60 人')
  })

  it('has dates as dates, but for what the source called its own', async () => {
    const path = join(freshFolder(), 'one.xlsx')
    const days = ['1980-02-29', '2026-12-15', '1899-12-31', '2026-02-30', '2026-12-15 说明']
    const allColumns = [
      { key: 'birth', label: '出生日期', width: 20 },
      { key: 'extra:日期', label: '日期', width: 20 },
    ]
    const dated = days.map((day) => ({ birth: day, 'extra:日期': day }))
    expect(await writeXlsx({ ...register({ rows: dated }), allColumns }, path)).toMatchObject({ ok: true })
    const { 名册: sheet } = read(readFileSync(path), { cellDates: true, cellNF: true }).Sheets
    const cells = days.map((_, at) => [sheet![`A${at + 5}`], sheet![`B${at + 5}`]] as const)
    expect(cells.map(([birth]) => birth.t)).toEqual(['d', 'd', 's', 's', 's'])
    expect(cells.slice(0, 2).map(([birth]) => (birth.v as Date).toISOString().slice(0, 10))).toEqual(days.slice(0, 2))
    expect(cells[0]![0].z).toBe('yyyy"年"m"月"d"日"')
    expect(cells.map(([, own]) => [own.t, own.v])).toEqual(days.map((day) => ['s', day]))
  })

  it('prints on A4 across, as wide as the paper, its labels on every page, and says where it comes from', async () => {
    const path = join(freshFolder(), 'one.xlsx')
    await writeXlsx(table(rows), path)
    const parts = unzipSync(readFileSync(path))
    const part = (name: string): string => strFromU8(parts[name]!)
    const sheet = part('xl/worksheets/sheet1.xml')
    for (const said of ['fitToPage="1"', 'paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"', '第 &amp;P 页'])
      expect(sheet).toContain(said)
    expect(part('xl/workbook.xml')).toContain('名册!$4:$4')
    expect(part('docProps/core.xml')).toContain('<dc:title>选民登记册 第三选区</dc:title>')
    const from = utils.sheet_to_json<string[]>(read(readFileSync(path)).Sheets['来源']!, { header: 1 })
    expect(Object.fromEntries(from)).toMatchObject({
      选区: '第三选区',
      打印号: 'P-12',
      账本: register().stamp.ledgerHead,
      行数: '13',
    })
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
