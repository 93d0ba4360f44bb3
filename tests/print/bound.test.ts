import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { array, assert, constantFrom, integer, nat, property, record } from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { panels } from '#print/columns.ts'
import type { Row, TableDocument } from '#print/document.ts'
import type { FontChain } from '#print/fonts.ts'
import { openPrinter } from '#print/printer.ts'
import { MM, sidesOf, widthOf } from '#print/sheet.ts'
import { layOut, type TableLayout } from '#print/table-layout.ts'
import { partsOfName, ruler } from '#print/wrap.ts'
import { readPdf, textOf } from './read-pdf.ts'
import { freshFolder, register, voters } from './sample-register.ts'

/** Latin and digits half as wide as Chinese, as in every font of the chain. */
const chain = { glyph: (codePoint: number) => ({ advance: codePoint < 0x80 ? 550 : 1000 }) } as unknown as FontChain

const KINDS = {
  id: (n: number) => `33079919${String(10_000_000 + n).slice(0, 8)}41`,
  date: (n: number) => `2026年${1 + (n % 12)}月${1 + (n % 28)}日`,
  iso: (n: number) => `2026-${String(1 + (n % 12)).padStart(2, '0')}-0${1 + (n % 9)}`,
  phone: (n: number) => `120${String(10_000_000 + n).slice(0, 8)}`,
  permit: (n: number) => `MN${String(330_799_000_000 + n)}`,
  name: (n: number) => ['许梦瑶', '金军', '欧阳娜娜', '迪丽热巴·迪力木拉提·阿布都热合曼·艾力'][n % 4]!,
  document: (n: number) => `滇坝选资〔2026〕${n % 9999}号`,
  long: (n: number) => `青溪镇东坞村${n % 20}组${n % 90}号出租房（原第三生产大队宿舍楼）`,
  short: (n: number) => ['是', '否', '续登', '母亲'][n % 4]!,
  blank: () => '',
} as const

const table = record({
  kinds: array(constantFrom(...(Object.keys(KINDS) as (keyof typeof KINDS)[])), { minLength: 3, maxLength: 26 }),
  rows: array(nat(9_999_999), { minLength: 1, maxLength: 30 }),
  width: integer({ min: 8, max: 44 }),
})

const documentOf = (kinds: readonly (keyof typeof KINDS)[], numbers: readonly number[], width: number): TableDocument =>
  register({
    columns: [
      { key: 'seq', label: '序号', width: 9, align: 'right' },
      { key: 'name', label: '姓名', width: 20 },
      ...kinds.map((kind, at) => ({ key: `${kind}${at}`, label: '是否已开选民资格证明'.slice(0, 2 + (at % 9)), width })),
    ],
    rows: numbers.map((n, row): Row => {
      const own = kinds.map((kind, at) => [`${kind}${at}`, KINDS[kind](n)] as const)
      return { seq: String(row + 1000), name: KINDS.name(n), ...Object.fromEntries(own) }
    }),
    paper: 'A4-landscape',
    bound: true,
    filledOnly: true,
    cover: { notes: ['按村和户编排'] },
    foot: [],
    rowHeight: 7,
  })

const layoutOf = (document: TableDocument): TableLayout => layOut(document, ruler(chain))

const UNBROKEN = /\d{4}年\d{1,2}月\d{1,2}日|[A-Z\d-]+/g

describe('a bound register', () => {
  it('breaks no number, date or short word, leaves out nothing that is there, and keeps number and name on each page', () => {
    assert(
      property(table, ({ kinds, rows, width }) => {
        const document = documentOf(kinds, rows, width)
        const { panels: pages } = layoutOf(document)
        const shown = new Set(pages.flatMap(({ lanes }) => lanes.map(({ column }) => column.key)))
        const filled = document.columns.filter(({ key }) => document.rows.some((row) => row[key]))
        expect([...shown].toSorted()).toEqual(filled.map(({ key }) => key).toSorted())
        const parted: boolean[] = []
        for (const { lanes, cells: all } of pages) {
          expect(lanes.slice(0, 2).map(({ column }) => column.key)).toEqual(['seq', 'name'])
          const end = lanes.at(-1)!
          expect(end.left + end.width).toBeCloseTo(widthOf(document), 3)
          for (const [row, cells] of all.entries())
            for (const [at, { lines: cell }] of cells.entries()) {
              const text = document.rows[row]![lanes[at]!.column.key] ?? ''
              expect(cell.join('')).toBe(text)
              for (const [piece] of text.matchAll(UNBROKEN))
                expect(
                  cell.some((line) => line.includes(piece)),
                  text,
                ).toBe(true)
              expect(cell.length === 1 || text.length > 5, text).toBe(true)
              if (lanes[at]!.column.key === 'name')
                for (const part of partsOfName(text)) parted.push(cell.some((line) => line.includes(part)))
            }
        }
        expect(parted).not.toContain(false)
      }),
      { numRuns: 200 },
    )
  })

  it('stands on one page where that is enough, else on two that face each other', () => {
    const pagesOf = (kinds: readonly (keyof typeof KINDS)[]) =>
      panels(documentOf(kinds, [1, 2], 20), (text) => text.length * 1000).length
    expect(pagesOf(['id', 'date'])).toBe(1)
    expect(pagesOf(['id', 'date', 'phone', 'permit', 'long', 'document', 'iso', 'id', 'phone', 'long'])).toBe(2)
  })

  it('has 25 mm at the edge that is bound, left on the front and right on the back of a sheet', () => {
    const document = register({ bound: true })
    expect([1, 2].map((page) => sidesOf(document, page))).toEqual([
      { left: 25 * MM, right: 12 * MM },
      { left: 12 * MM, right: 25 * MM },
    ])
  })
})

describe('its sheets', () => {
  const printer = openPrinter()
  afterAll(() => printer.close())
  const document = register({
    rows: voters(60),
    columns: [...register().columns, { key: 'nothing', label: '上届是否登记', width: 12 }],
    paper: 'A4-landscape',
    bound: true,
    filledOnly: true,
    cover: { notes: ['登记在本选区居住的选民'] },
    bands: [
      [0, '东溪村　第1组　25 人'],
      [25, '东溪村　第2组　35 人'],
    ],
  })

  it('begin with a cover that says how to read it, what was left out, how many pages there are, and who signs', async () => {
    const path = join(freshFolder(), 'bound.pdf')
    const outcome = await printer.print(document, path)
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.error))
    const [cover = '', ...sheets] = readPdf(path).map(textOf)
    expect(outcome.value.pages).toBe(sheets.length + 1)
    for (const said of [
      '选民登记册',
      '1. 登记在本选区居住的选民',
      '未印出的栏目：上届是否登记',
      `共 ${sheets.length + 1} 页`,
      '合计 60 人',
      '审核人',
    ])
      expect(cover).toContain(said)
    expect(sheets.join('')).not.toContain('上届是否登记')
    expect(sheets.join('')).not.toContain('审核人')
    const begins = (sheet: string, band: string): boolean => sheet.replaceAll(`${band}（续）`, '').includes(band)
    for (const [, band] of document.bands!) expect(sheets.filter((sheet) => begins(sheet, band))).toHaveLength(1)
    for (const { id } of document.rows) expect(sheets.filter((sheet) => sheet.includes(id!))).toHaveLength(1)
    // A reader finds each group in the list beside the pages.
    expect(readFileSync(path, 'latin1').match(/\/Type \/Outlines|\/Outlines /g)).not.toBeNull()
  })
})
