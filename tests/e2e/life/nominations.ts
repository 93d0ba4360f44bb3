import { rollOf } from '#roll/election.ts'
import { proposedFor } from '#office/candidates/proposed.ts'
import { example } from '../operator.ts'
import { booksOf } from './roll.ts'
import type { Desk } from './window.ts'

/** The proposals of all contests out of the town's list. */
export async function readList({ page, button, goTo }: Desk): Promise<void> {
  await goTo('candidates')
  await button('从名单文件读入').click()
  const sheet = page.getByRole('dialog')
  await sheet.getByLabel('推荐名单').setInputFiles(example('candidates.xlsx'))
  await sheet.getByRole('button', { name: /^读入/ }).click()
  await sheet.getByRole('status').filter({ hasText: '读了 106 行' }).waitFor()
  await page.keyboard.press('Escape')
  await sheet.waitFor({ state: 'detached' })
}

/** Contests whose list has an error: who cannot stand, those among them whom a department objected to, and for how many others somebody is proposed by hand. */
const FAULTY: Readonly<Record<string, { readonly not: readonly string[]; readonly short?: true }>> = {
  D07: { not: ['金丽平', '陈巧娟'] },
  D09: { not: ['李欣倩', '李鹏斌'], short: true },
  'D01-1': { not: ['许一萱'], short: true },
  'D02-1': { not: ['黄小东'] },
  'D02-2': { not: ['许一萱'] },
  'D04-2': { not: ['陈鹏龙'], short: true },
  'D08-1': { not: ['郑惠云', '郑国刚'], short: true },
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
    if (FAULTY[contest]?.short) await proposeOneMore(desk, contest)
    await button(/^公布初步名单/).click()
    await button(/^记录协商 ?\S*选区/).waitFor()
  }
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
  await sheet.getByRole('textbox', { name: '推荐的政党或团体' }).fill('青溪镇科学技术协会')
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
