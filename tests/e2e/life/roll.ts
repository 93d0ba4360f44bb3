import { sampleFiles } from '#rehearsal/sample/files.ts'
import type { Ledger } from '#ledger/open.ts'
import { fieldWords } from '../../../src-renderer/ui/town/fields.ts'
import { learn } from '../../../src-renderer/texts/index.ts'
import { optionsFor, type Choosing } from '../../../src-renderer/office/decisions/choosing.ts'
import type { Waiting } from '../../../src-renderer/office/decisions/waiting.ts'
import { expectedOf } from '../../fixtures/expected.ts'
import { cardsOf, choicesOf } from '../../fixtures/expected-choices.ts'
import { example } from '../operator.ts'
import type { Desk } from './window.ts'

const QINGXI = example('')
export const expected = expectedOf(QINGXI)
const files = sampleFiles(QINGXI)

/** The books of this computer, as its program has them open. */
export function booksOf({ host, place }: Desk): Ledger {
  const opened = host.app.machine.places.open(place)
  if (!opened.ok) throw new Error(opened.error.code)
  return opened.value
}

/** Every file of the town is read as the page proposes, tried first. */
export async function takeFiles({ page, button, goTo }: Desk): Promise<void> {
  await goTo('imports')
  await page.getByText('还没有读入过文件').waitFor()
  await page.locator('input[type=file]').setInputFiles(files.beforePublication.map(({ path }) => path))
  await page
    .getByRole('combobox', { name: /是哪一种/ })
    .nth(files.beforePublication.length - 1)
    .waitFor()
  await button(/^试读/).click()
  await page.getByRole('status').filter({ hasText: '试读了' }).waitFor({ timeout: 120_000 })
  await button(new RegExp(`^读入 ${files.beforePublication.length} 个文件`)).click()
  await page.getByRole('status').filter({ hasText: '读入了' }).waitFor({ timeout: 120_000 })
  await page.getByRole('link', { name: /去核对台/ }).click()
}

/** Whom the law places goes where it says. */
export async function decideByRule({ page, button }: Desk): Promise<void> {
  await page.getByRole('heading', { name: '核对台' }).waitFor()
  await button('按规定自动分册').click()
  await page.getByRole('status').filter({ hasText: '按规定分册办好了' }).waitFor({ timeout: 60_000 })
}

const TABS = { hard: /挡住公布/, soft: /可以晚些/ } as const

/** Every card of a tab of the page is decided on its own as `expected.json` says; answers how many. */
export async function decideCards(desk: Desk, tab: 'hard' | 'soft'): Promise<number> {
  const { page } = desk
  const choosingFor = choicesOf(expected)
  const ledger = booksOf(desk)
  await page.getByRole('radio', { name: TABS[tab] }).check({ force: true })
  let decided = 0
  for (let card = cardsOf(ledger)[tab][0]; card; card = cardsOf(ledger)[tab][0]) {
    const { key } = card
    const option = page.locator(`[id="queue-${key}"]`)
    await option.click()
    await page.locator(`[id="queue-${key}"][aria-selected=true]`).waitFor()
    await choose(desk, card, choosingFor(card))
    await page.locator('.act-bar .act').click()
    await option.waitFor({ state: 'detached' })
    decided++
  }
  return decided
}

// The words of the fields, as the screen has them.
await learn('zh')

async function choose({ page }: Desk, card: Waiting, { choice, side, number, fields }: Choosing): Promise<void> {
  const nth = optionsFor(card).findIndex(({ value }) => value === choice)
  await page.getByRole('radiogroup', { name: '怎样决定' }).getByRole('radio').nth(nth).click()
  if (choice === 'two' && number !== '') {
    await page.getByRole('radio', { name: side === 'a' ? /左 / : /右 / }).check({ force: true })
    await page.getByLabel('正确的公民身份号码').fill(number)
  }
  const form = page.locator('.decide-form')
  const more = form.locator('summary')
  for (const [field, text] of Object.entries(fields)) {
    const input = form.getByLabel(fieldWords(field), { exact: true })
    if (!(await input.isVisible())) await more.click()
    await input.fill(text)
  }
}
