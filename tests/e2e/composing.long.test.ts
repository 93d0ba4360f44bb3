import type { Locator, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import type { TypeName } from '#ledger/entries/index.ts'
import { factsOf } from '#ledger/read.ts'
import { decideAll } from '#office/deciding/decide.ts'
import { passGate } from '#office/gates/pass-gate.ts'
import { importHouseholds } from '#office/importing/import-households.ts'
import { admin, householdCsv, need, registrar, villagers } from '../fixtures/election.ts'
import { atTheOffice } from './at-the-office.ts'
import { change, goTo, type LiveOffice } from './live-office.ts'
import { settled } from './settled.ts'
import { compose } from './station-scan.ts'

let office: LiveOffice
let page: Page
const complaints = atTheOffice(
  '楼晓东',
  'gates',
  (given) => ({ office, page } = given),
  ({ ledger }) => {
    need(importHouseholds(ledger, admin, 'D02.csv', householdCsv(villagers(6).map((each) => ({ ...each, village: '下宅村' })))))
    need(decideAll(ledger, admin))
    need(passGate(ledger, registrar, { constituency: 'D02', gate: 'registration', on: '2026-11-20', acceptAll: '已核对(模拟)' }))
  },
)

const sheet = () => page.getByRole('dialog')
const stated = (type: TypeName): number => factsOf(need(office.host.app.machine.places.open('office')), type).length

/** An input method's own keys over a field do nothing but what it does: what stood there and what is stated stay, then its word comes. */
async function composedInto(field: Locator, word: string): Promise<void> {
  await field.focus()
  await page.keyboard.press('ControlOrMeta+a')
  const composing = await compose(page, 'nian')
  expect(await field.inputValue()).toBe('nian')
  expect(await field.evaluate((it) => it === document.activeElement)).toBe(true)
  await composing.handOver(word)
  expect(await field.inputValue()).toBe(word)
}

test('while a day is composed the arrow keys leaf through words and not through days, and its Enter signs nothing', async () => {
  const before = stated('gate.passed')
  await page.getByRole('rowheader', { name: '第二选区' }).click()
  await page.getByRole('button', { name: /^签第二选区审核关/ }).click()
  await sheet().locator('form[aria-busy=false]').waitFor()
  await composedInto(sheet().locator('.input-day').first(), '2026年11月24日')
  await settled(page)
  expect([await sheet().isVisible(), stated('gate.passed')]).toEqual([true, before])
  await sheet().getByRole('button', { name: '取消' }).click()
  await sheet().getByRole('button', { name: '丢掉' }).click()
  await sheet().waitFor({ state: 'detached' })
})

test('while a reason is composed its Enter revokes no laptop', async () => {
  const before = stated('device.revoked')
  await change(page, '施国强')
  await goTo(page, 'stations')
  await page.getByRole('listitem').filter({ hasText: '第一选区 2号机' }).getByRole('button', { name: '作废' }).click()
  await sheet().getByLabel('认到第几条').fill('2')
  await sheet().locator('form[aria-busy=false]').waitFor()
  await composedInto(sheet().getByLabel('理由'), '收站以后丢了')
  await settled(page)
  expect([await sheet().isVisible(), stated('device.revoked')]).toEqual([true, before])
  expect(await page.getByRole('dialog', { name: '两个人一起确认' }).count()).toBe(0)
})

test('the screens leave no complaint in the console and no incident in the log', () => {
  expect([...complaints, ...office.host.log]).toEqual([])
})
