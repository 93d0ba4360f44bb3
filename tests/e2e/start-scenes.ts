import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { closeLedger } from '#ledger/open.ts'
import { PASSPHRASE as STATION_PASSPHRASE } from '../fixtures/election.ts'
import { liveStation, PIN as STATION_PIN } from '../fixtures/live-station.ts'
import { openHome } from './app-host.ts'
import { operatorAt, PASSPHRASE, PIN } from './operator.ts'
import { openPage, shoot } from './scenes-picture.ts'
import { settled } from './settled.ts'
import { listening } from './clerk.ts'

const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { name }).first().waitFor()

/** A computer nobody used yet becomes the office, until somebody locks it and starts it again. */
export async function firstStart(browser: Browser): Promise<void> {
  const home = mkdtempSync(join(tmpdir(), 'xuance-shots-'))
  let host = await openHome(home)
  let page = await openPage(browser, host)
  let operator = operatorAt(page)
  await heading(page, '这台电脑用来做什么')
  await shoot(page, 'start-1-kinds')
  await operator.choose(/^选举办公室/)
  await shoot(page, 'start-2-election')
  await operator.setUpElection()
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
    await page.getByText('姓名和PIN 码对不上').waitFor()
    await settled(page)
  }
  await shoot(page, 'people-throttle')
  await operator.signInButton.filter({ hasText: '登录' }).waitFor()
  await operator.givePin(PIN)
  await operator.home.waitFor()
  await shoot(page, 'office-new')
  await operator.home.getByRole('link', { name: 'PIN 码' }).click()
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

/** A rehearsal's town is built, and thought better of. */
export async function building(browser: Browser): Promise<void> {
  const home = mkdtempSync(join(tmpdir(), 'xuance-shots-'))
  const host = await openHome(home)
  const page = await openPage(browser, host)
  await page.getByRole('button', { name: /^先模拟一遍/ }).click()
  await heading(page, '正在搭建模拟选举')
  await page.locator('.stage-done').nth(1).waitFor()
  await shoot(page, 'start-7-building')
  await page.getByRole('button', { name: '取消' }).click()
  await heading(page, '搭建已取消')
  await shoot(page, 'start-8-cancelled')
  await page.close()
  await host.close()
  rmSync(home, { recursive: true, force: true })
}

/** A station whose disk forgot some pages, from its backup back to work. */
export async function restoring(browser: Browser): Promise<void> {
  const at = mkdtempSync(join(tmpdir(), 'xuance-shots-'))
  const station = await liveStation(at)
  station.damage()
  const host = await openHome(station.home)
  const page = await openPage(browser, host)
  await heading(page, '用备份恢复')
  await shoot(page, 'fault-damaged')
  await page.getByLabel('这台电脑的口令').fill(STATION_PASSPHRASE)
  await page.getByRole('button', { name: /^用它恢复/ }).scrollIntoViewIfNeeded()
  await shoot(page, 'fault-restore')
  await page.keyboard.press('Enter')
  await heading(page, '账本已经恢复')
  await shoot(page, 'fault-restored')
  await page.getByRole('button', { name: '知道了，去登录' }).click()
  await listening(page.getByRole('combobox', { name: '查找姓名' }))
  await page.keyboard.insertText('芳')
  await shoot(page, 'people-find')
  await signInByName(page)
  await page.evaluate(() => {
    location.hash = '#/station/station/reentry'
  })
  await page.getByRole('row').nth(1).waitFor()
  await shoot(page, 'reentry')
  await page
    .getByRole('button', { name: /^补录 \d+ 号/ })
    .first()
    .click()
  await shoot(page, 'reentry-receipt')
  await page.close()
  await host.close()
  closeLedger(station.town.ledger)
  rmSync(at, { recursive: true, force: true })
}

/** Whoever was found is chosen and signs in. */
async function signInByName(page: Page): Promise<void> {
  await page.getByRole('option').first().waitFor({ state: 'attached' })
  await page.keyboard.press('Enter')
  await page.getByRole('textbox', { name: 'PIN 码', exact: true }).fill(STATION_PIN)
  await page.keyboard.press('Enter')
  await page.getByRole('combobox', { name: '查找选民' }).waitFor()
}

/** A station's own laptop, on which somebody practises. */
export async function practising(browser: Browser): Promise<void> {
  const at = mkdtempSync(join(tmpdir(), 'xuance-shots-'))
  const station = await liveStation(at)
  const host = await openHome(station.home)
  const page = await openPage(browser, host)
  await page
    .getByLabel('这台电脑的口令')
    .or(page.getByLabel('口令', { exact: true }))
    .first()
    .fill(STATION_PASSPHRASE)
  await page.keyboard.press('Enter')
  await listening(page.getByRole('combobox', { name: '查找姓名' }))
  await page.keyboard.insertText('王芳')
  await signInByName(page)
  await page.keyboard.press('F9')
  await page.getByRole('button', { name: '练习签到和计票' }).click()
  await page.getByText('练习，选民都是虚构的').first().waitFor()
  await page.getByRole('combobox', { name: '查找选民' }).waitFor()
  await settled(page)
  await page.keyboard.insertText('陈伟')
  await page.getByRole('option').first().waitFor()
  await page.keyboard.press('Enter')
  await shoot(page, 'practice')
  await page.close()
  await host.close()
  closeLedger(station.town.ledger)
  rmSync(at, { recursive: true, force: true })
}
