import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { restore } from '#backup/restore.ts'
import { need, PASSPHRASE, two } from '../fixtures/election.ts'
import { card } from '../fixtures/laptop.ts'
import { PIN } from '../fixtures/live-station.ts'
import { expectAccessible } from './axe.ts'
import { clerkAt, seen } from './clerk.ts'
import { openLiveLaptop, type LiveLaptop } from './live-laptop.ts'

let laptop: LiveLaptop
let page: Page
/** Receipts of one who came alone, of an agent for a principal, and of the mobile box. */
let [alone, agent, mobile]: readonly number[] = []

const form = () => page.getByRole('dialog', { name: '照纸上的回执补录' })
const row = (receipt: number) => page.getByRole('row', { name: new RegExp(`#${receipt}\\b`) })
const said = (text: string) => seen(page.getByText(text, { exact: true }))

/** What is in the form is confirmed by another lead or overseer. */
async function confirm(): Promise<void> {
  await form()
    .getByRole('button', { name: /两人一起确认/ })
    .click()
  const second = page.getByRole('dialog', { name: '两个人一起确认' })
  await second.waitFor()
  await second.getByRole('radio', { name: '盛美华' }).check({ force: true })
  await second.getByRole('textbox').fill(PIN)
  await page.keyboard.press('Enter')
  await second.waitFor({ state: 'hidden' })
}

const begin = (receipt: number) => page.getByRole('button', { name: `补录 ${receipt} 号` }).click()

/** A receipt of which the damaged file tells nothing. */
async function beginUntold(receipt: number): Promise<void> {
  await page.getByRole('button', { name: '补录一张回执' }).click()
  await form().getByLabel('记录号').fill(String(receipt))
}

beforeAll(async () => {
  laptop = await openLiveLaptop({
    before: async ({ path, backup }) =>
      void need(await restore({ path, backup, passphrase: PASSPHRASE, actor: two, reason: '硬盘坏道' })),
  })
  ;({ page } = laptop)
  ;[alone, agent, mobile] = laptop.station.since
  await laptop.unlock()
  await laptop.signIn('王芳')
  await laptop.goTo('reentry')
  await row(alone!).waitFor()
}, 120_000)

afterAll(() => laptop?.close())

test('a restored laptop lists the receipts it lost, and none of them is entered yet', async () => {
  for (const receipt of laptop.station.since) expect(await row(receipt).innerText()).toContain('待补录')
  await expectAccessible(page)
})

describe('a receipt that the damaged file tells of is filled in, entered by two people and marked', () => {
  test('of a voter who came alone', async () => {
    await begin(alone!)
    await form().getByText(card(2)).waitFor()
    await expectAccessible(page)
    await confirm()
    expect(await said(`已补录 ${alone} 号`)).toBe(true)
    await row(alone!).getByText('已补录').waitFor()
  })

  test('of an agent: whose papers they drew stands beside their own, and one of the two has to be there', async () => {
    expect(await row(agent!).innerText()).toContain('代 1 人')
    await begin(agent!)
    const principal = form().getByRole('checkbox', { name: '村民9 W-009' })
    const own = form().getByRole('checkbox', { name: '领了本人的选票' })
    await principal.waitFor()
    expect([await principal.isChecked(), await own.isChecked()]).toEqual([true, true])
    await principal.uncheck()
    await own.uncheck()
    await form().getByText('本人和委托人至少要有一个').waitFor()
    await expectAccessible(page)
    await principal.check()
    await own.check()
    await confirm()
    expect(await said(`已补录 ${agent} 号`)).toBe(true)
  })

  test('of the mobile box', async () => {
    expect(await row(mobile!).innerText()).toContain('流动票箱')
    await begin(mobile!)
    await form().getByText(card(4)).waitFor()
    expect(await form().getByRole('radio', { name: '流动票箱' }).isChecked()).toBe(true)
    await confirm()
    expect(await said(`已补录 ${mobile} 号`)).toBe(true)
    expect(await said('还有 0 张没有补录')).toBe(true)
  })
})

describe('nothing is entered twice unnoticed', () => {
  test('the same receipt is refused, and the form stays', async () => {
    await beginUntold(alone!)
    await form().getByRole('radio', { name: '换废票' }).check({ force: true })
    await confirm()
    expect(await seen(form().getByRole('alert').filter({ hasText: '已经补录过' }))).toBe(true)
    await form().getByLabel('记录号').fill('99')
    await confirm()
    await form().waitFor({ state: 'hidden' })
    expect(await row(99).innerText()).toContain('换废票 1 张')
  })

  test('another receipt of the same voter is kept beside the first, and said to be a conflict', async () => {
    await beginUntold(98)
    await form().getByRole('combobox', { name: '谁来领的' }).focus()
    await page.keyboard.insertText(card(2))
    await page.getByRole('option').first().waitFor()
    await page.keyboard.press('Enter')
    await confirm()
    expect(await seen(page.getByText(/已补录 98 号，但这位选民.*作为冲突交选举办公室处理/))).toBe(true)
    expect(await row(98).innerText()).toContain('村民2')
  })
})

test('whoever was entered again draws no papers at the check-in: the agent, the principal, and the voter of the mobile box', async () => {
  await laptop.goTo('check-in')
  const desk = clerkAt(page)
  await desk.box.waitFor()
  for (const n of [3, 9, 4]) {
    await desk.type(card(n))
    await desk.option(card(n)).waitFor()
    await page.keyboard.press('Enter')
    await page.getByRole('complementary').getByText(card(n)).first().waitFor()
    expect(await seen(desk.refusal), card(n)).toBe(true)
    expect(await desk.issue.count()).toBe(0)
  }
})

test('the screens leave no complaint in the console and no incident in the log', () => {
  expect(laptop.complaints).toEqual([])
  expect(laptop.host.log).toEqual([])
})
