import { readdirSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { PASSPHRASE } from '../fixtures/election.ts'
import { PIN } from '../fixtures/live-station.ts'
import { expectAccessible } from './axe.ts'
import { listening, seen } from './clerk.ts'
import { settled } from './settled.ts'
import { openLiveLaptop, type LiveLaptop } from './live-laptop.ts'

let laptop: LiveLaptop
let page: Page
/** Seconds since the machine was switched on, as far as the seat knows. */
let uptime = 1000

async function restart(between?: () => void): Promise<void> {
  await laptop.restart(between)
  ;({ page } = laptop)
}

const heading = (name: string | RegExp) => page.getByRole('heading', { name })
const pin = () => page.getByRole('textbox', { name: 'PIN 码', exact: true })
const pages = () => page.getByRole('navigation', { name: '页面' })

async function givePin(given: string): Promise<void> {
  await pin().fill(given)
  await page.keyboard.press('Enter')
}

beforeAll(async () => {
  laptop = await openLiveLaptop({ uptime: () => uptime })
  ;({ page } = laptop)
}, 120_000)

afterAll(() => laptop?.close())

describe('signing in where many people work', () => {
  test('finds the name by typing part of it, from the keyboard alone', async () => {
    await laptop.unlock()
    const find = page.getByRole('combobox', { name: '查找姓名' })
    await listening(find)
    await page.keyboard.insertText('傅建')
    await page.getByRole('option').first().waitFor({ state: 'attached' })
    await expectAccessible(page)
    await page.keyboard.press('Enter')
    await pin().waitFor()
    await givePin(PIN)
    await page.getByRole('combobox', { name: '查找选民' }).waitFor()
    expect(await page.getByRole('banner').innerText()).toContain('负责人')
  })
})

describe('an act that takes two', () => {
  const second = () => page.getByRole('dialog', { name: '两个人一起确认' })
  const fresh = '97531864'

  /** The lead gives the clerk's second typist a new PIN, for which another has to confirm. */
  async function resetPin(): Promise<void> {
    await page.getByRole('row', { name: /方鑫/ }).getByRole('button').click()
    await page.getByLabel('新的 PIN 码').fill(fresh)
    await page.getByLabel('再输一次').fill(fresh)
    await page.keyboard.press('Enter')
  }

  beforeAll(async () => {
    await page.keyboard.press('Control+l')
    await page.getByRole('button', { name: '换一个人' }).click()
    await laptop.signIn('王芳')
    await laptop.goTo('people')
    await page.getByRole('row', { name: /方鑫/ }).waitFor()
    await expectAccessible(page)
  })

  test('asks for the second person, and changes nothing when nobody confirms', async () => {
    await resetPin()
    await second().waitFor()
    expect(await second().getByRole('region', { name: '要确认的事' }).innerText()).toContain('方鑫')
    await expectAccessible(page)
    await page.keyboard.press('Escape')
    await second().waitFor({ state: 'hidden' })
    expect(await seen(page.getByRole('alert').filter({ hasText: '没有确认' }))).toBe(true)
    await page.keyboard.press('Escape')
  })

  test('takes no wrong PIN of the second person, and lets them try again', async () => {
    await resetPin()
    await second().waitFor()
    await second().getByRole('radio', { name: '盛美华' }).check({ force: true })
    await second().getByRole('textbox').fill('11112222')
    await page.keyboard.press('Enter')
    expect(await seen(second().getByRole('alert').filter({ hasText: '对不上' }))).toBe(true)
    await second().getByRole('textbox').fill(PIN)
    await page.keyboard.press('Enter')
    await second().waitFor({ state: 'hidden' })
    expect(await seen(page.getByText(/方鑫 的 PIN 码已设好/))).toBe(true)
  })
})

describe('the desk', () => {
  test('shows the voter at it to whoever unlocks their own seat, and nothing of them to whoever sits down next', async () => {
    const change = async (name: string): Promise<void> => {
      await page.keyboard.press('Control+l')
      await page.getByRole('button', { name: '换一个人' }).click()
      await laptop.signIn(name)
    }
    await laptop.goTo('check-in')
    await listening(page.getByRole('combobox', { name: '查找选民' }))
    await page.keyboard.insertText('D01-0005')
    await page.getByRole('option').first().waitFor()
    await page.keyboard.press('Enter')
    const voter = page.locator('.voter-name')
    await voter.waitFor()
    expect(await page.locator('.voter-line').first().innerText()).toMatch(/\*{14}[0-9X]{4}/)
    const name = await voter.innerText()
    await page.keyboard.press('Control+l')
    await givePin(PIN)
    expect(await seen(page.getByRole('complementary').getByText(name))).toBe(true)
    await change('骆婷')
    await page.getByRole('complementary', { name: '各次投票的参加人数' }).waitFor()
    expect(await page.locator('body').innerText()).not.toContain(name)
    await change('王芳')
    await page.getByRole('combobox', { name: '查找选民' }).waitFor()
    expect(await page.locator('body').innerText()).not.toContain(name)
    await laptop.goTo('people')
    await page.getByRole('row', { name: /方鑫/ }).waitFor()
  })
})

describe('a seat where nothing is done', () => {
  test('warns half a minute before, goes on at any key, and locks by itself in the end', async () => {
    uptime += 9 * 60 + 40
    await page.reload()
    expect(await seen(page.getByRole('status').filter({ hasText: /秒后自动锁定/ }))).toBe(true)
    await page.keyboard.press('Shift')
    await page
      .getByRole('status')
      .filter({ hasText: /秒后自动锁定/ })
      .waitFor({ state: 'hidden' })
    uptime += 9 * 60 + 59
    await page.reload()
    await settled(page)
    await heading(/王芳 的位子已锁定/).waitFor({ state: 'hidden' })
    uptime += 1
    await heading(/王芳 的位子已锁定/).waitFor()
    expect(await seen(page.getByText('一段时间没有操作'))).toBe(true)
    expect(await page.getByRole('table').count()).toBe(0)
    await expectAccessible(page)
  })
})

describe('how the screens look and speak', () => {
  test('is remembered when the program is started again, at another address', async () => {
    await givePin(PIN)
    await pages().waitFor()
    await page.keyboard.press('F9')
    await page.getByRole('radio', { name: '最大' }).check({ force: true })
    await page.getByRole('radio', { name: 'English' }).check({ force: true })
    await heading('Menu').waitFor()
    const before = laptop.host.address
    await restart()
    expect(new URL(laptop.host.address).port).not.toBe(new URL(before).port)
    await heading('Enter the passphrase of this computer').waitFor()
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe('24px')
    await expectAccessible(page)
    await page.getByRole('button', { name: '中文' }).click()
    await heading('请输入这台电脑的口令').waitFor()
  })
})

describe('a damaged ledger', () => {
  const restore = () => page.getByRole('region', { name: '用备份恢复' })

  beforeAll(async () => {
    await restart(() => {
      const { station } = laptop
      // Made while the program ran since: they hold all of it.
      const folder = dirname(station.backup)
      for (const name of readdirSync(folder)) if (join(folder, name) !== station.backup) rmSync(join(folder, name))
      station.damage()
    })
  })

  test('offers its fullest backup, and says which receipts to enter again', async () => {
    await heading('账本损坏了').waitFor()
    await restore().waitFor()
    expect(await restore().getByRole('radio').first().isChecked()).toBe(true)
    const { since } = laptop.station
    const [from, to] = [since[0], since.at(-1)]
    expect(await restore().innerText()).toContain(`补录记录号 ${from}–${to}`)
    await expectAccessible(page)
  })

  test('is found again after a reload, without looking anew', async () => {
    const searches = () => laptop.host.app.dispatcher.jobs.list().filter(({ name }) => name === 'app.backups').length
    const before = searches()
    await page.reload()
    await restore().waitFor()
    expect(searches()).toBe(before)
  })

  test('is restored by nobody who does not know the passphrase', async () => {
    await page.getByLabel('这台电脑的口令').fill('not the passphrase')
    await page.keyboard.press('Enter')
    expect(await seen(restore().getByRole('alert'))).toBe(true)
    expect(laptop.host.app.machine.state().places[0]?.phase).toBe('fault')
  })

  test('is restored with one press, with what to do next', async () => {
    await page.getByLabel('这台电脑的口令').fill(PASSPHRASE)
    await page.getByRole('button', { name: /^用它恢复/ }).click()
    await heading('账本已经恢复').waitFor()
    expect(await page.getByRole('main').innerText()).toContain('补录记录号')
    expect(await seen(heading('请办公室重新认证这台电脑'))).toBe(true)
    await expectAccessible(page)
  })

  test('leads to the receipts that have to be entered again, once somebody has signed in', async () => {
    await page.getByRole('button', { name: '登录并补录回执' }).click()
    await laptop.signIn('王芳')
    expect(await seen(heading('补录'))).toBe(true)
    const receipts = page.getByRole('button', { name: /^补录 \d+ 号$/ })
    await receipts.first().waitFor()
    expect(await receipts.count()).toBe(laptop.station.since.length)
  })
})

test('the screens leave no complaint in the console and no incident in the log', () => {
  expect(laptop.complaints).toEqual([])
  expect(laptop.host.log).toEqual([])
})
