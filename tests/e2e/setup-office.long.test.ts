import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openHome, type AppHost } from './app-host.ts'
import { expectAccessible } from './axe.ts'
import { openBrowser, openWindow } from './browser.ts'
import { ADMIN, example, operatorAt, PASSPHRASE, PIN } from './operator.ts'

let home: string
let host: AppHost
let browser: Browser
let page: Page
let operator: ReturnType<typeof operatorAt>
const complaints: string[] = []

beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'xuance-setup-'))
  host = await openHome(home)
  browser = await openBrowser()
  page = await openWindow(browser, host.address, complaints)
  operator = operatorAt(page)
}, 60_000)

afterAll(async () => {
  await browser?.close()
  await host?.close()
  rmSync(home, { recursive: true, force: true })
})

const heading = (name: string | RegExp) => page.getByRole('heading', { name })
const button = (name: string | RegExp) => page.getByRole('button', { name })
const part = (name: string) => page.getByRole('radio', { name, exact: true }).check({ force: true })
const goTo = (path: string) => page.evaluate((hash) => (location.hash = hash), `#/office/${path}`)

const HEADINGS = '编号\t选区名称\t级别\t所属选区\t应选名额\t所含村组'

describe('a new election', () => {
  test('keeps what was typed through Back and a reload', async () => {
    await operator.choose(/^选举办公室/)
    await operator.nameElection()
    await page.reload()
    expect(await page.getByLabel('选举名称').inputValue()).toBe('青溪镇换届选举')
    await button('返回').click()
    await operator.choose(/^选举办公室/)
    expect(await page.getByLabel('届次').inputValue()).toBe('第十八届')
    await expectAccessible(page)
    await operator.next()
  })

  test('says at once which steps a day leaves no time for', async () => {
    const near = new Date(Date.now() + 10 * 86_400_000).toISOString().slice(0, 10)
    for (const way of [near.replaceAll('-', '/'), near.replaceAll('-', ''), near]) await operator.nameDay(way)
    await page.keyboard.press('Tab')
    expect(await page.getByLabel('选举日').inputValue()).toMatch(/^20\d\d年\d+月\d+日$/)
    await operator.nameDay('明天')
    await page.keyboard.press('Tab')
    await page.getByText('“明天”不是日期').waitFor()
    await operator.nameDay(near)
    await page.getByText(/个步骤来不及按期做了/).waitFor()
    await page.getByText(/选举日最早为/).waitFor()
    await page.getByLabel('投票开始').fill('七点')
    await page.getByText('“七点”不是时间').waitFor()
    await page.getByLabel('投票开始').fill('07：30')
    expect(await page.getByLabel('投票开始').inputValue()).toBe('07:30')
    await expectAccessible(page)
    await operator.next()
    await heading('新建选举：选区').waitFor()
  })

  test('has constituencies typed row by row, from the keyboard', async () => {
    await operator.next()
    expect(await page.getByText('还没有选区').count()).toBe(1)
    await button('加一个选区').click()
    await page.keyboard.press('Tab')
    await page.keyboard.insertText('2')
    await page.keyboard.press('Tab')
    await page.keyboard.insertText('三百')
    await page.getByText('人口“三百”不是数字').waitFor()
    await page.keyboard.press('ControlOrMeta+a')
    await page.keyboard.insertText('3200')
    await page.keyboard.press('Tab')
    await page.keyboard.insertText('东坞村')
    await page.keyboard.press('Enter')
    await page.keyboard.insertText('东坞村[1-6]')
    expect(await page.getByLabel('D01 选区名称').inputValue()).toBe('区人大代表第一选区')
    expect(await page.getByLabel('D01 名额').inputValue()).toBe('2')
    expect(await page.getByLabel('D01-1 村和组').inputValue()).toBe('东坞村[1-6]')
    await operator.next()
    await page.getByText('这一步还有 1 处').waitFor()
    await page.keyboard.insertText('九')
    await page.getByText('应选名额“九”不是数字').waitFor()
    await page.reload()
    expect(await page.getByLabel('D01-1 名额').inputValue()).toBe('九')
    await button('去掉 D01-1').click()
    await button('恢复D01-1').click()
    expect(await page.getByLabel('D01-1 村和组').inputValue()).toBe('东坞村[1-6组]')
    await expectAccessible(page)
  })

  test('or pasted out of a spreadsheet, each fault at its row and column', async () => {
    await button('粘贴或从文件读入').click()
    await page
      .getByLabel(/^从表格里复制/)
      .fill(`${HEADINGS}\nD01\t第一选区\t县级\t\t三个\t东坞村\nD01-1\t镇第一选区\t乡级\tD01\t3\t东坞村`)
    const fault = page.getByRole('row').filter({ hasText: '应选名额“三个”不是数字' })
    await fault.waitFor()
    expect((await fault.getByRole('cell').allInnerTexts()).slice(0, 2)).toEqual(['2', '应选名额'])
    await expectAccessible(page)
    await page
      .getByLabel(/^从表格里复制/)
      .fill(`${HEADINGS}\nD01\t第一选区\t县级\t\t3\t东坞村\nD01-1\t镇第一选区\t乡级\tD01\t3\t东坞村`)
    await page.getByText('没有发现问题').waitFor()
    await page.reload()
    await page.getByText('没有发现问题').waitFor()
    await button('换成这 1 个选区').click()
    expect(await page.getByLabel('D01 名额').inputValue()).toBe('3')
  })

  test('or read from a file, with a sample that can be read back', async () => {
    await button('粘贴或从文件读入').click()
    const [download] = await Promise.all([page.waitForEvent('download'), button('下载 Excel 样表').click()])
    expect(download.suggestedFilename()).toBe('选区样表.xlsx')
    const sample = join(home, '选区样表.xlsx')
    await download.saveAs(sample)
    await page.getByLabel(/^或选一个文件/).setInputFiles(sample)
    await page.getByText('读到 2 个选区（投票站），3 个镇级选区').waitFor()
    // The system's window closed without another file: the sheet stays.
    await page.getByLabel(/^或选一个文件/).setInputFiles(sample)
    await page.getByText('读到 2 个选区（投票站），3 个镇级选区').waitFor()
    await page.getByLabel(/^或选一个文件/).setInputFiles(example('constituencies.csv'))
    await button('换成这 9 个选区').waitFor()
    await page.reload()
    // It lies with the app: nobody chooses it again.
    await page.getByRole('dialog').getByText('constituencies.csv').waitFor()
    await button('换成这 9 个选区').click()
    await operator.next()
  })

  test('is drawn before anything is made, and each part can be gone back to', async () => {
    await heading('核对一遍').waitFor()
    const figures = await page.locator('.summary-figures dd').allInnerTexts()
    expect(figures).toEqual(['9', '22', '14', '34', '13'])
    await expectAccessible(page)
    await button(/^改.*日期/).click()
    await operator.nameDay('2027-03-16')
    for (const _ of ['day', 'areas']) await operator.next()
    await heading('核对一遍').waitFor()
    expect(host.app.machine.kind()).toBe('unset')
    await operator.next()
  })

  test('asks for the administrator and the passphrase, which no reload keeps', async () => {
    await page.getByLabel('管理员姓名').fill(ADMIN)
    await operator.setPassphrase(PASSPHRASE)
    await page.reload()
    expect(await page.getByLabel('管理员姓名').inputValue()).toBe(ADMIN)
    expect(await page.getByLabel('口令', { exact: true }).inputValue()).toBe('')
    expect(await page.evaluate(() => Object.values(sessionStorage).join('\n'))).not.toContain(PASSPHRASE)
    await operator.setPassphrase(PASSPHRASE)
    await operator.sealPaper()
    await operator.makeKeys()
    await operator.keepRecovery()
    await operator.pickMe()
    await operator.setFirstPin()
    await operator.givePin(PIN)
    await operator.home.waitFor()
    expect(await page.evaluate(() => sessionStorage.getItem('xuance.drafts') ?? '')).not.toContain('青溪镇换届选举')
  })
})

