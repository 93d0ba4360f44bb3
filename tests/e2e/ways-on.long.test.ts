import { afterAll, beforeAll, expect, test } from 'vitest'
import { closeStation, expectedPapers } from '#station/closing/close-station.ts'
import { listBox, sendBox, takeBackBox } from '#station/boxes/send-box.ts'
import { stationActor } from '#rehearsal/staff.ts'
import { checkIn } from '#station/voting/check-in.ts'
import { need } from '../fixtures/election.ts'
import { card } from '../fixtures/laptop.ts'
import { clerkAt, seen } from './clerk.ts'
import { openStationWindow, type StationWindow } from './station-window.ts'

let window: StationWindow
let page: StationWindow['page']
const clerk = { actor: stationActor('D01', 'clerk') }
const overseers = { actor: stationActor('D01', 'overseer-1', 'overseer-2') }

beforeAll(async () => {
  window = await openStationWindow({ open: true })
  ;({ page } = window)
})
afterAll(() => window?.close())

test('whoever only looks on is told nothing false of who came', async () => {
  for (const n of [1, 2, 3]) need(checkIn(window.host.ledger(), clerk, { voter: card(n), channel: 'station', principals: [] }))
  await window.go('check-in', 'typist-1')
  await page.getByText('签到由签到员和负责人办理').waitFor()
  expect(await page.getByRole('contentinfo').innerText()).not.toMatch(/还没有|没有发过/)
  await window.go('count')
  await page.getByText('还没有关站，不能计票').waitFor()
  await page.getByRole('button', { name: '看参选情况' }).click()
  expect(await seen(page.getByRole('heading', { name: '大屏' }))).toBe(true)
})

test('in box mode one Enter records, and nothing of two people is said; at the desk two are asked', async () => {
  const ledger = window.host.ledger()
  need(listBox(ledger, clerk, { box: '1', voters: [4, 5].map((n) => ({ voter: card(n), reason: '疾病' })) }))
  need(
    sendBox(ledger, overseers, {
      box: '1',
      papers: Object.fromEntries(Object.keys(expectedPapers(ledger)).map((code) => [code, 2])),
    }),
  )
  await window.go('check-in', 'clerk')
  const desk = clerkAt(page)
  await desk.box.waitFor()
  const show = async (n: number): Promise<string> => {
    await desk.type(card(n))
    await desk.option(card(n)).waitFor()
    await page.keyboard.press('Enter')
    await desk.issue.waitFor()
    return page.getByRole('complementary').innerText()
  }
  await page.keyboard.press('F6')
  const byBox = await show(4)
  expect(byBox).toContain('登记流动票箱1发的票')
  expect(byBox).not.toContain('两人确认')
  await page.keyboard.press('Enter')
  await desk.receipt.waitFor()
  expect(await show(5)).toContain('再由两人确认')
  await page.keyboard.press('Enter')
  expect(await seen(page.getByRole('dialog', { name: '两个人一起确认' }))).toBe(true)
  await page.keyboard.press('Escape')
  await page.keyboard.press('F6')
  expect(await show(6)).toContain('不在任何流动票箱的名册上')
})

test('after closing the check-in leads on, each to where their work is', async () => {
  const ledger = window.host.ledger()
  const unused = Object.fromEntries(Object.entries(expectedPapers(ledger)).map(([code, papers]) => [code, papers.unused]))
  // The box came home meanwhile.
  const one = (papers: number) => Object.fromEntries(Object.keys(unused).map((code) => [code, papers]))
  need(takeBackBox(ledger, overseers, { box: '1', used: one(1), returned: one(1), explanation: '票箱里的两种票各一张' }))
  need(closeStation(ledger, stationActor('D01', 'lead', 'overseer-1'), unused))
  await window.go('check-in', 'clerk')
  expect(await seen(page.getByText('签到办完了。请按 Ctrl+L 锁上'))).toBe(true)
  for (const who of ['lead', 'overseer-1', 'typist-1'] as const) {
    await window.go('check-in', who)
    expect(await seen(page.getByRole('link', { name: '看结果' })), who).toBe(true)
    await page.getByRole('link', { name: '去计票' }).click()
    expect(await seen(page.getByRole('heading', { name: '计票', exact: true })), who).toBe(true)
  }
  expect(window.complaints).toEqual([])
})
