import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { attached } from '#ledger/attachments.ts'
import { write } from '#ledger/append.ts'
import { closeLedger } from '#ledger/open.ts'
import { done, type Result } from '#contract/result.ts'
import { closingForm } from '#station/printing/forms.ts'
import { printForm, type Form } from '#station/printing/print-form.ts'
import { resultForm } from '#station/printing/result-form.ts'
import { questions } from '#rules/packs/answers.ts'
import { clerk, need, station } from '../fixtures/election.ts'
import { closed, counted } from '../fixtures/counted.ts'
import { folder } from '../fixtures/folder.ts'
import { come, open, townOf } from '../fixtures/laptop.ts'
import { readPdf, textOf } from '../print/read-pdf.ts'

const at = folder()
const town = await townOf(at, 12)
const laptop = await station(town, at, 'D01')
const { ledger, fingerprint } = laptop
open(laptop)
for (const n of [1, 2, 3]) come(ledger, n)
closed(laptop)
counted(laptop, 3)
afterAll(() => [town.ledger, ledger].forEach(closeLedger))

it.each<[string, () => Result<Form>]>([
  ['closing sheet', () => closingForm(ledger)],
  ['result sheet', () => resultForm(ledger, { contest: 'D01', round: 'first' })],
])('the %s that people sign shows the whole fingerprint of the computer it comes from', async (name, form) => {
  const { sha256 } = need(await printForm(ledger, clerk, need(form()), {}))
  const path = join(at, `${name}.pdf`)
  writeFileSync(path, attached(ledger, sha256)!)
  const text = textOf(readPdf(path).flat()).replaceAll(/\s/g, '')
  expect(fingerprint).toHaveLength(13)
  expect(text).toContain(`登记电脑${laptop.keys.device}指纹${fingerprint.join('')}`)
})

it('the result sheet speaks in words: the equation whole, the law by name, and no letters or codes', () => {
  const { foot = [] } = need(resultForm(ledger, { contest: 'D01', round: 'first' })).document
  const said = foot.filter((line) => !line.includes('指纹')).join('\n')
  expect(said).not.toMatch(/\b[SREWVBI][.\s]?\d|domain|design/)
  expect(said).toMatch(/参加投票 3 人 ＝ 本人 3 ＋ 流动票箱 0 ＋ 委托 0/)
  expect(said).toMatch(/参加投票人数×2＝6 > 全体选民\d+（选举法第四十五条）/)
})

it('the result sheet is headed by the contest itself, and whoever heads those who oversee and who count signs before them', () => {
  const { document } = need(resultForm(ledger, { contest: 'D01-1', round: 'first' }))
  expect(document.constituency).toBe('镇人大代表第一选区')
  expect(document.signatures).toEqual([
    '主持人',
    '总监票人',
    '监票人',
    '监票人',
    '总计票人',
    '计票人',
    '日期',
    '青溪镇选举委员会(章)',
  ])
})

it('the result sheet says how the committee answered what the law leaves open, and what goes by default', async () => {
  const remarks = () => need(resultForm(ledger, { contest: 'D01', round: 'first' })).document.remarks ?? []
  const defaults = remarks().find((line) => line.startsWith('未决定的8项按默认办理　')) ?? ''
  expect(defaults.split('；')).toHaveLength(8)
  for (const { zh, options } of questions) expect(defaults).toContain(`${zh}：${options[0].zh}`)
  need(
    write(
      ledger,
      {
        actor: [
          { person: 'c1', role: 'committee' },
          { person: 'c2', role: 'committee' },
        ],
      },
      (append) => {
        for (const [person, name] of [
          ['c1', '龚丽萍'],
          ['c2', '朱雪红'],
        ] as const)
          append('town', 'person.assigned', { person, name, roles: ['committee'] })
        append('town', 'question.answered', { question: 'v', answer: 'found', reason: '县里统一口径' })
        return done(null)
      },
    ),
  )
  const [decided, rest] = remarks()
  expect(decided).toBe(
    '选举委员会决定（龚丽萍、朱雪红）　发出与收回的选票不等时，参加投票的人数按哪个算：按收回票数，县里统一口径',
  )
  expect(rest).toMatch(/^未决定的7项按默认办理　/)
})

it('the result sheet says for good what two of the committee decided to do after its last day', () => {
  const footOf = (contest: string) => need(resultForm(ledger, { contest, round: 'first' })).document.foot ?? []
  need(
    write(
      ledger,
      {
        actor: [
          { person: 'c1', role: 'committee' },
          { person: 'c2', role: 'committee' },
        ],
      },
      (append) => {
        const of = { until: '2026-11-28', reason: '台风停工三天' }
        append('town', 'lateness.decided', { step: 'roll-published', constituency: 'D01', ...of })
        append('town', 'lateness.decided', { step: 'formal-candidates', contest: 'D01-1', ...of, until: '2026-12-09' })
        return done(null)
      },
    ),
  )
  expect(footOf('D01').filter((line) => line.includes('逾期'))).toEqual([
    '选举委员会决定逾期办理　公布选民名单：最迟 2026-11-25，办到 2026-11-28，台风停工三天（龚丽萍、朱雪红）',
  ])
})
