import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { closeLedger } from '#ledger/open.ts'
import { PASSPHRASE, type Office } from '../fixtures/election.ts'
import { eveningOffice, PIN, type EveningOffice } from '../fixtures/evening-office.ts'
import { readAtOnce } from './pace.ts'
import { openHome, type AppHost } from './app-host.ts'

export type LiveOffice = {
  readonly evening: EveningOffice
  readonly host: AppHost
  drop(): Promise<void>
}

/** The office of an election on the evening, with what its stations bring beside it. `further`: what else was stated before. */
export async function openLiveOffice(further?: (town: Office) => void): Promise<LiveOffice> {
  const at = mkdtempSync(join(tmpdir(), 'xuance-evening-'))
  const evening = await eveningOffice(at)
  further?.(evening.town)
  closeLedger(evening.town.ledger)
  const host = await openHome(evening.home)
  return {
    evening,
    host,
    drop: async () => {
      await host.close()
      rmSync(at, { recursive: true, force: true })
    },
  }
}

async function unlock(page: Page): Promise<void> {
  await page.getByLabel('口令').fill(PASSPHRASE)
  await page.keyboard.press('Enter')
}

/** Somebody of the office signs in by name; whoever sat there has left. */
async function signIn(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: new RegExp(`^${name}`) }).click()
  await page.getByRole('textbox', { name: 'PIN 码', exact: true }).fill(PIN)
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: new RegExp(`^当前登录：${name}`) }).waitFor()
}

/** Whoever sits there leaves, and somebody else signs in. */
export async function change(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Control+l')
  await page.getByRole('button', { name: '换一个人' }).click()
  await signIn(page, name)
}

export const goTo = (page: Page, path: string): Promise<void> =>
  page.evaluate((to) => {
    location.hash = to
  }, `#/office/${path}`)

/** Opens a window of the office at a page, with somebody signed in. */
export async function openOffice(browser: Browser, { host }: LiveOffice, name: string, path: string): Promise<Page> {
  const page = await browser.newPage({
    viewport: { width: 1366, height: 768 },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    reducedMotion: 'reduce',
  })
  page.setDefaultTimeout(10_000)
  await readAtOnce(page)
  await page.goto(host.address)
  await unlock(page)
  await signIn(page, name)
  await goTo(page, path)
  return page
}
