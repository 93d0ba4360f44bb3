import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { booksOf, headOf } from '#ledger/read.ts'
import { need } from '../fixtures/election.ts'
import { expectAccessible } from './axe.ts'
import { clerkAt, hasFocus } from './clerk.ts'
import { keyboardAt, type Keyboard } from './keyboard.ts'
import { openLiveLaptop, type LiveLaptop } from './live-laptop.ts'

let laptop: LiveLaptop
let page: Page
let hands: Keyboard
let desk: ReturnType<typeof clerkAt>
/** The election's ledger before anyone practised. */
let head: unknown
let participants: number

beforeAll(async () => {
  laptop = await openLiveLaptop()
  ;({ page } = laptop)
  hands = keyboardAt(page)
  desk = clerkAt(page)
  await laptop.unlock()
  await laptop.signIn('王芳')
  await desk.box.waitFor()
  participants = await desk.participants()
  head = liveHead()
}, 120_000)
afterAll(() => laptop?.close())

const liveHead = () => {
  const ledger = need(laptop.host.app.machine.places.open('station'))
  return booksOf(ledger).map((book) => headOf(ledger, book))
}
const bytes = () => createHash('sha256').update(readFileSync(laptop.station.path)).digest('hex')
const banner = () => page.getByRole('status').filter({ hasText: '练习，选民都是虚构的，不进任何账本' })
const plate = () => page.getByRole('banner').getByText('练习', { exact: true })
const inMenu = async (name: string): Promise<void> => {
  await page.keyboard.press('F9')
  await hands.press(page.getByRole('dialog', { name: '菜单' }).getByRole('button', { name }))
}

async function comes(text: string): Promise<void> {
  await desk.type(text)
  await page.getByRole('option').filter({ hasText: '可领票' }).first().waitFor()
  await page.keyboard.press('Enter')
  await desk.issue.waitFor()
  await page.keyboard.press('Enter')
  await desk.receipt.waitFor()
}

describe('practising in the middle of the day', () => {
  test('begins from the menu, and nobody takes it for the election', async () => {
    expect(await plate().count()).toBe(0)
    await inMenu('练习签到和计票')
    await banner().waitFor()
    await desk.box.waitFor()
    expect(await plate().isVisible()).toBe(true)
    expect(await page.getByRole('banner').innerText()).toContain('练习')
    expect(await desk.participants()).toBe(0)
    await expectAccessible(page)
  })

  test('checks invented voters in, and not a byte of the election’s ledger changes', async () => {
    const before = bytes()
    await comes('D01-0001')
    await comes('D01-0002')
    await desk.waitForParticipants(2)
    expect(await banner().isVisible()).toBe(true)
    expect(bytes()).toBe(before)
    await expectAccessible(page)
  })

  test('is still practice after a reload, and begins anew when asked', async () => {
    await page.reload()
    await banner().waitFor()
    await desk.waitForParticipants(2)
    await inMenu('从头再练')
    await desk.waitForParticipants(0)
    expect(await banner().isVisible()).toBe(true)
  })

  test('ends with one press: whoever works there unlocks, signs in, and finds the day as it was', async () => {
    await hands.press(banner().getByRole('button', { name: '回到正式选举' }))
    await banner().waitFor({ state: 'hidden' })
    expect(liveHead()).toEqual(head)
    await laptop.unlock()
    await laptop.signIn('王芳')
    await desk.box.waitFor()
    expect(await plate().count()).toBe(0)
    await desk.waitForParticipants(participants)
    expect(await hasFocus(desk.box)).toBe(true)
  })
})

test('the screens leave no complaint in the console and no incident in the log', () => {
  expect(laptop.complaints).toEqual([])
  expect(laptop.host.log).toEqual([])
})
