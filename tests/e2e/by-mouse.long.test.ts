import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { missed } from './buttons.ts'
import { clerkAt, hasFocus, listening } from './clerk.ts'
import { dress, OTHERS, USUAL } from './dress.ts'
import { openLiveLaptop, type LiveLaptop } from './live-laptop.ts'
import { openStationLaptop, type StationLaptop } from './station-laptop.ts'
import { settled } from './settled.ts'
import { PIN } from './voting-town.ts'

const LOOKS = [USUAL, ...OTHERS]

describe('in mid-poll', () => {
  let laptop: LiveLaptop
  let page: Page
  beforeAll(async () => {
    laptop = await openLiveLaptop()
    ;({ page } = laptop)
    await laptop.unlock()
    await laptop.signIn('傅建平')
  }, 120_000)
  afterAll(() => laptop?.close())

  /** What was said in passing, as much as is ever shown at once, over main acts that are seen now. */
  const actsUnderToasts = (): Promise<readonly string[]> =>
    page.evaluate(() => {
      const said = [...document.querySelectorAll('.toast')].map((each) => each.getBoundingClientRect())
      return [
        ...document.querySelectorAll('.issue-button, .warning-next, main .act, main .button-primary, dialog .button-primary'),
      ]
        .map((each) => [each.textContent, each.getBoundingClientRect()] as const)
        .filter(([, act]) =>
          said.some((each) => each.left < act.right && each.right > act.left && each.top < act.bottom && each.bottom > act.top),
        )
        .map(([name]) => name)
    })

  test.each(['zh', 'en'] as const)('what is said in passing covers no main act, in all sizes: %s', async (language) => {
    laptop.host.app.machine.screen.set({ size: 'normal', language })
    await laptop.goTo('check-in')
    await page.reload()
    const desk = clerkAt(page)
    const box = page.getByRole('combobox')
    await listening(box)
    await page.keyboard.press('F7')
    await page.getByRole('dialog').getByRole('textbox').first().fill('停电两分钟')
    await page.locator('dialog form[aria-busy=false]').waitFor()
    await page.keyboard.press('Enter')
    await page.locator('.toast').waitFor()
    await page.evaluate(() => {
      const [one] = document.querySelectorAll('.toast')
      for (const tone of ['warning', 'refused', 'refused']) {
        const more = one!.cloneNode(true) as HTMLElement
        more.className = `toast toast-${tone}`
        more.querySelector('.toast-text')!.textContent = '这一条要说的话很长，说的是为什么没有办成、现在应该怎么办。'.repeat(2)
        one!.parentElement!.append(more)
      }
    })
    await listening(box)
    await page.keyboard.insertText('D01-11')
    await page.getByRole('option').first().waitFor()
    await page.keyboard.press('Enter')
    await desk.issue.or(page.locator('.warning-next')).waitFor()
    for (const look of LOOKS) {
      await dress(page, look)
      expect(await page.locator('.toast').count(), look.join(' ')).toBeGreaterThan(2)
      expect(await actsUnderToasts(), look.join(' ')).toEqual([])
      expect(await missed(page, '.side'), look.join(' ')).toEqual([])
    }
    await dress(page, USUAL)
  })

  test('once the principal is picked the focus is in the agent’s field, and Enter takes nobody away again', async () => {
    laptop.host.app.machine.screen.set({ size: 'normal', language: 'zh' })
    await laptop.goTo('proxies')
    await page.reload()
    await page.getByRole('main').getByRole('button', { name: '批准新的委托' }).click()
    const dialog = page.getByRole('dialog')
    await listening(dialog.getByRole('combobox', { name: '委托人', exact: true }))
    await page.keyboard.insertText('D01-1')
    await page.getByRole('option').first().waitFor()
    await page.keyboard.press('Enter')
    const again = dialog.locator('.picked button')
    await again.waitFor()
    await listening(dialog.getByRole('combobox', { name: '受委托人', exact: true }))
    await page.keyboard.press('Enter')
    await settled(page)
    expect(await again.count()).toBe(1)
    expect(await hasFocus(again)).toBe(false)
  })
})

describe('after closing', () => {
  let laptop: StationLaptop
  let page: Page
  beforeAll(async () => {
    laptop = await openStationLaptop({ closed: true })
    ;({ page } = laptop)
    await laptop.unlock()
    await laptop.hands.signIn('骆婷', PIN)
  }, 120_000)
  afterAll(() => laptop?.close())

  test.each([
    ['en', 'Call the papers aloud'],
    ['zh', '开始唱票'],
  ] as const)('the button that begins the calling lies under nothing, in all sizes: %s', async (language, name) => {
    laptop.town.host.app.machine.screen.set({ size: 'normal', language })
    await page.reload()
    const begins = page.getByRole('button', { name, exact: true })
    await begins.waitFor()
    for (const look of LOOKS) {
      await dress(page, look)
      expect(await missed(page, 'main'), look.join(' ')).toEqual([])
    }
    await begins.scrollIntoViewIfNeeded()
    const { x, y, width, height } = (await begins.boundingBox())!
    await page.mouse.click(x + width / 2, y + height / 2)
    await page.locator('.tally').first().waitFor()
    await page.goBack()
  })
})
