import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { PASSPHRASE } from '../fixtures/election.ts'
import { axeFindings } from './axe.ts'
import { smallControls } from './small-controls.ts'
import { openBrowser } from './browser.ts'
import { clerkAt, hasFocus, seen } from './clerk.ts'
import { keyboardAt, type Keyboard } from './keyboard.ts'
import { openTown, PIN } from './voting-town.ts'

const LEAD = '傅建平'
const CLERK = '王芳'
const [SHENG, YU] = ['盛美华', '虞志刚']
const TYPISTS = ['骆婷', '方鑫'] as const
const card = (n: number): string => `D01-${String(n).padStart(4, '0')}`

/** As the paper count sheets have it: collected, valid, void, then for, against, abstained, void in part of each candidate. */
const SHEETS = {
  第一选区: [15, 14, 1, 12, 2, 0, 0, 11, 2, 1, 0, 9, 5, 0, 0, 3, 10, 1, 0],
} as const

let town: Awaited<ReturnType<typeof openTown>>
let browser: Browser
let page: Page
let hands: Keyboard
const complaints: string[] = []
/** What the screens said, to be compared with what the office makes of the bundle. */
const shown: Record<string, readonly string[]> = {}

beforeAll(async () => {
  town = await openTown()
  browser = await openBrowser()
  page = await browser.newPage({ viewport: { width: 1366, height: 768 }, locale: 'zh-CN' })
  page.setDefaultTimeout(10_000)
  page.on('console', (message) => complaints.push(message.text()))
  page.on('pageerror', (error) => complaints.push(error.message))
  hands = keyboardAt(page)
  await page.goto(town.host.address)
}, 90_000)

afterAll(async () => {
  await browser?.close()
  await town?.close()
})

const button = (name: string | RegExp) => page.getByRole('button', { name })
const heading = (name: string) => page.getByRole('heading', { name, exact: true })

async function expectAccessible(): Promise<void> {
  expect(await axeFindings(page)).toEqual([])
  expect(await smallControls(page)).toEqual([])
}

async function comes(n: number): Promise<void> {
  const desk = clerkAt(page)
  await desk.type(card(n))
  await desk.option(card(n)).waitFor()
  await page.waitForTimeout(100)
  await page.keyboard.press('Enter')
  await desk.issue.waitFor()
  await page.waitForTimeout(100)
  await page.keyboard.press('Enter')
  await desk.receipt.waitFor()
}

describe('before the first voter', () => {
  test('the laptop is unlocked, and the lead signs in', async () => {
    await hands.type(page.getByLabel('口令', { exact: true }), PASSPHRASE)
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: /^谁在这里工作/ }).waitFor()
    await hands.signIn(LEAD, PIN)
    expect(await seen(button(new RegExp(`当前登录：${LEAD}`)))).toBe(true)
  })

  test('the checklist is gone through, papers are counted, and two people open', async () => {
    await hands.open('准备与开站')
    const items = page.locator('.checklist .item')
    await items.first().waitFor()
    for (let i = 0; i < (await items.count()); i++) {
      await hands.reach(items.nth(i).getByRole('radio').first())
      await page.keyboard.press('Space')
    }
    for (const field of await page.locator('.received input').all()) await hands.type(field, '30')
    await hands.press(button(/^开站/))
    await hands.confirm(SHENG, PIN)
    await hands.confirmed()
    expect(await seen(page.getByText('正在投票'))).toBe(true)
  })
})

describe('during the day', () => {
  test('the clerk checks voters in; a reload in the middle loses nobody', async () => {
    await hands.signIn(CLERK, PIN)
    await hands.open('签到')
    for (const n of [1, 2, 3, 4]) await comes(n)
    await page.reload()
    await clerkAt(page).waitForParticipants(4)
    for (const n of [5, 6, 7, 8, 9, 10]) await comes(n)
    await clerkAt(page).waitForParticipants(10)
    expect(await clerkAt(page).participants()).toBe(10)
  })

  test('the lead takes in the day of the desk laptop, after looking at it', async () => {
    const bundle = await town.deskDay([11, 12, 13, 14, 15].map(card), { D01: 20, 'D01-1': 20, 'D01-2': 20 })
    await hands.signIn(LEAD, PIN)
    await hands.open('其他电脑')
    const file = page.getByLabel('其他电脑的同步包')
    await hands.reach(file)
    await file.setInputFiles(bundle)
    await hands.press(button('先看一看'))
    const preview = page.getByRole('region', { name: '其他电脑的同步包' })
    await preview.getByRole('row', { name: /第一选区 10 15 10 15/ }).waitFor()
    await expectAccessible()
    await hands.press(button(/^导入/))
    await page
      .getByText(/^已导入：电脑/)
      .or(page.getByText(/已导入：电脑 \w+，新增/))
      .first()
      .waitFor()
    expect(await seen(page.getByRole('row', { name: /第一选区 15/ }))).toBe(true)
  })
})

