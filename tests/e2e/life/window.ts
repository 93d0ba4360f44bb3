import type { Browser, Locator, Page } from 'playwright-core'
import { vi } from 'vitest'
import { openHome, type AppHost } from '../app-host.ts'
import { openWindow } from '../browser.ts'
import { turnClock } from '../turn-clock.ts'
import { PIN } from './people.ts'

/** One computer of the election: its program over a home folder, and the window in front of which people sit. */
export type Desk = {
  readonly host: AppHost
  readonly page: Page
  /** The place of this computer in the address of its pages. */
  readonly place: 'office' | 'station'
  readonly button: (name: string | RegExp) => Locator
  readonly goTo: (path: string) => Promise<void>
  /** Whoever sits there leaves, and somebody else signs in. */
  readonly signIn: (name: string) => Promise<void>
  /** A second person confirms what one has begun; answers what the dialog said. */
  readonly confirm: (name: string) => Promise<string>
  readonly close: () => Promise<void>
}

export async function openDesk(browser: Browser, home: string, place: Desk['place'], complaints: string[]): Promise<Desk> {
  const host = await openHome(home)
  const page = await openWindow(browser, host.address, complaints)
  await turnClock(page)
  const button = (name: string | RegExp) => page.getByRole('button', { name })
  return {
    host,
    page,
    place,
    button,
    goTo: async (path) => {
      await page.evaluate((hash) => (location.hash = hash), `#/${place === 'office' ? 'office' : 'station/station'}/${path}`)
    },
    signIn: async (name) => {
      const asked = page.getByRole('heading', { name: /的位子已锁定$|^谁在这里工作/ })
      if (!(await asked.isVisible())) await page.keyboard.press('Control+l')
      await asked.waitFor()
      const other = button('换一个人')
      if (await other.isVisible()) await other.click()
      await button(new RegExp(`^${name}`)).click()
      await page.getByRole('textbox', { name: 'PIN 码', exact: true }).fill(PIN)
      await page.keyboard.press('Enter')
      await button(new RegExp(`^当前登录：${name}`)).waitFor()
    },
    confirm: async (name) => {
      const dialog = page.getByRole('dialog', { name: '两个人一起确认' })
      await dialog.waitFor()
      const said = await dialog.innerText()
      const who = dialog.getByRole('radio', { name: new RegExp(`^${name}`) })
      if ((await who.count()) > 0) await who.check({ force: true })
      await dialog.getByRole('textbox').fill(PIN)
      await page.keyboard.press('Enter')
      await dialog.waitFor({ state: 'hidden' })
      return said
    },
    close: async () => {
      await page.close()
      await host.close()
    },
  }
}

/** It is this time in Beijing, in the program and in every window. */
export async function itIs(time: string, ...desks: readonly Desk[]): Promise<void> {
  vi.setSystemTime(new Date(`${time}:00.000+08:00`))
  for (const { page } of desks) await turnClock(page)
}
