import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { publishRoll } from '#office/registers/publish-roll.ts'
import { townView } from '#office/gates/town-view.ts'
import { admin, need, registrar, reviewers } from '../fixtures/election.ts'
import { passBeforePublication } from '../fixtures/pass-before-publication.ts'
import { readPdf, textOf } from '../print/read-pdf.ts'
import { expectAccessible } from './axe.ts'
import { seen } from './clerk.ts'
import { officeAtNoon, type OfficeAtNoon } from './office-at-noon.ts'
import { OFFICE_PIN, signIn } from './two-homes.ts'

let office: OfficeAtNoon
let page: Page
const out = mkdtempSync(join(tmpdir(), 'xuance-supplement-'))

const sheet = () => page.getByRole('dialog')
const button = (name: string | RegExp) => page.getByRole('button', { name })
const goTo = (path: string) => page.evaluate((to) => (location.hash = to), `#/office/${path}`)
const itIs = async (day: string): Promise<void> => {
  await office.itIs(day)
  await page.reload()
}
const change = async (name: string): Promise<void> => {
  await page.keyboard.press('Control+l')
  await button('换一个人').click()
  await signIn(page, name, OFFICE_PIN)
}

beforeAll(async () => {
  office = await officeAtNoon('楼亚萍')
  ;({ page } = office)
  await goTo('objections')
}, 120_000)

afterAll(async () => {
  await office?.end()
  rmSync(out, { recursive: true, force: true })
})

describe('an objection', () => {
  test('is received by keyboard about somebody of the roll, and its term is told', async () => {
    await page.getByText('还没有收到申诉').waitFor()
    await expectAccessible(page)
    await button('登记申诉').click()
    await sheet().getByRole('radio', { name: '错登' }).check({ force: true })
    await sheet().getByRole('button', { name: /^登记/ }).click()
    expect(await seen(sheet().getByRole('alert').filter({ hasText: '请找到名单上的人' }))).toBe(true)
    await expectAccessible(page)
    await sheet().getByLabel('名单上的人').fill('村民3')
    await sheet().getByRole('option').first().waitFor()
    await page.keyboard.press('Enter')
    await sheet().getByLabel('申诉的内容').fill('他去年迁出去了')
    await sheet().getByLabel('谁提出的').fill('王芳')
    await sheet().getByLabel('收到的日期').fill('2026-11-25')
    await page.keyboard.press('Enter')
    await sheet().waitFor({ state: 'detached' })
    expect(await seen(page.getByRole('heading', { name: '关于村民3' }))).toBe(true)
    expect(await page.getByRole('list', { name: '办到哪一步' }).innerText()).toMatch(
      /11-25[\s\S]*最迟 11-28，今天截止[\s\S]*最迟 12-10/,
    )
    await expectAccessible(page)
  })

  test('waits on the first page and at the gates, and leads here', async () => {
    await goTo('today')
    expect(await seen(page.getByText('1件申诉还没有处理决定'))).toBe(true)
    await goTo('gates')
    await page.getByRole('rowheader', { name: '第一选区' }).click()
    await page.locator('.gates-lacking').getByRole('link', { name: '申诉与判决' }).click()
    expect(await seen(page.getByRole('heading', { name: '关于村民3' }))).toBe(true)
  })

  test('is decided by the committee alone, with reason and number; what it asks is proposed', async () => {
    expect(await button(/^处理对村民3的申诉/).isDisabled()).toBe(true)
    await change('傅建平')
    expect(await button(/^处理对村民3的申诉/).isDisabled()).toBe(true)
    await page.getByRole('radiogroup', { name: '申诉是否成立' }).waitFor()
    await page.locator('h2').click()
    await page.keyboard.press('1')
    await sheet().waitFor()
    expect(await sheet().getByRole('radio', { name: '从名单除名' }).isChecked()).toBe(true)
    await sheet().getByLabel('理由').fill('户口已经迁出')
    await sheet().getByLabel('处理决定书文号').fill('青选〔2026〕7号')
    await expectAccessible(page)
    await page.keyboard.press('Enter')
    await sheet().waitFor({ state: 'detached' })
    await page.getByText('傅建平、青选〔2026〕7号').waitFor()
    expect(await page.getByRole('list', { name: '办到哪一步' }).innerText()).toMatch(
      /11-28 成立[\s\S]*从名单除名\s*12-13 以前公布补正榜/,
    )
  })

  test('that is upheld waits at the desk until somebody carries it out', async () => {
    await button(/^去核对台，照决定办村民3/).click()
    await page.getByRole('option', { name: /村民3/ }).click()
    expect(await seen(page.getByText('申诉决定或者判决要从名单除名').first())).toBe(true)
    await page.keyboard.press('4')
    await page.getByRole('radio', { name: /^丁/ }).check({ force: true })
    for (const field of await page.locator('.decide-form input:not([type=radio])').all()) await field.fill('迁移证 5 号')
    await page.locator('.act').click()
    await page.getByRole('option', { name: /村民3/ }).waitFor({ state: 'detached' })
    await goTo('objections')
    expect(await seen(button(/^去公布新的一版/))).toBe(true)
  })

  test('is settled once the roll shows it, and the corrections are seen and printed', async () => {
    need(
      passBeforePublication(
        office.ledger(),
        { registration: registrar, review: reviewers },
        ['D01'],
        '已核对(模拟)',
        townView(office.ledger()),
      ),
    )
    need(publishRoll(office.ledger(), admin, 'D01'))
    await page.reload()
    await page.getByText('最新一版名单已经是这样').waitFor()
    await button(/^看补正榜，打印/)
      .first()
      .click()
    expect(await sheet().getByRole('list', { name: '看补正榜，打印' }).innerText()).toMatch(/除名\s*村民3/)
    await expectAccessible(page)
    await sheet().getByLabel('或输入文件夹的位置').fill(out)
    await page.keyboard.press('Enter')
    await sheet().getByRole('status').filter({ hasText: '写好了：补正榜' }).waitFor()
    const made = existsSync(out) ? readdirSync(out, { recursive: true }).map(String) : []
    const pdf = made.find((file) => file.endsWith('.pdf'))!
    expect(readPdf(join(out, pdf)).map(textOf).join('')).toMatch(/除名\s*村民3/)
    await page.keyboard.press('Escape')
  })
})

