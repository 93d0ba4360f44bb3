import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { need, PASSPHRASE } from '../fixtures/election.ts'
import { PATIENCE } from '../fixtures/patience.ts'
import { openHome, type AppHost } from './app-host.ts'
import { openBrowser } from './browser.ts'
import { addresses } from './every-page.ts'
import { listedPages } from './listed-pages.ts'
import { afterMerging, beforeTheRoll, inRehearsal, type Moment } from './moments.ts'
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
  ['before the roll', 'office-committee', 'zh', beforeTheRoll],
  ['the eve, at the office', 'office-admin', 'zh', () => inRehearsal(town, 'eve', 'office')()],
  ['after merging', 'office-reviewer', 'zh', afterMerging],
  ['after merging', 'office-committee', 'en', afterMerging],
  ['the eve', 'D01-lead', 'zh', () => inRehearsal(town, 'eve')()],
  ['the eve', 'D01-clerk', 'en', () => inRehearsal(town, 'eve')()],
  ['the day', 'D01-clerk', 'zh', () => inRehearsal(town, 'day')()],
  ['the day', 'D01-lead', 'en', () => inRehearsal(town, 'day')()],
  ['the evening', 'D01-lead', 'zh', () => inRehearsal(town, 'evening')()],
  ['the count', 'D01-typist-1', 'zh', () => inRehearsal(town, 'closed')()],
  ['the count', 'D01-typist-1', 'en', () => inRehearsal(town, 'closed')()],
  ['the count', 'D01-overseer-1', 'en', () => inRehearsal(town, 'closed')()],
  ['the result', 'D01-lead', 'en', () => inRehearsal(town, 'counted')()],
]

/** What lies over a page, and the key that brings it. */
const OVER = ['F9', 'F1', 'F8', 'F10'] as const

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

test.each(['zh', 'en'] as const)(
  'every button is where it is pressed: at a computer at which nobody sits, %s',
  { timeout: 480_000 },
  async (language) => {
    const { home, drop } = await beforeTheRoll()
    const { host, page } = await openAt(home, language)
    await unlock(page)
    await stopCommands(page)
    const { found, pressed, page: pressAll } = presser(page)
    await pressAll('#/')
    await page.close()
    await host.close()
    drop()
    expect(pressed.length).toBeGreaterThan(0)
    expect(found).toEqual([])
  },
)

/** Pages that somebody visited, by place and language. */
const visited = new Set<string>()

test.each(SEATS)(
  'every button of every page, and of what it opens, is where it is pressed: %s, %s, %s',
  { timeout: 480_000 },
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
    const kind = place === 'office' ? 'office' : 'station'
    const base = `#/${kind === 'office' ? kind : `station/${place}`}`
    const unlisted = listedPages(kind).filter((listed) => listed.unlisted)
    for (const address of [...(await addresses(page)), ...unlisted.map(({ path }) => `${base}/${path}`)]) {
      await pressAll(address)
      visited.add(`${kind} ${language} ${address.slice(base.length + 1)}`)
    }
    await page.close()
    await host.close()
    drop()
    expect(opened.length).toBeGreaterThan(0)
    expect(found).toEqual([])
  },
)

test.each([
  ['office', 'zh'],
  ['office', 'en'],
  ['station', 'zh'],
  ['station', 'en'],
] as const)('there is no page in the list at which no button was pressed: %s, %s', (place, language) => {
  const listed = listedPages(place).map(({ path }) => `${place} ${language} ${path}`)
  expect(listed.length).toBeGreaterThan(10)
  expect(listed.filter((page) => !visited.has(page))).toEqual([])
})
