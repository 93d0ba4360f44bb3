import react from '@vitejs/plugin-react'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { createServer, type ViteDevServer } from 'vite'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser, openWindow } from './browser.ts'

let vite: ViteDevServer
let browser: Browser
let page: Page

const inPage = () => page.locator('tbody tr[data-index]')

beforeAll(async () => {
  const root = join(import.meta.dirname, '../..')
  vite = await createServer({
    root,
    configFile: false,
    logLevel: 'error',
    plugins: [react()],
    server: { host: '127.0.0.1', port: 0 },
  })
  await vite.listen()
  browser = await openBrowser()
  page = await openWindow(browser, new URL('tests/e2e/many-rows/index.html', vite.resolvedUrls!.local[0]).href)
  await inPage().first().waitFor()
})

afterAll(async () => {
  await browser?.close()
  await vite?.close()
})

test('of sixty thousand people only those near the eye are in the page, and the last one is reached', async () => {
  expect(await inPage().count()).toBeLessThan(100)
  expect(await page.getByRole('table').getAttribute('aria-rowcount')).toBe('60001')
  await page.locator('main').evaluate((main) => main.scrollTo(0, main.scrollHeight))
  await page.getByRole('cell', { name: '60000', exact: true }).waitFor()
  expect(await inPage().count()).toBeLessThan(100)
  expect(await page.locator('tbody tr[data-index="59999"]').getAttribute('aria-rowindex')).toBe('60001')
})

test('they are sorted and searched as a whole', async () => {
  await page.locator('main').evaluate((main) => main.scrollTo(0, 0))
  await page.getByRole('button', { name: '姓名' }).click()
  await page.getByRole('cell', { name: '模拟0', exact: true }).waitFor()
  await page.getByRole('searchbox').fill('模拟59999')
  await page.getByRole('cell', { name: '模拟59999', exact: true }).waitFor()
  expect(await inPage().count()).toBe(1)
  await page.getByRole('searchbox').fill('')
  await page.getByRole('cell', { name: '模拟0', exact: true }).waitFor()
})

test('on paper all of them stand', async () => {
  await page.getByRole('searchbox').fill('模拟11')
  await page.getByRole('cell', { name: '模拟11', exact: true }).waitFor()
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')))
  expect(await inPage().count()).toBe(1111)
  await page.evaluate(() => dispatchEvent(new Event('afterprint')))
  await expect.poll(() => inPage().count()).toBeLessThan(100)
})
