import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import type { TableDocument } from '#print/document.ts'
import { openPrinter } from '#print/printer.ts'
import { MM } from '#print/sheet.ts'
import { readSheets, type ReadSheet } from './read-pdf.ts'
import { freshFolder, register, voters } from './sample-register.ts'

const printer = openPrinter()
afterAll(() => printer.close())

async function sheetsOf(document: TableDocument): Promise<readonly ReadSheet[]> {
  const path = join(freshFolder(), 'one.pdf')
  const made = await printer.print(document, path)
  if (!made.ok) throw new Error(JSON.stringify(made.error))
  return readSheets(path)
}

const textsOf = ({ marks, height }: ReadSheet) =>
  marks.flatMap((mark) =>
    mark.kind === 'text'
      ? [
          {
            text: mark.glyphs.map(({ glyph }) => glyph.text).join(''),
            x: mark.x,
            end: mark.end,
            y: height - mark.baseline,
            size: mark.size,
          },
        ]
      : [],
  )
const FURNITURE = /名册版次|·|第 \d+ 页|演练|模　拟/
const said = (sheets: readonly ReadSheet[]): string =>
  sheets.flatMap((sheet) => textsOf(sheet).flatMap(({ text }) => (FURNITURE.test(text) ? [] : [text]))).join('')

/** No text stands off the sheet or in its lowest lines but for what belongs there, and none is smaller than the small print. */
function expectWithin(sheets: readonly ReadSheet[]): void {
  for (const sheet of sheets)
    for (const { text, x, end, y, size } of textsOf(sheet)) {
      const low = FURNITURE.test(text) ? { upTo: 9 * MM, least: 6 } : { upTo: 18 * MM, least: 8 }
      const within = [x >= 11 * MM, end <= sheet.width - 11 * MM, y <= sheet.height - low.upTo, size >= low.least]
      expect([text, ...within]).toEqual([text, true, true, true, true])
    }
}

const LONG = '选举委员会决定　发出与收回的选票不等时，参加投票的人数按哪个算：按收回票数，'.padEnd(160, '县里统一口径，')