describe('a suit', () => {
  test('follows a decision that somebody is not content with, and is told of with its day', async () => {
    await button('登记申诉').click()
    await sheet().getByRole('radio', { name: '漏登' }).check({ force: true })
    await sheet().getByLabel('姓名').fill('漏判人')
    await sheet().getByLabel('申诉的内容').fill('一直住在村里')
    await sheet().getByLabel('谁提出的').fill('漏判人')
    await sheet().getByRole('button', { name: /^登记/ }).click()
    await sheet().waitFor({ state: 'detached' })
    await page.getByRole('radio', { name: /申诉不成立/ }).check({ force: true })
    await sheet().getByLabel('理由').fill('没有来登记')
    await sheet()
      .getByRole('button', { name: /^登记决定/ })
      .click()
    await sheet().waitFor({ state: 'detached' })
    await button('登记起诉').click()
    await sheet().getByLabel('哪个法院').fill('金东区人民法院')
    await expectAccessible(page)
    await page.keyboard.press('Enter')
    await sheet().waitFor({ state: 'detached' })
    expect(await seen(page.getByText('金东区人民法院'))).toBe(true)
  })

  test('ends in a judgment, which reaches the roll also after the term for corrections', async () => {
    await itIs('2026-12-14')
    await page.getByRole('option', { name: /漏判人/ }).click()
    await button(/^登记对漏判人的判决/).click()
    expect(await seen(sheet().getByText('过了补正期限，新的一版只改判决要改的'))).toBe(true)
    await sheet().getByLabel('判决书文号').fill('(2026)民特1号')
    await sheet().getByRole('radio', { name: '列入名单' }).check({ force: true })
    await expectAccessible(page)
    await sheet()
      .getByRole('button', { name: /^登记判决/ })
      .click()
    await sheet().waitFor({ state: 'detached' })
    expect(await seen(button(/^去导入，先把漏判人读进来/))).toBe(true)
    await expectAccessible(page)
  })

  test('is found from what to do when something goes wrong', async () => {
    await goTo('today')
    await page.getByRole('heading', { name: '今天', exact: true }).waitFor()
    await page.keyboard.press('F10')
    await page.getByRole('button', { name: /收到法院判决书/ }).click()
    await sheet().getByRole('button', { name: '去申诉与判决' }).click()
    expect(await seen(page.getByRole('heading', { name: '申诉与判决' }))).toBe(true)
    expect(office.complaints()).toEqual([])
  })
})
