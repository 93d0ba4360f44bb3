import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { axeFindings } from './axe.ts'
import { clerkAt, seen } from './clerk.ts'
import { keyboardAt } from './keyboard.ts'
import { shownClosing } from './shown-figures.ts'
import { scanCard } from './station-scan.ts'
import { confirmTogether, openStationWindow, type StationWindow } from './station-window.ts'
import { settled } from './settled.ts'

let window: StationWindow
let page: Page

beforeAll(async () => {
  window = await openStationWindow({ open: false })
  ;({ page } = window)
})
afterAll(() => window?.close())

/** Chooses a voter in a field of a sheet, by keyboard. */
async function pick(label: string, text: string): Promise<void> {
  const field = page.getByRole('combobox', { name: label, exact: true })
  await field.focus()
  await page.keyboard.insertText(text)
  await page.getByRole('option').first().waitFor()
  await page.keyboard.press('Enter')
}

const fill = (label: string, value: string) => page.getByRole('textbox', { name: label }).fill(value)
const primary = (name: string) => page.getByRole('button', { name }).first()
const state = (word: string) => page.locator('.badge').filter({ hasText: word })
const toastOf = (text: string) => seen(page.getByRole('log').getByText(text))

describe('before the station opens', () => {
  test('no papers go out, and the desk shows the way to the preparation', async () => {
    await window.go('check-in', 'clerk')
    await page.getByText('投票站还没有开始投票').waitFor()
    await page.getByRole('link', { name: '去准备开站' }).click()
    await page.getByRole('heading', { name: '准备与开站' }).waitFor()
    expect(await page.getByText('开站由负责人登录办理').isVisible()).toBe(true)
  })

  test('the lead approves an authorisation with a second person, and sees how many more the agent may take', async () => {
    await window.go('proxies', 'lead')
    await primary('批准新的委托').click()
    await pick('委托人', '周子涵')
    await pick('受委托人', '周国平')
    await page.getByText('受委托人还可以再接受 3 人').waitFor()
    expect(await axeFindings(page)).toEqual([])
    await fill('委托书编号', 'W-001')
    await page.keyboard.press('Enter')
    await confirmTogether(page, '王芳')
    expect(await toastOf('已批准：周子涵 委托 周国平')).toBe(true)
    expect(await seen(page.getByText('受托 1/3 人'))).toBe(true)
  })

  test('an authorisation in a chain is spoken against before anyone confirms', async () => {
    await primary('批准新的委托').click()
    await pick('委托人', '村民1')
    await pick('受委托人', '周子涵')
    await page.locator('dialog .finding').first().waitFor()
    expect(await primary('两人一起确认').isDisabled()).toBe(true)
    await page.keyboard.press('Escape')
  })

  test('the posting list is printed', async () => {
    const [saved] = await Promise.all([page.waitForEvent('download'), primary('打印公布名单').click()])
    expect(saved.suggestedFilename()).toMatch(/\.pdf$/)
    for (const other of page.context().pages().slice(1)) await other.close()
    expect(await axeFindings(page)).toEqual([])
  })

  test('a withdrawn authorisation keeps its line and its reason', async () => {
    await page.getByRole('button', { name: '撤回 周子涵 的委托' }).click()
    await fill('撤回的原因', '本人要到站')
    await page.keyboard.press('Enter')
    await confirmTogether(page, '王芳')
    await state('已撤回').waitFor()
    expect(await page.getByText('本人要到站').isVisible()).toBe(true)
  })
})

