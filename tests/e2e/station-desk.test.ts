import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { axeFindings } from './axe.ts'
import { clerkAt, hasFocus, seen } from './clerk.ts'
import { compose, pressUnwritten, scanCard } from './station-scan.ts'
import { confirmTogether, openStationWindow, type StationWindow } from './station-window.ts'
import { NAMESAKE, NEIGHBOUR, RARE, STRANGER_ID } from './station-host.ts'
import { settled } from './settled.ts'

let window: StationWindow
let page: StationWindow['page']
let desk: ReturnType<typeof clerkAt>

beforeAll(async () => {
  window = await openStationWindow({ open: true })
  ;({ page } = window)
  await window.go('check-in', 'clerk')
  desk = clerkAt(page)
  await desk.box.waitFor()
})
afterAll(() => window?.close())

const scan = (text: string, how: { readonly ime: boolean }) => scanCard(page, text, how)
const card = (n: number): string => `D01-${String(n).padStart(4, '0')}`
/** The card number of somebody, by name and birth date. */
async function cardOf(text: string, birth = ''): Promise<string> {
  await desk.type(text)
  const option = page.getByRole('option').filter({ hasText: birth }).first()
  await option.waitFor()
  return (await option.getAttribute('id'))!.replace('hit-', '')
}
const participants = () => desk.participants()

describe('the box of the check-in', () => {
  test('has the focus at once, after a click beside it, and after a sheet is closed', async () => {
    expect(await hasFocus(desk.box)).toBe(true)
    await page.getByRole('complementary').click()
    expect(await hasFocus(desk.box)).toBe(true)
    await page.keyboard.press('F7')
    await page.getByRole('dialog', { name: '记一件事' }).waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
    expect(await hasFocus(desk.box)).toBe(true)
  })

  test('leaves a composition alone: the digits that choose a word and the Enter that ends it are the input method’s', async () => {
    await desk.clear()
    const composing = await compose(page, 'chen')
    expect(await desk.box.inputValue()).toBe('chen')
    await composing.handOver(NAMESAKE)
    await page.getByRole('option').nth(1).waitFor()
    expect(await desk.box.inputValue()).toBe(NAMESAKE)
    expect(await page.getByRole('complementary').getByRole('heading', { name: NAMESAKE }).count()).toBe(0)
  })

  test('tells namesakes apart by birth date', async () => {
    await desk.type(NAMESAKE)
    await page.getByRole('option').nth(1).waitFor()
    const lines = await page.getByRole('option').allInnerTexts()
    expect(lines).toHaveLength(2)
    expect(lines.map((line) => /\d{4}-\d\d-\d\d/.exec(line)![0]).sort()).toEqual(['1964-11-02', '1979-03-21'])
  })

  test('finds a character of two units', async () => {
    await desk.type('陈𬭎')
    expect(await seen(page.getByRole('option').filter({ hasText: RARE.name }))).toBe(true)
    await desk.clear()
  })
})

describe('a scan gun', () => {
  test.each([
    ['without an input method', false],
    ['while an input method takes every key', true],
  ])('shows the voter of a card %s, and the box holds the card alone', async (_, ime) => {
    await desk.type('zzz')
    await scan(RARE.id, { ime })
    await desk.person(RARE.name).waitFor()
    await settled(page)
    expect((await desk.box.inputValue()).toUpperCase()).toBe(RARE.id)
    expect(await hasFocus(desk.box)).toBe(true)
  })

  test('shows the voter though the answer comes before its Enter does', async () => {
    await desk.type(card(5))
    await desk.option(card(5)).waitFor()
    await settled(page)
    await pressUnwritten(page, card(5))
    expect(await seen(page.getByRole('complementary').getByText(card(5)))).toBe(true)
  })

  test('hands nothing out by itself, however often it reads', async () => {
    const before = await participants()
    await scan(card(1), { ime: false })
    await scan(card(1), { ime: false })
    await scan(card(1), { ime: true })
    await page.getByRole('complementary').getByText(card(1)).waitFor()
    expect(await participants()).toBe(before)
    expect(await desk.receipt.count()).toBe(0)
  })

  test('of two cards in a row shows the second', async () => {
    await scan(card(2), { ime: false })
    await scan(card(3), { ime: false })
    expect(await seen(page.getByRole('complementary').getByText(card(3)))).toBe(true)
    await desk.clear()
  })
})