describe('the staff', () => {
  test('is put on by a list, each fault at its row', async () => {
    await goTo('staff')
    await heading('人员').first().waitFor()
    await page.getByText('10 处还差人').waitFor()
    await expectAccessible(page)
    await button('从名单读入').click()
    const [sample] = await Promise.all([page.waitForEvent('download'), button('下载 Excel 样表').click()])
    expect(sample.suggestedFilename()).toBe('工作人员样表.xlsx')
    const people = ['姓名\t岗位\t选区', '骆婷\t站长\t第一选区', '方鑫\t厨师\t第一选区']
    await page.getByLabel(/^从表格里复制/).fill(people.join('\n'))
    await page.getByRole('row').filter({ hasText: '岗位“厨师”没有' }).waitFor()
    const list = [
      ...people.slice(0, 2),
      '方鑫\t签到员\tD01',
      '盛美华\t监票人、计票人\tD01',
      '虞志刚\t监票人、计票人\tD01',
      '傅建平\t选举委员会\t',
      '朱雪红\t选举委员会\t',
      '吴敏\t登记员、审核员\t',
    ]
    await page.getByLabel(/^从表格里复制/).fill(list.join('\n'))
    await button('加上这 7 人').click()
    await page.getByText('8 处还差人').waitFor()
    expect(await page.getByRole('row').filter({ hasText: '监票人、计票人' }).count()).toBe(2)
  })

  test('and one by one, changed and ended', async () => {
    await page.getByRole('option', { name: /第二选区/ }).click()
    await page.getByText('还差负责人 1 人、签到员 1 人、监票人 2 人、计票人 2 人').last().waitFor()
    await button(/^加人：第二选区/).click()
    await page.getByLabel('姓名').fill('朱雪红')
    await page.getByLabel('负责人').check()
    await expectAccessible(page)
    await page.keyboard.press('Escape')
    await button(/^加人：第二选区/).click()
    expect(await page.getByLabel('姓名').inputValue()).toBe('朱雪红')
    await button(/^加上/).click()
    const row = page.getByRole('row').filter({ hasText: '朱雪红' })
    await row.getByRole('button').click()
    await page.getByLabel('签到员').check()
    await button(/^改好/).click()
    await row.filter({ hasText: '负责人、签到员' }).waitFor()
    await row.getByRole('button').click()
    await button('不再担任').click()
    await button('确定：不再担任').click()
    await row.waitFor({ state: 'detached' })
    await expectAccessible(page)
  })
})

