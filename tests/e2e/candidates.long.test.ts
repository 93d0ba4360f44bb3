import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { expectAccessible } from './axe.ts'
import { seen } from './clerk.ts'
import { officeAtNoon, type OfficeAtNoon } from './office-at-noon.ts'
import { OFFICE_PIN } from './two-homes.ts'

let office: OfficeAtNoon
let page: Page

beforeAll(async () => {
  office = await officeAtNoon('傅建平')
  ;({ page } = office)
  await page
    .getByRole('navigation', { name: '页面' })
    .getByRole('link', { name: /^候选人/ })
    .click()
}, 120_000)
afterAll(async () => {
  await office?.end()
})

const button = (name: string | RegExp) => page.getByRole('button', { name })
const dialog = () => page.getByRole('dialog')
const find = async (label: string | RegExp, name: string): Promise<void> => {
  await dialog().getByRole('combobox', { name: label }).fill(name)
  await dialog().getByRole('option').filter({ hasText: name }).first().click()
}
const declare = () =>
  dialog()
    .getByRole('checkbox', { name: /^本人声明/ })
    .check()
const record = () =>
  dialog()
    .getByRole('button', { name: /^登记推荐/ })
    .click()

test('a contest says what the law asks before anybody is proposed', async () => {
  const card = page.getByRole('region', { name: '区人大代表第一选区' })
  expect(await card.innerText()).toContain('正式代表候选人 4 至 6 名')
  expect(await card.innerText()).toContain('不能下发投票站')
  await expectAccessible(page)
})

test('somebody is proposed by a party, and nobody against the law', async () => {
  await button('登记推荐').first().click()
  await find('被推荐的人', '村民24')
  await dialog().getByRole('textbox', { name: '推荐的政党或团体' }).fill('中共青溪镇委员会')
  await expectAccessible(page)
  await record()
  expect(await seen(dialog().getByRole('alert'))).toBe(true)
  await declare()
  await record()
  expect(await seen(page.locator('.proposed').filter({ hasText: '中共青溪镇委员会推荐' }))).toBe(true)
})

test('whom the form names as near kin is recorded, both who and what, and shown again', async () => {
  await button('村民24的近亲属').click()
  await dialog().getByRole('textbox', { name: '第 1 人姓名' }).fill('村民23')
  await dialog().getByRole('button', { name: /^记下/ }).click()
  expect(await seen(dialog().getByRole('alert').filter({ hasText: '姓名和关系都要填' }))).toBe(true)
  await page.reload()
  await button('村民24的近亲属').click()
  await dialog().getByRole('combobox').selectOption('妻')
  await expectAccessible(page)
  await dialog()
    .getByRole('button', { name: /^记下，1 人/ })
    .click()
  await dialog().waitFor({ state: 'detached' })
  await button('村民24的近亲属').click()
  expect(await dialog().getByRole('textbox', { name: '第 1 人姓名' }).inputValue()).toBe('村民23')
  await page.keyboard.press('Escape')
})

test('what a department answers is taken down, an objection with its reason, and a department asked by mistake is not asked', async () => {
  const row = page.locator('.proposed').filter({ hasText: '村民24' })
  await button('村民24的联审意见').click()
  await dialog().getByRole('textbox', { name: '第 1 个部门的名称' }).fill('公安')
  await dialog().getByRole('radio', { name: '有异议' }).check({ force: true })
  await dialog().getByRole('button', { name: '记下联审意见' }).click()
  expect(await seen(dialog().getByRole('alert').filter({ hasText: '请写明理由' }))).toBe(true)
  await expectAccessible(page)
  await page.reload()
  await button('村民24的联审意见').click()
  await dialog()
    .getByRole('textbox', { name: /有异议的理由/ })
    .fill('正在服刑')
  await dialog().getByRole('textbox', { name: /文号/ }).fill('公函12号')
  await dialog().getByRole('button', { name: '记下联审意见' }).click()
  await dialog().waitFor({ state: 'detached' })
  await row.filter({ hasText: '公安 有异议（正在服刑、公函12号）' }).waitFor()
  await button('村民24的联审意见').click()
  expect(
    await dialog()
      .getByRole('textbox', { name: /有异议的理由/ })
      .inputValue(),
  ).toBe('正在服刑')
  await dialog().getByRole('button', { name: '不问这个部门：公安' }).click()
  await dialog().getByRole('button', { name: '记下联审意见' }).click()
  await dialog().waitFor({ state: 'detached' })
  await row.filter({ hasText: '公安' }).waitFor({ state: 'detached' })
})

