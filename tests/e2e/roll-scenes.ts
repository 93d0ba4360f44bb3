import type { Browser, Page } from 'playwright-core'
import { RIGHT_NUMBER, FILES, openRollOffice, type RollOffice } from './roll-office.ts'
import { openPage, shoot } from './scenes-picture.ts'
import { LOOKS, type Look } from './scenes.ts'

const NARROW = { width: 1093, height: 614 }

async function inEveryLook({ page, host }: RollOffice, name: string, ready: (page: Page) => Promise<void>): Promise<void> {
  for (const look of ['normal', 'largest', 'english', 'widest'] as const satisfies readonly Look[]) {
    const { size, language, prefix } = LOOKS[look]
    host.app.machine.screen.set({ size, language })
    await page.reload()
    await ready(page)
    await shoot(page, `${prefix}${name}`)
  }
  host.app.machine.screen.set({ size: 'normal', language: 'zh' })
  const size = page.viewportSize()!
  await page.setViewportSize(NARROW)
  await page.reload()
  await ready(page)
  await shoot(page, `narrow-${name}`)
  await page.setViewportSize(size)
}

/** The roll from its files to the published list, as the office sees it. */
export async function rollWork(browser: Browser): Promise<void> {
  const office = await openRollOffice((host) => openPage(browser, host))
  const { page } = office
  await office.signIn('吴敏')
  await office.goTo('imports')
  await page.locator('input[type=file]').setInputFiles([FILES.households, FILES.deaths, FILES.broken])
  await page.locator('.chosen-file').nth(2).waitFor()
  await shoot(page, 'roll-imports-chosen')
  await page.locator('.chosen-file button').last().click()
  await page.locator('.act').click()
  await page.locator('.imports-outcome').waitFor()
  await inEveryLook(office, 'roll-imports', (on) => on.locator('.imports-outcome').waitFor())
  await page.locator('.act').click()
  await page.locator('.imports-outcome .good').waitFor()
  await office.goTo('decisions')
  await page.locator('.decisions-rule .button').click()
  await page.locator('.good').waitFor()
  await inEveryLook(office, 'roll-decisions', (on) => on.locator('.decide').waitFor())
  await page.getByRole('option', { name: /王一错/ }).click()
  await page.keyboard.press('1')
  await page.getByLabel('公民身份号码').fill(RIGHT_NUMBER)
  await shoot(page, 'roll-correct')
  await office.goTo('gates')
  await inEveryLook(office, 'roll-gates', (on) => on.locator('.gates-below').waitFor())
  await office.close()
}
