import { execFileSync, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import type { TableDocument } from '#print/document.ts'
import { openPrinter } from '#print/printer.ts'
import { printPdf } from './print-pdf.ts'
import { readPdf, textOf } from './read-pdf.ts'
import { freshFolder, register, voters } from './sample-register.ts'

const RARE = ['王㛃', '李䶮', '陈𬭎', '喆堃', '犇垚', '赵祎', '昇珺頔', '翀彧', '阿依古丽·买买提', '𠮷田𪚥']
const printer = openPrinter()
const folder = freshFolder()
afterAll(() => printer.close())

async function print(document: TableDocument, name: string) {
  const path = join(folder, name)
  const outcome = await printer.print(document, path)
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.error))
  return { path, ...outcome.value }
}

describe('voters with rare characters', () => {
  const rows = voters(RARE.length, (at) => ({ name: RARE[at]! }))

  it('stand on the sheet with outlines from an embedded font, never as glyph 0', async () => {
    const sheets = readPdf((await print(register({ rows }), 'rare.pdf')).path)
    const glyphs = sheets.flat()
    expect(glyphs.length).toBeGreaterThan(500)
    expect(glyphs.filter(({ id }) => id === 0)).toEqual([])
    expect(glyphs.filter(({ text, drawn }) => !drawn && text.trim() !== '')).toEqual([])
    for (const name of RARE) expect(textOf(glyphs)).toContain(name)
  })

  it.skipIf(spawnSync('pdftotext', ['-v']).error)('are found by pdftotext', async () => {
    const { path } = await print(register({ rows }), 'rare-text.pdf')
    const text = execFileSync('pdftotext', ['-raw', path, '-'], { encoding: 'utf8' })
    for (const name of RARE) expect(text).toContain(name)
  })
})

describe('every sheet of a register', () => {
  const document = register({ rows: voters(200), stamp: { ...register().stamp, rehearsal: true } })

  it('carries title, constituency, roll version, ledger head, print id, time, page and, in a rehearsal, 模拟', async () => {
    const { path, pages } = await print(document, 'every.pdf')
    const sheets = readPdf(path).map(textOf)
    expect(pages).toBeGreaterThan(5)
    expect(sheets).toHaveLength(pages)
    for (const [at, sheet] of sheets.entries())
      for (const mark of [
        '选民登记册　·　第三选区',
        '名册版次 3',
        '账本 9f2c 41ab 77e0 d1c3',
        '打印 P-12',
        '2026年10月30日 16:15 北京时间',
        `第 ${at + 1} 页　共 ${pages} 页`,
        '模　拟',
        '公民身份号码',
      ])
        expect(sheet).toContain(mark)
  })

  it('bears no 模拟 in an election that counts', async () => {
    expect(textOf(readPdf((await print(register(), 'live.pdf')).path).flat())).not.toContain('拟')
  })

  it('holds whole rows, each voter once and in order, and the signatures on the last only', async () => {
    const sheets = readPdf((await print(document, 'rows.pdf')).path).map(textOf)
    expect(sheets.join('').match(/33079919500101\d{4}/g)).toEqual(document.rows.map(({ id }) => id))
    for (const sheet of sheets)
      expect(sheet.match(/33079919500101/g)?.length ?? 0).toBe(sheet.match(/（原第三生产大队宿舍楼2幢301室）/g)?.length ?? 0)
    expect(sheets.map((sheet) => sheet.includes('填表人'))).toEqual(sheets.map((_, at) => at === sheets.length - 1))
  })

  it('says so when nobody is in the register', async () => {
    const { path, pages } = await print(register({ rows: [] }), 'empty.pdf')
    expect(pages).toBe(1)
    expect(textOf(readPdf(path)[0]!)).toContain('本册无人')
  })
})

describe('a reprint', () => {
  it('is the same bytes, in a worker that has printed other things and in a fresh one', async () => {
    const first = await print(register(), 'first.pdf')
    await print(register({ title: '另册', rows: voters(5).toReversed() }), 'other.pdf')
    const second = await print(register(), 'second.pdf')
    const third = await printPdf(register(), join(folder, 'third.pdf'))
    expect(second.sha256).toBe(first.sha256)
    expect(third).toMatchObject({ ok: true, value: { sha256: first.sha256, bytes: first.bytes } })
    expect(createHash('sha256').update(readFileSync(first.path)).digest('hex')).toBe(first.sha256)
  })

  it('of another time is other bytes', async () => {
    const first = await print(register(), 'at-one.pdf')
    const later = await print(register({ stamp: { ...register().stamp, madeAt: '2026-10-30T08:16:00.000Z' } }), 'at-two.pdf')
    expect(later.sha256).not.toBe(first.sha256)
  })
})