test('and by ten voters together, what was typed surviving a reload', async () => {
  await button('登记推荐').first().click()
  await find('被推荐的人', '村民23')
  await dialog().getByRole('radio', { name: '选民联名' }).check({ force: true })
  for (let n = 11; n <= 19; n++) await find(/^联名的选民/, `村民${n}`)
  await dialog()
    .getByRole('checkbox', { name: /书面署名/ })
    .check()
  await declare()
  await record()
  expect(await dialog().getByRole('alert').innerText()).toContain('10')
  await page.reload()
  await button('登记推荐').first().click()
  await find(/^联名的选民，已有 9 人/, '村民20')
  await expectAccessible(page)
  await record()
  expect(await seen(page.locator('.proposed').filter({ hasText: '选民 10 人联名推荐' }))).toBe(true)
})

test('a proposal is taken back with its reason, and made again', async () => {
  const row = page.locator('.proposed').filter({ hasText: '选民 10 人联名推荐' })
  const name = (await row.locator('b').innerText()).trim()
  await row.getByRole('button', { name: `撤回对${name}的推荐` }).click()
  await dialog().getByLabel('原因').fill('本人不同意')
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await row.getByRole('button', { name: `撤回对${name}的推荐` }).click()
  expect(await dialog().getByLabel('原因').inputValue()).toBe('本人不同意')
  await dialog().getByRole('button', { name: '撤回推荐' }).click()
  await page.getByText(`已撤回：${name}（本人不同意）`).waitFor()
  expect(await row.count()).toBe(0)
  await button('登记推荐').first().click()
  await find('被推荐的人', name)
  await dialog().getByRole('textbox', { name: '推荐的政党或团体' }).fill('镇妇联')
  await declare()
  await record()
  await page.locator('.proposed').filter({ hasText: name }).waitFor()
  expect(await page.getByText('已撤回：').count()).toBe(0)
})

test('the preliminary list, the discussion, and the formal list follow one another', async () => {
  for (const name of ['村民21', '村民22']) {
    await button('登记推荐').first().click()
    await find('被推荐的人', name)
    await dialog().getByRole('textbox', { name: '推荐的政党或团体' }).fill('镇总工会')
    await declare()
    await record()
    await page.locator('.proposed').filter({ hasText: name }).waitFor()
  }
  await button(/^公布初步名单，4 人/).click()
  await page.getByText('初步名单已公布 2026-11-28').waitFor()
  await office.itIs('2026-12-05')
  await button(/^记录协商 ?区/).click()
  await dialog().getByLabel('哪一天').fill('2026-11-27')
  expect(await seen(dialog().getByText('不能早于2026年11月28日（初步名单公布日）'))).toBe(true)
  await dialog().getByLabel('哪一天').fill('2026-12-05')
  await dialog()
    .getByLabel(/^东坞村1组/)
    .fill('18')
  await expectAccessible(page)
  await dialog().getByRole('button', { name: /^记下/ }).click()
  await button(/^确定正式名单，4 人/).click()
  expect(await seen(page.locator('.listed').filter({ hasText: '村民24' }))).toBe(true)
  await expectAccessible(page)
})

test('a list of fewer than the law asks for is refused in words', async () => {
  await page.getByRole('checkbox', { name: /^村民24/ }).uncheck()
  await button(/^重新确定正式名单，3 人/).click()
  expect(await page.getByRole('alert').innerText()).toMatch(/4.*6/)
  await page.getByRole('checkbox', { name: /^村民24/ }).check()
})

test('a list that comes after its last day waits for two of the committee, and says so from then on', async () => {
  await office.itIs('2026-12-10')
  await button(/^重新确定正式名单，4 人/).click()
  expect(await seen(page.getByRole('alert').filter({ hasText: '2026-12-10才办，晚2天' }))).toBe(true)
  await button('逾期办理：公布正式候选人名单').click()
  await dialog().getByLabel('为什么逾期').fill('候选人去世')
  await expectAccessible(page)
  await dialog()
    .getByRole('button', { name: /^决定逾期办理/ })
    .click()
  const second = page.getByRole('dialog', { name: '两个人一起确认' })
  await second.waitFor()
  expect(await second.innerText()).toMatch(/候选人去世[\s\S]*办到哪一天\s*2026年12月10日/)
  await second.getByRole('textbox').fill(OFFICE_PIN)
  await page.keyboard.press('Enter')
  await second.waitFor({ state: 'detached' })
  await button(/^重新确定正式名单，4 人/).click()
  expect(await seen(page.getByText('选举委员会两人决定逾期办理：候选人去世'))).toBe(true)
  await expectAccessible(page)
  expect(office.complaints()).toEqual([])
})