describe('the opening', () => {
  test('pressed too early says what is missing and goes there', async () => {
    await window.go('prepare', 'lead')
    await primary('开站').click()
    expect(await seen(page.getByText('还差：检查 8 项，选票 3 种'))).toBe(true)
    expect(await page.evaluate(() => document.activeElement?.closest('li')?.id)).toBe('item-cameras')
    expect(await axeFindings(page)).toEqual([])
  })

  test('shows a scanned card, to try the gun', async () => {
    await page.evaluate(() => (document.activeElement as HTMLElement).blur())
    await scanCard(page, 'D01-0001', { ime: false })
    expect(await seen(page.getByText('读到 D01-0001'))).toBe(true)
  })

  test('keeps what was answered over a reload, and says how many papers are short', async () => {
    for (const radio of await page.getByRole('radio', { name: '已办好' }).all()) await radio.press('Space')
    for (const [contest, papers] of [
      ['D01', 25],
      ['D01-1', 40],
      ['D01-2', 0],
    ] as const)
      await page.locator(`#papers-${contest} input`).fill(String(papers))
    // Three kinds are counted, and nothing is ticked off while papers are missing.
    const far = page.locator('.opening-far')
    await far.getByText('选票 3/3，少 5 张').waitFor()
    expect(await far.locator('.text-pine').filter({ hasText: '选票' }).count()).toBe(0)
    await page.reload()
    await far.getByText('选票 3/3，少 5 张').waitFor()
    await page.locator('#papers-D01 input').fill('４０')
    expect(await seen(page.getByText('开站检查 8/8'))).toBe(true)
  })

  test('takes the lead and an overseer, and leads to the desk', async () => {
    await primary('开站').click()
    const said = await confirmTogether(page, '盛美华')
    expect(said).toContain('开站')
    expect(said).toMatch(/第一选区\s*40/)
    await clerkAt(page).box.waitFor()
    await window.go('prepare')
    await page.getByText('下面是开站时的记录').waitFor()
    expect(await page.locator('.item-said').filter({ hasText: '已办好' }).count()).toBe(9)
    expect(await page.locator('#papers-D01').innerText()).toContain('40')
  })

  test('ends the consent to authorisations, and leaves those that need none', async () => {
    await window.go('proxies')
    await page.getByText(/须经同意的不能再批准；还可以办理：(?!.*外出).*羁押/).waitFor()
    await primary('批准新的委托').click()
    const sheet = page.getByRole('dialog')
    await sheet.getByRole('radio', { name: /羁押/ }).waitFor()
    expect(await sheet.getByRole('radio', { name: /外出/ }).count()).toBe(0)
    await page.keyboard.press('Escape')
  })
})

describe('a mobile box', () => {
  test('gets its list from the clerk, with a reason for each voter', async () => {
    await window.go('boxes', 'clerk')
    await primary('新的票箱').click()
    await pick('加一个人', '村民2')
    await page.getByRole('combobox', { name: '村民2 的原因' }).selectOption('残疾')
    await pick('加一个人', '村民3')
    expect(await axeFindings(page)).toEqual([])
    await primary('保存名册（2 人）').click()
    await page.getByText('票箱 1', { exact: true }).waitFor()
    expect(await primary('带出').count()).toBe(0)
  })

  test('goes out with two overseers and the papers they counted', async () => {
    await window.go('boxes', 'overseer-1')
    await primary('带出').click()
    const fields = page.getByRole('dialog').getByRole('textbox')
    for (const [i, papers] of ['2', '2', '0'].entries()) await fields.nth(i).fill(papers)
    await page.keyboard.press('Enter')
    expect(await confirmTogether(page, '虞志刚')).toMatch(/1号?[\s\S]*2\s[\s\S]*2\s[\s\S]*0/)
    expect(await seen(state('已出站'))).toBe(true)
  })

  test('has its voters checked in by the box', async () => {
    await window.go('boxes', 'clerk')
    await page.getByRole('link', { name: '登记这一箱的选民' }).click()
    const desk = clerkAt(page)
    await desk.box.waitFor()
    await page.locator('.box-channel').waitFor()
    await desk.type('村民2')
    await page.getByRole('option').first().waitFor()
    await page.keyboard.press('Enter')
    await desk.issue.waitFor()
    await page.keyboard.press('Enter')
    expect(await seen(desk.receipt)).toBe(true)
    // The next voter comes to the station again.
    await page.locator('.box-channel').waitFor({ state: 'hidden' })
  })

  test('keeps its voters from the station while it is out, unless two people say otherwise', async () => {
    const desk = clerkAt(page)
    await desk.type('村民3')
    await page.getByRole('option').filter({ hasText: '流动票箱1已带出' }).first().waitFor()
    await page.keyboard.press('Enter')
    await desk.issue.waitFor()
    expect(await seen(page.getByRole('complementary').getByText('请打电话问票箱的监票人'))).toBe(true)
    expect(await axeFindings(page)).toEqual([])
    await page.keyboard.press('Enter')
    const second = page.getByRole('dialog').filter({ hasText: '流动票箱1已带出' })
    await second.waitFor()
    await page.keyboard.press('Escape')
    expect(await seen(page.getByRole('alert').filter({ hasText: '没有确认' }))).toBe(true)
    await desk.clear()
  })

  test('comes back with used and returned papers, and the difference is said while they are typed', async () => {
    await window.go('boxes', 'overseer-1')
    await primary('带回').click()
    const sheet = page.getByRole('dialog', { name: '票箱 1 回站' })
    const fields = sheet.getByRole('textbox')
    for (const [i, papers] of ['1', '0', '1', '1', '0', '0'].entries()) await fields.nth(i).fill(papers)
    await sheet.getByText('少 1 张').waitFor()
    expect(await sheet.getByRole('textbox', { name: '为什么对不上' }).isVisible()).toBe(true)
    expect(await axeFindings(page)).toEqual([])
    await fields.nth(1).fill('1')
    await sheet.getByText('对得上').nth(2).waitFor()
    await fields.nth(1).press('Enter')
    await confirmTogether(page, '虞志刚')
    expect(await seen(state('已回站'))).toBe(true)
    expect(await axeFindings(page)).toEqual([])
  })
})

