import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { factsOf } from '#ledger/read.ts'
import { proposeCandidate } from '#office/candidates/propose.ts'
import { statePreliminary } from '#office/candidates/state-lists.ts'
import { rollOf } from '#roll/election.ts'
import { committee, need } from '../fixtures/election.ts'
import { expectAccessible } from './axe.ts'
import { seen } from './clerk.ts'
import { officeAtNoon, type OfficeAtNoon } from './office-at-noon.ts'
import { OFFICE_PIN } from './two-homes.ts'

let office: OfficeAtNoon
let page: Page
/** Seven for three seats, of whom six may stand. */
let names: readonly string[]

beforeAll(async () => {
  office = await officeAtNoon('傅建平')
  ;({ page } = office)
  const ledger = office.ledger()
  const people = rollOf(ledger, 'D01').slice(0, 7)
  names = people.map(({ fields }) => fields.name)
  for (const [i, { voter, fields }] of people.entries()) {
    const by = { organisation: `镇团体${i + 1}`, party: false }
    need(proposeCandidate(ledger, committee, { contest: 'D01', voter, name: fields.name, by, declared: true }))
  }
  need(statePreliminary(ledger, committee, 'D01'))
  await office.itIs('2026-12-05')
  await page
    .getByRole('navigation', { name: '页面' })
    .getByRole('link', { name: /^候选人/ })
    .click()
  await page.getByRole('option').filter({ hasText: '区人大代表第一选区' }).click()
}, 120_000)
afterAll(async () => {
  await office?.end()
})

const button = (name: string | RegExp) => page.getByRole('button', { name })
const dialog = () => page.getByRole('dialog')
const order = () => dialog().getByRole('list', { name: '预选得票的顺序' }).getByRole('listitem').allInnerTexts()

test('the voter groups do not agree: the page says that a preliminary election is due, and states no list', async () => {
  await button(/^记录协商 ?区/).click()
  await dialog().getByLabel('哪一天').fill('2026-12-03')
  await dialog()
    .getByLabel(/^东坞村1组/)
    .fill('18')
  await dialog().getByRole('radio', { name: '不能形成较为一致的意见' }).check({ force: true })
  await dialog().getByRole('button', { name: /^记下/ }).click()
  await dialog().waitFor({ state: 'detached' })
  expect(await seen(page.getByText('应当预选，以得票多少为序'))).toBe(true)
  expect(await button(/^确定正式名单/).count()).toBe(0)
  await expectAccessible(page)
})

test('its figures are copied, those that cannot be are said, and what was typed survives a reload', async () => {
  await button(/^登记预选结果 ?区/).click()
  await dialog()
    .getByRole('button', { name: /^登记预选结果/ })
    .click()
  expect(await seen(dialog().getByText('没有得票的填 0。').last())).toBe(true)
  await dialog().getByLabel('哪一天预选').fill('2026-12-04')
  await dialog()
    .getByLabel(/^正式代表候选人几名/)
    .fill('5')
  await dialog().getByLabel('每张票最多选几人').fill('3')
  await dialog().getByLabel('参加预选的人数').fill('20')
  await dialog().getByLabel('有效票').fill('21')
  for (const [i, name] of names.entries())
    await dialog()
      .getByLabel(name, { exact: true })
      .fill(String([12, 11, 10, 9, 5, 5, 1][i]))
  expect(await seen(dialog().getByText('预选有效票21张，多于参加的20人'))).toBe(true)
  await dialog().getByLabel('有效票').fill('19')
  await dialog().getByText('预选有效票21张').waitFor({ state: 'detached' })
  await page.reload()
  await button(/^登记预选结果 ?区/).click()
  expect(await dialog().getByLabel('有效票').inputValue()).toBe('19')
  await expectAccessible(page)
})

test('equal votes at the last place are decided by the committee, two of them, and the order is drawn', async () => {
  expect((await order()).map((line) => line.includes('✓'))).toEqual([true, true, true, true, false, false, false])
  await dialog()
    .getByRole('button', { name: /^登记预选结果/ })
    .click()
  expect(await seen(dialog().getByText('请选出 1 位。'))).toBe(true)
  await dialog().getByRole('checkbox', { name: names[5]! }).check()
  await dialog().getByLabel('为什么这样决定').fill('当场抽签')
  expect((await order())[4]).toContain(names[5]!)
  await dialog()
    .getByRole('button', { name: /^登记预选结果/ })
    .click()
  const second = page.getByRole('dialog', { name: '两个人一起确认' })
  await second.waitFor()
  const says = await second.innerText()
  expect(says).toContain('当场抽签')
  expect(says).toMatch(/有效票\s*19/)
  await second.getByRole('textbox').fill(OFFICE_PIN)
  await page.keyboard.press('Enter')
  await second.waitFor({ state: 'detached' })
  await page.getByRole('heading', { name: '预选，2026年12月4日' }).waitFor()
  expect(await seen(page.getByText('选举委员会决定：当场抽签'))).toBe(true)
  expect(factsOf(office.ledger(), 'preselection.recorded')).toHaveLength(1)
  await expectAccessible(page)
})

test('the formal list is marked by it, another one is refused, and it is stated', async () => {
  await page.getByRole('checkbox', { name: new RegExp(`^${names[4]!}`) }).check()
  await button(/^确定正式名单，6 人/).click()
  expect(await seen(page.getByRole('alert').filter({ hasText: `不是预选得票在前的人：${names[4]!}` }))).toBe(true)
  await page.getByRole('checkbox', { name: new RegExp(`^${names[4]!}`) }).uncheck()
  await button(/^确定正式名单，5 人/).click()
  await button(/^重新确定正式名单，5 人/).waitFor()
  const listed = factsOf(office.ledger(), 'candidate.listed').findLast(({ body }) => body.list === 'formal')!
  const formal = new Set(listed.body.candidates.map(({ name }) => name))
  expect(names.map((name) => formal.has(name))).toEqual([true, true, true, true, false, true, false])
  expect(office.complaints()).toEqual([])
})
