import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { OFFICE_PIN } from '../fixtures/office-home.ts'
import { expectAccessible } from './axe.ts'
import { hasFocus, seen } from './clerk.ts'
import { FILES, openRollOffice, OTHER_NUMBER, RIGHT_NUMBER, type RollOffice } from './roll-office.ts'

let office: RollOffice
let page: Page
const out = mkdtempSync(join(tmpdir(), 'xuance-print-'))

const act = (name: string | RegExp) => page.getByRole('button', { name })
const status = (text: string | RegExp) => page.getByRole('status').filter({ hasText: text })
const alert = (text: string | RegExp) => page.getByRole('alert').filter({ hasText: text })
const card = (name: string | RegExp) => page.getByRole('heading', { level: 3, name })
const sheet = () => page.getByRole('dialog')
/** Nothing lies over it. */
const inSight = (what: Locator): Promise<boolean> =>
  what.evaluate((element) => {
    const { left, right, top, bottom } = element.getBoundingClientRect()
    return element.contains(document.elementFromPoint((left + right) / 2, (top + bottom) / 2))
  })

beforeAll(async () => {
  office = await openRollOffice()
  ;({ page } = office)
  await office.signIn('吴敏')
}, 120_000)

afterAll(async () => {
  await office?.close()
  rmSync(out, { recursive: true, force: true })
})

describe('files', () => {
  test('are looked at, and their kind proposed; what is none is refused by name', async () => {
    await office.goTo('imports')
    expect(await seen(page.getByText('还没有读入过文件'))).toBe(true)
    await page.locator('input[type=file]').setInputFiles([FILES.households, FILES.deaths, FILES.broken])
    expect(await seen(alert('坏文件.xlsx'))).toBe(true)
    await page.getByText('看起来是死亡人员').waitFor()
    expect(await page.getByRole('combobox', { name: /^死亡名单/ }).inputValue()).toBe('deaths')
    expect(await page.getByRole('combobox', { name: /^东坞村/ }).inputValue()).toBe('household')
    await expectAccessible(page)
    await act('不要 坏文件.xlsx').click()
  })

  test('keep what nobody knows, or are read as somebody points', async () => {
    await page.getByText('读 11 栏，1 栏原样保留').click()
    await page.getByLabel('“门牌颜色”读作').selectOption('remark')
    expect(await seen(page.getByText('读 12 栏，0 栏原样保留'))).toBe(true)
  })

  test('are tried before anything is changed, and found again after a reload', async () => {
    await page.locator('h2').click()
    await page.keyboard.press('Enter')
    await status('会登记 17 人').waitFor()
    await page.reload()
    await status('会登记 17 人').waitFor()
    expect(await seen(page.getByText('还没有读入过文件'))).toBe(true)
    await page.getByText('同号两名').click()
    expect(await seen(page.getByText(/第 16 行/).first())).toBe(true)
    await expectAccessible(page)
  })

  test('are taken in: every row is told', async () => {
    await act(/^读入 2 个文件/).click()
    await status('登记 17 人，先前已有 0 人，要核对的 4 行').waitFor()
    await page.getByRole('region', { name: '读入过的文件' }).getByText('死亡人员').waitFor()
    await page.getByRole('link', { name: /去核对台/ }).click()
    expect(await seen(page.getByRole('heading', { name: '核对台' }))).toBe(true)
  })
})

