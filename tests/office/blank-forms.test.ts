import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, it } from 'vitest'
import type { Ledger } from '#ledger/open.ts'
import { factsOf } from '#ledger/read.ts'
import { blanksOf, printBlanks } from '#office/registers/blank-forms.ts'
import { makePreview } from '#office/registers/preview.ts'
import { previewed } from '#print/preview.ts'
import { BLANK_SHEETS } from '#words/blank-sheets.ts'
import { rollOf } from '#roll/election.ts'
import { admin, need, office, publish, villagers } from '../fixtures/election.ts'
import { folder } from '../fixtures/folder.ts'
import { readPdf, textOf } from '../print/read-pdf.ts'

let ledger: Ledger
let at: string
beforeAll(async () => {
  at = folder()
  ;({ ledger } = await office(at))
})

it('every form that people fill in is there without its values, before there are any, and nobody stands in it after', async () => {
  const told: (readonly [number, number])[] = []
  const job = { constituencies: ['D01'], folder: at, onProgress: (printed: number, of: number) => void told.push([printed, of]) }
  const lists = need(await printBlanks(ledger, admin, job)).map(({ list }) => list)
  expect(lists).toEqual([
    '册一',
    '册二',
    '册三',
    '册四',
    '领票册',
    '登门核对表',
    '单位核对表',
    '流动票箱选民名册',
    '委托投票公示',
    '清点报告单',
    '选举结果报告单-D01',
    '选举结果报告单-D01-1',
    '选举结果报告单-D01-2',
  ])
  // Each of them is told of, and the last that all are there.
  expect(told).toEqual(Array.from({ length: lists.length + 1 }, (_, at) => [at, lists.length]))
  publish({ ledger } as never, villagers(3))
  const printed = need(await printBlanks(ledger, admin, job))
  const texts = printed.map(({ pdf }) => readPdf(pdf).map(textOf).join(''))
  for (const [n, text] of texts.entries()) {
    expect(text.replace('＿＿ ', '')).toContain(lists[n]!.replace(/-.*/, '').slice(-3))
    expect(text).toContain('空白表，手工填写')
    // Neither somebody nor what was counted of them.
    expect(text).not.toMatch(/村民\d|公布选民数|\d 人/)
    for (const { fields, voter } of rollOf(ledger, 'D01'))
      for (const said of [fields.idNumber, voter]) expect(text).not.toContain(said)
  }
  // Every column of a register is there to be written in, whatever the last one that was printed left out.
  for (const label of ['公民身份号码', '联系电话', '备注']) expect(texts[0]).toContain(label)
  const made = factsOf(ledger, 'print.made').map(({ body }) => body)
  expect(made.map(({ form, params }) => [form, params['list']])).toEqual([...lists, ...lists].map((list) => ['blank', list]))
  expect(new Set(made.map(({ print }) => print)).size).toBe(26)
})

it('what a station without a computer states is one sheet each, in the words of the printed one, with room for each figure', async () => {
  const stated = blanksOf(ledger, 'D01').filter(({ sheet }) => ['box', 'posting', 'closing', 'result'].includes(sheet))
  const printed = need(await printBlanks(ledger, admin, { constituencies: ['D01'], folder: at }))
  expect(stated.map(({ list }) => printed.find((each) => each.list === list)!.pages)).toEqual(stated.map(() => 1))
  const foot = (sheet: string) => stated.find((each) => each.sheet === sheet)!.document.foot.join('\n')
  expect(foot('closing')).toContain('区人大代表第一选区：印制 ＿＿＿＿ ＝ 发出 ＿＿＿＿ ＋ 作废 ＿＿＿＿ ＋ 剩余 ＿＿＿＿')
  expect(foot('result')).toContain(
    '□成立　□不成立　全体选民的过半数参加投票：参加投票人数×2 ＿＿＿＿ > 全体选民 ＿＿＿＿（选举法第四十五条）',
  )
  expect(foot('result')).toContain('每名当选人得赞成票')
  for (const sheet of ['closing', 'result', 'posting', 'box']) expect(foot(sheet).replaceAll('×2', '')).not.toMatch(/\d/)
})

it('each of them can be looked at before it is printed', async () => {
  for (const blank of BLANK_SHEETS) {
    const { sha256 } = need(await makePreview(ledger, { constituency: 'D01', list: { blank } }))
    const { base64 } = need(previewed(ledger, sha256))
    const pdf = join(at, `${blank}.pdf`)
    writeFileSync(pdf, Buffer.from(base64, 'base64'))
    expect(readPdf(pdf).map(textOf).join('')).toContain('空白表，手工填写')
  }
})
