import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { PIN } from '../fixtures/evening-office.ts'
import { expectAccessible } from './axe.ts'
import { atTheOffice } from './at-the-office.ts'
import { seen } from './clerk.ts'
import { change, goTo, type LiveOffice } from './live-office.ts'

let office: LiveOffice
let page: Page

const drop = () => page.getByLabel('把同步包放到这里')
const row = (name: string) => page.getByRole('option', { name: new RegExp(name) })
const act = () => page.locator('.act-bar .act')
const heading = (name: RegExp) => page.getByRole('heading', { name })
/** Nothing that was pressed before has the focus. */
const besideAll = () => page.locator('.heading h2').click()

/** A second person confirms what one has begun. */
async function confirm(name: string): Promise<string> {
  const dialog = page.getByRole('dialog', { name: '两个人一起确认' })
  await dialog.waitFor()
  const said = await dialog.innerText()
  await expectAccessible(page)
  await dialog.getByRole('radio', { name }).check({ force: true })
  await dialog.getByRole('textbox').fill(PIN)
  await page.keyboard.press('Enter')
  await dialog.waitFor({ state: 'hidden' })
  return said
}

const complaints = atTheOffice('楼晓东', 'merge', (given) => ({ office, page } = given))

describe('bundles that are brought', () => {
  test('are looked at one by one; the sound one shows its groups, the broken one says why it does not count', async () => {
    await drop().waitFor({ state: 'attached' })
    expect(await row('第一选区').innerText()).toContain('未收到')
    await expectAccessible(page)
    await drop().setInputFiles([office.evening.sticks.final, office.evening.sticks.broken])
    await row('第二选区').filter({ hasText: '没有计入' }).waitFor()
    await row('第一选区').filter({ hasText: '刚放入，等您对指纹' }).click()
    expect(await page.getByRole('button', { name: /^第 \d+ 组/ }).count()).toBe(16)
    expect(await heading(/^第一选区终包$/).count()).toBe(1)
    expect(await page.getByText('第一选区 1号机').count()).toBe(1)
    await expectAccessible(page)
  })

  test('are ticked group by group with the space bar, which a reload does not forget', async () => {
    await besideAll()
    for (let n = 0; n < 3; n++) await page.keyboard.press('Space')
    expect(await seen(page.getByText('对指纹 3 / 16'))).toBe(true)
    await page.reload()
    await page.getByText('对指纹 3 / 16').waitFor()
    expect(await page.getByRole('button', { name: /^第 3 组/ }).getAttribute('aria-pressed')).toBe('true')
    expect(await page.getByRole('button', { name: /^第 4 组/ }).getAttribute('aria-pressed')).toBe('false')
  })

  test('are merged with one key: one counts, the other lies in quarantine with reason and remedy', async () => {
    expect(await act().innerText()).toMatch(/汇入 1 个包\s+另有 1 个不能计入/)
    await page.keyboard.press('Enter')
    await row('第一选区').filter({ hasText: '终包收下' }).waitFor()
    expect(await row('第一选区').innerText()).toContain('9 人 90.0%')
    await row('第二选区').click()
    const card = page.locator('.merge-right')
    expect(await card.innerText()).toMatch(/没有计入：D02_.+放进隔离/)
    expect(await seen(card.getByRole('alert'))).toBe(true)
    await expectAccessible(page)
  })
})

