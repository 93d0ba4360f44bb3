import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { fingerprintOf } from '#bundles/fingerprint.ts'
import { closeLedger, setLocalValue } from '#ledger/open.ts'
import { archive, standBy } from '#office/stations/stand-by.ts'
import { assignPeople } from '#office/staff/assign-person.ts'
import { verifierOf } from '#people/pin.ts'
import { rehearsalStaff } from '#rehearsal/staff.ts'
import { publishedRoll } from '#roll/election.ts'
import { admin, certify, need, newLaptop } from '../fixtures/election.ts'
import { PIN } from '../fixtures/evening-office.ts'
import { publishMore, stickIn, townOf } from '../fixtures/laptop.ts'
import { openHome, type AppHost } from './app-host.ts'
import { expectAccessible } from './axe.ts'
import { openBrowser, openWindow } from './browser.ts'
import { seen } from './clerk.ts'
import { atOffice } from './two-homes.ts'

const at = mkdtempSync(join(tmpdir(), 'xuance-stand-by-'))
const complaints: string[] = []
let host: AppHost
let browser: Browser
let page: Page
let later: string

beforeAll(async () => {
  const live = join(at, 'home', 'live')
  mkdirSync(live, { recursive: true })
  const town = await townOf(at, 4)
  need(assignPeople(town.ledger, admin, rehearsalStaff([])))
  const spare = await newLaptop(live, 'office')
  certify(town, spare, 'standby')
  const first = need(await archive(town.ledger, town.keys, admin, stickIn(at, 'first'))).path
  need(await standBy(spare.ledger, spare.keys, readFileSync(first), fingerprintOf(town.keys).join(' ')))
  publishMore(town, '后来人')
  later = need(await archive(town.ledger, town.keys, admin, stickIn(at, 'later'))).path
  const kept = await verifierOf(PIN)
  for (const { person } of rehearsalStaff([])) setLocalValue(spare.ledger, `pin/${person}`, kept)
  for (const { ledger } of [town, spare]) closeLedger(ledger)
  host = await openHome(join(at, 'home'))
  browser = await openBrowser()
  page = await openWindow(browser, host.address, complaints)
  await atOffice(page, '施国强')
  await page.evaluate(() => (location.hash = '#/office/stations'))
}, 120_000)

afterAll(async () => {
  await browser?.close()
  await host?.close()
  rmSync(at, { recursive: true, force: true })
})

test('the standby laptop takes what the office has written since, on the page of the stations, and nothing counts twice', async () => {
  const sheet = page.getByRole('dialog', { name: '备用办公室' })
  await page.getByRole('button', { name: '备用办公室' }).click()
  await sheet.getByRole('button', { name: /^收下/ }).click()
  expect(await seen(sheet.getByRole('alert').filter({ hasText: '请选办公室写的账本' }))).toBe(true)
  await expectAccessible(page)
  const take = async (): Promise<void> => {
    // As the browser's own window does, it is chosen anew.
    await sheet.locator('input[type=file]').setInputFiles([])
    await sheet.locator('input[type=file]').setInputFiles(later)
    await sheet.locator('.file-field-name').filter({ hasText: '.xuance' }).waitFor()
    await sheet.getByRole('button', { name: /^收下/ }).click()
  }
  await take()
  expect(await seen(sheet.getByRole('status').filter({ hasText: /收下了：新的 [1-9]\d* 条/ }))).toBe(true)
  await take()
  expect(await seen(sheet.getByRole('status').filter({ hasText: '收下了：新的 0 条' }))).toBe(true)
  await expectAccessible(page)
  expect(publishedRoll(need(host.app.machine.places.open('office')), 'D01')?.body.version).toBe(2)
  expect([...complaints, ...host.log]).toEqual([])
})
