import type { Locator } from 'playwright-core'
import { rollOf } from '#roll/election.ts'
import { proposedFor } from '#ledger/standing/proposals.ts'
import { example } from '../operator.ts'
import { booksOf } from './roll.ts'
import type { Desk } from './window.ts'

/** The proposals of all contests out of the town's list. */
export const readList = (desk: Desk): Promise<void> => readProposals(desk, example('candidates.xlsx'), 106)

async function readProposals({ page, button, goTo }: Desk, list: Parameters<Locator['setInputFiles']>[0], rows: number) {
  await goTo('candidates')
  await button('从名单文件读入').click()
  const sheet = page.getByRole('dialog')
  await sheet.getByLabel('推荐名单').setInputFiles(list)
  await sheet.getByRole('button', { name: /^读入/ }).click()
  await sheet
    .getByRole('status')
    .filter({ hasText: `读了 ${rows} 行` })
    .waitFor()
  await page.keyboard.press('Escape')
  await sheet.waitFor({ state: 'detached' })
}

/**
 * Contests whose list has an error: whom the formal list has to leave out, whose proposal is withdrawn as one too many of their nominator, and
 * where somebody else is proposed by hand.
 */
const FAULTY: Readonly<Record<string, { readonly not: readonly string[]; readonly over?: string; readonly short?: true }>> = {
  D07: { not: ['金丽平', '陈巧娟'] },
  D09: { not: ['李欣倩', '李鹏斌'], short: true },
  'D01-1': { not: ['许一萱'], short: true },
  // Nine joined in proposing one of them, who is not proposed by it.
  'D02-1': { not: [] },
  'D02-2': { not: ['许一萱'] },
  'D04-2': { not: [], over: '陈鹏龙', short: true },
  'D08-1': { not: ['郑惠云', '郑国刚'], short: true },
}

/** By whom somebody is proposed by hand. */
const SOCIETY = '青溪镇科学技术协会'
const DEPARTMENTS = ['组织', '纪检监察', '公安', '法院', '检察院', '税务']

/** What the departments answered about those proposed by hand comes in a list of its own, as it did about everybody else. */
export async function readAnswers(desk: Desk): Promise<void> {
  const ledger = booksOf(desk)
  const rows = Object.entries(FAULTY).flatMap(([contest, { short }]) => {
    const roll = rollOf(ledger, contest.slice(0, 3))
    return proposedFor(ledger, contest).flatMap(({ candidate, by }) => {
      const line = roll.find(({ voter }) => voter === candidate)
      return short && line && 'organisation' in by && by.organisation === SOCIETY
        ? [[line.fields.name, line.fields.idNumber, contest, '团体', SOCIETY, '否', ...DEPARTMENTS.map(() => '无异议')]]
        : []
    })
  })
  const heads = [
    '姓名',
    '公民身份号码',
    '选区代码',
    '提名方式',
    '提名单位',
    '是否正式候选人',
    ...DEPARTMENTS.map((each) => `联审_${each}`),
  ]
  const csv = [heads, ...rows].map((row) => row.join(',')).join('\n')
  await readProposals(desk, { name: '联审意见.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) }, rows.length)
}

async function choose({ page, goTo }: Desk, contest: string): Promise<void> {
  await goTo('candidates')
  await page.locator(`[id="queue-${contest}"]`).click()
  await page.locator(`[id="queue-${contest}"][aria-selected=true]`).waitFor()
}

/** Where the list leaves too few, a voter of the contest is proposed by hand; then everyone proposed is posted, of every contest. */
export async function postPreliminary(desk: Desk, contests: readonly string[]): Promise<void> {
  const { button } = desk
  for (const contest of contests) {
    await choose(desk, contest)
    if (FAULTY[contest]?.over) await withdrawOne(desk, FAULTY[contest].over)
    if (FAULTY[contest]?.short) await proposeOneMore(desk, contest)
    await button(/^公布初步名单/).click()
    await button(/^记录协商 ?\S*选区/).waitFor()
  }
}

async function withdrawOne({ page, button }: Desk, name: string): Promise<void> {
  await button(`撤回对${name}的推荐`).click()
  const sheet = page.getByRole('dialog')
  await sheet.getByRole('textbox').fill('推荐人撤回，推荐的超过应选名额')
  await sheet.getByRole('button', { name: /^撤回/ }).click()
  await sheet.waitFor({ state: 'detached' })
}

async function proposeOneMore(desk: Desk, contest: string): Promise<void> {
  const { page, button } = desk
  const ledger = booksOf(desk)
  const proposed = new Set(proposedFor(ledger, contest).map(({ candidate }) => candidate))
  const { voter, fields } = rollOf(ledger, contest.slice(0, 3)).find(
    (line) => line.fields.register === 1 && line.fields.contests.includes(contest) && !proposed.has(line.voter),
  )!
  await button('登记推荐').first().click()
  const sheet = page.getByRole('dialog')
  await sheet.getByRole('combobox', { name: '被推荐的人' }).fill(voter)
  await sheet.getByRole('option').filter({ hasText: fields.name }).first().click()
  await sheet.getByRole('radio', { name: '团体' }).check({ force: true })
  await sheet.getByRole('textbox', { name: '推荐的政党或团体' }).fill(SOCIETY)
  await sheet.getByRole('checkbox', { name: /^本人声明/ }).check()
  await sheet.getByRole('button', { name: /^登记推荐/ }).click()
  await sheet.waitFor({ state: 'detached' })
}

/** The voter groups of every contest met today, in the first of them as many as the contest has seats. */
export async function recordConsultations(desk: Desk, contests: readonly string[], on: string): Promise<void> {
  const { page } = desk
  for (const contest of contests) {
    await choose(desk, contest)
    await page.getByRole('region').getByRole('button', { name: '记录协商' }).click()
    const sheet = page.getByRole('dialog')
    await sheet.getByLabel('哪一天').fill(on)
    await sheet.locator('.consulted input').first().fill('5')
    await sheet.getByRole('button', { name: /^记下/ }).click()
    await sheet.waitFor({ state: 'detached' })
  }
}

/** The lists that had an error are stated without whom the law does not allow. */
export async function stateFaulty(desk: Desk): Promise<void> {
  const { page, button } = desk
  for (const [contest, { not }] of Object.entries(FAULTY)) {
    await choose(desk, contest)
    for (const name of not) await page.getByRole('checkbox', { name: new RegExp(`^${name}`) }).uncheck()
    await button(/^确定正式名单/).click()
    await page.locator('.listed').filter({ hasText: '正式代表候选人' }).waitFor()
  }
}

/** The authorisations that the office approved, out of its list: what is wrong with one keeps it out. */
export async function readProxies({ page, button, goTo }: Desk): Promise<void> {
  await goTo('imports')
  await page.locator('input[type=file]').setInputFiles(example('proxies.xlsx'))
  await page.getByText('看起来是委托书').waitFor()
  await button(/^试读/).click()
  await page.getByRole('status').filter({ hasText: '试读了' }).waitFor()
  await button(/^读入 1 个文件/).click()
  await page.getByRole('status').filter({ hasText: '读入了' }).waitFor()
}
