import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { PATIENCE } from '../fixtures/patience.ts'
import { openHome } from './app-host.ts'
import { STARTS } from './at-start.ts'
import { openBrowser } from './browser.ts'
import { startPages } from './listed-pages.ts'
import { presser } from './press-all.ts'
import { settled } from './settled.ts'
import { stopCommands } from './stop-commands.ts'

let browser: Browser

beforeAll(async () => {
  browser = await openBrowser()
}, 60_000)
afterAll(() => browser?.close())

/** Pages that were really fetched, by the names of their parts of the program. */
const fetched = new Set<string>()

/** What the page is made of, as the page itself knows it: the browser does not report what it already holds. */
const partsOf = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() =>
    performance.getEntriesByType('resource').flatMap(({ name }) => /\/assets\/(\w+)-[^/]+\.js$/.exec(name)?.[1] ?? []),
  )

const EACH = STARTS.flatMap(({ screen, what, ...rest }) =>
  (['zh', 'en'] as const).map((language) => [screen, what, language, rest] as const),
)

test.each(EACH)(
  'every button of a computer at which nobody can work yet is where it is pressed: %s, %s, %s',
  { timeout: 480_000 },
  async (screen, _what, language, { live, come }) => {
    const { home, drop } = await live()
    const host = await openHome(home)
    const page = await browser.newPage({ viewport: { width: 1366, height: 768 }, reducedMotion: 'reduce' })
    page.setDefaultTimeout(PATIENCE)
    await page.addInitScript(() => {
      Object.assign(window, { print: () => undefined, open: () => null })
      performance.setResourceTimingBufferSize(5000)
    })
    await page.goto(host.address)
    await page.getByRole('main').waitFor()
    await come?.(page, host)
    host.app.machine.screen.set({ size: 'normal', language })
    await page.reload()
    await page.getByRole('main').waitFor()
    await stopCommands(page)
    const pressed = presser(page)
    await settled(page)
    const parts = await partsOf(page)
    await pressed.page('#/')
    for (const part of parts) fetched.add(part)
    await page.close()
    await host.close()
    drop()
    expect(pressed.found).toEqual([])
    expect(pressed.pressed.length).toBeGreaterThan(0)
    expect(parts).toContain(screen)
  },
)

test('there is no page before the navigation at which no button was pressed', () => {
  expect(startPages().length).toBeGreaterThan(6)
  expect(startPages().filter((screen) => !fetched.has(screen))).toEqual([])
  expect(startPages().toSorted()).toEqual([...new Set(STARTS.map(({ screen }) => screen))].toSorted())
})
