import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { factsOf } from '#ledger/read.ts'
import { need } from '../fixtures/election.ts'
import { PIN } from '../fixtures/evening-office.ts'
import { atTheOffice } from './at-the-office.ts'
import { expectAccessible } from './axe.ts'
import { change, type LiveOffice } from './live-office.ts'

let office: LiveOffice
let page: Page
const complaints = atTheOffice('楼晓东', 'merge', (given) => ({ office, page } = given))

const besideAll = () => page.locator('.heading h2').click()
const act = () => page.locator('.act-bar .act')

const doubt = () => page.getByRole('heading', { name: /有疑问/ })
const nth = () => page.locator('.merge-head').getByText(/^第 \d 处/)

/** What contradicts itself besides is decided by one. */
async function decideTheOthers(): Promise<void> {
  while ((await doubt().count()) === 0) {
    const before = await nth().innerText()
    await page.getByRole('radio', { name: /说明清楚/ }).click()
    await page.getByLabel('理由').fill('核对签领册')
    await page.keyboard.press('Enter')
    await doubt()
      .or(
        page
          .locator('.merge-head')
          .getByText(/^第 \d 处/)
          .and(page.locator(`:not(:text-is("${before}"))`)),
      )
      .first()
      .waitFor()
  }
}

test('what is in doubt is decided by two: the sheet says the doubt, the verdict and the reason, and is sent by the second person’s PIN', async () => {
  const { final, doubted } = office.evening.sticks
  await page.getByLabel('把同步包放到这里').setInputFiles([final, doubted])
  await page
    .getByRole('button', { name: /^第 16 组/ })
    .first()
    .waitFor()
  await besideAll()
  await page.keyboard.press('Enter')
  await page.getByText('两次参加投票').first().waitFor()
  await change(page, '龚丽萍')
  await nth().waitFor()
  await decideTheOthers()
  // Pressed too early it says what is missing, and where.
  await act().click()
  await page.getByRole('alert').filter({ hasText: '请填写' }).waitFor()
  expect(await page.getByRole('radio', { name: /说明清楚/ }).evaluate((it) => it === document.activeElement)).toBe(true)
  await page.keyboard.press('ArrowDown')
  expect(await page.getByRole('radio', { name: /认定违规/ }).isChecked()).toBe(true)
  await page.getByLabel('理由').fill('他只在门口帮忙，没有上岗')
  await page.keyboard.press('Enter')
  const second = page.getByRole('dialog', { name: '两个人一起确认' })
  await second.waitFor()
  const said = await second.getByRole('region', { name: '要确认的事' }).innerText()
  for (const words of ['记下裁定', '认定违规', '他只在门口帮忙，没有上岗']) expect(said).toContain(words)
  await expectAccessible(page)
  await second.getByRole('radio', { name: '楼晓东' }).check({ force: true })
  await second.getByRole('textbox').fill(PIN)
  await page.keyboard.press('Enter')
  await second.waitFor({ state: 'hidden' })
  await page.getByText('裁定已记下').waitFor()
  const ledger = need(office.host.app.machine.places.open('office'))
  expect(factsOf(ledger, 'conflict.decided').at(-1)).toMatchObject({
    body: { kind: 'in_doubt', verdict: 'irregular' },
    actor: [{ role: 'committee' }, { role: 'reviewer' }],
  })
  expect([...complaints, ...office.host.log]).toEqual([])
})
