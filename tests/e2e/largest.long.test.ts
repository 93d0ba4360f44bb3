import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { need } from '../fixtures/election.ts'
import { stationActor } from '#rehearsal/staff.ts'
import { openHome, type AppHost } from './app-host.ts'
import { axeFindings } from './axe.ts'
import { openBrowser } from './browser.ts'
import { dress, type Look } from './dress.ts'
import { outOfSight } from './out-of-sight.ts'
import { PLACE, sceneTown, type SceneTown, type Stage } from './scenes-town.ts'
import { WRITING } from './evening-scenes.ts'
import { pretend } from './scenes.ts'
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

/** The office's laptops as they are, and with everything a quarter larger in the system. */
const LOOKS: readonly Look[] = [
  [1366, 768, 'largest'],
  [1093, 614, 'largest'],
  [1366, 768, 'large'],
  [1093, 614, 'large'],
  [1366, 768, 'normal'],
  [1093, 614, 'normal'],
]

type Visit = readonly [path: string, act: string, come?: (page: Page, host: AppHost) => Promise<void>]

/** What whoever opens the page came for, and how far they are. */
const DAY: Readonly<Record<string, readonly Visit[]>> = {
  'eve lead': [
    ['prepare', '.act'],
    ['proxies', '.heading .button-primary'],
    ['proxies', 'dialog .button-primary', (page) => page.locator('.heading .button-primary').click()],
    ['boxes', '.heading .button-primary'],
  ],
  'eve office': [
    ['setup', '.segments-row'],
    ['staff', '.act'],
    ['glance', '.card-open'],
    ['people', '.data-search'],
  ],
  'day clerk': [
    ['check-in', '.box-input'],
    ['check-in', '.issue-button', shown],
    ['check-in', 'dialog .button-primary', (page) => page.keyboard.press('F2')],
    ['check-in', 'dialog .button-primary', (page) => page.keyboard.press('F4')],
    ['incidents', '.heading .button-primary'],
  ],
  'evening lead': [
    ['board', '.heading .button-primary'],
    ['closing', '.act'],
    ['desks', '.desks-file > .button'],
    ['hand-over', '.act'],
    ['hand-over', '.hand-over-warning', writing],
  ],
  'closed typist-1': [
    ['count', '.act'],
    ['calling', '.calling-acts .button:last-child'],
  ],
  'counted lead': [
    ['count', '.agreed .button-primary'],
    ['result', '.signatures .button'],
    ['people', '.data-search'],
    ['hand-over', '.act'],
  ],
}

/** Somebody is found and shown. */
async function shown(page: Page): Promise<void> {
  await page.keyboard.insertText('D01-0135')
  await page.getByRole('option').first().waitFor()
  await page.keyboard.press('Enter')
}

/** The day is being written to the stick. */
async function writing(page: Page, host: AppHost): Promise<void> {
  await pretend(page, host, 'app.state', (state) => ({ ...state, jobs: [WRITING] }))
  await page.reload()
  await page.locator('.hand-over-stage-now').waitFor()
}

async function open(stage: Stage, language: 'zh' | 'en'): Promise<{ page: Page; host: AppHost; close: () => Promise<void> }> {
  const { home, drop } = town.at(stage)
  const host = await openHome(home)
  host.app.machine.screen.set({ size: 'largest', language })
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 }, reducedMotion: 'reduce' })
  page.setDefaultTimeout(10_000)
  await page.goto(host.address)
  await page.getByRole('banner').waitFor()
  return {
    page,
    host,
    close: async () => {
      await page.close()
      await host.close()
      drop()
    },
  }
}

test.each(
  Object.entries(DAY).flatMap(([who, visits]) => (['zh', 'en'] as const).map((language) => [who, language, visits] as const)),
)('in letters of every size every page shows its act and cuts nothing: %s, %s', async (who, language, visits) => {
  const [stage, id] = who.split(' ') as [Stage, string]
  const { page, host, close } = await open(stage, language)
  const base = id === 'office' ? '#/office' : `#/station/${PLACE}`
  const [person] = stationActor(PLACE, id)
  if (id !== 'office') need(await host.app.session.seat!.signIn(PLACE, { ...person!, pin: '1357' }))
  const found: string[] = []
  for (const [path, act, come] of visits) {
    await page.evaluate((hash) => (location.hash = hash), `${base}/${path}`)
    await page.reload()
    await page.getByRole('main').waitFor()
    await page.locator('.shell-loading').waitFor({ state: 'detached' })
    await settled(page)
    await come?.(page, host)
    await page.locator(act).first().waitFor()
    await page.evaluate(() => document.fonts.ready)
    found.push(...(await axeFindings(page)).map((each) => `${path} ${act}: ${each}`))
    for (const look of LOOKS) {
      await dress(page, look)
      found.push(...(await outOfSight(page, act)).map((each) => `${path} ${act} (${look.join(' ')}): ${each}`))
    }
    await dress(page, LOOKS[0]!)
  }
  await close()
  expect(found).toEqual([])
})
