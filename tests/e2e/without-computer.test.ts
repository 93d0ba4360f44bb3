import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { card } from '../fixtures/laptop.ts'
import { PIN } from '../fixtures/live-station.ts'
import { expectAccessible } from './axe.ts'
import { clerkAt, seen } from './clerk.ts'
import { openLiveLaptop, type LiveLaptop } from './live-laptop.ts'

let laptop: LiveLaptop
let page: Page
const stick = mkdtempSync(join(tmpdir(), 'xuance-stick-'))
const sheet = (title: string) => page.getByRole('dialog', { name: title })

beforeAll(async () => {
  laptop = await openLiveLaptop()
  ;({ page } = laptop)
  await laptop.unlock()
  await laptop.signIn('傅建平')
}, 120_000)

afterAll(async () => {
  await laptop?.close()
  rmSync(stick, { recursive: true, force: true })
})

describe('the signing book on a stick', () => {
  const keep = () => sheet('把领票册留在U盘上')

  test('asks where to, and is written encrypted under a code that is shown to be written down', async () => {
    await laptop.goTo('prepare')
    await page.getByRole('button', { name: '把领票册留在U盘上' }).click()
    await expectAccessible(page)
    await keep()
      .getByRole('button', { name: /^写到U盘/ })
      .click()
    await keep().getByRole('alert').first().waitFor()
    await keep().getByLabel('或输入文件夹的位置').fill(stick)
    await page.keyboard.press('Enter')
    await keep().getByRole('status').filter({ hasText: '写好了' }).waitFor()
    expect(await keep().locator('.paper-code b').innerText()).toMatch(/^[A-Z2-9]{4}(-[A-Z2-9]{4}){3}$/)
    expect(readFileSync(join(stick, 'D01-领票册-备用.pdf')).toString('latin1')).toContain('/Encrypt')
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: /^U盘上的领票册：\d\d:\d\d/ }).waitFor()
  })
})

describe('what was signed on paper', () => {
  const enter = () => sheet('补录纸质领票册')

  test('is typed line by line, and a line that is none is told', async () => {
    await laptop.goTo('reentry')
    await page.getByRole('button', { name: '补录纸质领票册' }).click()
    await enter().getByLabel('谁签了名').fill('6\n王伟\n1')
    await enter().getByLabel('什么时候、为什么用纸').fill('8:30到9:10停电')
    await enter()
      .getByRole('button', { name: /^两个人一起补录/ })
      .click()
    expect(await seen(enter().getByText('第 2 行看不懂：只写选民证号。'))).toBe(true)
    await expectAccessible(page)
    await enter().getByLabel('谁签了名').fill('6\n7\n1')
    await enter()
      .getByRole('button', { name: /^两个人一起补录 3 人/ })
      .click()
  })

  test('is confirmed by a second person, who sees how many; who had papers already is told', async () => {
    const second = page.getByRole('dialog', { name: '两个人一起确认' })
    await second.waitFor()
    expect(await second.innerText()).toMatch(/补录纸质领票册[\s\S]*停电[\s\S]*3/)
    await second.getByRole('radio', { name: '盛美华' }).check({ force: true })
    await second.getByRole('textbox').fill(PIN)
    await page.keyboard.press('Enter')
    await enter().getByRole('status').filter({ hasText: '补录了 2 人' }).waitFor()
    expect(await seen(enter().getByText(new RegExp(`${card(1)}：.*领过`)))).toBe(true)
    await page.keyboard.press('Escape')
  })

  test('draws no papers at the check-in any more', async () => {
    await laptop.goTo('check-in')
    const desk = clerkAt(page)
    await desk.box.waitFor()
    await desk.type(card(6))
    await desk.option(card(6)).waitFor()
    await page.keyboard.press('Enter')
    await page.getByRole('complementary').getByText(card(6)).first().waitFor()
    expect(await seen(desk.refusal)).toBe(true)
  })
})

test('the screens leave no complaint in the console and no incident in the log', () => {
  expect(laptop.complaints).toEqual([])
  expect(laptop.host.log).toEqual([])
})
