import type { Browser, Page } from 'playwright-core'
import { openHome, type AppHost } from './app-host.ts'
import { openPage, shoot } from './scenes-picture.ts'
import { copyOf, LOOKS, pretend, withClock, withFault, type Look } from './scenes.ts'

const goTo = (page: Page, address: string) =>
  page.evaluate((to) => {
    location.hash = to
  }, address)

/** The office of a rehearsal whose stations handed over, but for one that votes. */
export async function visitOffice(browser: Browser, town: string): Promise<void> {
  const { home, drop } = copyOf(town)
  const host = await openHome(home)
  const page = await openPage(browser, host)
  for (const look of ['normal', 'largest', 'english', 'widest'] as const) await overview(page, host, look)
  await frame(page, host)
  await faults(page, host)
  await page.close()
  await host.close()
  drop()
}

async function overview(page: Page, host: AppHost, look: Look): Promise<void> {
  const { size, language, prefix } = LOOKS[look]
  host.app.machine.screen.set({ size, language })
  await goTo(page, '#/office/glance')
  await page.reload()
  await page.locator('.cards').waitFor()
  await shoot(page, `${prefix}office-glance`)
  await page.locator('.card-open').nth(1).click()
  await page.getByRole('dialog').waitFor()
  await shoot(page, `${prefix}office-constituency`)
  await page.keyboard.press('Escape')
  await page.keyboard.press('F9')
  await shoot(page, `${prefix}frame-menu`)
  await page.keyboard.press('Escape')
}

/** What stands before, over and behind every page. */
async function frame(page: Page, host: AppHost): Promise<void> {
  host.app.machine.screen.set({ size: 'normal', language: 'zh' })
  await goTo(page, '#/station/D03')
  await page.reload()
  await page.getByRole('combobox', { name: '查找选民' }).waitFor()
  for (const [key, name] of [
    ['F1', 'frame-keys'],
    ['F8', 'frame-jobs'],
  ] as const) {
    await page.keyboard.press(key)
    await shoot(page, name)
    await page.keyboard.press('Escape')
  }
  await page.keyboard.press('Control+l')
  await shoot(page, 'people-sign-in')
  await page.getByRole('button', { name: '取消' }).click()
  await goTo(page, '#/station/D03/people')
  await page.getByRole('row', { name: /骆婷/ }).getByRole('button').click()
  await page.getByLabel('新的 PIN 码').fill('2580')
  await page.getByLabel('再输一次').fill('2580')
  await page.keyboard.press('Enter')
  await page.getByRole('dialog', { name: '两个人一起确认' }).waitFor()
  await shoot(page, 'people-second')
  await page.keyboard.press('Escape')
}

const FAULTS = {
  newer: 'ledger.newer',
  'read-only': 'ledger.read-only',
  full: 'ledger.disk-full',
  second: 'ledger.busy',
}

async function faults(page: Page, host: AppHost): Promise<void> {
  await goTo(page, '#/office/glance')
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
  await page.getByRole('heading', { name: '电脑的时间不对' }).waitFor()
  await shoot(page, 'fault-clock')
}
