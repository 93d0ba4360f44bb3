import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { PIN } from '../fixtures/live-station.ts'
import { openLiveLaptop, type LiveLaptop } from './live-laptop.ts'
import { hasFocus, seen } from './clerk.ts'
import { typeByHand } from './pace.ts'

let laptop: LiveLaptop
let page: Page

const WHAT = '停电两分钟'
const sheet = () => page.getByRole('dialog', { name: '记一件事' })
const what = () => sheet().getByLabel('发生了什么')
const kept = (): Promise<string> => page.evaluate(() => JSON.stringify(sessionStorage))

async function openSheet(): Promise<void> {
  await laptop.goTo('incidents')
  await page.getByRole('main').getByRole('button', { name: '记一件事' }).click()
  await sheet().waitFor()
}

async function change(name: string): Promise<void> {
  await page.keyboard.press('Control+l')
  await page.getByRole('button', { name: '换一个人' }).click()
  await laptop.signIn(name)
}

beforeAll(async () => {
  laptop = await openLiveLaptop()
  ;({ page } = laptop)
  await laptop.unlock()
  await laptop.signIn('王芳')
}, 120_000)
afterAll(() => laptop?.close())

describe('what somebody has typed and not handed in', () => {
  test('is asked for where it is missing, and its field has the focus', async () => {
    await openSheet()
    await page.keyboard.press('Enter')
    expect(await seen(sheet().getByRole('alert'))).toBe(true)
    expect(await hasFocus(what())).toBe(true)
  })

  test('is there after a reload, after Back, and behind the lock', async () => {
    await what().fill(WHAT)
    await page.reload()
    await openSheet()
    expect(await what().inputValue()).toBe(WHAT)
    await page.keyboard.press('Escape')
    await laptop.goTo('people')
    await page.getByRole('row', { name: /方鑫/ }).waitFor()
    await page.goBack()
    await openSheet()
    expect(await what().inputValue()).toBe(WHAT)
    await page.keyboard.press('Escape')
    await page.keyboard.press('Control+l')
    await page.getByRole('textbox', { name: 'PIN 码', exact: true }).fill(PIN)
    await page.keyboard.press('Enter')
    await openSheet()
    expect(await what().inputValue()).toBe(WHAT)
    await page.keyboard.press('Escape')
  })

  test.each(['incidents', 'check-in'])('lies open as it was, where the seat was locked over the page %s', async (path) => {
    if (path === 'incidents') await openSheet()
    else {
      await laptop.goTo(path)
      await page.getByRole('combobox', { name: '查找选民' }).waitFor()
      await page.keyboard.press('F7')
      await sheet().waitFor()
    }
    await page.keyboard.press('Control+l')
    const pin = page.getByRole('textbox', { name: 'PIN 码', exact: true })
    await pin.click()
    await typeByHand(page, PIN)
    await page.keyboard.press('Enter')
    await pin.waitFor({ state: 'hidden' })
    expect(await seen(sheet())).toBe(true)
    expect(await what().inputValue()).toBe(WHAT)
    await page.keyboard.press('Escape')
    await sheet().waitFor({ state: 'hidden' })
  })

  test('is shown to nobody else who sits down here', async () => {
    await change('骆婷')
    await openSheet()
    expect(await what().inputValue()).toBe('')
    expect(await page.locator('body').innerText()).not.toContain(WHAT)
    await page.keyboard.press('Escape')
    await change('王芳')
    await openSheet()
    expect(await what().inputValue()).toBe(WHAT)
  })

  test('is gone once it is handed in', async () => {
    expect(await kept()).toContain(WHAT)
    await page.keyboard.press('Enter')
    await page.getByRole('cell', { name: WHAT }).waitFor()
    expect(await kept()).not.toContain(WHAT)
    await openSheet()
    expect(await what().inputValue()).toBe('')
    await page.keyboard.press('Escape')
  })

  test('never holds a PIN', async () => {
    await laptop.goTo('people')
    await page.getByRole('row', { name: /方鑫/ }).getByRole('button').click()
    await page.getByLabel('新的 PIN 码').fill('86420975')
    expect(await kept()).not.toContain('86420975')
    expect(await kept()).not.toContain(PIN)
    await page.keyboard.press('Escape')
  })
})

describe('a reload forgets neither', () => {
  test('where a bundle is to be written', async () => {
    await change('傅建平')
    await laptop.goTo('hand-over')
    const folder = () => page.getByLabel('或输入文件夹的位置')
    await folder().fill('/media/stick')
    await page.reload()
    expect(await folder().inputValue()).toBe('/media/stick')
  })

  test('nor whom somebody was looking for in a form, until that is cancelled', async () => {
    await laptop.goTo('proxies')
    const opens = page.getByRole('main').getByRole('button', { name: '批准新的委托' })
    const whom = () => page.getByRole('dialog').getByRole('combobox', { name: '委托人', exact: true })
    await opens.click()
    await whom().fill('查无此人')
    await page.reload()
    await opens.click()
    expect(await whom().inputValue()).toBe('查无此人')
    const cancel = page.getByRole('dialog').getByRole('button', { name: '取消' })
    await cancel.click()
    await page.getByRole('alert').filter({ hasText: '填的内容要丢掉吗' }).waitFor()
    // Enter is the safe answer.
    await page.keyboard.press('Enter')
    expect(await whom().inputValue()).toBe('查无此人')
    await cancel.click()
    await page.getByRole('dialog').getByRole('button', { name: '丢掉' }).click()
    await opens.click()
    expect(await whom().inputValue()).toBe('')
    expect(await kept()).not.toContain('查无此人')
    await page.keyboard.press('Escape')
  })
})

test('what was sent while the line was lost is written once, however often it is sent again', async () => {
  let sent = 0
  await page.route('**/rpc', async (route) => {
    const { name } = JSON.parse(route.request().postData() ?? '{}') as { readonly name?: string }
    if (name !== 'voting.incident') return route.fallback()
    const response = await route.fetch()
    return ++sent === 1 ? route.abort() : route.fulfill({ response })
  })
  await openSheet()
  await what().fill('门锁坏了')
  await page.keyboard.press('Enter')
  await sheet().getByRole('alert').waitFor()
  await page.keyboard.press('Enter')
  await sheet().waitFor({ state: 'hidden' })
  await page.unroute('**/rpc')
  await page.getByRole('cell', { name: '门锁坏了' }).first().waitFor()
  expect(sent).toBe(2)
  expect(await page.getByRole('cell', { name: '门锁坏了' }).count()).toBe(1)
})

test('the screens leave no complaint in the console and no incident in the log', () => {
  // The browser complains of the line that the test cut.
  expect(laptop.complaints.filter((each) => !each.includes('ERR_FAILED'))).toEqual([])
  expect(laptop.host.log).toEqual([])
})
