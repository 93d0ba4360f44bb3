import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { read } from '@e965/xlsx'
import { beforeAll, describe, expect, it } from 'vitest'
import { factsOf } from '#ledger/read.ts'
import { printPosters } from '#office/registers/poster.ts'
import { makePreview } from '#office/registers/preview.ts'
import { previewed } from '#print/preview.ts'
import { officePrint, printsMade } from '#office/registers/prints-made.ts'
import { printRegisters } from '#office/registers/print-registers.ts'
import { registersOf } from '#office/registers/registers.ts'
import { rollOf } from '#roll/election.ts'
import { compareByStrokes } from '#words/names.ts'
import { admin, codeOf, need, office, publish, type Office, type Villager } from '../fixtures/election.ts'
import { folder } from '../fixtures/folder.ts'
import { readPdf, textOf } from '../print/read-pdf.ts'

const NAMES = ['龚丽', '丁一', '王二', '阿依古丽·买买提', '陈三', '陈三', '上官婉儿']
const people: readonly Villager[] = NAMES.flatMap((name, at): Villager[] => [
  { name, birth: `1980-01-0${at + 1}`, household: `10${at}`, group: '1', sex: at === 4 ? '女' : '男' },
  { name: `${name.slice(0, 1)}大`, birth: `1981-02-0${at + 1}`, household: `20${at}`, group: '2' },
])

let town: Office
let out: string
beforeAll(async () => {
  const at = folder()
  town = await office(at)
  out = `${at}/print`
})

describe('the public list', () => {
  it('is not printed before it is published', async () => {
    expect(codeOf(await printPosters(town.ledger, admin, { constituencies: ['D01'], folder: out }))).toBe('post.unpublished')
  })

  it('says the notice, then everyone once by group and strokes, and nothing but names (S1 28, 29)', async () => {
    publish(town, people)
    const [files] = need(await printPosters(town.ledger, admin, { constituencies: ['D01'], folder: out }))
    expect(files).toMatchObject({ constituency: 'D01', voters: people.length })
    expect(existsSync(files!.xlsx)).toBe(true)
    const [notice = '', ...sheets] = readPdf(files!.pdf).map(textOf)
    for (const said of [
      '选举法》第二十八条',
      `共${people.length}人`,
      '之日起五日内',
      '选举日的五日以前',
      '特此公告',
      '选举委员会(章)',
    ])
      expect(notice).toContain(said)
    const list = sheets.join('')
    const roll = rollOf(town.ledger, 'D01')
    expect(list).not.toMatch(/\d{6,}|19\d\d-/)
    for (const { fields } of roll) expect(list).not.toContain(fields.idNumber)
    const [, first = '', second = ''] = list.split(/第\d组　\d+ 人/)
    expect(list).toContain('第1组　7 人')
    for (const name of new Set(NAMES)) expect(first).toContain(name)
    // Namesakes of one group are told apart by what may be posted.
    expect(first).toContain('陈三(女)')
    expect(first).toContain('陈三(男)')
    const placed = NAMES.toSorted(compareByStrokes).map((name) => first.indexOf(name))
    expect(placed).toEqual(placed.toSorted((a, b) => a - b))
    expect(second).toContain('上大')
  })
})

describe('the registers', () => {
  it('say of each group how many it has, who registered whom and when, and how they are read', async () => {
    const one = registersOf(town.ledger, 'D01')[0]!
    expect(one.bands.map(([row, text]) => [row, text.split('　').slice(1).join('　')])).toEqual([
      [0, '第1组　7 人'],
      [7, '第2组　7 人'],
    ])
    for (const row of one.rows)
      expect(row).toMatchObject({ registeredOn: expect.stringMatching(/^\d{4}-\d\d-\d\d$/), registrar: expect.any(String) })
    const [printed] = need(await printRegisters(town.ledger, admin, { constituencies: ['D01'], folder: out }))
    const [cover = '', ...sheets] = readPdf(printed!.pdf).map(textOf)
    expect(cover).toMatch(/填表说明.*按村、村民小组和户编排.*册一合计 14 人.*审核人/)
    for (const { fields } of rollOf(town.ledger, 'D01'))
      expect(sheets.filter((sheet) => sheet.includes(fields.idNumber))).toHaveLength(1)
  })
})

describe('a day in a table', () => {
  it('stands on paper in words, and in the spreadsheet as a date', async () => {
    const [first] = need(await printRegisters(town.ledger, admin, { constituencies: ['D01'], folder: `${out}/days` }))
    const text = readPdf(first!.pdf).map(textOf).join('')
    expect(text).toContain('1980年1月1日')
    expect(text).not.toMatch(/\d{4}-\d{2}-\d{2}/)
    const { 名册: sheet } = read(readFileSync(first!.xlsx), { cellDates: true }).Sheets
    const days = Object.entries(sheet!).flatMap(([ref, cell]) =>
      /^[A-Z]+5$/.test(ref) && (cell as { t?: string }).t === 'd' ? [ref] : [],
    )
    expect(days.length).toBeGreaterThanOrEqual(2)
  })
})

describe('a print', () => {
  it('is there again as it was made, by its number, the same bytes, though the roll went on', async () => {
    const [first] = need(await printRegisters(town.ledger, admin, { constituencies: ['D01'], folder: `${out}/once` }))
    const bytes = readFileSync(first!.pdf)
    const made = printsMade(town.ledger, 'D01').find(({ params, form }) => form === 'register' && params['register'] === '1')!
    need(await printRegisters(town.ledger, admin, { constituencies: ['D01'], folder: `${out}/twice` }))
    const again = need(officePrint(town.ledger, made.sha256))
    expect(again.name).toBe(`register_D01_1_${made.print}.pdf`)
    expect(Buffer.from(again.base64, 'base64').equals(bytes)).toBe(true)
    expect(codeOf(officePrint(town.ledger, '0'.repeat(64)))).toBe('print.unknown')
  })
})

describe('a sheet that is looked at before it is printed', () => {
  const pdf = (base64: string): string => {
    const path = `${out}/preview.pdf`
    writeFileSync(path, Buffer.from(base64, 'base64'))
    return readPdf(path).map(textOf).join('')
  }

  it.each([
    ['the public list', 'poster', '选民名单公告'],
    ['the signing book', 'signing-book', '领票册'],
    ['a register', { register: 1 }, '册一'],
  ] as const)('shows %s as it would be, under no number, and states nothing', async (_, list, title) => {
    const before = factsOf(town.ledger, 'print.made').length
    const { sha256, pages, name } = need(await makePreview(town.ledger, { constituency: 'D01', list }))
    expect(pages).toBeGreaterThan(1)
    expect(name).toContain(title)
    const text = pdf(need(previewed(town.ledger, sha256)).base64)
    expect(text).toContain(title)
    expect(text).toContain('打印 预览')
    expect(factsOf(town.ledger, 'print.made')).toHaveLength(before)
    expect(codeOf(previewed(town.ledger, 'f'.repeat(64)))).toBe('print.unknown')
  })

  it('is refused of what is not published', async () => {
    expect(codeOf(await makePreview(town.ledger, { constituency: 'D02', list: 'poster' }))).toBe('post.unpublished')
  })
})
