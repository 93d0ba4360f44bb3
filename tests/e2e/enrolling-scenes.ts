import type { Browser, Page } from 'playwright-core'
import type { AppHost } from './app-host.ts'
import { operatorAt, PASSPHRASE } from './operator.ts'
import { openPage, shoot } from './scenes-picture.ts'
import { LOOKS } from './scenes.ts'
import { atOffice, groupsShown, twoHomes } from './two-homes.ts'

const NARROW = { width: 1093, height: 614 }
const USUAL = { width: 1366, height: 768 }

const goTo = (page: Page, path: string) => page.evaluate((to) => (location.hash = to), `#/office/${path}`)

/** The same page in the largest letters, in English, in both, and at 125 %. */
async function inEveryLook(page: Page, host: AppHost, name: string, ready: string): Promise<void> {
  for (const { size, language, prefix } of Object.values(LOOKS)) {
    host.app.machine.screen.set({ size, language })
    await page.reload()
    await page.locator(ready).first().waitFor()
    await shoot(page, `${prefix}${name}`)
  }
  host.app.machine.screen.set({ size: 'normal', language: 'zh' })
  await page.setViewportSize(NARROW)
  await page.reload()
  await page.locator(ready).first().waitFor()
  await shoot(page, `narrow-${name}`)
  await page.setViewportSize(USUAL)
}

/** The office enrols a laptop by its fingerprint and provisions it; the laptop takes the bundle. */
export async function enrolling(browser: Browser): Promise<void> {
  const homes = await twoHomes()
  const office = await openPage(browser, homes.office)
  const laptop = await openPage(browser, homes.laptop)
  await beginLaptop(laptop, homes.stick)
  await atOffice(office, '施国强')
  await goTo(office, 'stations')
  await office.locator('.matrix').waitFor()
  await shoot(office, 'office-stations-none')
  await enrol(office, laptop, homes.onStick('.zip'))
  await provision(office, homes.stick)
  await inEveryLook(office, homes.office, 'office-stations', '.laptop')
  await office.getByRole('button', { name: '作废' }).click()
  await shoot(office, 'office-revoke')
  await office.keyboard.press('Escape')
  await takeFirst(office, laptop, homes.onStick('.xuance'))
  await inEveryLook(laptop, homes.laptop, 'start-6-enrol', '.enrol-steps')
  await laptop.getByRole('button', { name: /^接收/ }).click()
  await laptop.getByRole('heading', { name: '谁在这里工作' }).waitFor()
  await shoot(laptop, 'start-9-taken')
  await homes.close()
}

async function beginLaptop(page: Page, stick: string): Promise<void> {
  const operator = operatorAt(page)
  await operator.choose(/^投票站/)
  await operator.setPassphrase(PASSPHRASE)
  await operator.sealPaper()
  await operator.makeKeys()
  await page.getByLabel('或输入文件夹的位置').fill(stick)
  await page.keyboard.press('Enter')
  await page.getByText('登记文件已写好').waitFor()
}

async function enrol(office: Page, laptop: Page, file: string): Promise<void> {
  await office.getByRole('button', { name: /^登记电脑/ }).click()
  await office.getByLabel(/^U盘上的登记文件/).setInputFiles(file)
  const asked = office.getByText(/请投票站照屏幕读指纹的第/)
  await asked.waitFor()
  const groups = await groupsShown(laptop, '.fingerprint')
  const positions = [...(await asked.innerText()).matchAll(/\d+/g)].map(Number)
  await office
    .getByLabel(/^第 \d+ 组$/)
    .first()
    .fill(positions.map((at) => groups[at - 1]).join(' '))
  await shoot(office, 'office-enrol')
  await office.setViewportSize(NARROW)
  await shoot(office, 'narrow-office-enrol')
  await office.setViewportSize(USUAL)
  await office.keyboard.press('Enter')
  await office.locator('.laptop').waitFor()
}

async function provision(office: Page, stick: string): Promise<void> {
  // Its people are not all there yet: the roll does not wait for them.
  await office
    .getByRole('gridcell')
    .filter({ hasText: /未下发/ })
    .first()
    .click()
  await office.getByRole('button', { name: /^下发第 1 版/ }).click()
  await shoot(office, 'office-provision')
  await office.getByLabel('或输入文件夹的位置').fill(stick)
  await office.keyboard.press('Enter')
  await office.getByText('已写好，读回无误').waitFor()
  await shoot(office, 'office-provisioned')
  await office.keyboard.press('Escape')
}

async function takeFirst(office: Page, laptop: Page, file: string): Promise<void> {
  await office.getByRole('button', { name: '本办公室的指纹' }).click()
  await shoot(office, 'office-fingerprint')
  const groups = await groupsShown(office, '.office-groups')
  await laptop.getByLabel(/^办公室给的文件/).setInputFiles(file)
  await laptop.getByText(/^✓ 已读入/).waitFor()
  await laptop.getByLabel('第 1 组', { exact: true }).fill(groups.join(' '))
}

/** Candidates by hand: proposed, discussed, listed. */
export async function nominating(browser: Browser): Promise<void> {
  const homes = await twoHomes({ nominated: false })
  const page = await openPage(browser, homes.office)
  await atOffice(page, '傅建平')
  await goTo(page, 'candidates')
  await page.locator('.contest-card').waitFor()
  await shoot(page, 'office-candidates-none')
  for (const [name, by] of [
    ['村民1', '中共青溪镇委员会'],
    ['村民2', '镇总工会'],
    ['村民3', '镇妇女联合会'],
  ] as const)
    await propose(page, name, by)
  await inEveryLook(page, homes.office, 'office-candidates', '.contest-card .proposed')
  await page.getByRole('button', { name: '记录协商' }).first().click()
  await page.locator('.consulted').waitFor()
  await shoot(page, 'office-consult')
  await homes.close()
}

async function propose(page: Page, name: string, by: string): Promise<void> {
  await page.getByRole('button', { name: '登记推荐' }).first().click()
  await page.getByRole('combobox', { name: '被推荐的人' }).fill(name)
  await page.getByRole('dialog').getByRole('option').first().click()
  await page.getByRole('textbox', { name: '推荐的政党或团体' }).fill(by)
  await page.getByRole('checkbox', { name: /^本人声明/ }).check()
  if (name === '村民1') await shoot(page, 'office-propose')
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^登记推荐/ })
    .click()
  await page.locator('.proposed').filter({ hasText: name }).waitFor()
}
