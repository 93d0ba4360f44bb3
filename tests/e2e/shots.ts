import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { closeLedger } from '#ledger/open.ts'
import { PASSPHRASE as STATION_PASSPHRASE } from '../fixtures/election.ts'
import { liveStation } from '../fixtures/live-station.ts'
import { openHome, type AppHost } from './app-host.ts'
import { openBrowser } from './browser.ts'
import { operatorAt, PASSPHRASE, PIN } from './operator.ts'
import { withPalette } from './palette.ts'
import { buildTown } from './rehearsal-host.ts'
import { copyOf, pretend, withClock, withFault } from './scenes.ts'

// Every screen as a picture of 1366×768 in docs/shots/: `npm run shots [-- HOME]`. HOME: a home with a rehearsal, instead of a new one.

const out = fileURLToPath(new URL('../../docs/shots/', import.meta.url))
mkdirSync(out, { recursive: true })

/** The screens, a few in the largest size and in English. */
const SIZES = { normal: 18, largest: 24 } as const

async function openPage(
  browser: Browser,
  host: AppHost,
  size: keyof typeof SIZES = 'normal',
  language: 'zh' | 'en' = 'zh',
): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 }, locale: 'zh-CN', reducedMotion: 'reduce' })
  page.setDefaultTimeout(20_000)
  host.app.machine.screen.set({ size, language })
  await pretend(page, host, 'app.drives', () => [{ path: 'E:/', label: '选册', kind: 'removable', free: 15_900_000_000 }])
  await page.goto(host.address)
  return page
}

/** Where this computer keeps the pictured homes is nobody's business. */
function withoutPlaces(folder: string): void {
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  for (let text = texts.nextNode(); text; text = texts.nextNode())
    if (text.nodeValue?.includes(folder))
      text.nodeValue = text.nodeValue.replaceAll(/\/\S*\/xuance-[^/]+\/(home\/)?/g, 'D:/Xuance/')
}

async function shoot(page: Page, name: string): Promise<void> {
  // Late answers and fonts.
  await page.waitForTimeout(700)
  await page.evaluate(withoutPlaces, tmpdir())
  writeFileSync(join(out, `${name}.png`), withPalette(await page.screenshot()))
  console.log(name)
}

const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { name }).first().waitFor()

async function firstStart(browser: Browser): Promise<void> {
  const home = mkdtempSync(join(tmpdir(), 'xuance-shots-'))
  let host = await openHome(home)
  let page = await openPage(browser, host)
  let operator = operatorAt(page)
  await heading(page, '这台电脑用来做什么')
  await shoot(page, 'start-1-kinds')
  await operator.choose(/^选举办公室/)
  await shoot(page, 'start-2-election')
  await operator.nameElection()
  await operator.setPassphrase(PASSPHRASE)
  await operator.sealPaper()
  await shoot(page, 'start-3-passphrase')
  await operator.makeKeys()
  await heading(page, /打印恢复密钥/)
  await shoot(page, 'start-4-recovery')
  await operator.keepRecovery()
  await operator.pickMe()
  await shoot(page, 'people-first-pin')
  await operator.setFirstPin()
  for (const pin of ['9999', '8888', '7777']) {
    await operator.givePin(pin)
    await page.getByText('姓名和PIN码对不上').waitFor()
    await page.waitForTimeout(400)
  }
  await shoot(page, 'people-throttle')
  await operator.signInButton.filter({ hasText: '登录' }).waitFor()
  await operator.givePin(PIN)
  await operator.home.waitFor()
  await shoot(page, 'office-new')
  await operator.home.getByRole('link', { name: '工作人员' }).click()
  await page.getByRole('row').nth(1).waitFor()
  await shoot(page, 'people-staff')
  await page.keyboard.press('Control+l')
  await heading(page, /位子已锁定/)
  await shoot(page, 'people-locked')
  await page.close()
  await host.close()
  host = await openHome(home)
  page = await openPage(browser, host)
  operator = operatorAt(page)
  await heading(page, '请输入这台电脑的口令')
  await shoot(page, 'start-5-unlock')
  await page.close()
  await host.close()
  rmSync(home, { recursive: true, force: true })
}

async function newStation(browser: Browser): Promise<void> {
  const home = mkdtempSync(join(tmpdir(), 'xuance-shots-'))
  const host = await openHome(home)
  const page = await openPage(browser, host)
  const operator = operatorAt(page)
  await operator.choose(/^投票站/)
  await operator.setPassphrase(PASSPHRASE)
  await operator.sealPaper()
  await operator.makeKeys()
  await heading(page, '到选举办公室登记这台电脑')
  await shoot(page, 'start-6-enrol')
  await page.close()
  await host.close()
  rmSync(home, { recursive: true, force: true })
}

/** One visit, because an address opens one window only. */
async function visit(
  browser: Browser,
  town: string,
  size: keyof typeof SIZES,
  language: 'zh' | 'en',
  look: (page: Page, host: AppHost) => Promise<void>,
): Promise<void> {
  const { home, drop } = copyOf(town)
  const host = await openHome(home)
  const page = await openPage(browser, host, size, language)
  await look(page, host)
  await page.close()
  await host.close()
  drop()
}

const goTo = (page: Page, address: string) =>
  page.evaluate((to) => {
    location.hash = to
  }, address)

