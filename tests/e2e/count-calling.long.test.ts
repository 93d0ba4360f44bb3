import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { expectAccessible } from './axe.ts'
import { seen } from './clerk.ts'
import { hasRead, readWhenTold } from './pace.ts'
import { openStationLaptop, type StationLaptop } from './station-laptop.ts'
import { scanCard } from './station-scan.ts'
import { PIN } from './voting-town.ts'

/** Its X is the key of a void paper. */
const RARE_ID = '33079919900101001X'

let laptop: StationLaptop
let page: Page
let hands: StationLaptop['hands']

beforeAll(async () => {
  laptop = await openStationLaptop({ closed: true })
  ;({ page, hands } = laptop)
  await laptop.unlock()
  await hands.signIn('骆婷', PIN)
  await hands.press(page.getByRole('button', { name: '开始唱票' }))
  await page.locator('.tally').first().waitFor()
  await readWhenTold(page)
  await page.reload()
  await page.locator('.tally').first().waitFor()
  await looks()
}, 90_000)

afterAll(() => laptop?.close())

const totals = (): Promise<readonly string[]> => page.locator('.tally-total').allInnerTexts()
const strokes = (row: number): Promise<number> => page.locator('.tally').nth(row).locator('.zheng path').count()
const press = async (...keys: readonly string[]): Promise<void> => {
  for (const key of keys) await page.keyboard.press(key)
}
/** As the caller reads: what was put down is looked at before the next paper is. */
const looks = async (): Promise<void> => {
  await hasRead(page)
  await page.locator('.calling-foot[aria-busy=false]').waitFor()
}
const calls = async (...keys: readonly string[]): Promise<void> => {
  for (const key of keys) {
    await press(key)
    if (/^(Enter|x|b|Backspace)$/.test(key)) await looks()
  }
}
const last = (): Promise<string> => page.locator('.calling-last').innerText()
/** Names and totals on the board that lie under the dialog, or out of the window. */
const coveredTallies = (): Promise<readonly string[]> =>
  page.evaluate(() => {
    const over = document.querySelector('dialog[open]')!.getBoundingClientRect()
    return [...document.querySelectorAll('.tally-name, .tally-total, .zheng')]
      .filter((each) => each.getBoundingClientRect().right > over.left)
      .map((each) => each.textContent)
  })
const saved = () => page.getByText('已存，刷新不丢').waitFor()

