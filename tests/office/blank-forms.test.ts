import { beforeAll, expect, it } from 'vitest'
import type { Ledger } from '#ledger/open.ts'
import { factsOf } from '#ledger/read.ts'
import { printBlanks } from '#office/registers/blank-forms.ts'
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
  const job = { constituencies: ['D01'], folder: at }
  const lists = need(await printBlanks(ledger, admin, job)).map(({ list }) => list)
  expect(lists).toEqual(['册一', '册二', '册三', '册四', '领票册', '登门核对表', '单位核对表'])
  publish({ ledger } as never, villagers(3))
  const printed = need(await printBlanks(ledger, admin, job))
  const texts = printed.map(({ pdf }) => readPdf(pdf).map(textOf).join(''))
  for (const [n, text] of texts.entries()) {
    expect(text).toContain(`${lists[n]}`)
    expect(text).toContain('（空白）')
    // Neither somebody nor what was counted of them.
    expect(text).not.toMatch(/村民\d|公布选民数|\d 人/)
    for (const { fields, voter } of rollOf(ledger, 'D01'))
      for (const said of [fields.idNumber, voter]) expect(text).not.toContain(said)
  }
  // Every column of a register is there to be written in, whatever the last one that was printed left out.
  for (const label of ['公民身份号码', '联系电话', '备注']) expect(texts[0]).toContain(label)
  const made = factsOf(ledger, 'print.made').map(({ body }) => body)
  expect(made.map(({ form, params }) => [form, params['list']])).toEqual([...lists, ...lists].map((list) => ['blank', list]))
  expect(new Set(made.map(({ print }) => print)).size).toBe(14)
})
