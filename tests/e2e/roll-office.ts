import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { checkDigit } from '#rules/roll/id-number.ts'
import { householdCsv, PASSPHRASE, villagers, type Villager } from '../fixtures/election.ts'
import { OFFICE_PIN, officeHome } from '../fixtures/office-home.ts'
import { openHome, type AppHost } from './app-host.ts'
import { openBrowser, openWindow } from './browser.ts'
import { turnBack, turnClock, turnProgram } from './turn-clock.ts'

const id = (first17: string): string => first17 + checkDigit(first17)

export const RIGHT_NUMBER = id('33079919900606904')

/** One of each: a number that is wrong, one number for two people, a row twice, an unknown village, a status nobody knows, namesakes. */
const ODD: readonly Villager[] = [
  { name: '王一错', birth: '1990-06-06', id: '33079919900606904A' },
  { name: '李同号', birth: '1971-01-01', id: id('33079919710101101') },
  { name: '赵同号', birth: '1971-01-01', id: id('33079919710101101') },
  { name: '钱两行', birth: '1972-02-02', id: id('33079919720202103') },
  { name: '钱两行', birth: '1972-02-02', id: id('33079919720202103'), household: '0909' },
  { name: '孙外坞', birth: '1973-03-03', village: '外坞村', id: id('33079919730303105') },
  { name: '周去向', birth: '1974-04-04', status: '不明', id: id('33079919740404107') },
  { name: '吴同名', birth: '1975-05-05', id: id('33079919750505109') },
  { name: '吴同名', birth: '1975-05-05', id: id('33079919750505311') },
]
/** The number of 赵同号, as the document has it. */
export const OTHER_NUMBER = id('33079919710101513')

const file = (name: string, bytes: Uint8Array) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(bytes) })

const households = householdCsv([...villagers(12), ...ODD])
/** One has another name, another is gone; what was put right here was put right there, too. */
const later = new TextDecoder()
  .decode(households)
  .replace(/村民11(?=,男)/u, '村民十一')
  .replace(/^.*,村民12,.*\n/mu, '')
  .replace(/(赵同号,男,1971-01-01,)\w+/u, `$1${OTHER_NUMBER}`)

/** What a clerk has on the stick. */
export const FILES = {
  households: file('东坞村户籍导出(模拟).csv', households),
  deaths: file(
    '死亡名单(模拟).csv',
    Buffer.from('序号,姓名,身份证号,死亡日期,来源,村\n1,冯去世,330799194506173473,2026.3.16,公安,东坞村'),
  ),
  later: file('东坞村户籍导出(模拟)-12月.csv', Buffer.from(later)),
  broken: file('坏文件.xlsx', Buffer.from('this is no workbook')),
}

export type RollOffice = {
  readonly page: Page
  readonly host: AppHost
  readonly complaints: readonly string[]
  signIn(name: string): Promise<void>
  /** It is noon of this day, for the program and its window. */
  itIs(day: string): Promise<void>
  goTo(path: string): Promise<void>
  close(): Promise<void>
}

/** The office of a new election in earnest, set up on 20 November 2026, unlocked, nobody signed in. */
export async function openRollOffice(open?: (host: AppHost) => Promise<Page>): Promise<RollOffice> {
  const at = mkdtempSync(join(tmpdir(), 'xuance-roll-'))
  turnProgram('2026-11-20T12:00')
  const host = await openHome(await officeHome(at))
  const complaints: string[] = []
  const browser = open ? undefined : await openBrowser()
  const page = open ? await open(host) : await openWindow(browser!, host.address, complaints)
  await turnClock(page)
  await page.getByLabel('口令').fill(PASSPHRASE)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: '谁在这里工作' }).waitFor()
  return {
    page,
    host,
    complaints,
    signIn: async (name) => {
      if (await page.getByRole('navigation', { name: '页面' }).isVisible()) {
        await page.keyboard.press('Control+l')
        await page.getByRole('button', { name: '换一个人' }).click()
      }
      await page.getByRole('button', { name: new RegExp(name) }).click()
      await page.getByRole('textbox', { name: 'PIN 码', exact: true }).fill(OFFICE_PIN)
      await page.keyboard.press('Enter')
      await page.getByRole('button', { name: new RegExp(`^当前登录：${name}`) }).waitFor()
    },
    itIs: async (day) => {
      turnProgram(`${day}T12:00`)
      await turnClock(page)
    },
    goTo: async (path) => {
      await page.evaluate((hash) => (location.hash = hash), `#/office/${path}`)
    },
    close: async () => {
      await (browser ? browser.close() : page.close())
      await host.close()
      turnBack()
      rmSync(at, { recursive: true, force: true })
    },
  }
}
