import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { expectAccessible } from './axe.ts'
import { openBrowser, openWindow } from './browser.ts'
import { seen } from './clerk.ts'
import { operatorAt, PASSPHRASE } from './operator.ts'
import { pause } from './pace.ts'
import { settled } from './settled.ts'
import { atOffice, groupsShown, OFFICE_PIN, signIn, twoHomes, type TwoHomes } from './two-homes.ts'

const PIN = '97531'

let homes: TwoHomes
let browser: Browser
let office: Page
let laptop: Page
const complaints: string[] = []

beforeAll(async () => {
  ;[homes, browser] = await Promise.all([twoHomes(), openBrowser()])
  office = await openWindow(browser, homes.office.address, complaints)
  laptop = await openWindow(browser, homes.laptop.address, complaints)
}, 120_000)
afterAll(async () => {
  await browser?.close()
  await homes?.close()
})

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name })
const firstRow = () => office.getByRole('grid').getByRole('row').nth(1)
const type = async (page: Page, groups: readonly string[]): Promise<void> => {
  for (const group of groups) await page.keyboard.type(group)
  // What is that quick and ends with Enter is a card’s.
  await pause(page)
}

describe('the office, before any laptop', () => {
  test('sees what each station lacks, and what to do first', async () => {
    await atOffice(office, '施国强')
    await office
      .getByRole('navigation', { name: '页面' })
      .getByRole('link', { name: /^投票站/ })
      .click()
    await firstRow().waitFor()
    expect(await firstRow().innerText()).toContain('没有主机')
    expect(await seen(button(office, /^登记电脑/))).toBe(true)
    await expectAccessible(office)
  })

  test('shows its own fingerprint to be read out', async () => {
    await button(office, '本办公室的指纹').click()
    expect(await groupsShown(office, '.office-groups')).toHaveLength(13)
    await expectAccessible(office)
    await office.keyboard.press('Escape')
  })
})

describe('a new laptop', () => {
  test('writes its enrolment to the stick and shows its fingerprint', async () => {
    const operator = operatorAt(laptop)
    await operator.choose(/^投票站/)
    await operator.setPassphrase(PASSPHRASE)
    await operator.sealPaper()
    await operator.makeKeys()
    await laptop.getByRole('heading', { name: '到选举办公室登记这台电脑' }).waitFor()
    await laptop.getByLabel('或输入文件夹的位置').fill(homes.stick)
    await laptop.keyboard.press('Enter')
    expect(await seen(laptop.getByText('登记文件已写好'))).toBe(true)
    expect(await groupsShown(laptop, '.fingerprint')).toHaveLength(13)
    await expectAccessible(laptop)
  })

  test('is not enrolled on wrong groups, and other ones are asked for then', async () => {
    await button(office, /^登记电脑/).click()
    await office.getByLabel(/^U盘上的登记文件/).setInputFiles(homes.onStick('.zip'))
    const asked = office.getByText(/请投票站照屏幕读指纹的第/)
    await asked.waitFor()
    expect(await seen(office.getByText('第一选区投票站的电话 0579-0001'))).toBe(true)
    await expectAccessible(office)
    const before = await asked.innerText()
    await office
      .getByLabel(/^第 \d+ 组$/)
      .first()
      .focus()
    await type(office, ['AAAA', 'AAAA', 'AAAA', 'AAAA'])
    await office.keyboard.press('Enter')
    expect(await seen(office.getByRole('alert').filter({ hasText: '不一样' }))).toBe(true)
    await expect.poll(() => asked.innerText()).not.toBe(before)
  })

  test('is enrolled by the four groups its station reads out, under the name it is given', async () => {
    const groups = await groupsShown(laptop, '.fingerprint')
    const asked = await office.getByText(/请投票站照屏幕读指纹的第/).innerText()
    const positions = [...asked.matchAll(/\d+/g)].map(Number)
    await office.getByLabel('叫什么').fill('一号主机')
    await office
      .getByLabel(/^第 \d+ 组$/)
      .first()
      .focus()
    await type(
      office,
      positions.map((at) => groups[at - 1]!.toLowerCase()),
    )
    await office.keyboard.press('Enter')
    expect(await seen(office.getByText('一号主机 已登记。下一步：下发名册。'))).toBe(true)
    expect(await seen(office.locator('.laptop').filter({ hasText: '一号主机' }))).toBe(true)
    expect(await firstRow().innerText()).toContain('名册没有下发')
  })

  test('gets its roll on the stick, though nobody is named yet who types a count', async () => {
    await firstRow().getByRole('rowheader').click()
    await button(office, /^去人员/).waitFor()
    await firstRow()
      .getByRole('gridcell')
      .filter({ hasText: /未下发/ })
      .click()
    await button(office, /^下发第 1 版/).click()
    await office.getByLabel('或输入文件夹的位置').fill(homes.stick)
    await expectAccessible(office)
    await office.keyboard.press('Enter')
    expect(await seen(office.getByText('已写好，读回无误，名册第 1 版'))).toBe(true)
    await office.keyboard.press('Escape')
    expect(await firstRow().innerText()).toContain('没有备用机')
  })

  test('believes it under the office’s fingerprint alone', async () => {
    await laptop.getByLabel(/^办公室给的文件/).setInputFiles(homes.onStick('.xuance'))
    await laptop.getByText(/^✓ 已读入/).waitFor()
    await laptop.getByLabel('第 1 组', { exact: true }).focus()
    await type(
      laptop,
      Array.from({ length: 13 }, () => 'BBBB'),
    )
    await laptop.keyboard.press('Enter')
    expect(await seen(laptop.getByRole('alert'))).toBe(true)
    await laptop.reload()
    await button(office, '本办公室的指纹').click()
    const groups = await groupsShown(office, '.office-groups')
    await office.keyboard.press('Escape')
    expect(await seen(laptop.getByText(/^✓ 已读入/))).toBe(true)
    await laptop.getByLabel('第 1 组', { exact: true }).fill(groups.join(' '))
    await expectAccessible(laptop)
    await button(laptop, /^接收/).click()
    expect(await seen(laptop.getByText('已收下：第 1 版名册，24 名选民'))).toBe(true)
  })
})