describe('the board', () => {
  let wall: Page

  test('opens in a window of its own, which needs no key, and holds no name and nothing of the frame', async () => {
    await window.go('board', 'lead')
    const opened = page.context().waitForEvent('page')
    await primary('在新窗口打开大屏').click()
    wall = await opened
    wall.setDefaultTimeout(5000)
    await wall.locator('.wall .board-contest').nth(2).waitFor()
    const text = await wall.locator('body').innerText()
    expect(text).toContain('第一选区投票站')
    expect(text).toMatch(/差 \d+ 人过半数/)
    expect(text).not.toMatch(/村民|傅建平|王芳/)
    expect(await wall.getByRole('banner').count()).toBe(0)
    expect(await wall.getByRole('navigation').count()).toBe(0)
    expect(await axeFindings(wall)).toEqual([])
  })

  test('follows a check-in within a second', async () => {
    const meter = wall.getByRole('meter').first()
    const before = Number(await meter.getAttribute('aria-valuenow'))
    await window.go('check-in', 'clerk')
    const desk = clerkAt(page)
    await desk.type('村民4')
    await page.getByRole('option').first().waitFor()
    await page.keyboard.press('Enter')
    await desk.issue.waitFor()
    await page.keyboard.press('Enter')
    await desk.receipt.waitFor()
    await wall
      .locator(`.wall [role=meter][aria-valuenow="${before + 1}"]`)
      .first()
      .waitFor()
    expect(await wall.locator('.hours-bar').count()).toBeGreaterThan(0)
  })

  test('keeps its last figures while nobody is signed in at the laptop', async () => {
    await page.keyboard.press('Control+l')
    await page.getByRole('heading', { name: '谁在这里工作' }).waitFor()
    await settled(wall)
    expect(await wall.locator('.wall .board-contest').count()).toBe(3)
    await wall.reload()
    await wall.locator('.wall .board-contest').nth(2).waitFor()
    expect(await wall.getByRole('button').count()).toBe(0)
    await wall.close()
  })
})

describe('the closing with a paper missing', () => {
  test('is asked about once more, and recorded as it was counted, by keys alone', async () => {
    await window.go('closing', 'lead')
    const hands = keyboardAt(page)
    const fields = page.getByRole('textbox', { name: /剩余选票/ })
    await fields.first().waitFor()
    const left = (await shownClosing(page)).map(([, printed = 0, issued = 0, spoiled = 0]) => printed - issued - spoiled)
    for (const [i, unused] of left.entries()) await hands.type(fields.nth(i), String(i === 0 ? unused - 1 : unused))
    await page.getByText('差 1 张').waitFor()
    await hands.press(page.getByRole('button', { name: /^关站/ }))
    const sure = page.getByRole('dialog', { name: '现在关站' })
    await sure.getByRole('alert').filter({ hasText: '选票数目对不上' }).waitFor()
    expect(await axeFindings(page)).toEqual([])
    await hands.press(sure.getByRole('button', { name: '确认关站' }))
    await hands.confirm('盛美华', '1357')
    await hands.confirmed()
    await page.getByText('已经关站').waitFor()
    expect((await shownClosing(page))[0]!.slice(4, 5)).toEqual([left[0]! - 1])
    expect(await page.locator('.finding').first().innerText()).toMatch(/选票|W\.202/)
    expect(await axeFindings(page)).toEqual([])
  })
})

test('the day leaves no complaint in the console and no incident in the log', () => {
  expect(window.complaints).toEqual([])
  expect(window.host.incidents).toEqual([])
})
