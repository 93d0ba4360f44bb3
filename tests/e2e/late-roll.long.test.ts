import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { expectAccessible } from './axe.ts'
import { seen } from './clerk.ts'
import { officeAtNoon, type OfficeAtNoon } from './office-at-noon.ts'
import { OFFICE_PIN } from './two-homes.ts'

let office: OfficeAtNoon
let page: Page

const button = (name: string | RegExp) => page.getByRole('button', { name })
const sheet = () => page.getByRole('dialog')

beforeAll(async () => {
  office = await officeAtNoon('傅建平', { late: true })
  ;({ page } = office)
  await page.evaluate(() => (location.hash = '#/office/gates'))
  await page.getByRole('rowheader', { name: '第一选区' }).click()
}, 120_000)

afterAll(async () => {
  await office?.end()
})

test('a roll that hangs out three days late keeps the last gate shut, and says who may let it go on', async () => {
  await button(/^登记第一选区名单张贴/).click()
  await sheet().getByLabel('张贴地点').fill('村委会公告栏')
  await sheet()
    .getByRole('button', { name: /^登记张贴/ })
    .click()
  await sheet().waitFor({ state: 'detached' })
  await office.itIs('2026-12-04')
  await page.reload()
  await page.getByRole('rowheader', { name: '第一选区' }).click()
  expect(await seen(page.locator('.gates-lacking').getByText('公布选民名单最迟2026-11-25，已逾期3天'))).toBe(true)
  await expectAccessible(page)
})

test('two of the committee decide with a reason that it is done late', async () => {
  await button('逾期办理').click()
  expect(await sheet().getByLabel('办到哪一天').inputValue()).toBe('2026年11月28日')
  await sheet()
    .getByRole('button', { name: /^决定逾期办理/ })
    .click()
  expect(await seen(sheet().getByRole('alert').filter({ hasText: '请写明理由' }))).toBe(true)
  await sheet().getByLabel('为什么逾期').fill('台风停工三天')
  await expectAccessible(page)
  await sheet()
    .getByRole('button', { name: /^决定逾期办理/ })
    .click()
  const second = page.getByRole('dialog', { name: '两个人一起确认' })
  await second.waitFor()
  expect(await second.innerText()).toMatch(/第一选区公布选民名单[\s\S]*台风停工三天[\s\S]*办到哪一天\s*2026年11月28日/)
  expect(await second.innerText()).not.toContain('楼亚萍')
  await second.getByRole('textbox').fill(OFFICE_PIN)
  await page.keyboard.press('Enter')
  await second.waitFor({ state: 'detached' })
  await page.locator('.gates-lacking').getByText('选举委员会两人决定逾期办理：台风停工三天').waitFor()
})

test('and the gate is signed, the remark taken on with its reason and told afterwards, too', async () => {
  await button(/^签第一选区公布关/).click()
  for (const field of await sheet().locator('.input:not(.input-day)').all()) await field.fill('已按决定办理')
  await sheet().getByRole('button', { name: /^签字/ }).click()
  await page.getByRole('gridcell', { name: /12-04 傅建平/ }).waitFor()
  expect(await seen(page.locator('.gates-lacking').getByText('选举委员会两人决定逾期办理：台风停工三天'))).toBe(true)
})

test('election day is put off by two with the consent on record, though the roll is published', async () => {
  await page.evaluate(() => (location.hash = '#/office/setup'))
  await button('推迟选举日').click()
  await sheet().getByLabel('新的选举日').fill('2026-12-10')
  await sheet().getByLabel('谁同意的').fill('县选举委员会〔2026〕3号')
  await sheet().getByLabel('为什么推迟').fill('申诉期没有过')
  await sheet()
    .getByRole('button', { name: /^推迟选举日/ })
    .click()
  expect(await seen(sheet().getByRole('alert').filter({ hasText: '要晚于2026年12月15日' }))).toBe(true)
  await sheet().getByLabel('新的选举日').fill('2026-12-29')
  await expectAccessible(page)
  await sheet()
    .getByRole('button', { name: /^推迟选举日/ })
    .click()
  const second = page.getByRole('dialog', { name: '两个人一起确认' })
  await second.waitFor()
  expect(await second.innerText()).toMatch(/原定2026年12月15日[\s\S]*3号[\s\S]*申诉期没有过[\s\S]*2026年12月29日/)
  await second.getByRole('textbox').fill(OFFICE_PIN)
  await page.keyboard.press('Enter')
  await second.waitFor({ state: 'detached' })
  expect(await seen(page.getByText('2026年12月29日').first())).toBe(true)
  expect(office.complaints()).toEqual([])
})