describe('its people', () => {
  test('the lead sets the first PIN and gives the others theirs', async () => {
    await button(laptop, /^王芳/).click()
    await laptop.getByLabel('新的 PIN 码').fill(PIN)
    await laptop.getByLabel('再输一次').fill(PIN)
    await button(laptop, /^设好/).click()
    await laptop.getByRole('textbox', { name: 'PIN 码', exact: true }).fill(PIN)
    await laptop.keyboard.press('Enter')
    await button(laptop, /^当前登录：王芳/).waitFor()
    await laptop.evaluate(() => (location.hash = '#/station/station/people'))
    await laptop.getByRole('row').filter({ hasText: '骆军' }).getByRole('button').click()
    await laptop.getByLabel('新的 PIN 码').fill(OFFICE_PIN)
    await laptop.getByLabel('再输一次').fill(OFFICE_PIN)
    await button(laptop, /^设好/).click()
    expect(await seen(laptop.getByRole('row').filter({ hasText: '骆军' }).getByText('已设'))).toBe(true)
  })

  test('take in what the office says anew, out of a file that a reload does not lose', async () => {
    const before = readdirSync(homes.stick)
    await office.evaluate(() => (location.hash = '#/office/setup'))
    await office.getByRole('radio', { name: '投票站' }).check({ force: true })
    await button(office, '填写：第一选区').click()
    await office.getByLabel('地址').fill('东坞村老年活动室')
    await button(office, /^写好/).click()
    await office.getByRole('dialog').waitFor({ state: 'detached' })
    await office.evaluate(() => (location.hash = '#/office/stations'))
    await firstRow()
      .getByRole('gridcell')
      .filter({ hasText: /已下发|第 1 版/ })
      .first()
      .click()
    await button(office, /^下发更正/).click()
    await office.keyboard.press('Enter')
    await office.getByText('已写好，读回无误').waitFor()
    await office.keyboard.press('Escape')
    const correction = readdirSync(homes.stick).find((file) => !before.includes(file))!
    await laptop.evaluate(() => (location.hash = '#/station/station/receive'))
    await laptop.getByLabel(/^办公室给的同步包/).setInputFiles(join(homes.stick, correction))
    const take = button(laptop, /^接收/)
    await settled(laptop)
    await laptop.reload()
    await laptop.getByText(correction).waitFor()
    await take.click()
    await laptop.getByText(/^✓ 已接收：新增/).waitFor()
    expect(await laptop.getByRole('main').innerText()).toContain('本站的时间、地点（次）')
    // It is in: the same is not sent once more.
    expect(await take.isEnabled()).toBe(false)
    await expectAccessible(laptop)
  })

  test('prepare, and open on another day than the election’s with the reason and an overseer', async () => {
    await laptop.evaluate(() => (location.hash = '#/station/station/prepare'))
    await laptop.getByRole('heading', { name: '准备与开站' }).waitFor()
    expect(await seen(laptop.getByText('东坞村老年活动室'))).toBe(true)
    for (const done of await laptop.locator('.item-how').filter({ hasText: '已办好' }).all()) await done.click()
    for (const papers of await laptop.locator('.received input').all()) await papers.fill('30')
    await button(laptop, /^开站/).click()
    const reason = laptop.getByLabel('今天不是选举日，为什么在今天开站')
    expect(await seen(laptop.getByRole('alert').filter({ hasText: '请写明原因' }))).toBe(true)
    await expectAccessible(laptop)
    await reason.fill('试用，选举日以前')
    await button(laptop, /^开站/).click()
    const dialog = laptop.getByRole('dialog')
    expect(await seen(dialog.getByText('试用，选举日以前'))).toBe(true)
    await dialog.getByRole('radio', { name: /^骆军/ }).check({ force: true })
    await dialog.getByLabel('PIN 码').fill(OFFICE_PIN)
    await laptop.keyboard.press('Enter')
    await laptop.getByRole('combobox', { name: '查找选民' }).waitFor()
  })
})

