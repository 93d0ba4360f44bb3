import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { need, PASSPHRASE } from '../fixtures/election.ts'
import { PATIENCE } from '../fixtures/patience.ts'
import { openHome, type AppHost } from './app-host.ts'
import { openBrowser } from './browser.ts'
import { addresses } from './every-page.ts'
import { afterMerging, beforeTheRoll, inRehearsal, nothingBegun, type Moment } from './moments.ts'
import { presser } from './press-all.ts'
import { sceneTown, type SceneTown } from './scenes-town.ts'
import { stopCommands } from './stop-commands.ts'

let town: SceneTown
let browser: Browser

beforeAll(async () => {
  ;[town, browser] = await Promise.all([sceneTown(), openBrowser()])
}, 60_000)
afterAll(async () => {
  await browser?.close()
  town?.drop()
})

type Seat = readonly [moment: string, who: string, language: 'zh' | 'en', live: () => Moment | Promise<Moment>]

/** Who sits where at which moment; between them they see every page of both places, in both languages. */
const SEATS: readonly Seat[] = [
  ['before the roll', 'office-admin', 'en', beforeTheRoll],
  ['before the roll', 'office-registrar', 'zh', beforeTheRoll],
  ['the eve, at the office', 'office-admin', 'zh', () => inRehearsal(town, 'eve', 'office')()],
  ['after merging', 'office-reviewer', 'zh', afterMerging],
  ['after merging', 'office-committee', 'en', afterMerging],
  ['the eve', 'D01-lead', 'zh', () => inRehearsal(town, 'eve')()],
  ['the eve', 'D01-clerk', 'en', () => inRehearsal(town, 'eve')()],
  ['the day', 'D01-clerk', 'zh', () => inRehearsal(town, 'day')()],
  ['the day', 'D01-lead', 'en', () => inRehearsal(town, 'day')()],
  ['the evening', 'D01-lead', 'zh', () => inRehearsal(town, 'evening')()],
  ['the count', 'D01-typist-1', 'zh', () => inRehearsal(town, 'closed')()],
  ['the count', 'D01-overseer-1', 'en', () => inRehearsal(town, 'closed')()],
  ['the result', 'D01-lead', 'en', () => inRehearsal(town, 'counted')()],
]

/** What lies over a page, and the key that brings it. */
const OVER = ['F9', 'F1', 'F8'] as const

async function openAt(home: string, language: 'zh' | 'en'): Promise<{ readonly host: AppHost; readonly page: Page }> {
  const host = await openHome(home)
  host.app.machine.screen.set({ size: 'normal', language })
  const page = await browser.newPage({ reducedMotion: 'reduce' })
  page.setDefaultTimeout(PATIENCE)
  await page.addInitScript(() => Object.assign(window, { print: () => undefined, open: () => null }))
  await page.goto(host.address)
  await page.getByRole('main').waitFor()
  return { host, page }
}

async function unlock(page: Page): Promise<void> {
  await page.locator('[type=password]').fill(PASSPHRASE)
  await page.keyboard.press('Enter')
  await page.locator('.sign-in').waitFor()
}

/** Pages that there are before anybody is signed in. */
const BEFORE: readonly (readonly [what: string, live: () => Moment | Promise<Moment>, come: (page: Page) => Promise<void>])[] = [
  ['a computer on which nothing was begun', nothingBegun, async () => undefined],
  ['a locked one', beforeTheRoll, async () => undefined],
  ['one at which nobody sits', beforeTheRoll, unlock],
]

test.each(BEFORE.flatMap(([what, ...rest]) => (['zh', 'en'] as const).map((language) => [what, language, ...rest] as const)))(
  'every button is where it is pressed: %s, %s',
  { timeout: 240_000 },
  async (_what, language, live, come) => {
    const { home, drop } = await live()
    const { host, page } = await openAt(home, language)
    await come(page)
    await stopCommands(page)
    const pressed = presser(page)
    await pressed.page('#/')
    await page.close()
    await host.close()
    drop()
    expect(pressed.found).toEqual([])
  },
)

test.each(SEATS)(
  'every button of every page, and of what it opens, is where it is pressed: %s, %s, %s',
  { timeout: 240_000 },
  async (_moment, person, language, live) => {
    const { home, place, pin, passphrase, drop } = await live()
    const { host, page } = await openAt(home, language)
    if (passphrase !== undefined) await unlock(page)
    const role = person.replace(/^\w+-/, '').replace(/-\d$/, '')
    need(await host.app.session.seat!.signIn(place, { person, role, pin }))
    await page.evaluate((hash) => (location.hash = hash), place === 'office' ? '#/office' : `#/station/${place}`)
    await page.reload()
    await page.getByRole('banner').waitFor()
    await stopCommands(page)
    const { found, opened, page: pressAll, over } = presser(page)
    for (const key of OVER) await over(key)
    const all = await addresses(page)
    for (const address of all) await pressAll(address)
    await page.close()
    await host.close()
    drop()
    expect(opened.length).toBeGreaterThan(0)
    expect(found).toEqual([])
  },
)
