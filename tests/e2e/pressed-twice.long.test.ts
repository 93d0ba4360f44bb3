import type { Locator, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import type { TypeName } from '#ledger/entries/index.ts'
import { factsOf } from '#ledger/read.ts'
import { decideAll } from '#office/deciding/decide.ts'
import { passGate } from '#office/gates/pass-gate.ts'
import { importHouseholds } from '#office/importing/import-households.ts'
import { admin, householdCsv, need, registrar, villagers } from '../fixtures/election.ts'
import { PIN } from '../fixtures/evening-office.ts'
import { PATIENCE } from '../fixtures/patience.ts'
import { atTheOffice } from './at-the-office.ts'
import { change, goTo, type LiveOffice } from './live-office.ts'
import { settled } from './settled.ts'

let office: LiveOffice
let page: Page

const button = (name: string | RegExp) => page.getByRole('button', { name })
const sheet = () => page.getByRole('dialog')
const second = () => page.getByRole('dialog', { name: '两个人一起确认' })
const act = () => page.locator('.act-bar .act')
const row = (name: string) => page.getByRole('option', { name: new RegExp(name) })

/** An act of the office that cannot be taken back, or not without a trace. */
type Act = {
  readonly name: string
  readonly page: string
  readonly who: string
  /** Who confirms it; nobody where one person acts. */
  readonly second?: string
  readonly states: TypeName
  /** What has to be there before it. */
  readonly before?: () => Promise<void>
  /** From its page to where it can be filled in. */
  readonly open: () => Promise<void>
  readonly typed: readonly (readonly [field: () => Locator, text: string])[]
  readonly press: () => Locator
}

async function merged(stick: keyof LiveOffice['evening']['sticks']): Promise<void> {
  await change(page, '楼晓东')
  await goTo(page, 'merge')
  await page.getByLabel('把同步包放到这里').setInputFiles([office.evening.sticks[stick]])
  await button(/^第 16 组/).waitFor()
  await act().click()
  await button(/^第 16 组/).waitFor({ state: 'detached' })
}

const atGates = (name: RegExp) => async (): Promise<void> => {
  await page.getByRole('rowheader', { name: '第二选区' }).click()
  await button(name).click()
  await sheet().waitFor()
}

const ACTS: readonly Act[] = [
  {
    name: 'a result is declared',
    page: 'results',
    who: '龚丽萍',
    second: '朱雪红',
    states: 'result.declared',
    before: () => merged('final'),
    open: () => row('3/3 待宣布|待宣布').first().click(),
    typed: [],
    press: act,
  },
  {
    name: 'a contradiction is decided',
    page: 'merge',
    who: '龚丽萍',
    states: 'conflict.decided',
    before: () => merged('desk'),
    open: () => page.getByRole('radio', { name: /认定违规/ }).click(),
    typed: [[() => page.getByLabel('理由'), '核对签领册，只领过一次票']],
    press: act,
  },
  {
    name: 'a fork is settled',
    page: 'merge',
    who: '龚丽萍',
    second: '楼晓东',
    states: 'fork.resolved',
    before: () => merged('copied'),
    open: () => page.getByRole('radio', { name: /签到 8 次/ }).click(),
    typed: [[() => page.getByLabel('理由'), '中午换过硬盘，下午只有原机在用']],
    press: act,
  },
  {
    name: 'a laptop is revoked',
    page: 'stations',
    who: '施国强',
    second: '龚丽萍',
    states: 'device.revoked',
    open: () => page.getByRole('listitem').filter({ hasText: '第一选区 2号机' }).getByRole('button', { name: '作废' }).click(),
    typed: [
      [() => page.getByLabel('认到第几条'), '2'],
      [() => page.getByLabel('理由'), '收站以后丢了'],
    ],
    press: () => sheet().locator('.act'),
  },
  {
    name: 'the review gate is signed',
    page: 'gates',
    who: '楼晓东',
    second: '龚丽萍',
    states: 'gate.passed',
    open: atGates(/^签第二选区审核关/),
    typed: [[() => sheet().locator('.input:not(.input-day)').first(), '证件已经核对']],
    press: () => sheet().getByRole('button', { name: /^签字/ }),
  },
  {
    name: 'a roll is published',
    page: 'gates',
    who: '楼晓东',
    states: 'roll.published',
    open: atGates(/^公布第二选区名单/),
    typed: [[() => page.getByLabel('公布日期'), '2026年11月24日']],
    press: () => sheet().getByRole('button', { name: /^公布/ }),
  },
  {
    name: 'a roll hangs out',
    page: 'gates',
    who: '楼晓东',
    states: 'roll.posted',
    open: atGates(/^登记第二选区名单张贴/),
    typed: [
      [() => page.getByLabel('张贴地点'), '村委会公告栏\n下宅村口'],
      [() => page.getByLabel('张贴日期'), '2026年11月25日'],
    ],
    press: () => sheet().getByRole('button', { name: /^登记张贴/ }),
  },
]

const stated = (type: TypeName): number => {
  const opened = office.host.app.machine.places.open('office')
  return factsOf(need(opened), type).length
}

const complaints = atTheOffice(
  '楼晓东',
  'today',
  (given) => ({ office, page } = given),
  ({ ledger }) => {
    const people = villagers(6).map((each) => ({ ...each, village: '下宅村' }))
    need(importHouseholds(ledger, admin, 'D02.csv', householdCsv(people)))
    need(decideAll(ledger, admin))
    need(passGate(ledger, registrar, { constituency: 'D02', gate: 'registration', on: '2026-11-20', acceptAll: '已核对(模拟)' }))
  },
)

/** It stands as it was typed, and nothing is done. */
const standing = (one: Act, before: number) => async (): Promise<void> => {
  // Behind the lock it stays open for whoever comes back.
  if ((await sheet().count()) === 0) await one.open()
  await settled(page)
  for (const [field, text] of one.typed) expect(await field().inputValue()).toBe(text)
  expect(stated(one.states)).toBe(before)
}

/** The second person is asked for once; a reload, Back and the lock take the question away, and it is asked again. */
async function confirmed(one: Act, person: string, stands: () => Promise<void>): Promise<void> {
  await one.press().dblclick()
  await second().waitFor()
  expect(await second().count()).toBe(1)
  await page.reload()
  await stands()
  await one.press().click()
  await second().waitFor()
  await page.goBack()
  await second().waitFor({ state: 'detached' })
  await page.goForward()
  await stands()
  await one.press().click()
  await second().waitFor()
  await change(page, one.who)
  expect(await second().count()).toBe(0)
  await stands()
  await one.press().dblclick()
  await second().getByRole('radio', { name: person }).check({ force: true })
  await second().getByRole('textbox').fill(PIN)
  await second()
    .getByRole('button', { name: /^一起确认/ })
    .dblclick()
  await second().waitFor({ state: 'detached' })
}

test.each(ACTS)('$name once, whatever is pressed twice, and nothing typed is lost on the way', async (one) => {
  await one.before?.()
  await change(page, one.who)
  await goTo(page, one.page)
  await one.open()
  for (const [field, text] of one.typed) await field().fill(text)
  const before = stated(one.states)
  const stands = standing(one, before)
  await page.reload()
  await stands()
  await goTo(page, 'today')
  await page.locator('.today').waitFor()
  await page.goBack()
  await stands()
  if (one.second === undefined) await one.press().dblclick()
  else await confirmed(one, one.second, stands)
  await expect.poll(() => stated(one.states), { timeout: PATIENCE }).toBe(before + 1)
  await settled(page)
  await page.reload()
  await settled(page)
  expect(stated(one.states)).toBe(before + 1)
})

test('the screens leave no complaint in the console and no incident in the log', () => {
  expect([...complaints, ...office.host.log]).toEqual([])
})
