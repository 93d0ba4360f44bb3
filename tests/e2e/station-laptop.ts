import type { Page } from 'playwright-core'
import { PASSPHRASE } from '../fixtures/election.ts'
import { openBrowser, openWindow } from './browser.ts'
import { keyboardAt, type Keyboard } from './keyboard.ts'
import { openTown } from './voting-town.ts'

export type StationLaptop = {
  readonly town: Awaited<ReturnType<typeof openTown>>
  readonly page: Page
  readonly hands: Keyboard
  /** What the console said. */
  readonly complaints: readonly string[]
  /** The passphrase of the laptop, and then whoever works there may sign in. */
  unlock(): Promise<void>
  close(): Promise<void>
}

/** The lead laptop of a town's first station in a browser window, locked as it was carried in; or with the voting over. */
export async function openStationLaptop(given: { readonly closed?: boolean } = {}): Promise<StationLaptop> {
  const town = await openTown(given)
  const browser = await openBrowser()
  const complaints: string[] = []
  const page = await openWindow(browser, town.host.address, complaints)
  const hands = keyboardAt(page)
  return {
    town,
    page,
    hands,
    complaints,
    unlock: async () => {
      await hands.type(page.getByLabel('口令', { exact: true }), PASSPHRASE)
      await page.keyboard.press('Enter')
      await page.getByRole('heading', { name: /^谁在这里工作/ }).waitFor()
    },
    close: async () => {
      await browser.close()
      await town.close()
    },
  }
}
