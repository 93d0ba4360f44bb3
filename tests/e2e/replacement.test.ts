import { afterAll, beforeAll, expect, test } from 'vitest'
import { closeLedger, openLedger } from '#ledger/open.ts'
import { factsOf } from '#ledger/read.ts'
import { rehearsalStaff } from '#rehearsal/staff.ts'
import { PIN } from '../fixtures/live-station.ts'
import { need } from '../fixtures/election.ts'
import { expectAccessible } from './axe.ts'
import { openLiveLaptop, type LiveLaptop } from './live-laptop.ts'
import { listening } from './clerk.ts'

let laptop: LiveLaptop
beforeAll(async () => {
  laptop = await openLiveLaptop()
}, 120_000)
afterAll(() => laptop?.close())

const OWN_PIN = '46808643'

/** Somebody is ill on the morning of the election. */
test('the lead and an overseer let somebody new serve, who signs in with a PIN of their own', async () => {
  const { page } = laptop
  await laptop.unlock()
  const [lead, overseer, clerk] = [inRole('lead'), inRole('overseer'), inRole('clerk')]
  await laptop.signIn(lead)
  await laptop.goTo('people')
  await page.getByRole('button', { name: '有人来不了，找人顶替' }).click()
  await page.getByLabel('谁来不了').selectOption({ label: `${clerk}（签到员）` })
  await page.getByLabel('来的人的姓名').fill('应急的人')
  expect(await page.getByRole('checkbox', { name: '签到员' }).isChecked()).toBe(true)
  await expectAccessible(page)
  await page.reload()
  await page.getByRole('button', { name: '有人来不了，找人顶替' }).click()
  expect(await page.getByLabel('来的人的姓名').inputValue()).toBe('应急的人')
  await page.getByLabel('理由').fill('早上五点打电话来，发烧')
  await page.keyboard.press('Enter')
  const second = page.getByRole('dialog', { name: '两个人一起确认' })
  await second.waitFor()
  await second
    .getByRole('radio', { name: new RegExp(overseer) })
    .first()
    .check({ force: true })
  await second.getByLabel('PIN 码', { exact: true }).fill(PIN)
  await page.keyboard.press('Enter')
  const pin = page.getByRole('dialog', { name: /应急的人/ })
  await pin.getByLabel('新的 PIN 码').fill(OWN_PIN)
  await pin.getByLabel('再输一次').fill(OWN_PIN)
  await page.keyboard.press('Enter')
  await pin.waitFor({ state: 'hidden' })
  const row = page.getByRole('row').filter({ hasText: '应急的人' })
  await row.filter({ hasText: '已设' }).waitFor()
  expect(await page.getByRole('row').filter({ hasText: clerk }).count()).toBe(0)
  await expectAccessible(page)
  await page.keyboard.press('Control+l')
  const other = page.getByRole('button', { name: '换一个人' })
  await other.click()
  await listening(page.getByRole('combobox', { name: '查找姓名' }))
  await page.keyboard.insertText('应急的人')
  await page
    .getByRole('option', { name: /应急的人/ })
    .first()
    .waitFor({ state: 'attached' })
  await page.keyboard.press('Enter')
  await page.getByRole('textbox', { name: 'PIN 码', exact: true }).fill(OWN_PIN)
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: /^当前登录：应急的人/ }).waitFor()
})

test('and the entry says in whose place, by whom and why', async () => {
  await laptop.restart(() => {
    const ledger = need(openLedger(laptop.station.path))
    const [fact] = factsOf(ledger, 'person.replaced')
    closeLedger(ledger)
    expect(fact?.body).toMatchObject({ name: '应急的人', roles: ['clerk'], reason: '早上五点打电话来，发烧' })
    expect(fact?.actor.map(({ role }) => role)).toEqual(['lead', 'overseer'])
  })
  expect(laptop.complaints).toEqual([])
})

/** The first who serves in a role, without the mark of a rehearsal. */
const inRole = (role: string): string =>
  rehearsalStaff(['D01'])
    .find(({ roles, constituency }) => constituency === 'D01' && roles.includes(role))!
    .name.replace('(模拟)', '')