async function rehearsal(page: Page): Promise<void> {
  await heading(page, '九个选区')
  await shoot(page, 'office-glance')
  await page.getByRole('button', { name: '第二选区，查看详情' }).click()
  await shoot(page, 'office-constituency')
  await page.keyboard.press('Escape')
  await goTo(page, '#/station/D03')
  const box = page.getByRole('combobox', { name: '查找选民' })
  await box.waitFor()
  await shoot(page, 'station-check-in')
  await box.fill('D03')
  await page.getByRole('option').first().waitFor()
  await shoot(page, 'station-hits')
  await page.getByRole('option').filter({ hasText: '可领票' }).first().click()
  await shoot(page, 'station-voter')
  await page.keyboard.press('F2')
  await shoot(page, 'station-undo')
  await page.keyboard.press('Escape')
  await page.keyboard.press('F9')
  await shoot(page, 'frame-menu')
  await page.keyboard.press('Escape')
  await page.keyboard.press('F1')
  await shoot(page, 'frame-keys')
  await page.keyboard.press('Escape')
  await page.keyboard.press('F8')
  await shoot(page, 'frame-jobs')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+l')
  await shoot(page, 'people-sign-in')
  await page.getByRole('button', { name: '取消' }).click()
  await goTo(page, '#/station/D03/people')
  await page.getByRole('row', { name: /骆婷/ }).getByRole('button').click()
  await page.getByLabel('新的 PIN 码').fill('2580')
  await page.getByLabel('再输一次').fill('2580')
  await page.keyboard.press('Enter')
  await heading(page, '两个人一起确认')
  await shoot(page, 'people-second')
}

async function building(browser: Browser): Promise<void> {
  const home = mkdtempSync(join(tmpdir(), 'xuance-shots-'))
  const host = await openHome(home)
  const page = await openPage(browser, host)
  await page.getByRole('button', { name: /^先模拟一遍/ }).click()
  await heading(page, '正在搭建模拟选举')
  await page.waitForTimeout(4000)
  await shoot(page, 'start-7-building')
  await page.getByRole('button', { name: '取消' }).click()
  await heading(page, '搭建已取消')
  await shoot(page, 'start-8-cancelled')
  await page.close()
  await host.close()
  rmSync(home, { recursive: true, force: true })
}

const FAULTS = {
  newer: 'ledger.newer',
  'read-only': 'ledger.read-only',
  full: 'ledger.disk-full',
  second: 'ledger.busy',
}

async function faults(page: Page, host: AppHost): Promise<void> {
  await heading(page, '九个选区')
  for (const [name, code] of Object.entries(FAULTS)) {
    await page.unrouteAll()
    await pretend(page, host, 'app.state', withFault(code))
    await page.reload()
    await page.getByText(code).waitFor()
    await shoot(page, `fault-${name}`)
  }
  await page.unrouteAll()
  await pretend(page, host, 'app.state', withClock)
  await page.reload()
  await heading(page, '电脑的时间不对')
  await shoot(page, 'fault-clock')
}

/** A station whose disk forgot some pages, from its backup back to work. */
async function restoring(browser: Browser): Promise<void> {
  const at = mkdtempSync(join(tmpdir(), 'xuance-shots-'))
  const station = await liveStation(at)
  station.damage()
  const host = await openHome(station.home)
  const page = await openPage(browser, host)
  await heading(page, '用备份恢复')
  await shoot(page, 'fault-damaged')
  await page.getByLabel('这台电脑的口令').fill(STATION_PASSPHRASE)
  await page.getByRole('button', { name: /^用这个备份恢复/ }).scrollIntoViewIfNeeded()
  await shoot(page, 'fault-restore')
  await page.keyboard.press('Enter')
  await heading(page, '账本已经恢复')
  await shoot(page, 'fault-restored')
  await page.getByRole('button', { name: '知道了，去登录' }).click()
  await page.getByRole('combobox', { name: '查找姓名' }).waitFor()
  await page.keyboard.insertText('芳')
  await shoot(page, 'people-find')
  await page.close()
  await host.close()
  closeLedger(station.town.ledger)
  rmSync(at, { recursive: true, force: true })
}

async function large(page: Page): Promise<void> {
  await heading(page, '九个选区')
  await shoot(page, 'largest-office-glance')
  await goTo(page, '#/station/D03')
  await page.getByRole('combobox').fill('D03')
  await page.getByRole('option').filter({ hasText: '可领票' }).first().click()
  await shoot(page, 'largest-station-voter')
  await page.keyboard.press('F9')
  await shoot(page, 'largest-frame-menu')
}

async function english(page: Page): Promise<void> {
  await page.locator('.cards').waitFor()
  await shoot(page, 'english-office-glance')
  await goTo(page, '#/station/D03')
  await page.getByRole('combobox').fill('D03')
  await page.getByRole('option').filter({ hasText: 'may vote' }).first().click()
  await shoot(page, 'english-station-voter')
}

const given = process.argv[2]
const own = given !== undefined && existsSync(given) ? undefined : await buildTown()
const town = own?.home ?? given!
const browser = await openBrowser()
try {
  await firstStart(browser)
  await newStation(browser)
  await building(browser)
  await restoring(browser)
  await visit(browser, town, 'normal', 'zh', rehearsal)
  await visit(browser, town, 'normal', 'zh', faults)
  await visit(browser, town, 'largest', 'zh', large)
  await visit(browser, town, 'normal', 'en', english)
} finally {
  await browser.close()
  own?.drop()
}