describe('papers called aloud', () => {
  test('are one key a call: digits are for, the row below against, the row below that void in part', async () => {
    await calls('1', '2', 'e', 'Enter', '1', 's', 'Enter', 'x')
    await page.getByText('3 / 50').waitFor()
    expect(await totals()).toEqual(['2', '1', '0', '0'])
    expect([await strokes(0), await strokes(1)]).toEqual([2, 1])
    expect(await page.locator('.tallies-rest').innerText()).toContain('废票 1')
    await expectAccessible(page)
  })

  test('are found again after a reload, and so is the paper in hand', async () => {
    await calls('4')
    await saved()
    await page.reload()
    await page.getByText('3 / 50').waitFor()
    expect(await totals()).toEqual(['2', '1', '0', '1'])
    await looks()
    await calls('Enter')
    await page.getByText('4 / 50').waitFor()
  })

  test('are one each, however fast the keys: a second Enter puts nothing down, and says which key a blank paper has', async () => {
    await press('1', '2', 'Enter', 'Enter', 'x', 'x', 'b', 'Enter')
    await page.getByText('5 / 50').waitFor()
    expect(await last()).toMatch(/第 5 张[\s\S]*○[\s\S]*○/)
    await looks()
    await press('Enter')
    await page.getByText('空白票请按 B').waitFor()
    expect(await page.getByText('5 / 50').count()).toBe(1)
    await calls('b')
    await page.getByText('6 / 50').waitFor()
    expect(await last()).toContain('空白票')
    await calls('Backspace', 'Backspace', 'Backspace')
    await page.getByText('4 / 50').waitFor()
  })

  test('stay two, where Enter came too early for the second: it is said, and the next calls do not fall on it', async () => {
    await press('1', 'Enter', '2', 'Enter')
    await page.getByRole('alert').filter({ hasText: '手里这一张还没有记下' }).waitFor()
    await press('3', 'n')
    await page.getByText('5 / 50').waitFor()
    expect(await page.getByRole('dialog').count()).toBe(0)
    expect(await totals()).toEqual(['3', '2', '0', '1'])
    await looks()
    await calls('Enter')
    await page.getByText('6 / 50').waitFor()
    expect(await last()).toMatch(/第 6 张[^○]*○[^○]*$/)
    expect(await page.getByRole('alert').count()).toBe(0)
    await press('x', 'x')
    await page.getByRole('alert').filter({ hasText: '没有记下' }).waitFor()
    await page.getByText('7 / 50').waitFor()
    await looks()
    await calls('Backspace', 'Backspace', 'Backspace', 'Backspace', 'Backspace')
    await page.getByText('4 / 50').waitFor()
  })

  test.each(['D01-0012', RARE_ID])('are none of a card, %s, that somebody lays under the gun', async (text) => {
    await calls('2')
    const before = await totals()
    await scanCard(page, text, { ime: false })
    await page.getByRole('alert').filter({ hasText: '读到一张证件' }).waitFor()
    await page.getByText('4 / 50').waitFor()
    expect(await totals()).toEqual(before)
    await calls('Backspace')
  })

  test('are taken back, the call first, then the paper', async () => {
    await calls('1', 'Backspace')
    expect(await totals()).toEqual(['2', '1', '0', '1'])
    await calls('Backspace')
    await page.getByText('3 / 50').waitFor()
    // It lies in the hand again, as it was called.
    expect(await totals()).toEqual(['2', '1', '0', '1'])
    await calls('Backspace')
    expect(await totals()).toEqual(['2', '1', '0', '0'])
  })

  test('choosing more names than there are seats do not go on', async () => {
    await calls('1', '2', '3', '4', 'Enter')
    await page.getByRole('alert').filter({ hasText: '整张是废票' }).waitFor()
    await page.getByText('3 / 50').waitFor()
    await calls('x')
    expect(await seen(page.getByText('4 / 50'))).toBe(true)
  })

  test('do not offer the name typed for one paper, and left, for the next', async () => {
    const name = page.getByLabel('另选人姓名')
    await calls('1', 'n')
    await name.waitFor()
    await page.keyboard.insertText('村民8')
    await press('Escape')
    await name.waitFor({ state: 'detached' })
    // It is kept for its own paper.
    await press('n')
    expect(await name.inputValue()).toBe('村民8')
    await press('Escape')
    await name.waitFor({ state: 'detached' })
    await calls('Enter')
    await page.getByText('5 / 50').waitFor()
    await press('n')
    await name.waitFor()
    expect(await name.inputValue()).toBe('')
    await press('Escape')
    await name.waitFor({ state: 'detached' })
    await calls('Backspace', 'Backspace')
    await page.getByText('4 / 50').waitFor()
  })

  test('take a name that a voter wrote, by its own row', async () => {
    await calls('1', 'n')
    await page.getByLabel('另选人姓名').waitFor()
    await page.keyboard.insertText('村民9')
    await page.keyboard.press('Enter')
    await page.locator('.tally-written').filter({ hasText: '村民9' }).waitFor()
    await calls('Enter')
    expect(await seen(page.getByText('5 / 50'))).toBe(true)
  })

  test('stop at fifty, until two overseers have confirmed what stays on the board', async () => {
    for (let paper = 5; paper < 50; paper++) await calls('1', 'Enter')
    await page.getByText('满五十张').waitFor()
    await calls('1')
    expect((await totals())[0]).toBe('48')
    await saved()
    await calls('F4')
    const dialog = page.getByRole('dialog', { name: '两个人一起确认' })
    await dialog.waitFor()
    expect(await coveredTallies()).toEqual([])
    await hands.confirm('盛美华', PIN)
    await page.getByText('第 1 批：50 张').waitFor()
    expect(await totals()).toEqual(['48', '1', '0', '0', '1'])
    // Whoever gave their word is asked no more.
    await dialog.getByText('盛美华').waitFor({ state: 'hidden' })
    expect(await seen(dialog.getByText('虞志刚'))).toBe(true)
    for (const [width, height] of [
      [1093, 614],
      [1366, 768],
    ] as const) {
      await page.setViewportSize({ width, height })
      expect(await coveredTallies(), String(width)).toEqual([])
    }
    await expectAccessible(page)
    await page.keyboard.press('Escape')
    await hands.press(page.getByRole('button', { name: '第二位监票人确认' }))
    await hands.confirm('虞志刚', PIN)
    await hands.confirmed()
    await page.getByText('0 / 50').waitFor()
    await page.getByText('已确认 50 张').waitFor()
  })

  test('no PIN is ever counted as a call', async () => {
    const before = await totals()
    await hands.signIn('骆婷', PIN)
    await page.locator('.tally').first().waitFor()
    expect(await totals()).toEqual(before)
  })

  test('are the agreed count once all are called, and the law decides by them', async () => {
    await hands.press(page.getByRole('button', { name: '全部唱完' }))
    const asked = page.getByRole('dialog', { name: '全部票都唱完了吗？' })
    await asked.getByRole('alert').filter({ hasText: '选举法第四十四条' }).waitFor()
    await hands.press(asked.getByRole('button', { name: '全部唱完' }))
    await hands.confirm('盛美华', PIN)
    await hands.confirmed()
    await page.getByText('计票数已定').first().waitFor()
    await hands.press(page.getByRole('button', { name: '看结果、签字' }))
    await page.locator('.outcome-said').filter({ hasText: '投票无效' }).waitFor()
    const broken = page.locator('.step').filter({ hasText: '收回的选票不多于投票人数' })
    expect(await broken.innerText()).toMatch(/50[\s\S]*>[\s\S]*15[\s\S]*不成立/)
  })

  test('are open again once two overseers withdraw what was agreed, with a reason', async () => {
    await hands.signIn('盛美华', PIN)
    await page.evaluate(() => (location.hash = '#/station/station/count'))
    await hands.press(page.getByRole('button', { name: '撤回计票数' }))
    const dialog = page.getByRole('dialog', { name: '撤回计票数' })
    await dialog.getByLabel('原因').fill('有一批唱重了')
    await expectAccessible(page)
    await hands.press(dialog.getByRole('button', { name: '撤回计票数' }))
    await hands.confirm('虞志刚', PIN)
    await hands.confirmed()
    expect(await seen(page.getByRole('heading', { name: '这一种票用唱票计' }))).toBe(true)
  })

  test('nothing was complained of on the way', () => {
    expect(laptop.complaints).toEqual([])
    expect(laptop.town.host.log).toEqual([])
  })
})
