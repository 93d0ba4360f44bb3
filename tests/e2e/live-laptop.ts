import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { closeLedger } from '#ledger/open.ts'
import { PASSPHRASE } from '../fixtures/election.ts'
import { liveStation, PIN, type LiveStation } from '../fixtures/live-station.ts'
import { openHome, type AppHost } from './app-host.ts'
import { openBrowser, openWindow } from './browser.ts'
import { listening } from './clerk.ts'

type Given = {
  /** What happens to the ledger before the program starts. */
  readonly before?: (station: LiveStation) => Promise<void>
  /** Seconds since the machine was switched on. */
  readonly uptime?: () => number
}

export type LiveLaptop = {
  readonly station: LiveStation
  /** What the console said, and what the program's log did. */
  readonly complaints: readonly string[]
  /** The newest window, and the program behind it. */
  readonly page: Page
  readonly host: AppHost
  unlock(): Promise<void>
  /** Somebody signs in by name; whoever sat there has left. */
  signIn(name: string): Promise<void>
  goTo(path: string): Promise<void>
  /** The program stops; `between` happens; it starts again. */
  restart(between?: () => void): Promise<void>
  close(): Promise<void>
}

/** The laptop of a station in mid-poll, where many people work. */
export async function openLiveLaptop({ before, uptime }: Given = {}): Promise<LiveLaptop> {
  const at = mkdtempSync(join(tmpdir(), 'xuance-live-'))
  const station = await liveStation(at)
  await before?.(station)
  const browser = await openBrowser()
  const complaints: string[] = []
  let host = await openHome(station.home, uptime)
  let page = await openWindow(browser, host.address, complaints)
  return {
    station,
    complaints,
    get page() {
      return page
    },
    get host() {
      return host
    },
    unlock: async () => {
      await page.getByLabel('口令').fill(PASSPHRASE)
      await page.keyboard.press('Enter')
      await page.getByRole('heading', { name: '谁在这里工作' }).waitFor()
    },
    signIn: async (name) => {
      await listening(page.getByRole('combobox', { name: '查找姓名' }))
      await page.keyboard.insertText(name)
      await page
        .getByRole('option', { name: new RegExp(name) })
        .first()
        .waitFor({ state: 'attached' })
      await page.keyboard.press('Enter')
      await page.getByRole('textbox', { name: 'PIN 码', exact: true }).fill(PIN)
      await page.keyboard.press('Enter')
      await page.getByRole('button', { name: new RegExp(`^当前登录：${name}`) }).waitFor()
    },
    goTo: async (path) => {
      await page.evaluate((hash) => (location.hash = hash), `#/station/station/${path}`)
    },
    restart: async (between) => {
      await page.close()
      await host.close()
      complaints.push(...host.log)
      between?.()
      host = await openHome(station.home, uptime)
      page = await openWindow(browser, host.address, complaints)
    },
    close: async () => {
      await browser.close()
      await host.close()
      closeLedger(station.town.ledger)
      rmSync(at, { recursive: true, force: true })
    },
  }
}
