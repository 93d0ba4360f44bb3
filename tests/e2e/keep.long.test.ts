import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { factsOf } from '#ledger/read.ts'
import { formalList } from '#roll/formal-list.ts'
import { vetCandidate } from '#office/candidates/vet.ts'
import { need } from '../fixtures/election.ts'
import { expectAccessible } from './axe.ts'
import { openBrowser, openWindow } from './browser.ts'
import { seen } from './clerk.ts'
import { turnBack, turnClock, turnProgram } from './turn-clock.ts'
import { atOffice, OFFICE_PIN, twoHomes, type TwoHomes } from './two-homes.ts'

let homes: TwoHomes
let browser: Awaited<ReturnType<typeof openBrowser>>
let page: Page
let about: { readonly candidate: string; readonly name: string }
const ledger = () => need(homes.office.app.machine.places.open('office'))
const dialog = () => page.getByRole('dialog')

beforeAll(async () => {
  turnProgram('2026-12-11T12:00')
  ;[homes, browser] = await Promise.all([twoHomes(), openBrowser()])
  about = formalList(ledger(), 'D01')[0]!
  need(
    vetCandidate(ledger(), [{ person: 'o-committee', role: 'committee' }], {
      contest: 'D01',
      candidate: about.candidate,
      answers: [{ department: '纪检监察', answer: 'veto', reason: '正在接受审查' }],
      unasked: [],
    }),
  )
  page = await openWindow(browser, homes.office.address, [])
  await turnClock(page)
  await atOffice(page, '傅建平')
  await page
    .getByRole('navigation', { name: '页面' })
    .getByRole('link', { name: /^候选人/ })
    .click()
}, 120_000)
afterAll(async () => {
  await browser?.close()
  await homes?.close()
  turnBack()
})

test('a department objects after the formal list: two of the committee decide that the name stays, with the reason [decision 0023]', async () => {
  // What waits for a decision stands before all that is still to be done, and is what the page opens on.
  expect(await seen(page.getByRole('region', { name: '区人大代表第一选区' }))).toBe(true)
  expect(await seen(page.getByText('名单确定以后有异议'))).toBe(true)
  const row = page.locator('.proposed').filter({ hasText: about.name })
  expect(await seen(row.getByText('纪检监察'))).toBe(true)
  const open = page.getByRole('button', { name: `决定保留${about.name}` })
  await open.click()
  await expectAccessible(page)
  const act = dialog().getByRole('button', { name: /^决定保留/ })
  await act.click()
  expect(factsOf(ledger(), 'candidate.kept')).toEqual([])
  await dialog().getByRole('textbox').fill('查无实据')
  await page.reload()
  await open.click()
  expect(await dialog().getByRole('textbox').inputValue()).toBe('查无实据')
  await act.click()
  const second = page.getByRole('dialog', { name: '两个人一起确认' })
  await second.waitFor()
  const says = await second.innerText()
  expect(says).toContain('纪检监察 有异议（正在接受审查）')
  expect(says).toContain('保留的理由：查无实据')
  await second.getByRole('textbox').fill(OFFICE_PIN)
  await page.keyboard.press('Enter')
  await second.waitFor({ state: 'detached' })
  await open.waitFor({ state: 'detached' })
  expect(await seen(page.getByText('选举委员会决定保留在正式名单上（查无实据）'))).toBe(true)
  expect(factsOf(ledger(), 'candidate.kept').map(({ body }) => body.reason)).toEqual(['查无实据'])
})
