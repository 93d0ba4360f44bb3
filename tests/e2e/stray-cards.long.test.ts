import { afterAll, beforeAll, expect, test } from 'vitest'
import { stationActor } from '#rehearsal/staff.ts'
import { checkIn } from '#station/voting/check-in.ts'
import { need } from '../fixtures/election.ts'
import { card } from '../fixtures/laptop.ts'
import { hasFocus, listening } from './clerk.ts'
import { scanCard } from './station-scan.ts'
import { openStationWindow, type StationWindow } from './station-window.ts'
import { settled } from './settled.ts'
import { writtenIn } from './usability/station.ts'

let window: StationWindow
let page: StationWindow['page']

beforeAll(async () => {
  window = await openStationWindow({ open: true })
  ;({ page } = window)
  need(
    checkIn(
      window.host.ledger(),
      { actor: stationActor('D01', 'clerk') },
      { voter: card(1), channel: 'station', principals: [] },
    ),
  )
  await window.go('check-in', 'lead')
})
afterAll(() => window?.close())

const written = (): readonly string[] => writtenIn(window.host.ledger())
const told = () => page.getByText('读到一张证件，这里用不上')

/** A sheet that lies open is long read when the next voter's card comes under the gun. */
test.each([
  ['F2', 'without an input method', false],
  ['F2', 'while an input method takes every key', true],
  ['F3', 'without an input method', false],
  ['F4', 'without an input method', false],
  ['F4', 'while an input method takes every key', true],
  ['F7', 'without an input method', false],
])('a card under the gun sends no sheet and leaves nothing in it: %s %s', async (key, _, ime) => {
  const before = written()
  await page.getByRole('contentinfo').getByText('刚才').waitFor()
  await page.keyboard.press(key)
  const dialog = page.getByRole('dialog')
  await dialog.waitFor()
  await settled(page)
  await dialog.locator('form[aria-busy=false]').waitFor()
  const texts = () =>
    dialog.locator('input:not([type=radio]), textarea').evaluateAll((all) => all.map((each) => (each as HTMLInputElement).value))
  const typed = await texts()
  await scanCard(page, card(2), { ime })
  await settled(page)
  expect(written()).toEqual(before)
  expect(await dialog.count()).toBe(1)
  expect(await texts()).toEqual(typed)
  await told().waitFor()
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'hidden' })
  await page.locator('.toast-away').first().click()
})

test('nor does it press the button that has the focus', async () => {
  await window.go('incidents')
  const opens = page.getByRole('button', { name: '记一件事' })
  await opens.focus()
  expect(await hasFocus(opens)).toBe(true)
  await scanCard(page, card(2), { ime: false })
  await told().waitFor()
  expect(await page.getByRole('dialog').count()).toBe(0)
})

test('but where somebody is looked for it finds them', async () => {
  await window.go('proxies')
  await page.getByRole('main').getByRole('button', { name: '批准新的委托' }).click()
  const dialog = page.getByRole('dialog')
  await listening(dialog.getByRole('combobox', { name: '委托人', exact: true }))
  await scanCard(page, card(3), { ime: false })
  await page.getByRole('option').first().waitFor()
  expect(await told().count()).toBe(0)
})