describe('a voter who took part at two laptops', () => {
  test('is shown with both facts in words, to be decided by the committee alone', async () => {
    await row('第一选区').click()
    await drop().setInputFiles([office.evening.sticks.desk])
    await page.getByRole('button', { name: /^第 16 组/ }).waitFor()
    await besideAll()
    await page.keyboard.press('Enter')
    await heading(/村民3两次参加投票/).waitFor()
    const facts = await page.locator('.facts').innerText()
    for (const words of ['第一选区 1号机', '第一选区 2号机', '本人到站', '王芳']) expect(facts).toContain(words)
    expect(await page.getByRole('radiogroup', { name: '怎样裁定' }).count()).toBe(0)
    expect(await seen(page.getByText('由选举委员会的委员登录以后裁定'))).toBe(true)
  })

  test('is decided by number and reason, which a change of people does not lose', async () => {
    await change(page, '龚丽萍')
    await heading(/村民3两次参加投票/).waitFor()
    await besideAll()
    await page.keyboard.press('2')
    await page.getByLabel('理由').fill('核对签领册，只领过一次票')
    await page.reload()
    await heading(/村民3两次参加投票/).waitFor()
    expect(await page.getByRole('radio', { name: /认定违规/ }).isChecked()).toBe(true)
    expect(await page.getByLabel('理由').inputValue()).toBe('核对签领册，只领过一次票')
    await expectAccessible(page)
    await page.getByRole('button', { name: /^记下裁定/ }).click()
    await page.getByText('认定违规：核对签领册，只领过一次票').waitFor()
  })

  test('and whatever else contradicts itself is put to the next decision', async () => {
    await page.getByRole('radio', { name: /说明清楚/ }).waitFor()
    await besideAll()
    await page.keyboard.press('1')
    await page.getByLabel('理由').fill('另一台电脑的票已在它那里结清')
    await page.keyboard.press('Enter')
    await page.getByRole('radio', { name: /说明清楚/ }).waitFor({ state: 'hidden' })
    expect(await row('第一选区').innerText()).not.toContain('矛盾')
  })
})

describe('the results', () => {
  test('show what the law says, step by step, and who signed', async () => {
    await goTo(page, 'results')
    await page
      .getByRole('option', { name: /3\/3 待宣布/ })
      .first()
      .click()
    const card = page.locator('.results-card')
    await card.getByText('法律的算法').waitFor()
    expect(await card.innerText()).toMatch(/选满 3 名/)
    expect(await card.innerText()).toContain('投票站已签字')
    expect(await card.getByText('选举法第四十五条').count()).toBeGreaterThan(0)
    await expectAccessible(page)
  })

  test('are declared by two people, who see act and figures, and say who did and when', async () => {
    await besideAll()
    await page.keyboard.press('Enter')
    const said = await confirm('朱雪红')
    for (const words of ['宣布区级第一选区的结果', '选举有效', '候选甲', '9']) expect(said).toContain(words)
    await page.getByText(/已宣布：选举有效，.+龚丽萍、朱雪红/).waitFor()
    expect(await act().isDisabled()).toBe(true)
    expect(await page.getByRole('option', { selected: true }).innerText()).toContain('已宣布 3/3')
    await expectAccessible(page)
  })
})

describe('a laptop that was copied and went on twice', () => {
  test('is settled by two people; until then nothing of its constituency is declared', async () => {
    await change(page, '楼晓东')
    await goTo(page, 'merge')
    await drop().setInputFiles([office.evening.sticks.copied])
    await page.getByRole('button', { name: /^第 16 组/ }).waitFor()
    await besideAll()
    await page.keyboard.press('Enter')
    await heading(/分成两支/).waitFor()
    expect(await row('第一选区').innerText()).toContain('账本分叉')
    await goTo(page, 'results')
    await page.getByText('宣布以后数字变了').first().waitFor()
    await change(page, '龚丽萍')
    await goTo(page, 'merge')
    await heading(/分成两支/).waitFor()
    await page.getByRole('radio', { name: /签到 8 次/ }).click()
    await page.getByLabel('理由').fill('中午换过硬盘，下午只有原机在用')
    await expectAccessible(page)
    await act().click()
    const said = await confirm('楼晓东')
    expect(said).toContain('不计入的签到（次）')
    await heading(/分成两支/).waitFor({ state: 'hidden' })
    await goTo(page, 'results')
    await page.getByText('已宣布 3/3').first().waitFor()
  })
})

describe('today', () => {
  test('says what is next, leads to what blocks, and counts what waits beside the pages', async () => {
    await goTo(page, 'today')
    await page.getByText('下一件事').waitFor()
    expect(await page.locator('.cells li').count()).toBe(9)
    expect(await page.getByRole('navigation', { name: '页面' }).locator('.pages-open').count()).toBeGreaterThan(0)
    await expectAccessible(page)
    await besideAll()
    await page.keyboard.press('Enter')
    await page.locator('.today').waitFor({ state: 'hidden' })
  })
})

test('the screens leave no complaint in the console and no incident in the log', () => {
  expect(complaints).toEqual([])
  expect(office.host.log).toEqual([])
})
