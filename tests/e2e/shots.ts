import { existsSync } from 'node:fs'
import type { Browser } from 'playwright-core'
import { openBrowser } from './browser.ts'
import { afterClosing, afterCounting, atClosing } from './evening-scenes.ts'
import { enrolling, nominating } from './enrolling-scenes.ts'
import { visitOffice } from './office-scenes.ts'
import { buildTown } from './rehearsal-host.ts'
import { declaring, merging } from './merging-scenes.ts'
import { playDay, type Scene } from './scenes-day.ts'
import { objecting } from './objection-scenes.ts'
import { printing } from './print-scenes.ts'
import { rollWork } from './roll-scenes.ts'
import { shoot } from './scenes-picture.ts'
import { sceneTown, type SceneTown, type Stage } from './scenes-town.ts'
import { creating, settingUp } from './setup-scenes.ts'
import { building, firstStart, practising, restoring } from './start-scenes.ts'
import { beforeOpening, duringTheDay } from './station-scenes.ts'

// Every screen as a picture of 1366×768 in dist/shots/: `npm run shots [-- PART… | HOME]`. PART: only these parts, by the names below. HOME: a
// home with a rehearsal, instead of a new one.

let station: Promise<SceneTown> | undefined
const day =
  (stage: Stage, scenes: readonly Scene[]) =>
  async (browser: Browser): Promise<void> =>
    playDay(browser, await (station ??= sceneTown()), [stage, scenes], shoot)

async function office(browser: Browser): Promise<void> {
  const given = process.argv.slice(2).find((each) => existsSync(each))
  const town = given === undefined ? await buildTown() : { home: given, drop: () => {} }
  await visitOffice(browser, town.home)
  town.drop()
}

const PARTS: Readonly<Record<string, (browser: Browser) => Promise<void>>> = {
  start: firstStart,
  creating,
  setup: settingUp,
  enrolling,
  nominating,
  building,
  restoring,
  practising,
  eve: day('eve', beforeOpening),
  day: day('day', duringTheDay),
  evening: day('evening', atClosing),
  closed: day('closed', afterClosing),
  counted: day('counted', afterCounting),
  office,
  roll: rollWork,
  objecting,
  printing,
  merging,
  declaring,
}

const asked = process.argv.slice(2).filter((each) => each in PARTS)
const browser = await openBrowser()
try {
  for (const [name, part] of Object.entries(PARTS)) if (asked.length === 0 || asked.includes(name)) await part(browser)
} finally {
  await browser.close()
  if (station) (await station).drop()
}
