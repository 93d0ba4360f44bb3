import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { openHome } from './app-host.ts'
import { openPage, shoot } from './scenes-picture.ts'
import { LOOKS, type Look } from './scenes.ts'
import { example, operatorAt, PASSPHRASE, PIN } from './operator.ts'
import { settled } from './settled.ts'

const NARROW = { width: 1093, height: 614 }

/** A new election, typed, read and looked over. */
export async function creating(browser: Browser): Promise<void> {
  for (const [look, narrow] of [
    ['normal', false],
    ['widest', false],
    ['normal', true],
  ] as const)
    await create(browser, look, narrow)
}

async function create(browser: Browser, look: Look, narrow: boolean): Promise<void> {
  const home = mkdtempSync(join(tmpdir(), 'xuance-shots-'))
  const host = await openHome(home)
  const page = await openPage(browser, host)
  const operator = operatorAt(page)
  const picture = async (name: string): Promise<void> => {
    await inLook(page, look, narrow)
    await shoot(page, `${narrow ? 'narrow-' : LOOKS[look].prefix}${name}`)
    await inLook(page, 'normal', false)
  }
  /** Every look is the same form: it is filled in Chinese and shown as asked. */
  async function inLook(on: Page, to: Look, small: boolean): Promise<void> {
    const { size, language } = LOOKS[to]
    host.app.machine.screen.set({ size, language })
    await on.setViewportSize(small ? NARROW : { width: 1366, height: 768 })
    await on.reload()
    await on.getByRole('main').waitFor()
  }
  await operator.choose(/^选举办公室/)
  await operator.nameElection()
  await picture('create-1-election')
  await operator.next()
  await operator.nameDay('2026-12-15')
  await picture('create-2-day')
  await operator.nameDay('2027-03-16')
  await operator.next()
  await picture('create-3-none')
  await operator.readAreas(example('constituencies.csv'))
  await page.getByLabel('D03-1 名额').fill('7')
  await page.getByLabel('D02 村和组').fill('下宅村；东坞村')
  const towns = page.getByLabel(/^D\d\d-\d 人口$/)
  for (let at = 0; at < (await towns.count()); at++) await towns.nth(at).fill(String(1600 + ((at * 730) % 1900)))
  await picture('create-3-areas')
  await page
    .locator('.per-seat')
    .first()
    .evaluate((chart) => chart.scrollIntoView({ block: 'center' }))
  await shoot(page, `${narrow ? 'narrow-' : LOOKS[look].prefix}create-3-seats`)
  await page.getByRole('button', { name: '粘贴或从文件读入' }).click()
  await page
    .getByLabel(/^从表格里复制/)
    .fill(
      '编号\t选区名称\t级别\t所属选区\t应选名额\t所含村组\nD01\t第一选区\t县级\t\t九\t东坞村\nD01-1\t第一选区\t乡级\tD07\t3\t东坞村[1-6组]',
    )
  await page.getByRole('row').nth(2).waitFor()
  await shoot(page, `${narrow ? 'narrow-' : LOOKS[look].prefix}create-3-take`)
  await page.keyboard.press('Escape')
  await operator.readAreas(example('constituencies.csv'))
  await operator.next()
  await picture('create-4-summary')
  await page.close()
  await host.close()
  rmSync(home, { recursive: true, force: true })
}

const PEOPLE = `姓名\t岗位\t选区
骆婷\t负责人\t第一选区
方鑫\t签到员\t第一选区
盛美华\t监票人、计票人\t第一选区
虞志刚\t监票人、计票人\t第一选区
楼艳\t负责人\t第二选区
戴嘉龙\t签到员、计票人\t第二选区
傅建平\t选举委员会\t
吴敏\t登记员、审核员\t`

/** The pages of an office that was just set up: its election and its people. */
export async function settingUp(browser: Browser): Promise<void> {
  const home = mkdtempSync(join(tmpdir(), 'xuance-shots-'))
  const host = await openHome(home)
  const page = await openPage(browser, host)
  const operator = operatorAt(page)
  await operator.choose(/^选举办公室/)
  await operator.setUpElection()
  await operator.setPassphrase(PASSPHRASE)
  await operator.sealPaper()
  await operator.makeKeys()
  await operator.keepRecovery()
  await operator.pickMe()
  await operator.setFirstPin()
  await operator.givePin(PIN)
  await operator.home.waitFor()
  const goTo = (path: string) => page.evaluate((hash) => (location.hash = hash), `#/office/${path}`)
  await goTo('staff')
  await page.getByRole('button', { name: '从名单读入' }).click()
  await page.getByLabel(/^从表格里复制/).fill(PEOPLE.replace('签到员、计票人', '签到员、厨师'))
  await page.getByRole('row').filter({ hasText: '厨师' }).waitFor()
  await shoot(page, 'staff-list')
  await page.getByLabel(/^从表格里复制/).fill(PEOPLE)
  await page.getByRole('button', { name: /^加上这/ }).click()
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  for (const [look, narrow] of [
    ['normal', false],
    ['widest', false],
    ['normal', true],
  ] as const) {
    const { size, language, prefix } = LOOKS[look]
    host.app.machine.screen.set({ size, language })
    await page.setViewportSize(narrow ? NARROW : { width: 1366, height: 768 })
    const picture = (name: string) => shoot(page, `${narrow ? 'narrow-' : prefix}${name}`)
    await goTo('staff')
    await page.reload()
    await page.locator('.queue').waitFor()
    await picture('staff-all')
    await page.getByRole('option').nth(3).click()
    await picture('staff-place')
    await page.locator('.act').click()
    await picture('staff-person')
    await page.keyboard.press('Escape')
    await goTo('setup')
    await page.locator('.setup-form').waitFor()
    await picture('setup-election')
    const part = (at: number) => page.locator('.setup > .segments input').nth(at).check({ force: true })
    await part(1)
    await page
      .getByLabel(/^D03-1 /)
      .nth(2)
      .fill('3')
    await settled(page)
    await picture('setup-areas')
    await page.locator('.act').click()
    await picture('setup-change')
    await page.keyboard.press('Escape')
    await part(2)
    await picture('setup-stations')
    await part(3)
    await picture('setup-questions')
  }
  await page.close()
  await host.close()
  rmSync(home, { recursive: true, force: true })
}