describe('what waits', () => {
  test('is less once the rules have decided, and what came of it is told', async () => {
    await act('按规定自动分册').click()
    await status('定了 14 人').waitFor()
    expect(await seen(page.getByText('还有 5 项挡住公布'))).toBe(true)
    await expectAccessible(page)
  })

  test('two people under one number are told apart by putting one right', async () => {
    await card('是不是同一个人').waitFor()
    expect(await page.locator('mark').allInnerTexts()).toEqual(['赵', '李'])
    await page.keyboard.press('3')
    await page.getByRole('radio', { name: /左 赵同号/ }).check({ force: true })
    await page.getByLabel('正确的公民身份号码').fill(OTHER_NUMBER)
    await page.keyboard.press('Enter')
    await page.getByRole('option', { name: /赵同号/ }).waitFor({ state: 'detached' })
  })

  test('the next card comes by itself, and waits for its own decision', async () => {
    expect(await seen(page.getByRole('option', { name: /钱两行/, selected: true }))).toBe(true)
    await page.keyboard.press('Enter')
    expect(await act(/^先选一项/).isDisabled()).toBe(true)
    await page.keyboard.press('1')
    await page.getByLabel('理由').fill('户口簿只有一人')
    await page.reload()
    await page.getByRole('option', { name: /钱两行/ }).waitFor()
    expect(await page.getByLabel('理由').inputValue()).toBe('户口簿只有一人')
    await act(/^同一人，留左边/).click()
    await page.getByRole('option', { name: /钱两行/ }).waitFor({ state: 'detached' })
  })

  test('a wrong number is put right, and refused while it is still wrong', async () => {
    await page.getByRole('option', { name: /王一错/ }).click()
    await card('号码里有别的字').waitFor()
    expect(await page.getByRole('radio', { name: /照样保留/ }).isDisabled()).toBe(true)
    await page.keyboard.press('1')
    const number = page.getByLabel('公民身份号码')
    expect(await hasFocus(number)).toBe(true)
    await number.fill(`${RIGHT_NUMBER.slice(0, 17)}${RIGHT_NUMBER.endsWith('1') ? '2' : '1'}`)
    await page.keyboard.press('Enter')
    await page.locator('.decide .refusal').waitFor()
    expect(await inSight(page.locator('.decide .refusal'))).toBe(true)
    await number.fill(RIGHT_NUMBER)
    await expectAccessible(page)
    await page.keyboard.press('Enter')
    await page.getByRole('option', { name: /王一错/ }).waitFor({ state: 'detached' })
  })

  test('an unknown village is asked about once, for all its rows', async () => {
    const form = page.getByRole('form', { name: '“外坞村”是哪个村？' })
    await form.getByText('1 行等着这个村').waitFor()
    await form.getByRole('button', { name: '就是这个村' }).click()
    expect(await seen(form.getByRole('alert').filter({ hasText: '先选一个村' }))).toBe(true)
    await form.getByLabel('选区划分里的村').selectOption('东坞村')
    await expectAccessible(page)
    await form.getByRole('button', { name: '就是这个村' }).click()
    await form.waitFor({ state: 'detached' })
    await page.getByRole('option', { name: /孙外坞/ }).waitFor({ state: 'detached' })
  })

  test('whom no rule decides goes into a register by hand', async () => {
    await card('列入哪一册').waitFor()
    await page.keyboard.press('4')
    await page.getByRole('radio', { name: /戊 死亡/ }).check({ force: true })
    expect(await act(/^列入册四.*Enter/).isDisabled()).toBe(true)
    await page.getByLabel('依据', { exact: true }).fill('死亡证明 第7号')
    await expectAccessible(page)
    await page.getByLabel('依据', { exact: true }).press('Enter')
    await page.getByRole('option', { name: /周去向/ }).waitFor({ state: 'detached' })
    await page.getByText('没有等着核对的').waitFor()
  })

  test('namesakes are looked at, too', async () => {
    await page.getByRole('radio', { name: /可以晚些/ }).check({ force: true })
    await page.getByRole('option', { name: /吴同名/ }).waitFor()
    await page.keyboard.press('3')
    await act(/^是两个人.*Enter/).click()
    expect(await seen(page.getByText('没有同名同生日的人要核对'))).toBe(true)
  })

  test('is looked up once it is decided, with who and why', async () => {
    await act('按规定自动分册').click()
    await page.getByRole('radio', { name: '办过的' }).check({ force: true })
    const row = page.getByRole('row', { name: /钱两行/ }).first()
    await row.waitFor()
    expect(await row.innerText()).toMatch(/户口簿只有一人[\s\S]*吴敏/)
    await expectAccessible(page)
  })
})