describe('a voter of another constituency', () => {
  test('is told which station may have them, to be asked first, for the whole number alone', async () => {
    await desk.type(NEIGHBOUR.id.slice(0, 17))
    await page.getByRole('alert').filter({ hasText: '没有找到这个人' }).waitFor()
    await desk.type(NEIGHBOUR.id)
    await page.getByRole('alert').filter({ hasText: '请先打电话给第二选区投票站核实' }).waitFor()
    expect(await page.getByText(NEIGHBOUR.name).count()).toBe(0)
  })

  test.each([
    ['D02-0001', false],
    ['D02-0001', true],
  ])('fills the panel when the card %s is read, an input method on: %s, with one safe key', async (number, ime) => {
    await desk.clear()
    await scan(number, { ime })
    await page.getByRole('alert').filter({ hasText: '这是第二选区的选民证，不能在这里领票' }).waitFor()
    expect(await page.locator('.side-stop').count()).toBe(1)
    expect(await page.getByRole('complementary').getByRole('button').allInnerTexts()).toEqual([
      expect.stringMatching(/^下一位选民\s+Esc$/),
    ])
    await page.keyboard.press('Enter')
    await page.keyboard.press('Escape')
    expect(await page.locator('.side-stop').count()).toBe(0)
  })

  test('on no roll of the town is sent to the office', async () => {
    await desk.type(STRANGER_ID)
    expect(await seen(page.getByRole('alert').filter({ hasText: '请打电话给选举办公室' }))).toBe(true)
    await desk.clear()
  })
})

