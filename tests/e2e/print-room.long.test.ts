import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { factsOf } from '#ledger/read.ts'
import { printForm } from '#office/forms/print-form.ts'
import { admin, need } from '../fixtures/election.ts'
import { until } from '../fixtures/until.ts'
import { officeAtNoon, type OfficeAtNoon } from './office-at-noon.ts'
import { settled } from './settled.ts'

let office: OfficeAtNoon
let page: Page

beforeAll(async () => {
  office = await officeAtNoon('傅建平')
  ;({ page } = office)
  await page
    .getByRole('navigation', { name: '页面' })
    .getByRole('link', { name: /^打印室/ })
    .click()
  await open()
}, 120_000)
afterAll(() => office?.end())

const open = (): Promise<void> =>
  page.locator('.room-line', { hasText: '选举日和投票站公告' }).getByRole('button', { name: '填好，打印' }).click()
const sheet = () => page.getByRole('dialog')
const numberOf = () => sheet().getByLabel('公告编号')
const telephone = () => sheet().getByLabel('选举委员会电话')
const printed = (): number => factsOf(office.ledger(), 'print.made').length

test('a blank form hands in nothing of what was typed', async () => {
  await numberOf().fill('3')
  await telephone().fill('0000-81230001')
  await sheet().getByRole('button', { name: '印空白的' }).click()
  await until(() => printed() === 1)
  await settled(page)
  expect(await numberOf().inputValue()).toBe('3')
})

test('the number of a notice is no other’s: once it is printed no draft of it is left', async () => {
  await sheet().getByRole('button', { name: '打印，记入账本' }).click()
  await sheet().getByText('已经印过').waitFor()
  await until(async () => (await numberOf().inputValue()) === '')
  expect(await telephone().inputValue()).toBe('0000-81230001')
  expect(await page.evaluate(() => sessionStorage.getItem('xuance.drafts') ?? '')).not.toContain('0000-81230001')
})

test('and what somebody else printed after it is what stands there next', async () => {
  const typed = { telephone: '0000-81230002' }
  need(await printForm(office.ledger(), admin, { form: 'polling-notice', typed }, {}))
  await page.keyboard.press('Escape')
  await open()
  await until(async () => (await telephone().inputValue()) === '0000-81230002')
})