describe('closing', () => {
  test('the papers are reconciled as they are typed, and nothing closes before every one was counted', async () => {
    await hands.open('关站')
    await hands.press(button(/^关站/))
    expect(await page.getByRole('alert').filter({ hasText: '没有清点' }).count()).toBe(1)
    const fields = page.getByRole('textbox', { name: /剩余选票/ })
    expect(await hasFocus(fields.first())).toBe(true)
    await hands.type(fields.first(), '19')
    await page.getByText('差 1 张').waitFor()
    const left = await page
      .locator('.reconciled')
      .evaluateAll((all) =>
        all.map((each) => [...each.querySelectorAll('.equation > .term b')].slice(0, 3).map((b) => Number(b.textContent))),
      )
    for (const [i, [printed = 0, issued = 0, spoiled = 0]] of left.entries())
      await hands.type(fields.nth(i), String(printed - issued - spoiled))
    await expectAccessible()
    await page.keyboard.press('Enter')
    expect(await hasFocus(button(/^关站/))).toBe(true)
    await page.keyboard.press('Enter')
    await hands.press(button('确认关站'))
    await hands.confirm(YU, PIN)
    await hands.confirmed()
    await page.getByText('已经关站').waitFor()
    shown['participants'] = await page.locator('.equation-beside b').allInnerTexts()
    shown['issued'] = left.map(([, issued]) => String(issued))
  })

  test.runIf(process.platform === 'linux')('the closing summary is printed', async () => {
    const saved = page.waitForEvent('download')
    await hands.press(button('打印关站小结'))
    expect((await saved).suggestedFilename()).toMatch(/\.pdf$/)
    for (const other of page.context().pages().slice(1)) await other.close()
  })
})

/** Types a whole sheet of the papers shown now, Enter after each figure; the last Enter reaches the act. */
async function typeSheet(figures: readonly number[]): Promise<void> {
  const form = page.locator('.sheet-form')
  await hands.reach(form.getByRole('textbox').first())
  for (const figure of figures) {
    await page.keyboard.type(String(figure))
    await page.keyboard.press('Enter')
  }
  await hands.press(button(/^交出这张计票单/))
}

/** A sheet for other papers, of as many candidates: everyone a little less than the one before. */
function sheetOf(collected: number, candidates: number, seats: number): readonly number[] {
  const valid = collected
  const rows = Array.from({ length: candidates }, (_, i) => {
    const yes = i < seats ? Math.max(0, valid - 1 - i) : 0
    return [yes, valid - yes, 0, 0]
  })
  return [collected, valid, 0, ...rows.flat()]
}