describe('the gates', () => {
  const reasons = async (): Promise<void> => {
    for (const field of await sheet().getByRole('textbox').all())
      if ((await field.getAttribute('type')) !== 'date') await field.fill('已核对')
  }

  test('the first is signed by one, each remark with its reason', async () => {
    await office.itIs('2026-11-22')
    await office.goTo('gates')
    await page.getByRole('grid').waitFor()
    await expectAccessible(page)
    await act(/^签第一选区登记关/).click()
    await sheet().waitFor()
    await page.keyboard.press('Enter')
    expect(await seen(sheet().getByRole('alert').filter({ hasText: '请写明理由' }))).toBe(true)
    await reasons()
    await expectAccessible(page)
    await sheet().getByLabel('签字日期').fill('2026-11-23')
    expect(await seen(sheet().getByRole('alert').filter({ hasText: '今天是2026年11月22日' }))).toBe(true)
    await page.keyboard.press('Enter')
    await sheet().getByLabel('签字日期').fill('2026-11-22')
    await page.keyboard.press('Enter')
    await page.getByRole('gridcell', { name: /11-22 吴敏/ }).waitFor()
  })

  test('the second by two', async () => {
    await office.itIs('2026-11-23')
    await office.signIn('楼晓东')
    await office.goTo('gates')
    await act(/^签第一选区审核关/).click()
    await reasons()
    await sheet().getByLabel('签字日期').fill('2026-11-23')
    await page.keyboard.press('Enter')
    const second = page.getByRole('dialog', { name: '两个人一起确认' })
    await second.waitFor()
    await second.getByRole('radio', { name: /龚丽萍/ }).check({ force: true })
    await second.getByRole('textbox').fill(OFFICE_PIN)
    await page.keyboard.press('Enter')
    expect(await seen(page.getByRole('gridcell', { name: /11-23 楼晓东、龚丽萍/ }))).toBe(true)
  })

  test('the roll is published, and hangs out on a day that can be', async () => {
    await office.itIs('2026-11-25')
    await act(/^公布第一选区名单/).click()
    await sheet().getByLabel('公布日期').fill('2026-11-24')
    await page.keyboard.press('Enter')
    await act(/^登记第一选区名单张贴/).click()
    await sheet().getByLabel('张贴地点').fill('写错了')
    await sheet().getByRole('button', { name: '取消' }).click()
    await sheet().getByRole('button', { name: '丢掉' }).click()
    await sheet().waitFor({ state: 'detached' })
    await act(/^登记第一选区名单张贴/).click()
    expect(await sheet().getByLabel('张贴地点').inputValue()).toBe('')
    await sheet().getByLabel('张贴地点').fill('村委会公告栏\n东坞村口')
    for (const [on, said] of [
      ['2026-11-23', '不能早于2026年11月24日'],
      ['2026-11-26', '今天是2026年11月25日'],
    ] as const) {
      await sheet().getByLabel('张贴日期').fill(on)
      await sheet()
        .getByRole('button', { name: /^登记张贴/ })
        .click()
      expect(await seen(sheet().getByRole('alert').filter({ hasText: said }))).toBe(true)
    }
    await expectAccessible(page)
    await sheet().getByLabel('张贴日期').fill('2026-11-25')
    await sheet()
      .getByRole('button', { name: /^登记张贴，2 处/ })
      .click()
    await sheet().waitFor({ state: 'detached' })
  })

  test('a day that was stated wrongly is put right, with a reason', async () => {
    await act('更正公布日期').click()
    await sheet().getByLabel('公布日期').fill('2026-11-26')
    expect(await seen(sheet().getByRole('alert').filter({ hasText: '今天是' }))).toBe(true)
    await sheet().getByLabel('公布日期').fill('2026-11-23')
    await sheet().getByLabel('为什么更正').fill('看错了公告')
    await expectAccessible(page)
    await sheet().getByRole('button', { name: /^更正/ }).click()
    await page.getByText('第 1 版：2026-11-23 公布，2026-11-25 张贴在 村委会公告栏、东坞村口').waitFor()
    await act('更正张贴').click()
    await sheet()
      .getByRole('button', { name: /^更正张贴/ })
      .click()
    expect(await seen(sheet().getByRole('alert').filter({ hasText: '请写明理由' }))).toBe(true)
    await sheet().getByLabel('张贴日期').fill('2026-11-24')
    await sheet().getByLabel('为什么更正').fill('照片上是二十四日')
    await sheet()
      .getByRole('button', { name: /^更正张贴/ })
      .click()
    await page.getByText('2026-11-24 张贴在').waitFor()
  })

  test('the third when nobody can object any more', async () => {
    await office.itIs('2026-12-12')
    await office.signIn('龚丽萍')
    await office.goTo('gates')
    await act(/^签第一选区公布关/).click()
    await sheet().getByLabel('签字日期').fill('2026-11-26')
    await sheet()
      .getByText(/申诉期到/)
      .waitFor()
    expect(await sheet().getByRole('button', { name: /^签字/ }).isDisabled()).toBe(true)
    await sheet().getByLabel('签字日期').fill('2026-12-12')
    await sheet()
      .getByText(/申诉期到/)
      .waitFor({ state: 'detached' })
    await sheet().getByRole('button', { name: /^签字/ }).click()
    await page.getByRole('gridcell', { name: /12-12 龚丽萍/ }).waitFor()
  })

  test('and its registers are printed', async () => {
    await page.getByRole('rowheader', { name: '第一选区' }).click()
    await act(/^打印第一选区四册/).click()
    await sheet()
      .getByLabel(/^或者|路径|文件夹/)
      .last()
      .fill(out)
    await sheet().getByRole('button', { name: '写出文件' }).click()
    await sheet().getByRole('status').filter({ hasText: '写好了：4 册' }).waitFor()
    expect(existsSync(out) && readdirSync(out, { recursive: true }).filter((name) => String(name).endsWith('.pdf')).length).toBe(
      4,
    )
    await sheet().getByRole('button', { name: '关闭' }).last().click()
  })

  test('and so is the public list with its notice', async () => {
    await act(/^打印选民榜/).click()
    await sheet()
      .getByLabel(/^或者|路径|文件夹/)
      .last()
      .fill(out)
    await sheet().getByRole('button', { name: '写出文件' }).click()
    await sheet().getByRole('status').filter({ hasText: '写好了：1 个选区' }).waitFor()
    expect(readdirSync(out)).toContain('D01-选民榜.pdf')
    await sheet().getByRole('button', { name: '关闭' }).last().click()
  })

  test('the book in which voters sign is looked at first, and then written', async () => {
    await act(/^打印第一选区四册/).click()
    await sheet().getByRole('radio', { name: '领票册' }).check({ force: true })
    await expectAccessible(page)
    const look = sheet().getByRole('button', { name: '先看样张' })
    const [shown] = await Promise.all([page.waitForEvent('popup'), look.click()])
    await shown.close()
    await sheet()
      .getByLabel(/^或者|路径|文件夹/)
      .last()
      .fill(out)
    await sheet().getByRole('button', { name: '写出文件' }).click()
    await sheet().getByRole('status').filter({ hasText: '写好了：1 个选区的领票册' }).waitFor()
    expect(readdirSync(out)).toContain('D01-领票册.pdf')
    await sheet().getByRole('button', { name: '关闭' }).last().click()
  })

  test('what a station without a computer fills in by hand is looked at, and written with the other blank forms', async () => {
    await act(/^打印第一选区四册/).click()
    await sheet().getByRole('radio', { name: '空白表' }).check({ force: true })
    await expectAccessible(page)
    for (const each of ['看结果报告单', '看清点报告单']) {
      const [shown] = await Promise.all([page.waitForEvent('popup'), sheet().getByRole('button', { name: each }).click()])
      await shown.close()
    }
    await sheet()
      .getByLabel(/^或者|路径|文件夹/)
      .last()
      .fill(out)
    await sheet().getByRole('button', { name: '写出文件' }).click()
    await sheet().getByRole('status').filter({ hasText: '份空白表' }).waitFor()
    expect(readdirSync(out)).toContain('D01-清点报告单-空白.pdf')
    await sheet().getByRole('button', { name: '关闭' }).last().click()
  })
})

describe('a later export', () => {
  test('is compared first, and what changed is accepted by kind', async () => {
    await office.signIn('吴敏')
    await office.goTo('imports')
    await page.getByRole('radio', { name: '比对后来的导出' }).check({ force: true })
    await page.locator('input[type=file]').setInputFiles([FILES.later])
    await act(/^比对/).click()
    await status('比对了 1 个文件').waitFor()
    await expectAccessible(page)
    await page.getByRole('checkbox', { name: '采纳：不在导出里了' }).check()
    await act(/^采纳 1 处变动/).click()
    expect(await seen(status('采纳了 1 处变动'))).toBe(true)
  })

  test('and the gates are signed again for what it changed', async () => {
    await office.goTo('decisions')
    await act('按规定自动分册').click()
    await status('定了 1 人').waitFor()
    await office.goTo('gates')
    await page.getByRole('rowheader', { name: '第一选区' }).click()
    expect(await seen(page.getByRole('gridcell', { name: /要重签/ }))).toBe(true)
  })
})

test('the pages leave no complaint in the console and no incident in the log', () => {
  expect(office.complaints).toEqual([])
  expect(office.host.log).toEqual([])
})
