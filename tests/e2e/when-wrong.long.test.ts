import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { factsOf } from '#ledger/read.ts'
import { whenWrong } from '#words/when-wrong.ts'
import { need } from '../fixtures/election.ts'
import { openHome, type AppHost } from './app-host.ts'
import { atTheOffice } from './at-the-office.ts'
import { axeFindings } from './axe.ts'
import { openBrowser, openWindow } from './browser.ts'
import { seen } from './clerk.ts'
import type { LiveOffice } from './live-office.ts'
import { nothingBegun, type Moment } from './moments.ts'
import { openStationWindow, type StationWindow } from './station-window.ts'

const sheetOf = (page: Page) => page.getByRole('dialog', { name: '出事了怎么办' })

/** Opens it by its key, looks at one of its cases, and goes back to where one was. */
async function looked(page: Page, digit: string): Promise<string> {
  await page.keyboard.press('F10')
  await sheetOf(page).waitFor()
  await page.keyboard.press(digit)
  await sheetOf(page).locator(`[aria-pressed=true] kbd:text-is("${digit}")`).waitFor()
  const said = await sheetOf(page).locator('.wrong-steps').innerText()
  await page.keyboard.press('Escape')
  await sheetOf(page).waitFor({ state: 'hidden' })
  return said
}

describe('at a polling station, F10', () => {
  let window: StationWindow
  let page: Page
  beforeAll(async () => {
    window = await openStationWindow({ open: true })
    ;({ page } = window)
  })
  afterAll(() => window?.close())

  test('says what to do from every page of the station, and what was typed there stays', async () => {
    await window.go('check-in', 'lead')
    await page.getByRole('combobox', { name: '查找选民' }).waitFor()
    await page.keyboard.press('F7')
    await page.getByLabel('发生了什么').fill('停电')
    for (const [i, { title, steps }] of whenWrong.station.entries()) {
      const said = await looked(page, String(i + 1))
      for (const each of [title, ...steps]) expect(said).toContain(each.zh)
    }
    expect(await page.getByLabel('发生了什么').inputValue()).toBe('停电')
    for (const path of ['prepare', 'board', 'incidents', 'closing', 'count', 'result', 'people']) {
      await window.go(path)
      expect(await looked(page, '1'), path).toContain(whenWrong.station[0]!.title.zh)
    }
  })

  test('leads to the page where it is done, of those whoever sits there has', async () => {
    await window.go('check-in', 'clerk')
    await page.keyboard.press('F10')
    await sheetOf(page).waitFor()
    await page.keyboard.press('6')
    await sheetOf(page).getByRole('button', { name: '去工作人员' }).waitFor()
    expect(await sheetOf(page).getByRole('button', { name: '去收办公室的数据' }).count()).toBe(0)
    expect(await axeFindings(page)).toEqual([])
    await sheetOf(page).getByRole('button', { name: '去工作人员' }).click()
    expect(await seen(page.getByRole('heading', { name: '工作人员' }))).toBe(true)
    expect(await sheetOf(page).count()).toBe(0)
  })

  test('is printed as a card, which is there again as it was made, the same bytes', async () => {
    await page.keyboard.press('F10')
    await sheetOf(page).waitFor()
    // A browser without a reader of PDFs saves what it is shown.
    const saved = async (name: RegExp): Promise<Buffer> => {
      const [file] = await Promise.all([page.waitForEvent('download'), sheetOf(page).getByRole('button', { name }).click()])
      return readFileSync(await file.path())
    }
    const card = await saved(/^打印这张卡/)
    expect(card.subarray(0, 5).toString()).toBe('%PDF-')
    expect(await saved(/^再看 S0001（/)).toEqual(card)
    expect(await axeFindings(page)).toEqual([])
    await page.keyboard.press('Escape')
    await sheetOf(page).waitFor({ state: 'hidden' })
  })

  test('is a button in the strip, for the mouse', async () => {
    await page.getByRole('button', { name: /^出事了/ }).click()
    await sheetOf(page).waitFor()
    await page.keyboard.press('Escape')
    await sheetOf(page).waitFor({ state: 'hidden' })
    expect(await sheetOf(page).count()).toBe(0)
  })

  test('is heard before the page is there, and the sheet stays open over it', async () => {
    const answers = Promise.withResolvers<void>()
    await page.route('**/rpc', async (route) => {
      await answers.promise
      await route.fallback()
    })
    await page.reload()
    await page.locator('main[aria-busy=true]').waitFor()
    await page.keyboard.press('F10')
    await sheetOf(page).waitFor()
    answers.resolve()
    await page.getByRole('heading', { name: '工作人员', includeHidden: true }).waitFor()
    await page.unroute('**/rpc')
    expect(await seen(sheetOf(page))).toBe(true)
    await page.keyboard.press('Escape')
    await sheetOf(page).waitFor({ state: 'hidden' })
  })

  test('leaves no complaint', () => expect([window.complaints, window.host.incidents]).toEqual([[], []]))
})

describe('at the office, F10', () => {
  let office: LiveOffice
  let page: Page
  const complaints = atTheOffice('楼晓东', 'today', (given) => ({ office, page } = given))

  test('says what the office does, and prints it on a card for its desk', async () => {
    await page.keyboard.press('F10')
    await sheetOf(page).getByText(whenWrong.office[0]!.steps[0]!.zh).waitFor()
    const file = page.waitForEvent('popup')
    await sheetOf(page).getByRole('button', { name: '打印这张卡' }).click()
    await file
    const ledger = need(office.host.app.machine.places.open('office'))
    expect(factsOf(ledger, 'print.made').filter(({ body }) => body.form === 'when-wrong')).toHaveLength(1)
    expect(complaints).toEqual([])
  })
})

describe('before anybody could sign in', () => {
  let moment: Moment
  let host: AppHost
  let browser: Awaited<ReturnType<typeof openBrowser>>
  let page: Page
  beforeAll(async () => {
    moment = nothingBegun()
    host = await openHome(moment.home)
    browser = await openBrowser()
    page = await openWindow(browser, host.address)
  })
  afterAll(async () => {
    await browser?.close()
    await host?.close()
    moment?.drop()
  })

  test('the page that asks what this computer is says it, too', async () => {
    await page.getByRole('heading', { name: '这台电脑用来做什么？' }).waitFor()
    expect(await looked(page, '2')).toContain(whenWrong.station[1]!.steps[0]!.zh)
    await page.getByRole('button', { name: /^出事了/ }).click()
    expect(await seen(sheetOf(page))).toBe(true)
    expect(await axeFindings(page)).toEqual([])
  })
})
