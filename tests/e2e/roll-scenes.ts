import type { Browser, Page } from 'playwright-core'
import { OFFICE_PIN } from '../fixtures/office-home.ts'
import { FILES, openRollOffice, OTHER_NUMBER, RIGHT_NUMBER, type RollOffice } from './roll-office.ts'
import { openPage, shoot } from './scenes-picture.ts'
import { LOOKS, type Look } from './scenes.ts'

const NARROW = { width: 1093, height: 614 }

type Shown = { readonly page: Page; readonly host: RollOffice['host'] }

/** A page of the office in every text size and language, and in a narrow window. */
export async function inEveryLook({ page, host }: Shown, name: string, ready: (page: Page) => Promise<void>): Promise<void> {
  for (const look of ['normal', 'largest', 'english', 'widest'] as const satisfies readonly Look[]) {
    const { size, language, prefix } = LOOKS[look]
    host.app.machine.screen.set({ size, language })
    await page.reload()
    await ready(page)
    await shoot(page, `${prefix}${name}`)
  }
  host.app.machine.screen.set({ size: 'normal', language: 'zh' })
  const size = page.viewportSize()!
  await page.setViewportSize(NARROW)
  await page.reload()
  await ready(page)
  await shoot(page, `narrow-${name}`)
  await page.setViewportSize(size)
}

/** The roll from its files to the published list, as the office sees it. */
export async function rollWork(browser: Browser): Promise<void> {
  const office = await openRollOffice((host) => openPage(browser, host))
  const { page } = office
  await office.signIn('吴敏')
  await office.goTo('imports')
  await page.locator('input[type=file]').setInputFiles([FILES.households, FILES.deaths, FILES.broken])
  await page.locator('.chosen-file').nth(2).waitFor()
  await shoot(page, 'roll-imports-chosen')
  await page.locator('.chosen-file button').last().click()
  await page.locator('.act').click()
  await page.locator('.imports-outcome').waitFor()
  await inEveryLook(office, 'roll-imports', (on) => on.locator('.imports-outcome').waitFor())
  await page.locator('.act').click()
  await page.locator('.imports-outcome .good').waitFor()
  await office.goTo('decisions')
  await shoot(page, 'roll-by-rule')
  await page.locator('.decisions-rule .button').click()
  await page.locator('.decisions-ruled').waitFor()
  await inEveryLook(office, 'roll-decisions', (on) => on.locator('.decide').waitFor())
  await office.goTo('directory')
  await inEveryLook(office, 'roll-directory', (on) => on.locator('.far-rows tbody b').first().waitFor())
  await page.getByRole('row', { name: /村民3/ }).first().click()
  await page.locator('.person-history').waitFor()
  await correctOnPage(page)
  await inEveryLook(office, 'roll-person', (on) => on.locator('.person-history').waitFor())
  await page.keyboard.press('F3')
  await page.getByRole('dialog').waitFor()
  await shoot(page, 'roll-enter')
  await page.keyboard.press('Escape')
  await office.goTo('decisions')
  await page.getByRole('option', { name: /王一错/ }).click()
  await page.keyboard.press('1')
  await page.getByLabel('公民身份号码').fill(RIGHT_NUMBER)
  await shoot(page, 'roll-correct')
  await office.goTo('gates')
  await inEveryLook(office, 'roll-gates', (on) => on.locator('.gates-below').waitFor())
  await decideAll(page)
  await signGates(office)
  await office.close()
}

/** A fact is put right from somebody's own page. */
async function correctOnPage(page: Page): Promise<void> {
  await page.keyboard.press('F2')
  const sheet = page.getByRole('dialog')
  await sheet.getByLabel('电话').fill('13900000417')
  await sheet.getByLabel('看了什么证件').fill('户口簿')
  await sheet.getByLabel('为什么').fill('本人来电')
  await page.keyboard.press('Enter')
  await page.locator('.person-by-hand').waitFor()
}

/** What the clerk decides of each card. */
async function decideAll(page: Page): Promise<void> {
  const act = () => page.locator('.act').click()
  await page.evaluate(() => (location.hash = '#/office/decisions'))
  await page.getByRole('option', { name: /王一错/ }).click()
  await act()
  await page.getByRole('option', { name: /赵同号/ }).click()
  await page.keyboard.press('3')
  await page.getByRole('radio', { name: /左 赵同号/ }).check({ force: true })
  await page.getByLabel('正确的公民身份号码').fill(OTHER_NUMBER)
  await shoot(page, 'roll-two-people')
  await act()
  await page.getByRole('option', { name: /钱两行/ }).click()
  await page.keyboard.press('1')
  await act()
  await page.getByRole('option', { name: /孙外坞/ }).click()
  await page.keyboard.press('1')
  await page.getByLabel('村', { exact: true }).fill('东坞村')
  await act()
  await page.getByRole('option', { name: /周去向/ }).click()
  await page.keyboard.press('4')
  await shoot(page, 'roll-register')
  await page.keyboard.press('1')
  await act()
  await page.locator('.nothing').waitFor()
  await page.locator('.decisions-rule .button').click()
  await page.locator('.decisions-ruled').waitFor()
  await page.getByRole('radio', { name: '办过的' }).check({ force: true })
  await shoot(page, 'roll-made')
}

async function signGates(office: RollOffice): Promise<void> {
  const { page } = office
  const sheet = page.getByRole('dialog')
  await office.itIs('2026-11-25')
  await office.goTo('gates')
  await page.locator('.act').click()
  await sheet.getByRole('textbox').first().fill('上届名单已经遗失，另查')
  await shoot(page, 'roll-sign')
  await page.keyboard.press('Enter')
  await sheet.waitFor({ state: 'detached' })
  await office.signIn('楼晓东')
  await office.goTo('gates')
  await page.locator('.act').click()
  for (const reason of await sheet.locator('.input:not(.input-day)').all()) await reason.fill('证件已经核对')
  await page.keyboard.press('Enter')
  const second = page.getByRole('dialog', { name: '两个人一起确认' })
  await second.getByRole('radio', { name: /龚丽萍/ }).check({ force: true })
  await second.getByRole('textbox').fill(OFFICE_PIN)
  await shoot(page, 'roll-second')
  await page.keyboard.press('Enter')
  await second.waitFor({ state: 'detached' })
  await page.locator('.act').click()
  await sheet.getByLabel('公布日期').fill('2026-11-25')
  await shoot(page, 'roll-publish')
  await page.keyboard.press('Enter')
  await sheet.waitFor({ state: 'detached' })
  await page.locator('.act').click()
  await sheet.getByLabel('张贴地点').fill('村委会公告栏\n东坞村口')
  await sheet.getByLabel('张贴日期').fill('2026-11-25')
  await shoot(page, 'roll-post')
  await sheet.getByRole('button', { name: /^登记张贴/ }).click()
  await sheet.waitFor({ state: 'detached' })
  await inEveryLook(office, 'roll-gates-signed', (on) => on.locator('.gates-below').waitFor())
}
