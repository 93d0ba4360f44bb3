import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { officeActor, stationActor } from '#rehearsal/staff.ts'
import { openHome, type AppHost } from './app-host.ts'
import { axeFindings } from './axe.ts'
import { openBrowser } from './browser.ts'
import { seen } from './clerk.ts'
import { buildTown, OPEN } from './rehearsal-host.ts'
import { smallControls } from './small-controls.ts'

let town: Awaited<ReturnType<typeof buildTown>>
let host: AppHost
let browser: Browser
let page: Page
const complaints: string[] = []

async function openWindow(): Promise<void> {
  host = await openHome(town.home)
  page = await browser.newPage({ viewport: { width: 1366, height: 768 }, locale: 'zh-CN', reducedMotion: 'reduce' })
  page.setDefaultTimeout(15_000)
  page.on('console', (message) => complaints.push(message.text()))
  page.on('pageerror', (error) => complaints.push(error.message))
  await page.goto(host.address)
}

/** Whoever this role belongs to sits there from now on; any PIN will do in a rehearsal. */
async function seat(place: string, role: string): Promise<void> {
  const [who] = place === 'office' ? officeActor(role) : stationActor(OPEN, /overseer|typist/.test(role) ? `${role}-1` : role)
  const signedIn = await host.app.session.seat!.signIn(place, { person: who!.person, pin: '1357', role })
  expect(signedIn.ok).toBe(true)
  await page.reload()
  await page.getByRole('banner').waitFor()
}

/** The addresses in the list of pages, as the menu shows them on every page. */
async function addresses(): Promise<readonly string[]> {
  await page.keyboard.press('F9')
  const menu = page.getByRole('dialog', { name: '菜单' })
  const links = menu.locator('section').first().getByRole('link')
  await links.first().waitFor()
  const found = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''))
  await page.keyboard.press('Escape')
  await menu.waitFor({ state: 'hidden' })
  return found
}

/** What axe, a finger or a narrow window has against the page as it stands. */
async function wrongAt(where: string): Promise<readonly string[]> {
  // What the page asks on opening.
  await page.waitForTimeout(250)
  const wide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)
  const found = [...(await axeFindings(page)), ...(await smallControls(page)), ...(wide ? ['wider than the window'] : [])]
  return found.map((each) => `${where}: ${each}`)
}

async function wrongOnPages(): Promise<readonly string[]> {
  const all = await addresses()
  const found: string[] = all.length > 1 ? [] : ['no pages']
  for (const address of all) {
    await page.evaluate((to) => {
      location.hash = to
    }, address)
    await page.getByRole('main').waitFor()
    await page.getByText('正在打开').waitFor({ state: 'hidden' })
    found.push(...(await wrongAt(address)))
  }
  return found
}

beforeAll(async () => {
  town = await buildTown()
  browser = await openBrowser()
  await openWindow()
}, 240_000)

afterAll(async () => {
  await browser?.close()
  await host?.close()
  town?.drop()
})

describe('every page is fit for a screen reader and a finger', () => {
  test('in the town office, with the dialogs of the frame', async () => {
    await page.getByRole('heading', { name: '九个选区' }).waitFor()
    expect(await wrongOnPages()).toEqual([])
    await page.evaluate(() => {
      location.hash = '#/office/glance'
    })
    await page.getByRole('button', { name: '第二选区，查看详情' }).click()
    await page.getByRole('dialog', { name: '第二选区' }).waitFor()
    expect(await wrongAt('a constituency')).toEqual([])
    await page.keyboard.press('Escape')
    for (const [key, name] of [
      ['F9', '菜单'],
      ['F8', '后台工作'],
      ['F1', '键盘说明'],
    ] as const) {
      await page.keyboard.press(key)
      await page.getByRole('dialog', { name }).waitFor()
      expect(await wrongAt(name)).toEqual([])
      await page.keyboard.press('Escape')
    }
  })

  test.each(['lead', 'clerk', 'overseer', 'typist'])('at a polling station, for its %s', async (role) => {
    await page.evaluate((to) => {
      location.hash = to
    }, `#/station/${OPEN}`)
    await seat(OPEN, role)
    expect(await wrongOnPages()).toEqual([])
  })
})

describe('what the law says of a contest', () => {
  const remarks = () => page.getByRole('list', { name: /依据与说明|Reasons and sources/ })

  test('is read in the language of the screen', async () => {
    await page.evaluate(() => {
      location.hash = '#/office/glance'
    })
    await page.locator('.card-seal .card-open').first().click()
    const chinese = await remarks().first().innerText()
    expect(chinese).toMatch(/选举法第\d+条/)
    await page.keyboard.press('Escape')
    await page.keyboard.press('F9')
    await page.getByRole('radio', { name: 'English' }).check({ force: true })
    await page.keyboard.press('Escape')
    await page.locator('.card-seal .card-open').first().click()
    const english = await remarks().first().innerText()
    expect(english).toMatch(/Election Law, art\. \d+/)
    await page.keyboard.press('Escape')
    await page.keyboard.press('F9')
    await page.getByRole('radio', { name: '中文' }).check({ force: true })
    await page.keyboard.press('Escape')
  })
})

describe('one ledger of several that cannot be opened', () => {
  test('says so, and leaves the way to the others open', async () => {
    await page.close()
    await host.close()
    writeFileSync(join(town.home, 'rehearsal', 'office.sqlite'), 'not a ledger any more, but sixteen bytes and more')
    await openWindow()
    await page.getByRole('heading', { name: '账本损坏了' }).waitFor()
    const others = page.getByRole('navigation', { name: '这台电脑上的其他地点' })
    expect(await others.getByRole('link').count()).toBe(10)
    await page.getByRole('region', { name: '用备份恢复' }).waitFor()
    expect(await wrongAt('the fault page')).toEqual([])
    await others.getByRole('link').nth(2).click()
    expect(await seen(page.getByRole('combobox', { name: '查找选民' }))).toBe(true)
    expect(host.log).toEqual([])
  })
})

test('the screens leave no complaint in the console', () => {
  expect(complaints).toEqual([])
})
