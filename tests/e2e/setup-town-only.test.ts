import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openHome } from './app-host.ts'
import { expectAccessible } from './axe.ts'
import { openBrowser, openWindow } from './browser.ts'
import { ADMIN, operatorAt, PASSPHRASE } from './operator.ts'

test('a by-election of the town alone has one row a station, and is begun', async () => {
  const home = mkdtempSync(join(tmpdir(), 'xuance-town-'))
  const host = await openHome(home)
  const browser = await openBrowser()
  const complaints: string[] = []
  const page = await openWindow(browser, host.address, complaints)
  const operator = operatorAt(page)
  try {
    await operator.choose(/^选举办公室/)
    await operator.nameElection()
    await page.getByRole('radio', { name: '补选' }).check({ force: true })
    await page.getByRole('radio', { name: '只选镇级' }).check({ force: true })
    await operator.next()
    await operator.nameDay('2027-03-16')
    await operator.next()
    for (const [code, seats, villages] of [
      ['D01', '1', '东坞村[1-6组]'],
      ['D02', '2', '下宅村'],
    ] as const) {
      await page.getByRole('button', { name: '加一个选区' }).click()
      await page.getByLabel(`${code} 名额`).fill(seats)
      await page.getByLabel(`${code} 村和组`).fill(villages)
    }
    expect(await page.locator('.area-row').count()).toBe(2)
    await page.getByRole('button', { name: '在 D02 里加一个镇级选区' }).click()
    expect(await page.locator('.area-row').count()).toBe(4)
    await page.getByRole('button', { name: '去掉 D02-2' }).click()
    await page.getByLabel('D02-1 村和组').fill('下宅村')
    await expectAccessible(page)
    await operator.next()
    await page.getByRole('heading', { name: '核对一遍' }).waitFor()
    expect(await page.locator('.summary-figures dd').allInnerTexts()).toEqual(['2', '2', '3', '2'])
    await operator.next()
    await page.getByLabel('管理员姓名').fill(ADMIN)
    await operator.setPassphrase(PASSPHRASE)
    await operator.sealPaper()
    await operator.makeKeys()
    await page.getByRole('heading', { name: /打印恢复密钥/ }).waitFor()
    expect(complaints).toEqual([])
  } finally {
    await browser.close()
    await host.close()
    rmSync(home, { recursive: true, force: true })
  }
}, 90_000)