describe('a form', () => {
  it('goes on upon another page where its cover holds more than a page, and a spread still begins on a back', async () => {
    const notes = Array.from({ length: 60 }, (_, at) => `第${at}条说明：${'照证件手写补上'.repeat(8)}`)
    const columns = [...register().columns, ...Array.from({ length: 9 }, (_, at) => ({ key: `k${at}`, label: '栏', width: 40 }))]
    const rows = voters(30, () => Object.fromEntries(Array.from({ length: 9 }, (_, at) => [`k${at}`, '330799195001019999'])))
    const bound = { columns, rows, paper: 'A4-landscape', bound: true, cover: { notes } } as const
    const sheets = await sheetsOf(register(bound))
    expectWithin(sheets)
    for (const note of notes) expect(said(sheets)).toContain(note)
    const first = sheets.findIndex((sheet) => textsOf(sheet).some(({ text }) => text === '张伟'))
    expect(first).toBeGreaterThan(1)
    expect(first % 2).toBe(1)
    expect(textsOf(sheets.at(-1)!).map(({ text }) => text)).toContain(`第 ${sheets.length} 页　共 ${sheets.length} 页`)
  })

  it('breaks a long line at its foot instead of writing it small, and takes another page for many', async () => {
    const foot = Array.from({ length: 60 }, (_, at) => `${at + 100}　${LONG}`)
    const sheets = await sheetsOf(register({ rows: voters(3), foot }))
    expectWithin(sheets)
    for (const line of foot) expect(said(sheets)).toContain(line)
    expect(textsOf(sheets.at(-1)!).some(({ text }) => text === '审核人')).toBe(true)
  })

  it('says again to which group its rows belong where a group goes on upon the next page', async () => {
    const bands = [
      [0, '东溪村　第1组　55 人'],
      [55, '东溪村　第2组　5 人'],
    ] as const
    const sheets = await sheetsOf(register({ bands }))
    expectWithin(sheets)
    const banded = sheets.map((sheet) =>
      textsOf(sheet)
        .filter(({ text }) => text.startsWith('东溪村'))
        .map(({ text }) => text),
    )
    expect(banded.slice(0, 2)).toEqual([['东溪村　第1组　55 人'], ['东溪村　第1组　55 人（续）']])
    expect(banded.flat().filter((text) => text === '东溪村　第2组　5 人')).toHaveLength(1)
  })

  it('breaks no number in a list that is not bound either, though it has too many columns for a page', async () => {
    const keys = Array.from({ length: 14 }, (_, at) => `id${at}`)
    const columns = [...register().columns.slice(0, 2), ...keys.map((key) => ({ key, label: '公民身份号码', width: 12 }))]
    const rows = voters(3, (at) =>
      Object.fromEntries(keys.map((key, n) => [key, `3307991950010${String(at * 100 + n).padStart(5, '0')}`])),
    )
    const sheets = await sheetsOf(register({ columns, rows, paper: 'A4-landscape' }))
    expectWithin(sheets)
    const whole = new Set(sheets.flatMap((sheet) => textsOf(sheet).map(({ text }) => text)))
    for (const row of rows) for (const key of keys) expect(whole).toContain(row[key])
  })

  it('that hangs out is closed at its lower right by the committee and the day', async () => {
    const [sheet] = await sheetsOf(register({ rows: voters(3), signatures: ['日期', '青溪镇选举委员会(章)'] }))
    const closing = textsOf(sheet!).filter(({ text }) => /选举委员会|年　　月/.test(text))
    expect(closing.map(({ text }) => text.trim())).toEqual(['青溪镇选举委员会(章)', '年　　月　　日'])
    for (const { end, x } of closing) expect([x > sheet!.width / 2, end > sheet!.width - 40 * MM]).toEqual([true, true])
    expect(closing[1]!.y).toBeGreaterThan(closing[0]!.y)
  })

  it('breaks a name in parts after its dots, whatever column it stands in', async () => {
    const columns = [...register().columns, { key: 'head', label: '户主', width: 20 }]
    const rows = voters(3, () => ({ head: '迪丽热巴·迪力木拉提·阿布都热合曼·艾力' }))
    const lines = (await sheetsOf(register({ columns, rows }))).flatMap((sheet) => textsOf(sheet)).map(({ text }) => text)
    expect(lines.some((text) => text.includes('阿布都热合曼·'))).toBe(true)
    expect(lines.filter((text) => /[都热]$/.test(text))).toEqual([])
  })

  it('leaves no single word over on a last line', async () => {
    const rows = voters(1, () => ({ address: '由 李卫民 D01-0013 代领' }))
    const columns = register().columns.map((column) => ({ ...column, width: 34 }))
    const sheets = await sheetsOf(
      register({ rows, columns: [...columns, { key: 'sign', label: '签名', width: 200, signing: true }] }),
    )
    const lines = sheets.flatMap((sheet) => textsOf(sheet)).map(({ text }) => text)
    expect(lines.filter((text) => ['领', '代领'].includes(text.trim()))).toEqual([])
  })

  it('says below its foot in small print what it stands on, above who signs', async () => {
    const remarks = ['未决定的8项按默认办理　'.padEnd(150, '逐张裁定；'), '登记电脑　指纹'.padEnd(80, ' 7QK3')]
    const [sheet, ...more] = await sheetsOf(register({ rows: voters(3), remarks }))
    expect(more).toEqual([])
    expectWithin([sheet!])
    for (const line of remarks) expect(said([sheet!]).replaceAll(' ', '')).toContain(line.replaceAll(' ', ''))
    const places = ['合计 60 人', '登记电脑', '填表人'].map((start) =>
      textsOf(sheet!).find(({ text }) => text.startsWith(start))!,
    )
    expect(places.map(({ y }) => y)).toEqual(places.map(({ y }) => y).toSorted((a, b) => a - b))
    expect(places[1]!.size).toBeLessThan(places[0]!.size)
  })

  it('of names side by side writes one smaller before it breaks a part of it, and breaks only what is wider yet', async () => {
    const long = '迪丽热巴·阿布都热合曼·吐尔'
    const columns = Array.from({ length: 9 }, (_, at) => ({ key: `${at}`, label: '', width: 28 }))
    const rows = [{ 0: long, 1: '张伟', 2: '阿布都热合曼阿布都热合曼' }]
    const [sheet] = await sheetsOf(register({ columns, rows, nameKey: '0', grid: true, paper: 'A4-landscape' }))
    const texts = textsOf(sheet!)
    const sizeOf = (text: string) => texts.find((each) => each.text === text)?.size
    expect([sizeOf('阿布都热合曼·')! < 13, sizeOf('张伟')]).toEqual([true, 13])
    expect(texts.some(({ text, size }) => text.startsWith('阿布都热合曼阿') && text.length < 12 && size === 9)).toBe(true)
  })

  it('says days in words wherever they stand', async () => {
    const sheets = await sheetsOf(
      register({ rows: voters(1), foot: ['最迟 2026-11-25，办到 2026-11-28'], remarks: ['开站日 2026-12-14'] }),
    )
    for (const day of ['最迟 2026年11月25日，办到 2026年11月28日', '开站日 2026年12月14日']) expect(said(sheets)).toContain(day)
  })

  it('can be listened to: heading, paragraphs and rows are tagged, and nothing is passed over but the frame of a sheet', async () => {
    const rows = voters(2)
    const cover = { notice: ['根据选举法第二十八条的规定，'.repeat(8)] }
    const bands = [[0, '东坞村　第1组　2 人']] as const
    const sheets = await sheetsOf(register({ rows, cover, bands }))
    const heard = sheets.flatMap(({ marks }) =>
      marks.flatMap((mark) =>
        mark.kind === 'text' ? [[mark.tag, mark.glyphs.map(({ glyph }) => glyph.text).join('')] as const] : [],
      ),
    )
    const as = (tag: string) => heard.flatMap(([each, text]) => (each === tag ? [text] : []))
    expect(as('H1')).toEqual(['选民登记册'])
    expect(as('P').join('')).toContain(cover.notice[0])
    expect(as('TH').join('')).toBe(
      `${register()
        .columns.map(({ label }) => label)
        .join('')}东坞村　第1组　2 人`,
    )
    expect(as('TD').join('')).toContain(rows[0]!['id'])
    for (const text of as('Artifact')) expect(text).toMatch(/名册版次|第 \d+ 页|选民登记册　·　第三选区/)
    expect(heard.filter(([tag]) => tag === undefined)).toEqual([])
  })

  it('that is bound to be signed on paper has no tags', async () => {
    const sheets = await sheetsOf(register({ bound: true }))
    expect(sheets.flatMap(({ marks }) => marks.flatMap((mark) => (mark.kind === 'text' ? [mark.tag] : [])))).not.toContain('TD')
  })
})
