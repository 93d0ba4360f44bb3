import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { restore } from '#backup/restore.ts'
import { closeLedger } from '#ledger/open.ts'
import { need, PASSPHRASE, two } from '../fixtures/election.ts'
import { card } from '../fixtures/laptop.ts'
import { liveStation, PIN, type LiveStation } from '../fixtures/live-station.ts'
import { openHome, type AppHost } from './app-host.ts'
import { axeFindings } from './axe.ts'
import { openBrowser } from './browser.ts'
import { seen } from './clerk.ts'
import { smallControls } from './small-controls.ts'

let at: string
let station: LiveStation
let host: AppHost
let browser: Browser
let page: Page
const complaints: string[] = []

const form = () => page.getByRole('dialog', { name: '照纸上的回执补录' })
const row = (receipt: number) => page.getByRole('row', { name: new RegExp(`#${receipt}\\b`) })
const pin = () => page.getByRole('textbox', { name: 'PIN 码', exact: true })

/** What is in the form is confirmed by another lead or overseer. */
async function confirm(): Promise<void> {
  await form()
    .getByRole('button', { name: /两人一起确认/ })
    .click()
  const second = page.getByRole('dialog', { name: '两个人一起确认' })
  await second.waitFor()
  await second.getByRole('radio', { name: '盛美华' }).check({ force: true })
  await second.getByRole('textbox').fill(PIN)
  await page.keyboard.press('Enter')
  await second.waitFor({ state: 'hidden' })
}

beforeAll(async () => {
  at = mkdtempSync(join(tmpdir(), 'xuance-reentry-'))
  station = await liveStation(at)
  const { path, backup } = station
  need(await restore({ path, backup, passphrase: PASSPHRASE, actor: two, reason: '硬盘坏道' }))
  host = await openHome(station.home)
  browser = await openBrowser()
  page = await browser.newPage({ viewport: { width: 1366, height: 768 }, locale: 'zh-CN', reducedMotion: 'reduce' })
  page.setDefaultTimeout(15_000)
  page.on('console', (message) => complaints.push(message.text()))
  page.on('pageerror', (error) => complaints.push(error.message))
  await page.goto(host.address)
  await page.getByLabel('口令').fill(PASSPHRASE)
  await page.keyboard.press('Enter')
  await page.getByRole('combobox', { name: '查找姓名' }).waitFor()
  await page.keyboard.insertText('王芳')
  await page.getByRole('option', { name: /王芳/ }).first().waitFor({ state: 'attached' })
  await page.keyboard.press('Enter')
  await pin().fill(PIN)
  await page.keyboard.press('Enter')
  await page.getByRole('combobox', { name: '查找选民' }).waitFor()
  await page.evaluate(() => {
    location.hash = '#/station/station/reentry'
  })
  await row(station.since[0]!).waitFor()
}, 120_000)

afterAll(async () => {
  await browser?.close()
  await host?.close()
  closeLedger(station.town.ledger)
  rmSync(at, { recursive: true, force: true })
})

test('a restored laptop lists the receipts it lost, and none of them is entered yet', async () => {
  for (const receipt of station.since) expect(await row(receipt).innerText()).toContain('待补录')
  expect(await axeFindings(page)).toEqual([])
  expect(await smallControls(page)).toEqual([])
})

test('a receipt that the damaged file tells of is filled in, entered by two people and marked', async () => {
  const [receipt] = station.since
  await page.getByRole('button', { name: `补录 ${receipt} 号` }).click()
  await form().getByText(card(2)).waitFor()
  expect(await axeFindings(page)).toEqual([])
  expect(await smallControls(page)).toEqual([])
  await confirm()
  expect(await seen(page.getByText(`已补录 ${receipt} 号`, { exact: true }))).toBe(true)
  await row(receipt!).getByText('已补录').waitFor()
})

test('the same receipt is not entered twice: that is said, and the form stays', async () => {
  await page.getByRole('button', { name: '补录一张回执' }).click()
  await form().getByLabel('领票号').fill(String(station.since[0]))
  await form().getByRole('radio', { name: '换废票' }).check({ force: true })
  await confirm()
  expect(await seen(form().getByRole('alert').filter({ hasText: '已经补录过' }))).toBe(true)
  await form().getByLabel('领票号').fill('99')
  await confirm()
  await form().waitFor({ state: 'hidden' })
  expect(await row(99).innerText()).toContain('换废票 1 张')
})

test('the screens leave no complaint in the console and no incident in the log', () => {
  expect(complaints).toEqual([])
  expect(host.log).toEqual([])
})
