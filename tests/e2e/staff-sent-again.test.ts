import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { factsOf } from '#ledger/read.ts'
import { need } from '../fixtures/election.ts'
import { atTheOffice } from './at-the-office.ts'
import type { LiveOffice } from './live-office.ts'
import { settled } from './settled.ts'

const NAME = '周小梅'

let office: LiveOffice
let page: Page

const sheet = () => page.locator('dialog[open]')
const assigned = () =>
  factsOf(need(office.host.app.machine.places.open('office')), 'person.assigned').filter(({ body }) => body.name === NAME)

const complaints = atTheOffice('施国强', 'staff', (given) => ({ office, page } = given))

test('whoever is put on the staff while the line is lost is one person, sent again before or after a reload', async () => {
  let left = 2
  await page.route('**/rpc', async (route) => {
    const { name } = JSON.parse(route.request().postData() ?? '{}') as { readonly name?: string }
    if (name !== 'staff.assign') return route.fallback()
    const response = await route.fetch()
    return left-- > 0 ? route.abort() : route.fulfill({ response })
  })
  const open = async (): Promise<void> => {
    await page.locator('.act-bar .act').click()
    await sheet().waitFor()
  }
  await open()
  await sheet().getByLabel('姓名').fill(NAME)
  await sheet().getByRole('checkbox').first().check({ force: true })
  for (const _ of [1, 2]) {
    await sheet().locator('.button-primary').click()
    await settled(page)
    await sheet().getByRole('alert').filter({ hasText: '程序没有回答' }).waitFor()
  }
  await page.reload()
  await open()
  await sheet().getByRole('alert').filter({ hasText: '没有得到回答' }).waitFor()
  await sheet().locator('.button-primary').click()
  await sheet().waitFor({ state: 'detached' })
  expect(assigned()).toHaveLength(1)
})

test('the screens leave no complaint in the console and no incident in the log', () => {
  // The browser complains of the line that the test cut.
  expect(complaints.filter((each) => !each.includes('ERR_FAILED'))).toEqual([])
  expect(office.host.log).toEqual([])
})
