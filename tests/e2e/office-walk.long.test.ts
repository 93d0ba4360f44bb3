import { copyFileSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import type { Jobs, JobWork } from '#hosts/jobs.ts'
import { PIN } from '../fixtures/evening-office.ts'
import { stickIn } from '../fixtures/laptop.ts'
import { atTheOffice } from './at-the-office.ts'
import { keyboardAt, type Keyboard } from './keyboard.ts'
import { change, type LiveOffice } from './live-office.ts'
import { settled } from './settled.ts'

let office: LiveOffice
let page: Page
let keys: Keyboard

const nav = () => page.getByRole('navigation', { name: '页面' })
const link = (title: string) => nav().getByRole('link', { name: new RegExp(`^${title}(?!\\p{L})`, 'u') })
const act = () => page.locator('.act-bar .act')
const row = (name: string) => page.getByRole('option', { name: new RegExp(name) })

/** By the menu, which every page has; what waits stands beside a page's name. */
async function openByKeys(title: string): Promise<void> {
  await page.keyboard.press('F9')
  await keys.press(page.getByRole('dialog', { name: '菜单' }).getByRole('link', { name: new RegExp(`^${title}(?!\\p{L})`, 'u') }))
  await stands(title)
}

/** The next job begins when it is cancelled: however fast the machine, there is somebody's press to wait for. */
function waitsForCancel(jobs: Jobs): void {
  const start = jobs.start.bind(jobs)
  jobs.start = (name, work, asked) => {
    jobs.start = start
    const held: JobWork = async (progress, signal) => {
      progress('merge', 0, 1)
      await new Promise((heard) => signal.addEventListener('abort', heard))
      return work(progress, signal)
    }
    return start(name, held, asked)
  }
}

/** A button that is there for a moment only, pressed when it comes. */
const pressedAsItComes = (name: string): Promise<void> =>
  page.evaluate(
    (words) =>
      new Promise((pressed) => {
        const look = (): void => {
          const found = [...document.querySelectorAll('button')].find(({ textContent }) => textContent === words)
          if (!found) return void requestAnimationFrame(look)
          found.click()
          pressed()
        }
        look()
      }),
    name,
  )

/** The page stands, is the one of the list, and has something to read. */
async function stands(title: string): Promise<void> {
  await nav().locator('a[aria-current=page]').filter({ hasText: title }).waitFor()
  await settled(page)
  const words = await page.getByRole('main').innerText()
  expect(words.length, title).toBeGreaterThan(10)
  expect(words, title).not.toMatch(/正在打开|app\.incident/)
}

const complaints = atTheOffice('施国强', 'today', (given) => {
  ;({ office, page } = given)
  keys = keyboardAt(page)
})

describe('by mouse alone', () => {
  test('somebody comes on the staff and is no longer on it', async () => {
    const sheet = page.getByRole('dialog')
    await link('人员').click()
    await stands('人员')
    await act().click()
    await sheet.getByLabel('姓名').fill('骆晓燕')
    await sheet.getByText('登记员', { exact: true }).click()
    await sheet.getByRole('button', { name: '加上' }).click()
    await page.getByRole('row', { name: /骆晓燕/ }).waitFor()
    await page
      .getByRole('row', { name: /骆晓燕/ })
      .getByRole('button')
      .click()
    await sheet.getByRole('button', { name: /不再/ }).click()
    await sheet.getByRole('button', { name: /不再/ }).click()
    await page.getByRole('row', { name: /骆晓燕/ }).waitFor({ state: 'hidden' })
    expect(await page.getByRole('dialog').count()).toBe(0)
  })
})

describe('a merge under way', () => {
  test('is cancelled at a press; what was not merged waits, and the page is at rest', async () => {
    await change(page, '楼晓东')
    await link('汇总台').click()
    const whole = readFileSync(office.evening.sticks.broken)
    const cut = Array.from({ length: 12 }, (_, n) => {
      const path = join(stickIn(office.evening.home, `cut-${n}`), `D03_0f2b2a_20261215-20${String(n).padStart(2, '0')}.xuance`)
      writeFileSync(path, whole.subarray(0, 500 + n))
      return path
    })
    const last = join(stickIn(office.evening.home, 'last'), 'last.xuance')
    copyFileSync(office.evening.sticks.final, last)
    await page.getByLabel('把同步包放到这里').setInputFiles([...cut, last])
    const brought = row('第一选区').filter({ hasText: '刚放入，等您对指纹' })
    await brought.waitFor()
    await brought.click()
    waitsForCancel(office.host.app.dispatcher.jobs)
    const cancelled = pressedAsItComes('取消')
    await act().click()
    await cancelled
    await page.getByText('停下了：汇入了的留着，再按一次接着汇入').waitFor()
    // It is at rest: it does not ask again and again.
    await settled(page)
    expect(await row('第一选区').innerText()).toContain('刚放入，等您对指纹')
  })
})

describe('by keyboard alone', () => {
  test('the evening goes from the merge to a declaration, and whoever presses twice does it once', async () => {
    await openByKeys('汇总台')
    await keys.press(act())
    await row('第一选区').filter({ hasText: '终包收下' }).waitFor()
    await keys.signIn('龚丽萍', PIN)
    await openByKeys('结果')
    await keys.reach(page.getByRole('listbox'))
    const chosen = page.getByRole('option', { selected: true })
    for (let n = 0; n < 9 && !/待宣布/.test(await chosen.innerText()); n++) await page.keyboard.press('ArrowDown')
    await keys.press(act())
    await page.keyboard.press('Enter')
    const dialog = page.getByRole('dialog', { name: '两个人一起确认' })
    await dialog.waitFor()
    expect(await page.getByRole('dialog').count()).toBe(1)
    expect(await dialog.innerText()).not.toMatch(/楼晓东|施国强|吴敏/)
    await keys.confirm('朱雪红', PIN)
    await page.keyboard.press('Enter')
    await page.keyboard.press('Enter')
    await page.getByText('已宣布 1 / 23 项').waitFor()
    await settled(page)
    expect(await page.getByRole('option').filter({ hasText: '已宣布' }).count()).toBe(1)
    expect(await dialog.count()).toBe(0)
  })
})

test('the screens leave no complaint in the console and no incident in the log', () => {
  expect(complaints).toEqual([])
  expect(office.host.log).toEqual([])
})