describe('the election', () => {
  test('is changed, and what hangs on it is told first', async () => {
    await goTo('setup')
    await page.getByText('和现在的一样').waitFor()
    await expectAccessible(page)
    await part('选区')
    await page.getByLabel('D03-1 名额').fill('3')
    await page.getByText('要改：第三选区的镇级选区').waitFor()
    await expectAccessible(page)
    await button(/^修改选举/).click()
    await page.getByRole('row').filter({ hasText: '第三选区' }).waitFor()
    await page.getByLabel('为什么改').fill('区里批复')
    await page.keyboard.press('Enter')
    await page.getByText('选举已修改：1 处').waitFor()
    await page.getByText('和现在的一样').waitFor()
    expect(await page.getByLabel('D03-1 名额').inputValue()).toBe('3')
  })

  test('has its stations’ addresses', async () => {
    await part('投票站')
    await page.getByRole('row').filter({ hasText: '第一选区' }).getByRole('button').click()
    await page.getByLabel('地址').fill('东坞村文化礼堂')
    await page.getByLabel('电话').fill('0579-0000000')
    await page.keyboard.press('Enter')
    await page.getByRole('cell', { name: '东坞村文化礼堂' }).waitFor()
    expect(await page.getByRole('row').filter({ hasText: '没有填' }).count()).toBe(8)
    await expectAccessible(page)
  })

  test('and what the law leaves open is answered by two of the committee', async () => {
    await part('委员会决定')
    await page.getByText('还有 8 题没有决定').waitFor()
    await expectAccessible(page)
    expect(await button(/^决定：/).isDisabled()).toBe(true)
    await goTo('people')
    await page.getByRole('row').filter({ hasText: '傅建平' }).getByRole('button').click()
    await operator.setFirstPin('4680')
    await page.keyboard.press('Control+l')
    await button('换一个人').click()
    await button(/^傅建平/).click()
    await operator.givePin('4680')
    await goTo('setup')
    await part('委员会决定')
    await page.getByRole('option', { name: /可以委托谁/ }).click()
    await page.getByRole('radio', { name: /同一大选区/ }).click()
    await button(/^决定：同一大选区的选民/).click()
    const second = page.getByRole('dialog', { name: '两个人一起确认' })
    await second.getByRole('radio', { name: /施国强/ }).check({ force: true })
    await second.getByLabel('PIN 码', { exact: true }).fill(PIN)
    await page.keyboard.press('Enter')
    await page.getByText('还有 7 题没有决定').waitFor()
    await page.getByRole('option', { name: /可以委托谁/ }).click()
    await page.getByText(/傅建平、施国强决定：同一大选区的选民/).waitFor()
  })
})

test('the screens leave no complaint in the console and no incident in the log', () => {
  expect(complaints).toEqual([])
  expect(host.log).toEqual([])
})
