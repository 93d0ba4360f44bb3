import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { TypeName } from '#ledger/entries/index.ts'
import { factsOf } from '#ledger/read.ts'
import { proposeCandidate } from '#office/candidates/propose.ts'
import { stateFormal, statePreliminary } from '#office/candidates/state-lists.ts'
import { vetCandidate } from '#office/candidates/vet.ts'
import { rollOf } from '#roll/election.ts'
import { checkDigit } from '#rules/roll/id-number.ts'
import { committee, need } from '../fixtures/election.ts'
import { PATIENCE } from '../fixtures/patience.ts'
import { officeAtNoon, type OfficeAtNoon } from './office-at-noon.ts'
import { settled } from './settled.ts'
import { OFFICE_PIN, signIn } from './two-homes.ts'

let office: OfficeAtNoon
let page: Page
let names: readonly string[]

const button = (name: string | RegExp) => page.getByRole('button', { name })
const sheet = () => page.getByRole('dialog').first()
const second = () => page.getByRole('dialog', { name: '两个人一起确认' })
const stated = (type: TypeName): number => factsOf(office.ledger(), type).length
const goTo = (path: string): Promise<unknown> => page.evaluate((hash) => (location.hash = hash), `#/office/${path}`)

/** A button is pressed twice as a hand in haste does it. */
async function twice(pressed: Locator): Promise<void> {
  const { x, y, width, height } = (await pressed.boundingBox())!
  const [at, down] = [x + width / 2, y + height / 2]
  await page.mouse.click(at, down)
  // As the system counts it: the second of a double press.
  await page.mouse.down({ clickCount: 2 })
  await page.mouse.up({ clickCount: 2 })
}

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
}, 120_000)
afterAll(async () => {
  await office?.end()
})

test('a form of the print room pressed twice is printed once', async () => {
  await goTo('print-room')
  await page.getByLabel('哪里的').selectOption('')
  await page.locator('.room-line', { hasText: '选举日和投票站公告' }).getByRole('button', { name: '填好，打印' }).click()
  await sheet().locator('form[aria-busy=false]').waitFor()
  await sheet().getByLabel('公告编号').fill('1')
  await page.reload()
  await settled(page)
  if ((await page.getByRole('dialog').count()) === 0)
    await page.locator('.room-line', { hasText: '选举日和投票站公告' }).getByRole('button', { name: '填好，打印' }).click()
  await sheet().locator('form[aria-busy=false]').waitFor()
  expect(await sheet().getByLabel('公告编号').inputValue()).toBe('1')
  const before = stated('print.made')
  await twice(sheet().getByRole('button', { name: '打印，记入账本' }))
  await expect.poll(() => stated('print.made'), { timeout: PATIENCE }).toBeGreaterThan(before)
  await expect.poll(office.running, { timeout: PATIENCE }).toBe(0)
  await settled(page)
  expect(stated('print.made')).toBe(before + 1)
  await page.keyboard.press('Escape')
})

test('a preliminary election is recorded once', async () => {
  await goTo('candidates')
  await page.getByRole('option').filter({ hasText: '区人大代表第一选区' }).click()
  await button(/^记录协商 ?区/).click()
  await sheet().getByLabel('哪一天').fill('2026-12-03')
  await sheet()
    .getByLabel(/^东坞村1组/)
    .fill('18')
  await sheet().getByRole('radio', { name: '不能形成较为一致的意见' }).check({ force: true })
  const consulted = stated('consultation.recorded')
  await twice(sheet().getByRole('button', { name: /^记下/ }))
  await page.getByText('应当预选，以得票多少为序').waitFor()
  await settled(page)
  // What lies under the sheet that closed is worked by nobody's second press.
  expect(await page.getByRole('dialog').count()).toBe(0)
  await button(/^登记预选结果 ?区/).click()
  await sheet().getByLabel('哪一天预选').fill('2026-12-04')
  await sheet()
    .getByLabel(/^正式代表候选人几名/)
    .fill('5')
  for (const [label, n] of [
    ['每张票最多选几人', '3'],
    ['参加预选的人数', '20'],
    ['有效票', '19'],
  ] as const)
    await sheet().getByLabel(label).fill(n)
  for (const [i, name] of names.entries())
    await sheet()
      .getByLabel(name, { exact: true })
      .fill(String([12, 11, 10, 9, 6, 5, 1][i]))
  await sheet().locator('form[aria-busy=false]').waitFor()
  await settled(page)
  const record = () => sheet().getByRole('button', { name: /^登记预选结果/ })
  await record().scrollIntoViewIfNeeded()
  await twice(record())
  await second().waitFor()
  expect(await second().count()).toBe(1)
  expect(stated('preselection.recorded')).toBe(0)
  await page.reload()
  await settled(page)
  if ((await page.getByRole('dialog').count()) === 0) await button(/^登记预选结果 ?区/).click()
  expect(await sheet().getByLabel('有效票').inputValue()).toBe('19')
  await sheet().locator('form[aria-busy=false]').waitFor()
  await settled(page)
  await record().click()
  await second().waitFor()
  await second().getByRole('textbox').fill(OFFICE_PIN)
  await twice(second().getByRole('button', { name: /^一起确认/ }))
  await second().waitFor({ state: 'detached' })
  await page.getByRole('heading', { name: '预选，2026年12月4日' }).waitFor()
  await settled(page)
  expect([stated('preselection.recorded'), stated('consultation.recorded')]).toEqual([1, consulted + 1])
})

