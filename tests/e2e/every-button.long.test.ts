import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { stationActor } from '#rehearsal/staff.ts'
import { need } from '../fixtures/election.ts'
import { openHome } from './app-host.ts'
import { openBrowser } from './browser.ts'
import { missed } from './buttons.ts'
import { addresses, goTo } from './every-page.ts'
import { PLACE, sceneTown, type SceneTown, type Stage } from './scenes-town.ts'
import { settled } from './settled.ts'

let town: SceneTown
let browser: Browser

beforeAll(async () => {
  ;[town, browser] = await Promise.all([sceneTown(), openBrowser()])
}, 60_000)
afterAll(async () => {
  await browser?.close()
  town?.drop()
})

/** A laptop of the office, and the same with its letters a quarter larger. */
const WINDOWS = [
  { width: 1366, height: 768 },
  { width: 1093, height: 614 },
] as const

/** Who sits there at each stage of the day; between them they see every page. */
const SEATS: readonly (readonly [stage: Stage, who: string])[] = [
  ['eve', 'lead'],
  ['eve', 'office'],
  ['day', 'clerk'],
  ['evening', 'lead'],
  ['closed', 'typist-1'],
  ['closed', 'overseer-1'],
  ['counted', 'lead'],
]

/** What lies over a page, and the key that brings it. */
const OVER = ['F9', 'F1', 'F8'] as const

/** The buttons of the page, of every sheet that its first act opens, and of what lies over it. */
async function missedAt(page: Page, where: string): Promise<readonly string[]> {
  await settled(page)
  const found = [...(await missed(page, '#screen'))]
  const opens = page.locator('main .heading .button-primary:not([disabled])').first()
  if ((await opens.count()) > 0 && !where.endsWith('/board')) {
    await opens.click()
    await settled(page)
    found.push(...(await missed(page, 'dialog[open]')))
    await page.keyboard.press('Escape')
  }
  return found.map((each) => `${where}: ${each}`)
}

test.each(SEATS)('every button of every page is where it is pressed: %s, %s', { timeout: 180_000 }, async (stage, who) => {
  const { home, drop } = town.at(stage)
  const host = await openHome(home)
  const [person] = stationActor(PLACE, who === 'office' ? 'lead' : who)
  const page = await browser.newPage({ viewport: WINDOWS[0], reducedMotion: 'reduce' })
  page.setDefaultTimeout(10_000)
  await page.goto(host.address)
  if (who !== 'office') {
    need(await host.app.session.seat!.signIn(PLACE, { ...person!, pin: '1357' }))
    await page.evaluate((hash) => (location.hash = hash), `#/station/${PLACE}`)
    await page.reload()
  }
  await page.getByRole('banner').waitFor()
  const found: string[] = []
  for (const size of WINDOWS) {
    await page.setViewportSize(size)
    for (const address of await addresses(page)) {
      await goTo(page, address)
      found.push(...(await missedAt(page, `${size.width} ${address}`)))
    }
    for (const key of OVER) {
      await page.keyboard.press(key)
      await page.locator('dialog[open]').waitFor()
      await settled(page)
      found.push(...(await missed(page, 'dialog[open]')).map((each) => `${size.width} ${key}: ${each}`))
      await page.keyboard.press('Escape')
      await page.locator('dialog[open]').waitFor({ state: 'detached' })
    }
  }
  await page.close()
  await host.close()
  drop()
  expect(found).toEqual([])
})
