import * as fc from 'fast-check'
import type { Locator } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { countEntries } from '#ledger/all-entries.ts'
import { factsOf } from '#ledger/read.ts'
import { READ } from '../../src-renderer/ui/useRead.ts'
import { clerkAt } from './clerk.ts'
import { NAMESAKE } from './station-host.ts'
import { openStationWindow, type StationWindow } from './station-window.ts'

let window: StationWindow
let page: StationWindow['page']
let desk: ReturnType<typeof clerkAt>

beforeAll(async () => {
  window = await openStationWindow({ open: true })
  ;({ page } = window)
  // The window's clock goes on only when it is told to: what comes between is at once, however slow the machine is.
  await page.clock.install()
  await window.go('check-in', 'clerk')
  desk = clerkAt(page)
  await desk.box.waitFor()
  await page.clock.pauseAt(new Date(Date.now() + 60_000))
})
afterAll(() => window?.close())

const pass = (milliseconds: number): Promise<void> => page.clock.runFor(milliseconds)
/** Keys as fast as they come without one of them passing for a worn key that says its press twice. */
const press = async (...keys: readonly string[]): Promise<void> => {
  for (const key of keys) {
    await pass(13)
    await page.keyboard.press(key)
  }
}
/** Lets the window go on, a millisecond at a time, until it is so; a burst is over long before anything could be read. */
async function until(so: () => Promise<boolean>): Promise<void> {
  const goesOn = async () => {
    await pass(1)
    return so()
  }
  await expect.poll(goesOn, { interval: 1 }).toBe(true)
}
const visible = (locator: Locator) => until(() => locator.first().isVisible())
const gone = (locator: Locator) => until(async () => (await locator.count()) === 0)
/** Everything that was asked is answered, and seen. */
async function answered(): Promise<void> {
  for (let quiet = 0; quiet < 3; quiet++)
    await until(() => page.evaluate(() => document.documentElement.dataset['asking'] === 'no'))
}
const entries = (): number => countEntries(window.host.ledger())
const shown = (): Promise<string> => page.getByRole('complementary').innerText()

describe('an act about what has just come up', () => {
  test('is not taken before it could be read: two namesakes, and Enter after Enter', async () => {
    await page.keyboard.insertText(NAMESAKE)
    await visible(page.getByRole('option').nth(1))
    const before = entries()
    await press('Enter')
    await visible(desk.person(NAMESAKE))
    await press('Enter', 'Enter', 'Enter')
    await answered()
    expect(entries()).toBe(before)
    expect(await desk.issue.count()).toBe(0)
    await pass(READ)
    await visible(desk.issue)
    await press('Enter')
    await visible(desk.receipt)
    expect(entries()).toBe(before + 1)
  })

  test('begins anew when it becomes about a box', async () => {
    await desk.clear()
    await page.keyboard.insertText('村民7')
    await visible(page.getByRole('option'))
    await press('Enter')
    await visible(desk.person('村民7'))
    await pass(READ)
    await visible(desk.issue)
    const before = entries()
    await press('F6', 'Enter')
    await answered()
    expect(entries()).toBe(before)
    await press('F6', 'Escape')
  })

  test('holds for the sheet of spoiled papers, which can be sent as it opens', async () => {
    const before = entries()
    await press('F4', 'Enter')
    await visible(page.getByRole('dialog', { name: '换写坏的票' }))
    await press('Enter')
    await answered()
    expect(entries()).toBe(before)
    await press('Escape')
    await gone(page.getByRole('dialog'))
  })
})

const BURSTS = 40
const burst = fc.array(
  fc.constantFrom(...'Enter Enter Enter Escape ArrowDown ArrowUp Tab Space Backspace F2 F4 F6 F7 1 2 3 0 D - c l w z'.split(' ')),
  { minLength: 1, maxLength: 14 },
)

test('any burst of keys makes one entry at most, and it is about whom the screen showed', async () => {
  for (const [i, keys] of fc.sample(burst, { numRuns: BURSTS, seed: 20_261_215 }).entries()) {
    await press('Escape', 'Escape')
    await gone(page.getByRole('dialog'))
    // Every second one begins with somebody before the clerk.
    if (i % 2 === 0) {
      await page.keyboard.insertText(`村民${8 + (i % 17)}`)
      await visible(page.getByRole('option'))
      await press('Enter')
      await visible(desk.person('村民'))
    }
    await pass(READ)
    await answered()
    const [before, panel] = [entries(), await shown()]
    await press(...keys)
    await answered()
    expect(entries() - before, keys.join(' ')).toBeLessThanOrEqual(1)
    if (entries() === before) continue
    const served = factsOf(window.host.ledger(), 'checked-in').at(-1)!
    expect(panel, keys.join(' ')).toContain(served.body.voter)
  }
})

test('the desk leaves no complaint in the console and no incident in the log', () => {
  expect(window.complaints).toEqual([])
  expect(window.host.incidents).toEqual([])
})
