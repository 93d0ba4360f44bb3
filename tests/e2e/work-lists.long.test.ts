import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { decideRows } from '#office/deciding/decide-rows.ts'
import { admin, need } from '../fixtures/election.ts'
import { readPdf, textOf } from '../print/read-pdf.ts'
import { expectAccessible } from './axe.ts'
import { seen } from './clerk.ts'
import { officeAtNoon, type OfficeAtNoon } from './office-at-noon.ts'

let office: OfficeAtNoon
let page: Page
const out = mkdtempSync(join(tmpdir(), 'xuance-lists-'))

const sheet = () => page.getByRole('dialog')
const button = (name: string | RegExp) => page.getByRole('button', { name })
const goTo = (path: string) => page.evaluate((to) => (location.hash = to), `#/office/${path}`)
const pdfs = (): readonly string[] =>
  readdirSync(out, { recursive: true })
    .map(String)
    .filter((file) => file.endsWith('.pdf'))
const printed = (name: RegExp): string =>
  readPdf(
    join(
      out,
      pdfs().find((file) => name.test(file))!,
    ),
  )
    .map(textOf)
    .join('')

beforeAll(async () => {
  office = await officeAtNoon('楼亚萍')
  ;({ page } = office)
  need(
    decideRows(office.ledger(), admin, [
      { file: 'D01.csv', row: 4, do: 'register', register: 4, section: '己', evidence: { basis: '三次电话不通' } },
      { file: 'D01.csv', row: 5, do: 'register', register: 4, section: '己', evidence: { basis: '查无去向' } },
    ]),
  )
}, 120_000)

afterAll(async () => {
  await office?.end()
  rmSync(out, { recursive: true, force: true })
})

describe('work lists', () => {
  test('are shared evenly, and each registrar, village and group has its own part', async () => {
    await goTo('work-lists')
    await page.getByText('第 2 人').first().waitFor()
    await page.getByLabel('分给几个登记员').fill('3')
    await button(/^第 3 人/).waitFor()
    expect(await button(/^第 \d 人/).allInnerTexts()).toHaveLength(3)
    await expectAccessible(page)
    await button(/^第 3 人/).click()
    expect(await seen(page.getByText(/^下面 8 人/))).toBe(true)
    await button(/东坞村/).click()
    await button(/1 组/).waitFor()
    expect(await seen(page.getByText(/^下面 24 人/))).toBe(true)
  })

  test('are printed from the page, the part that is looked at', async () => {
    await button(/^第 2 人/).click()
    await page.locator('h2').click()
    await page.keyboard.press('Enter')
    await sheet().getByText('登门核对表：第 2 人').waitFor()
    await expectAccessible(page)
    await sheet().getByLabel('或输入文件夹的位置').fill(out)
    await sheet().getByRole('button', { name: '写出文件' }).click()
    await sheet().getByRole('status').filter({ hasText: '写好了' }).waitFor()
    const list = printed(/登门核对表-第2人/)
    expect(list).toContain('第2人：8 处，8 人')
    expect(list).not.toContain('第1人')
    await page.keyboard.press('Escape')
  })
})

describe('completeness', () => {
  test('counts what is missing, each part one press from where it is mended, and prints it', async () => {
    await goTo('completeness')
    await button(/^栏目有空缺/).click()
    expect(await seen(page.getByText('没有认出，原样保留'))).toBe(true)
    await expectAccessible(page)
    for (const part of ['没有定册', '户有疑问', '生僻字']) {
      await button(new RegExp(`^${part}`)).click()
      await page.getByRole('region', { name: part }).waitFor()
    }
    await expectAccessible(page)
    await page.getByRole('link', { name: '去核对台' }).click()
    await page.getByRole('heading', { name: '核对台' }).waitFor()
    await goTo('completeness')
    await button('打印完整情况').click()
    await sheet().getByLabel('或输入文件夹的位置').fill(out)
    await sheet().getByRole('button', { name: '写出文件' }).click()
    await sheet().getByRole('status').filter({ hasText: '写好了：4 份' }).waitFor()
    await page.keyboard.press('Escape')
  })

  test('whoever could not be reached is registered after all, with the day on which they got in touch', async () => {
    await button(/^暂时不予登记/).click()
    expect(await seen(page.getByText('补办登记最迟 12-03，还有 5 天。'))).toBe(true)
    await button('给村民3补办登记').click()
    await sheet().getByLabel('取得联系的日期').fill('2026-11-27')
    await expectAccessible(page)
    await sheet().getByRole('button', { name: /^补办/ }).click()
    await sheet().waitFor({ state: 'detached' })
    await button('给村民3补办登记').waitFor({ state: 'detached' })
    expect(await button(/^给村民\d+补办登记/).count()).toBe(1)
  })

  test('but nobody who got in touch after the twelfth day before election day', async () => {
    await office.itIs('2026-12-05')
    await page.reload()
    await button('给村民4补办登记').click()
    await sheet().getByLabel('取得联系的日期').fill('2026-12-04')
    await sheet().getByRole('button', { name: /^补办/ }).click()
    expect(
      await seen(sheet().getByRole('alert').filter({ hasText: '村民4取得联系的日期晚于补办期限：最后一天是2026-12-03' })),
    ).toBe(true)
    expect(office.complaints()).toEqual([])
  })
})
