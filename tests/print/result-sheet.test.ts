import { join } from 'node:path'
import { expect, it } from 'vitest'
import type { CountResult } from '#contract/count.ts'
import { resultSheet } from '#print/forms/result-sheet.ts'
import { lawSteps } from '#rules/count/law-steps.ts'
import { questions } from '#rules/packs/answers.ts'
import { zhejiang2021 } from '#rules/packs/zhejiang-2021.ts'
import { printPdf } from './print-pdf.ts'
import { readPdf, textOf } from './read-pdf.ts'
import { freshFolder, register } from './sample-register.ts'

const NAMES = ['叶博铭', '吴春霞', '周亚燕', '周丽萍', '迪丽热巴·迪力木拉提', '王俊䶮']
const count = {
  pack: 'zhejiang-2021',
  round: 'first',
  seats: 3,
  roll: 3482,
  participants: { inPerson: 2871, mobile: 64, proxy: 118 },
  papers: { printed: 3600, issued: 3053, spoiled: 2, unused: 545, collected: 3053, valid: 3041, invalid: 12 },
  votes: NAMES.map((name, at) => ({ name, for: 2100 - 300 * at, against: 900, abstain: 41, void: 0 })),
  writeIns: ['吴小霞', '周大燕', '叶铭'].map((name) => ({ name, for: 3, onRoll: false })),
} as const
const counted: Extract<CountResult, { state: 'counted' }> = {
  state: 'counted',
  valid: true,
  outcome: 'elected',
  elected: NAMES.slice(0, 3),
  revote: null,
  separate: null,
  vacant: 0,
  signed: true,
  refer: [],
  findings: [],
  steps: lawSteps(count, zhejiang2021).map(({ left, right, ...step }) => ({
    ...step,
    left: { ...left, value: String(left.value) },
    right: { ...right, value: String(right.value) },
  })),
  votes: [
    ...count.votes.map((each) => ({ ...each, writtenIn: false, onRoll: true })),
    ...count.writeIns.map((each) => ({ ...each, against: null, abstain: null, void: null, writtenIn: true })),
  ],
  figures: { roll: count.roll, participants: 3053, ...count.participants, ...count.papers },
}

it('a result of six candidates and three names written in is one sheet, whatever the committee answered, and tests every name', async () => {
  const answered = questions.map(({ zh, options }) => `${zh}：${options.at(-1)!.zh}，县里统一口径`).join('；')
  const remarks = [`选举委员会决定（龚丽萍、朱雪红）　${answered}`, `登记电脑 0123456789abcdef　指纹${' 7QK3'.repeat(13)}`]
  const of = {
    contest: { name: '区人大代表第三选区', level: '县级' },
    seats: 3,
    round: 'first',
    pack: zhejiang2021,
    committee: '青溪镇选举委员会',
  } as const
  const sheet = resultSheet(of, counted, { signed: ['郑国强', '胡丽珍', '戴晓燕', '傅建平'], late: [], remarks })
  const path = join(freshFolder(), 'result.pdf')
  const made = await printPdf(
    { ...register(), ...sheet, subtitles: ['两级人民代表大会换届选举', '选举日 2026年12月15日', ...sheet.subtitles!] },
    path,
  )
  expect(made).toMatchObject({ ok: true, value: { pages: 1 } })
  const text = readPdf(path).map(textOf).join('')
  expect(text).toContain('参加投票人数×2＝6106 > 全体选民3482（选举法第四十五条）')
  expect(text).toContain('赞成票×2 > 参加投票人数3053（选举法第四十五条）：成立 叶博铭 4200、吴春霞 3600；不成立 周亚燕 3000')
  for (const name of [...NAMES, '吴小霞']) expect(text).toContain(name)
})
