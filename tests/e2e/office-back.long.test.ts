import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { atTheOffice } from './at-the-office.ts'
import { goTo, type LiveOffice } from './live-office.ts'

const PAGES = [
  'setup',
  'staff',
  'people',
  'imports',
  'decisions',
  'gates',
  'candidates',
  'stations',
  'merge',
  'results',
  'glance',
] as const

let office: LiveOffice
let page: Page

/** What a page is called by itself, once it is there. */
async function titleAt(path: string): Promise<string> {
  await page.waitForURL((url) => url.hash.startsWith(`#/office/${path}`))
  const heading = page.locator('main h2').first()
  await heading.waitFor()
  return heading.innerText()
}

const complaints = atTheOffice('施国强', 'today', (given) => ({ office, page } = given))

test('Back leads through the office’s pages one by one, none is dead, and nothing that was typed is lost', async () => {
  const seen: string[] = []
  for (const path of PAGES) {
    await goTo(page, path)
    seen.push(await titleAt(path))
    if (path !== 'staff') continue
    await page.getByRole('button', { name: '从名单读入' }).click()
    await page.getByLabel(/^从表格里复制/).fill('姓名\t岗位\n朱雪红\t选举委员会')
    await page.getByText('读到 1 人').waitFor()
  }
  for (const [i, path] of [...PAGES.entries()].toReversed().slice(1)) {
    await page.goBack()
    expect(await titleAt(path)).toBe(seen[i])
    if (path !== 'staff') continue
    const list = page.getByLabel(/^从表格里复制/)
    if ((await list.count()) === 0) await page.getByRole('button', { name: '从名单读入' }).click()
    expect(await list.inputValue()).toContain('朱雪红')
  }
  await page.goForward()
  expect(await titleAt('staff')).toBe(seen[PAGES.indexOf('staff')])
  expect([...complaints, ...office.host.log]).toEqual([])
})