describe('the count', () => {
  const sheets: Record<string, readonly number[]> = {}
  const contests = () => page.getByRole('group', { name: '计哪一种票' }).getByRole('button')

  async function openSheet(i: number): Promise<void> {
    await hands.press(contests().nth(i))
    await page.locator('.contests [aria-pressed=true]').and(contests().nth(i)).waitFor()
  }

  test('the first typist types every paper sheet; what does not add up blocks handing in, not typing', async () => {
    await hands.signIn(TYPISTS[0], PIN)
    await hands.open('计票')
    let said = ''
    for (let i = 0; i < 3; i++) {
      await openSheet(i)
      const known = await page.locator('.count-known').innerText()
      const [seats, participants] = [/应选 (\d+)/, /参加 (\d+)/].map((part) => Number(part.exec(known)?.[1] ?? 0))
      const candidates = await page.locator('.votes-typed tbody tr').count()
      sheets[i] = i === 0 ? SHEETS.第一选区 : sheetOf(participants!, candidates, seats!)
      if (i === 0) {
        const wrong = sheets[i]!.with(3, 13)
        await typeSheet(wrong)
        await page.getByRole('alert').filter({ hasText: '对不上' }).first().waitFor()
        said = await page.locator('.identity.text-seal').innerText()
        await expectAccessible()
        await hands.type(page.locator('.sheet-form').getByRole('textbox').nth(3), '12')
        await page.locator('.identity.text-seal').waitFor({ state: 'detached' })
        await hands.press(button(/^交出这张计票单/))
      } else await typeSheet(sheets[i]!)
      await page.getByText('您已录入').waitFor()
    }
    expect(said).toContain('15 ≠ 14')
  })

  test('the second never sees the first, and only the fields that differ are asked again', async () => {
    await hands.signIn(TYPISTS[1], PIN)
    await hands.open('计票')
    await openSheet(0)
    expect(
      await page.locator('.sheet-form input').evaluateAll((all) => all.map((each) => (each as HTMLInputElement).value).join('')),
    ).toBe('')
    await typeSheet(sheets[0]!.with(7, 10).with(8, 3))
    await page.getByRole('heading', { name: '两人有 2 处不一样' }).waitFor()
    const again = page.locator('.sheet-form').getByRole('textbox')
    expect(await again.evaluateAll((all) => all.map((each) => (each as HTMLInputElement).value))).toEqual(['10', '3'])
    await expectAccessible()
    await hands.type(again.first(), '11')
    await page.keyboard.press('Enter')
    await page.keyboard.type('2')
    await hands.press(button(/^核对好了/))
    await page.getByText('计票数已定').first().waitFor()
    for (const i of [1, 2]) {
      await openSheet(i)
      await typeSheet(sheets[i]!)
      await page.locator('.agreed').waitFor()
    }
    expect(await contests().filter({ hasText: '已一致' }).count()).toBe(3)
  })

  test('everyone whose signature the law wants signs what they see', async () => {
    for (const name of [TYPISTS[0], SHENG, YU, LEAD]) {
      await hands.signIn(name, PIN)
      await hands.open('结果')
      for (let i = 0; i < 3; i++) {
        await openSheet(i)
        await hands.press(button(new RegExp(`^${name}（.*）签字`)))
        await page.locator('.signatures-who').getByText(`✓ ${name}`).waitFor()
      }
    }
    expect(await contests().filter({ hasText: '已签字' }).count()).toBe(3)
    await openSheet(0)
    await page.locator('.step').first().waitFor()
    await expectAccessible()
    shown['elected'] = await page.getByRole('list', { name: '当选' }).getByRole('listitem').allInnerTexts()
    shown['votes'] = await page
      .locator('.result-side table tbody tr')
      .evaluateAll((all) =>
        all.map((row) => `${row.querySelector('th')!.textContent.replace('✓ ', '')} ${row.querySelector('td')!.textContent}`),
      )
  })
})

describe('the hand-over', () => {
  test('the final bundle is written to the stick, read back, and its fingerprint shown to be read out', async () => {
    await hands.press(button('全部签完，去上报'))
    await heading('上报').waitFor()
    await hands.type(page.locator('.folder input.input'), town.stick)
    await expectAccessible()
    await hands.press(button(/^写到U盘并读回/))
    await page.getByText('终包已写好，读回无误').waitFor()
    const groups = await page.locator('.telephone b').allInnerTexts()
    expect(groups).toHaveLength(16)
    expect(groups.every((group) => /^[0-9A-F]{4}$/.test(group))).toBe(true)
    await expectAccessible()
    shown['file'] = await page.locator('.hand-over-facts dd').allInnerTexts()
  })

  test('the office merges it, and has the figures that the screens showed', async () => {
    const files = readdirSync(town.stick)
    expect(files).toEqual([shown['file']![0]])
    const results = await town.merge(join(town.stick, files[0]!))
    expect(results.map(({ turnout }) => String(turnout.participants))).toEqual(shown['participants'])
    const [first] = results
    if (first?.state !== 'counted') throw new Error(`D01 is ${first?.state}`)
    expect(first.result.elected).toEqual(shown['elected'])
    const byVotes = first.count.votes.map(({ name, for: votes }) => `${name} ${votes}`)
    expect(new Set(byVotes)).toEqual(new Set(shown['votes']))
    expect(first.count.papers).toMatchObject({ collected: 15, valid: 14, invalid: 1 })
  })

  test('nothing was complained of on the way', () => {
    expect(complaints).toEqual([])
    expect(town.host.log).toEqual([])
  })
})
