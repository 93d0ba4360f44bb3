import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { expectAccessible } from './axe.ts'
import { clerkAt, hasFocus, seen } from './clerk.ts'
import { sheetOf, typeSheet } from './count-sheets.ts'
import { shownClosing, shownResult, statedClosing, statedResult, type ClosedPapers, type ShownResult } from './shown-figures.ts'
import { openStationLaptop, type StationLaptop } from './station-laptop.ts'
import { compose, scanCard } from './station-scan.ts'
import { PIN } from './voting-town.ts'
import { pause } from './pace.ts'

const LEAD = '傅建平'
const CLERK = '王芳'
const [SHENG, YU] = ['盛美华', '虞志刚']
const TYPISTS = ['骆婷', '方鑫'] as const
/** The ninth of the roll, which goes by group. */
const NINTH = '村民17'
const card = (n: number): string => `D01-${String(n).padStart(4, '0')}`

/** As the paper count sheets have it: collected, valid, void, then for, against, abstained, void in part of each candidate. */
const SHEETS = {
  第一选区: [15, 14, 1, 12, 2, 0, 0, 11, 2, 1, 0, 9, 5, 0, 0, 3, 10, 1, 0],
} as const

let laptop: StationLaptop
let page: Page
let hands: StationLaptop['hands']
let desk: ReturnType<typeof clerkAt>

/** What the screens said, to be compared with what the office makes of the bundle. */
const shown: { closing: readonly ClosedPapers[]; results: ShownResult[]; file: string } = { closing: [], results: [], file: '' }

beforeAll(async () => {
  laptop = await openStationLaptop()
  ;({ page, hands } = laptop)
  desk = clerkAt(page)
}, 90_000)

afterAll(() => laptop?.close())

const button = (name: string | RegExp) => page.getByRole('button', { name })
const heading = (name: string) => page.getByRole('heading', { name, exact: true })

/** Whoever is shown gets their papers. */
async function handOut(): Promise<void> {
  await desk.issue.waitFor()
  // What follows a card within 80 ms is the card's, too.
  await pause(page)
  await page.keyboard.press('Enter')
  await desk.receipt.waitFor()
}

/** A voter whose card is scanned, or typed in. */
async function comes(n: number, how: 'typed' | 'scanned' | 'scanned with an input method on'): Promise<void> {
  if (how === 'typed') {
    await desk.type(card(n))
    await desk.option(card(n)).waitFor()
    await page.keyboard.press('Enter')
  } else await scanCard(page, card(n), { ime: how !== 'scanned' })
  await page.getByRole('complementary').getByText(card(n)).first().waitFor()
  await handOut()
}

