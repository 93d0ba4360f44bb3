import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { need } from '../fixtures/election.ts'
import { folder } from '../fixtures/folder.ts'
import { openHome } from './app-host.ts'
import { openBrowser, openWindow } from './browser.ts'
import { inRehearsal } from './moments.ts'
import { sceneTown, type SceneTown } from './scenes-town.ts'

let town: SceneTown
let browser: Browser

beforeAll(async () => {
  ;[town, browser] = await Promise.all([sceneTown(), openBrowser()])
}, 120_000)
afterAll(async () => {
  await browser?.close()
  town?.drop()
})

test('which bundle was chosen is over with that bundle: once all is signed the next is the final one, to the same stick', async () => {
  const { home, place, pin, drop } = await inRehearsal(town, 'counted')()
  const host = await openHome(home)
  const page = await openWindow(browser, host.address)
  const stick = folder()
  need(await host.app.session.seat!.signIn(place, { person: 'D01-lead', role: 'lead', pin }))
  await page.evaluate((hash) => (location.hash = hash), `#/station/${place}/hand-over`)
  await page.reload()
  const out = page.locator('.folder input.input')
  await out.fill(stick)
  await page.getByRole('radio', { name: /阶段包/ }).check({ force: true })
  await page.getByRole('button', { name: /^写到U盘并读回/ }).click()
  await page.getByText('阶段包已写好').waitFor()
  await page.getByRole('button', { name: /再写/ }).click()
  await out.waitFor()
  expect(await out.inputValue()).toBe(stick)
  expect(await page.getByRole('radio', { name: /终包/ }).isChecked()).toBe(true)
  await host.close()
  drop()
})
