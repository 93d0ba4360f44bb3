import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { atTheOffice } from './at-the-office.ts'
import { hasFocus, listening } from './clerk.ts'
import { goTo } from './live-office.ts'
import { openLiveLaptop, type LiveLaptop } from './live-laptop.ts'
import { settled } from './settled.ts'

let page: Page
atTheOffice('施国强', 'staff', (given) => ({ page } = given))

const focusIsIn = (room: Locator): Promise<boolean> => room.evaluate((it) => it.contains(document.activeElement))

describe('a dialog', () => {
  const opens = () => page.getByRole('button', { name: '从名单读入' })
  const dialog = () => page.getByRole('dialog')

  test('begins at its first field, keeps the focus however often Tab is pressed, and leaves the rest of the page alone', async () => {
    await opens().focus()
    await page.keyboard.press('Enter')
    await dialog().waitFor()
    expect(await hasFocus(dialog().locator('textarea').first())).toBe(true)
    for (const key of ['Tab', 'Shift+Tab'])
      for (let n = 0; n < 12; n++) {
        await page.keyboard.press(key)
        // At its end the browser's own buttons come, and no other part of the page.
        expect(
          await page.evaluate(
            () => document.activeElement === document.body || document.activeElement?.closest('dialog') !== null,
          ),
        ).toBe(true)
      }
    await page.evaluate(() => document.querySelector<HTMLElement>('main button')?.focus())
    expect(await page.evaluate(() => document.querySelector('main button') === document.activeElement)).toBe(false)
  })

  test('is closed by Esc, and the focus is where it was', async () => {
    await dialog().locator('textarea').first().focus()
    await page.keyboard.press('Escape')
    await dialog().waitFor({ state: 'hidden' })
    expect(await hasFocus(opens())).toBe(true)
  })
})

describe('one of a few', () => {
  test('is one stop of Tab, and the arrow keys choose', async () => {
    await goTo(page, 'setup')
    const parts = page.locator('.segments').first()
    await parts.waitFor()
    await settled(page)
    const radios = parts.getByRole('radio')
    await radios.nth(0).focus()
    for (const [key, at] of [
      ['ArrowRight', 1],
      ['ArrowDown', 2],
      ['ArrowLeft', 1],
      ['ArrowUp', 0],
    ] as const) {
      await page.keyboard.press(key)
      expect([await radios.nth(at).isChecked(), await hasFocus(radios.nth(at))]).toEqual([true, true])
    }
    await page.keyboard.press('Tab')
    expect(await focusIsIn(parts)).toBe(false)
  })
})

describe('decisions side by side', () => {
  test('are the browser’s radio buttons in a group with a name', async () => {
    await goTo(page, 'setup')
    await page
      .getByRole('radio', { name: '留给委员会的问题', exact: true })
      .or(page.locator('.segments input').last())
      .first()
      .check({ force: true })
    const choices = page.getByRole('radiogroup')
    await choices.first().waitFor()
    expect(await choices.first().getByRole('radio').count()).toBeGreaterThan(1)
    for (const radio of await choices.first().getByRole('radio').all())
      expect(await radio.evaluate((it) => it.matches('input[type=radio]'))).toBe(true)
  })
})

describe('a box to find somebody in', () => {
  let laptop: LiveLaptop
  beforeAll(async () => {
    laptop = await openLiveLaptop()
    await laptop.unlock()
  }, 180_000)
  afterAll(() => laptop?.close())

  test('says what it found, goes through it by arrow keys, is closed by Esc, and takes by Enter', async () => {
    const box = laptop.page.getByRole('combobox', { name: '查找姓名' })
    await listening(box)
    const options = laptop.page.getByRole('option')
    await laptop.page.keyboard.press('ArrowDown')
    await options.nth(1).waitFor()
    expect(await box.getAttribute('aria-expanded')).toBe('true')
    expect(await laptop.page.locator(`[id="${await box.getAttribute('aria-controls')}"]`).getAttribute('role')).toBe('listbox')
    for (const at of [1, 2, 1]) {
      const before = await box.getAttribute('aria-activedescendant')
      if (before !== (await options.nth(at).getAttribute('id')))
        await laptop.page.keyboard.press(
          at === 1 && before !== (await options.nth(0).getAttribute('id')) ? 'ArrowUp' : 'ArrowDown',
        )
      expect(await box.getAttribute('aria-activedescendant')).toBe(await options.nth(at).getAttribute('id'))
      expect(await options.nth(at).getAttribute('aria-selected')).toBe('true')
      expect(await hasFocus(box)).toBe(true)
    }
    await laptop.page.keyboard.press('Escape')
    await options.first().waitFor({ state: 'hidden' })
    expect(await box.getAttribute('aria-expanded')).toBe('false')
    await laptop.page.keyboard.insertText('王')
    await options.first().waitFor()
    const name = (await options.first().innerText()).split(/\s/)[0]!
    await laptop.page.keyboard.press('Enter')
    await laptop.page.getByRole('heading', { name: new RegExp(name) }).waitFor()
  })
})
