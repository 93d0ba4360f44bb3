import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { PATIENCE } from '../fixtures/patience.ts'
import { expectAccessible } from './axe.ts'
import { atTheOffice } from './at-the-office.ts'
import type { LiveOffice } from './live-office.ts'

/** Every stick of the evening emptied at once, with what lay on them from before. */
const MANY = 31

let office: LiveOffice
let page: Page

const act = () => page.locator('.act-bar .act')
const looks = () => office.host.app.dispatcher.jobs.list().filter(({ name }) => name === 'bundles.preview')

const complaints = atTheOffice('楼晓东', 'merge', (given) => ({ office, page } = given))

async function dropMany(): Promise<void> {
  const { desk, broken } = office.evening.sticks
  const [sound, cut] = [readFileSync(desk), readFileSync(broken)]
  const box = page.getByLabel('把同步包放到这里')
  await box.waitFor({ state: 'attached' })
  await box.setInputFiles(
    Array.from({ length: MANY }, (_, n) => ({
      name: `D0${(n % 9) + 1}_${n}.xuance`,
      mimeType: 'application/octet-stream',
      buffer: n % 9 === 1 ? cut : sound,
    })),
  )
}

test('thirty-one bundles dropped at once are looked at by one job, and one that is broken holds up no other', async () => {
  await dropMany()
  await page.getByText('另有 4 个不能计入').waitFor()
  await expect.poll(() => act().isEnabled(), { timeout: PATIENCE }).toBe(true)
  expect(await act().innerText()).toMatch(/汇入 27 个包/)
  expect(looks().map(({ state, of }) => [state, of])).toEqual([['done', MANY]])
  await expectAccessible(page)
  expect([...complaints, ...office.host.log]).toEqual([])
})

test('what is dropped while others are merged is not taken away with them', async () => {
  await act().click()
  await dropMany()
  await expect.poll(() => looks().map(({ state }) => state), { timeout: PATIENCE }).toEqual(['done', 'done'])
  await page.getByText('另有 4 个不能计入').waitFor()
  expect(await act().innerText()).toMatch(/汇入 27 个包/)
  expect([...complaints, ...office.host.log]).toEqual([])
})