describe('before the first voter', () => {
  test('the laptop is unlocked, and the lead signs in', async () => {
    await laptop.unlock()
    await hands.signIn(LEAD, PIN)
    expect(await seen(heading('准备与开站'))).toBe(true)
  })

  test('the checklist is gone through, papers are counted, and two people open', async () => {
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
  test('the clerk checks voters in, by key and by scan gun; a reload in the middle loses nobody', async () => {
    await hands.signIn(CLERK, PIN)
    await hands.open('签到')
    await comes(1, 'typed')
    await comes(2, 'typed')
    await comes(3, 'scanned')
    await comes(4, 'scanned with an input method on')
    await page.reload()
    await desk.waitForParticipants(4)
    await comes(5, 'scanned with an input method on')
    for (const n of [6, 7, 8]) await comes(n, 'scanned')
    await desk.waitForParticipants(8)
    expect(await desk.receipt.innerText()).toMatch(/#\d+/)
  })

  test('no key of an input method serves anybody: the name it hands over is found, shown, and then served', async () => {
    await desk.clear()
    const composing = await compose(page, 'cunmin')
    expect(await page.getByRole('complementary').getByRole('heading', { name: /村民/ }).count()).toBe(0)
    await composing.handOver(NINTH)
    await desk.option(card(9)).waitFor()
    expect(await desk.participants()).toBe(8)
    await page.keyboard.press('Enter')
    await desk.person(NINTH).waitFor()
    await handOut()
    await desk.waitForParticipants(9)
  })

  test('a wrong voter is taken back in time by one person, and a spoiled paper is exchanged', async () => {
    await comes(20, 'scanned')
    await desk.waitForParticipants(10)
    await page.keyboard.press('F2')
    await desk.undo.getByText('收回全部选票').waitFor()
    await desk.takeBack('拿错了卡')
    await desk.undo.waitFor({ state: 'hidden' })
    await desk.waitForParticipants(9)
    await comes(10, 'scanned')
    await page.keyboard.press('F4')
    const sheet = page.getByRole('dialog', { name: '换写坏的票' })
    await sheet.locator('form[aria-busy=false]').waitFor()
    await page.keyboard.press('Enter')
    await sheet.waitFor({ state: 'hidden' })
    await page.getByRole('log').getByText('已登记换票 1 张').waitFor()
    await desk.waitForParticipants(10)
    expect(await hasFocus(desk.box)).toBe(true)
  })

  test('the lead takes in the day of the desk laptop, after looking at it', async () => {
    const bundle = await laptop.town.deskDay([11, 12, 13, 14, 15].map(card), { D01: 20, 'D01-1': 20, 'D01-2': 20 })
    await hands.signIn(LEAD, PIN)
    await hands.open('其他电脑')
    const file = page.getByLabel('其他电脑的同步包')
    await hands.reach(file)
    await file.setInputFiles(bundle)
    await hands.press(button('先看一看'))
    const preview = page.getByRole('region', { name: '其他电脑的同步包' })
    await preview.getByRole('row', { name: /第一选区 10 15 10 15/ }).waitFor()
    await expectAccessible(page)
    await hands.press(button(/^导入/))
    await page
      .getByText(/已导入：电脑 .+，新增/)
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
    const left = (await shownClosing(page)).map(([, printed = 0, issued = 0, spoiled = 0]) => printed - issued - spoiled)
    await hands.type(fields.first(), String(left[0]! - 1))
    await page.getByText('差 1 张').waitFor()
    for (const [i, unused] of left.entries()) await hands.type(fields.nth(i), String(unused))
    await expectAccessible(page)
    await page.keyboard.press('Enter')
    expect(await hasFocus(button(/^关站/))).toBe(true)
    await page.keyboard.press('Enter')
    await hands.press(button('确认关站'))
    await hands.confirm(YU, PIN)
    await hands.confirmed()
    await page.getByText('已经关站').waitFor()
    shown.closing = await shownClosing(page)
    expect(shown.closing[0]).toEqual(['D01', 30, 10, 1, 19, 10])
    // The whole station's stand beside this laptop's.
    expect(await page.locator('.reconciled').first().innerText()).toMatch(/15.*15/)
  })

  test.runIf(process.platform === 'linux')('the closing summary is printed', async () => {
    const saved = page.waitForEvent('download')
    await hands.press(button('打印关站小结'))
    expect((await saved).suggestedFilename()).toMatch(/\.pdf$/)
    for (const other of page.context().pages().slice(1)) await other.close()
  })
})

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
        await typeSheet(laptop, wrong)
        await page.getByRole('alert').filter({ hasText: '对不上' }).first().waitFor()
        said = await page.locator('.identity.text-seal').innerText()
        await expectAccessible(page)
        await hands.type(page.locator('.sheet-form').getByRole('textbox').nth(3), '12')
        await page.locator('.identity.text-seal').waitFor({ state: 'detached' })
        await hands.press(button(/^交出这张计票单/))
      } else await typeSheet(laptop, sheets[i]!)
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
    await typeSheet(laptop, sheets[0]!.with(7, 10).with(8, 3))
    await page.getByRole('heading', { name: '两人有 2 处不一样' }).waitFor()
    const again = page.locator('.sheet-form').getByRole('textbox')
    expect(await again.evaluateAll((all) => all.map((each) => (each as HTMLInputElement).value))).toEqual(['10', '3'])
    await expectAccessible(page)
    await hands.type(again.first(), '11')
    await page.keyboard.press('Enter')
    await page.keyboard.type('2')
    await hands.press(button(/^核对好了/))
    await page.getByText('计票数已定').first().waitFor()
    for (const i of [1, 2]) {
      await openSheet(i)
      await typeSheet(laptop, sheets[i]!)
      await page.locator('.agreed').waitFor()
    }
    expect(await contests().filter({ hasText: '已一致' }).count()).toBe(3)
  })

  test('everyone whose signature the law wants signs what they see', async () => {
    for (const name of [TYPISTS[0], SHENG, YU, LEAD]) {
      await hands.signIn(name, PIN)
      // Where one signed, the next one finds the same page.
      if (name === TYPISTS[0]) await hands.open('结果')
      for (let i = 0; i < 3; i++) {
        await openSheet(i)
        await hands.press(button(new RegExp(`^${name}（.*）签字`)))
        await page.locator('.signatures-who').getByText(`✓ ${name}`).waitFor()
      }
    }
    expect(await contests().filter({ hasText: '已签字' }).count()).toBe(3)
  }, 60_000)

  test('the result of each contest stands with its arithmetic', async () => {
    for (let i = 0; i < 3; i++) {
      await openSheet(i)
      await page.locator('.step').first().waitFor()
      shown.results.push(await shownResult(page))
    }
    expect(shown.results.map(({ said }) => said)).toEqual(['✓ 选满 3 名', '✓ 选满 3 名', '✕ 投票无效'])
    await expectAccessible(page)
  })
})

describe('the hand-over', () => {
  test('the final bundle is written to the stick, read back, and its fingerprint shown to be read out', async () => {
    await hands.press(button('全部签完，去上报'))
    await heading('上报').waitFor()
    await hands.type(page.locator('.folder input.input'), laptop.town.stick)
    await expectAccessible(page)
    await hands.press(button(/^写到U盘并读回/))
    await page.getByText('终包已写好，读回无误').waitFor()
    const groups = await page.locator('.telephone b').allInnerTexts()
    expect(groups).toHaveLength(16)
    expect(groups.every((group) => /^[0-9A-F]{4}$/.test(group))).toBe(true)
    await expectAccessible(page)
    shown.file = (await page.locator('.hand-over-facts dd').allInnerTexts())[0]!
  })

  test('the office merges it, and states every figure that the screens showed', async () => {
    const files = readdirSync(laptop.town.stick)
    expect(files).toEqual([shown.file])
    const { results, closings } = await laptop.town.merge(join(laptop.town.stick, shown.file))
    expect(results.map(statedResult)).toEqual(shown.results)
    expect(closings.map(statedClosing)).toContainEqual(shown.closing)
    expect(results[0]).toMatchObject({ count: { papers: { printed: 50, issued: 15, spoiled: 1, unused: 34 } } })
  })

  test('nothing was complained of on the way', () => {
    expect(laptop.complaints).toEqual([])
    expect(laptop.town.host.log).toEqual([])
  })
})