test('whom a department objected to stays on the formal list by one decision', async () => {
  const ledger = office.ledger()
  const [first] = rollOf(ledger, 'D01')
  const { candidate } = factsOf(ledger, 'candidate.proposed').find(({ body }) => body.name === first!.fields.name)!.body
  const chosen = rollOf(ledger, 'D01')
    .slice(0, 5)
    .map(({ fields }) => fields.name)
  const formal = chosen.map(
    (name) => factsOf(ledger, 'candidate.proposed').find(({ body }) => body.name === name)!.body.candidate,
  )
  need(stateFormal(ledger, committee, 'D01', formal))
  const answers = [{ department: '纪检监察', answer: 'veto', reason: '正在接受审查' }] as const
  need(vetCandidate(ledger, committee, { contest: 'D01', candidate, answers: [...answers], unasked: [] }))
  await page.reload()
  await settled(page)
  await button(`决定保留${first!.fields.name}`).click()
  await sheet().getByLabel('保留的理由').fill('查无实据')
  await page.reload()
  await settled(page)
  if ((await page.getByRole('dialog').count()) === 0) await button(`决定保留${first!.fields.name}`).click()
  expect(await sheet().getByLabel('保留的理由').inputValue()).toBe('查无实据')
  await sheet().locator('form[aria-busy=false]').waitFor()
  await settled(page)
  await twice(sheet().getByRole('button', { name: /^决定保留/ }))
  await second().waitFor()
  await second().getByRole('textbox').fill(OFFICE_PIN)
  await twice(second().getByRole('button', { name: /^一起确认/ }))
  await second().waitFor({ state: 'detached' })
  await page.getByText(`已决定保留${first!.fields.name}`).waitFor()
  await settled(page)
  expect(stated('candidate.kept')).toBe(1)
})

test('somebody is registered by hand once', async () => {
  await page.keyboard.press('Control+l')
  await button('换一个人').click()
  await signIn(page, '楼亚萍', OFFICE_PIN)
  await goTo('directory')
  await button(/^手工登记/).click()
  const first17 = '33079919880101799'
  for (const [label, text] of [
    ['姓名', '骆新来'],
    ['公民身份号码', first17 + checkDigit(first17)],
    ['看了什么证件', '身份证'],
    ['为什么', '补登'],
  ] as const)
    await sheet().getByLabel(label, { exact: true }).fill(text)
  await sheet().getByLabel('村', { exact: true }).fill('下宅村')
  await page.reload()
  await settled(page)
  if ((await page.getByRole('dialog').count()) === 0) await button(/^手工登记/).click()
  expect(await sheet().getByLabel('姓名', { exact: true }).inputValue()).toBe('骆新来')
  await sheet().locator('form[aria-busy=false]').waitFor()
  const before = stated('slip.written')
  const enter = sheet().getByRole('button', { name: /登记，记入账本/ })
  await enter.scrollIntoViewIfNeeded()
  await twice(enter)
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await settled(page)
  expect(stated('slip.written')).toBe(before + 1)
  expect(office.complaints()).toEqual([])
})