describe('a laptop whose fingerprint nobody can read out', () => {
  test('is enrolled by two, with the reason', async () => {
    await firstRow().getByRole('rowheader').click()
    await button(office, /^登记电脑/).click()
    const buffer = Buffer.from(homes.enrolment)
    await office.getByLabel(/^U盘上的登记文件/).setInputFiles({ name: 'enrolment_2.zip', mimeType: 'application/zip', buffer })
    await office.getByText(/请投票站照屏幕读指纹的第/).waitFor()
    expect(await office.getByRole('radio', { name: '备用机' }).isChecked()).toBe(true)
    await office.getByRole('radio', { name: '没有核对' }).check({ force: true })
    await office.getByLabel('为什么没有核对').fill('山上没有信号')
    await office.keyboard.press('Enter')
    await confirmBy('傅建平')
    expect(await seen(office.locator('.laptop').filter({ hasText: '没有核对指纹' }))).toBe(true)
  })
})

/** A second person of the office confirms. */
async function confirmBy(name: string): Promise<void> {
  const dialog = office.getByRole('dialog', { name: '两个人一起确认' })
  await dialog.getByRole('radio', { name: new RegExp(`^${name}`) }).check({ force: true })
  await dialog.getByLabel('PIN 码').fill(OFFICE_PIN)
  await office.keyboard.press('Enter')
}

describe('a laptop that is lost', () => {
  test('is revoked by two, who see what counts of it', async () => {
    await office.locator('.laptop').first().getByRole('button', { name: '作废' }).click()
    await office.getByLabel('认到第几条').fill('0')
    await office.getByLabel('理由').fill('在路上丢了')
    await office.keyboard.press('Enter')
    await confirmBy('傅建平')
    expect(await seen(office.locator('.laptop-revoked'))).toBe(true)
    expect(await firstRow().innerText()).toContain('没有备用机')
  })

  test('and nothing complained on the way', () => {
    expect([...complaints, ...homes.office.log, ...homes.laptop.log]).toEqual([])
  })
})

test('somebody without the role is told so in words', async () => {
  await office.keyboard.press('Control+l')
  await button(office, '换一个人').click()
  await signIn(office, '楼亚萍', OFFICE_PIN)
  await office.evaluate(() => (location.hash = '#/office/stations'))
  await firstRow().waitFor()
  await button(office, '改名').first().click()
  await office.getByLabel('新名字').fill('二号')
  await office.keyboard.press('Enter')
  expect(await seen(office.getByRole('dialog').getByRole('alert'))).toBe(true)
})
