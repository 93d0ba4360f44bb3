import type { Browser, Page } from 'playwright-core'
import { openBrowser, openWindow } from './browser.ts'
import { openPollingStation, PLACE, type StationHost } from './station-host.ts'

export type StationWindow = {
  readonly host: StationHost
  readonly page: Page
  /** Seats somebody and opens a page of the station. */
  go(path: string, who?: Parameters<StationHost['seat']>[0]): Promise<void>
  /** What the console said. */
  readonly complaints: readonly string[]
  close(): Promise<void>
}

/** A browser window at a polling station. */
export async function openStationWindow(given: { readonly open: boolean }): Promise<StationWindow> {
  const host = await openPollingStation(given)
  const browser: Browser = await openBrowser()
  const complaints: string[] = []
  const page = await openWindow(browser, host.address, complaints)
  await page.getByRole('main').waitFor()
  return {
    host,
    page,
    complaints,
    go: async (path, who) => {
      if (who) await host.seat(who)
      await page.evaluate((hash) => (location.hash = hash), `#/station/${PLACE}/${path}`)
      await page.reload()
      await page.getByRole('main').waitFor()
    },
    close: async () => {
      await browser.close()
      await host.close()
    },
  }
}

const CONFIRMING = {
  zh: ['两个人一起确认', '要确认的事', 'PIN 码'],
  en: ['Two people confirm', 'What is to be confirmed', 'PIN'],
} as const

/**
 * The second person's word, in the dialog that asks for it: answers with what it says is confirmed. Any PIN will do in a rehearsal.
 */
export async function confirmTogether(page: Page, name: string, language: 'zh' | 'en' = 'zh'): Promise<string> {
  const [title, act, pin] = CONFIRMING[language]
  const dialog = page.getByRole('dialog', { name: title })
  await dialog.waitFor()
  const said = await dialog.getByRole('region', { name: act }).innerText()
  const choice = dialog.getByRole('radio', { name })
  if ((await choice.count()) > 0) await choice.check({ force: true })
  await dialog.getByLabel(pin).fill('1357')
  await page.keyboard.press('Enter')
  await dialog.waitFor({ state: 'hidden' })
  return said
}