describe('the papers', () => {
  test('go out once, whatever Enter does: held down, bouncing, pressed twice', async () => {
    const before = await participants()
    await desk.type(await cardOf(NAMESAKE, '1979-03-21'))
    await page.getByRole('option').first().waitFor()
    await page.keyboard.press('Enter')
    await desk.person(NAMESAKE).waitFor()
    await desk.issue.waitFor()
    const keys = await page.context().newCDPSession(page)
    const enter = { type: 'keyDown', key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 13, text: '\r' } as const
    await Promise.all(
      [false, true, true, false, false].map((autoRepeat) => keys.send('Input.dispatchKeyEvent', { ...enter, autoRepeat })),
    )
    await keys.detach()
    await desk.receipt.waitFor()
    await desk.waitForParticipants(before + 1)
    await settled(page)
    expect(await participants()).toBe(before + 1)
    expect(
      Number.parseFloat(await page.locator('.issued-number').evaluate((it) => getComputedStyle(it).fontSize)),
    ).toBeGreaterThan(90)
  })

  test('are refused a second time with the time, the way and the receipt', async () => {
    const receipt = /#\d+/.exec(await desk.receipt.innerText())![0]
    await desk.type(await cardOf(NAMESAKE, '1979-03-21'))
    await page.getByRole('option').first().waitFor()
    await page.keyboard.press('Enter')
    await desk.refusal.waitFor()
    expect(await desk.refusal.innerText()).toMatch(/\d\d:\d\d/)
    expect(await desk.refusal.innerText()).toContain(receipt)
    expect(await desk.refusal.innerText()).toContain('本人到站')
  })

  test('have to be back for an undo, and after five minutes a second person confirms', async () => {
    const before = await participants()
    const ledger = window.host.ledger()
    const now = ledger.now
    ledger.now = () => new Date(Date.now() + 6 * 60_000)
    await page.reload()
    await desk.box.waitFor()
    await page.keyboard.press('F2')
    await desk.undo.getByText('收回全部选票').waitFor()
    await desk.undo.getByText('要另一位工作人员一起确认').waitFor()
    await desk.takeBack('选错了人')
    await confirmTogether(page, '傅建平')
    await desk.undo.waitFor({ state: 'hidden' })
    ledger.now = now
    await desk.waitForParticipants(before - 1)
    expect(await hasFocus(desk.box)).toBe(true)
  })

  test('of an earlier voter are taken back from that voter’s panel', async () => {
    const before = await participants()
    const issued: string[] = []
    for (const n of [9, 10]) {
      await desk.type(card(n))
      await desk.option(card(n)).waitFor()
      await page.keyboard.press('Enter')
      await desk.issue.waitFor()
      await page.keyboard.press('Enter')
      await desk.receipt.waitFor()
      issued.push(/#\d+/.exec(await desk.receipt.innerText())![0])
    }
    await desk.waitForParticipants(before + 2)
    await desk.type(card(9))
    await desk.option(card(9)).waitFor()
    await page.keyboard.press('Enter')
    await desk.refusal.waitFor()
    expect(await axeFindings(page)).toEqual([])
    await page.keyboard.press('F2')
    expect(await seen(desk.undo.getByText(`${issued[0]} `))).toBe(true)
    await desk.takeBack('选错了人')
    await desk.undo.waitFor({ state: 'hidden' })
    await desk.waitForParticipants(before + 1)
    await desk.type(card(9))
    expect(await seen(desk.option(card(9)).getByText('可领票'))).toBe(true)
    await desk.clear()
  })

  test('that were spoiled are exchanged by contest, and no name is asked', async () => {
    await page.keyboard.press('F4')
    const sheet = page.getByRole('dialog', { name: '换写坏的票' })
    await sheet.waitFor()
    await page.keyboard.press('ArrowDown')
    await sheet.locator('form[aria-busy=false]').waitFor()
    await page.keyboard.press('Enter')
    await sheet.waitFor({ state: 'hidden' })
    expect(await seen(page.getByRole('log').getByText('已登记换票 1 张'))).toBe(true)
    expect(await hasFocus(desk.box)).toBe(true)
  })
})

describe('the papers left with a laptop', () => {
  const sheet = () => page.getByRole('dialog', { name: '清点剩下的选票' })
  /** Of each kind of paper, as the foot says. */
  const left = async (): Promise<readonly string[]> =>
    [...(await page.locator('.foot-left').innerText()).matchAll(/剩 (\d+)/g)].map(([, papers]) => papers!)
  const fill = async (papers: readonly string[]): Promise<void> => {
    for (const [i, each] of papers.entries()) await sheet().getByRole('textbox').nth(i).fill(each)
    await page.keyboard.press('Enter')
  }

  test('are counted where they lie, by mouse and by key, and what should be left is not in the form', async () => {
    const papers = await left()
    await page.locator('.foot-left button').click()
    await sheet().waitFor()
    for (const each of papers) expect(await sheet().innerText()).not.toContain(each)
    await fill(papers)
    await sheet().waitFor({ state: 'hidden' })
    expect(await seen(page.getByRole('log').getByText('剩票和登记的相符'))).toBe(true)
    expect(await seen(page.locator('.foot-left').getByText(/清点（#\d+–#\d+）/))).toBe(true)
  })

  test('that do not come out are recorded with what is known of it, and stand at the foot from then on', async () => {
    const [county, ...town] = await left()
    await page.keyboard.press('F3')
    await sheet().waitFor()
    await fill([String(Number(county) - 1), ...town])
    await sheet().getByRole('alert').filter({ hasText: '清点的张数和应剩的不一样' }).waitFor()
    expect(await axeFindings(page)).toEqual([])
    await sheet().getByLabel('查到的情况').fill('一张掉在桌下，没有找到')
    await page.keyboard.press('Enter')
    await sheet().waitFor({ state: 'hidden' })
    expect(await seen(page.locator('.foot-left').getByText('少 1 张'))).toBe(true)
  })
})

test('an incident is written down without leaving the desk', async () => {
  await page.keyboard.press('F7')
  const sheet = page.getByRole('dialog', { name: '记一件事' })
  await sheet.waitFor()
  await page.keyboard.insertText('停电两分钟')
  await sheet.locator('form[aria-busy=false]').waitFor()
  await page.keyboard.press('Enter')
  await sheet.waitFor({ state: 'hidden' })
  await window.go('incidents')
  await page.getByRole('cell', { name: '停电两分钟' }).waitFor()
  expect(await axeFindings(page)).toEqual([])
})

test('the desk stands up to axe: empty, with hits, with a voter, with nobody', async () => {
  await window.go('check-in')
  await desk.box.waitFor()
  for (const text of ['', NAMESAKE, card(4), 'zzzz']) {
    await desk.type(text)
    await settled(page)
    if (text === card(4)) {
      await page.keyboard.press('Enter')
      await desk.issue.waitFor()
    }
    expect(await axeFindings(page), text).toEqual([])
  }
})

test('an overseer is told whose work it is, and finds no box', async () => {
  await window.go('check-in', 'overseer-1')
  await page.getByText('签到由签到员和负责人办理').waitFor()
  expect(await desk.box.count()).toBe(0)
})

test('the desk leaves no complaint in the console and no incident in the log', () => {
  expect(window.complaints).toEqual([])
  expect(window.host.incidents).toEqual([])
})
