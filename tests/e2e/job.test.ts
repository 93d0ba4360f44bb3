import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openHome, type AppHost } from './app-host.ts'
import { axeFindings } from './axe.ts'
import { openBrowser, openWindow } from './browser.ts'
import { seen } from './clerk.ts'

let home: string
let host: AppHost
let browser: Browser
let page: Page

const running = () => host.app.dispatcher.jobs.list().filter(({ state }) => state === 'running')
const building = () => page.getByRole('heading', { name: '正在搭建模拟选举' }).waitFor()

beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'xuance-job-'))
  host = await openHome(home)
  browser = await openBrowser()
  page = await openWindow(browser, host.address)
}, 60_000)

afterAll(async () => {
  await browser?.close()
  await host?.close()
  rmSync(home, { recursive: true, force: true })
})

describe('a rehearsal under way', () => {
  test('is begun with one press, and shows how far it is', async () => {
    await page.getByRole('button', { name: /^先模拟一遍/ }).click()
    await building()
    expect(running().map(({ name }) => name)).toEqual(['app.rehearse'])
    await page.locator('[aria-current=step]').waitFor()
    expect(await axeFindings(page)).toEqual([])
  })

  test('is found again after a reload, the same one, still going on', async () => {
    const [before] = running()
    await page.reload()
    await building()
    await page.locator('[aria-current=step]').waitFor()
    expect(running().map(({ id }) => id)).toEqual([before!.id])
  })

  test('ends when it is cancelled, leaves nothing, and says so here and in the drawer', async () => {
    await page.getByRole('button', { name: '取消' }).click()
    await page.getByRole('heading', { name: '搭建已取消' }).waitFor()
    expect(existsSync(join(home, 'rehearsal', 'office.sqlite'))).toBe(false)
    expect(await seen(page.getByRole('log').filter({ hasText: '搭建模拟选举：已取消' }))).toBe(true)
    await page.keyboard.press('F8')
    expect(await page.getByRole('dialog', { name: '后台工作' }).innerText()).toContain('已取消')
    expect(await axeFindings(page)).toEqual([])
    await page.keyboard.press('Escape')
  })

  test('can be given up for another purpose', async () => {
    await page.getByRole('button', { name: '重新选择用途' }).click()
    expect(await seen(page.getByRole('heading', { name: '这台电脑用来做什么' }))).toBe(true)
    expect(host.log).toEqual([])
  })
})
