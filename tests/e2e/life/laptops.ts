import { mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { operatorAt, PASSPHRASE } from '../operator.ts'
import { pause } from '../pace.ts'
import { groupsShown } from '../two-homes.ts'
import { NAMES } from './gates.ts'
import { crewOf, PIN } from './people.ts'
import type { Desk } from './window.ts'

/** A stick with nothing on it. */
export function emptyStick(at: string, name: string): string {
  const stick = join(at, name)
  mkdirSync(stick, { recursive: true })
  return stick
}

/** The newest file of a stick by the end of its name; a bundle's name ends with its time. */
export function onStick(stick: string, ending: string): string {
  const files = readdirSync(stick).filter((file) => file.endsWith(ending))
  return join(stick, files.toSorted((a, b) => (timeIn(a) < timeIn(b) ? -1 : 1)).at(-1) ?? ending)
}

const timeIn = (file: string): string => file.split('_').at(-1)!

export const nameOf = (constituency: string): string => NAMES[Number(constituency.slice(1)) - 1]!

/** A new laptop makes its keys, and writes its enrolment to the stick. */
export async function beginLaptop({ page }: Desk, stick: string): Promise<void> {
  const operator = operatorAt(page)
  await operator.choose(/^投票站/)
  await operator.setPassphrase(PASSPHRASE)
  await operator.sealPaper()
  await operator.makeKeys()
  await page.getByRole('heading', { name: '到选举办公室登记这台电脑' }).waitFor()
  await page.getByLabel('或输入文件夹的位置').fill(stick)
  await page.keyboard.press('Enter')
  await page.getByText('登记文件已写好').waitFor()
}

/** The office enrols it by the four groups that its station reads out, under a name of its own. */
export async function enrol({ page, button, goTo }: Desk, laptop: Desk, constituency: string, stick: string): Promise<void> {
  await goTo('stations')
  await page.getByRole('rowheader', { name: nameOf(constituency) }).click()
  await button(/^登记电脑/).click()
  await page.getByLabel(/^U盘上的登记文件/).setInputFiles(onStick(stick, '.zip'))
  const asked = await page.getByText(/请投票站照屏幕读指纹的第/).innerText()
  const shown = await groupsShown(laptop.page, '.fingerprint')
  await page.getByLabel('叫什么').fill(`${nameOf(constituency)}主机`)
  await page
    .getByLabel(/^第 \d+ 组$/)
    .first()
    .focus()
  for (const [position] of asked.matchAll(/\d+/g)) await page.keyboard.type(shown[Number(position) - 1]!)
  await pause(page)
  await page.keyboard.press('Enter')
  await page
    .locator('.laptop')
    .filter({ hasText: `${nameOf(constituency)}主机` })
    .waitFor()
}

/** What the station needs goes onto the stick. */
export async function provisionTo({ page, button }: Desk, constituency: string, stick: string): Promise<void> {
  await page.getByRole('rowheader', { name: nameOf(constituency) }).click()
  await button(/^下发第 1 版/).click()
  await page.getByLabel('或输入文件夹的位置').fill(stick)
  await page.keyboard.press('Enter')
  await page.getByText('已写好，读回无误').waitFor({ timeout: 60_000 })
  await page.keyboard.press('Escape')
}

/** The groups by which a station knows the office, read out over the telephone. */
export async function officeGroups({ page, button, goTo }: Desk): Promise<readonly string[]> {
  await goTo('stations')
  await button('本办公室的指纹').click()
  const groups = await groupsShown(page, '.office-groups')
  await page.keyboard.press('Escape')
  return groups
}

/** The laptop takes its first bundle in from the stick. */
export async function takeFirstBundle({ page, button }: Desk, stick: string, groups: readonly string[]): Promise<void> {
  await page.getByLabel(/^办公室给的文件/).setInputFiles(onStick(stick, '.xuance'))
  await page.getByText(/^✓ 已读入/).waitFor()
  await page.getByLabel('第 1 组', { exact: true }).fill(groups.join(' '))
  await button(/^接收/).click()
  await page.getByText(/已收下：第 1 版名册/).waitFor({ timeout: 60_000 })
}

/** The lead sets the first PIN, and gives the others theirs. */
export async function firstPins({ page, button, goTo }: Desk, constituency: string): Promise<void> {
  const { lead, clerk, overseers, typists } = crewOf(constituency)
  const operator = operatorAt(page)
  await button(new RegExp(`^${lead}`)).click()
  await operator.setFirstPin(PIN)
  await operator.givePin(PIN)
  await button(new RegExp(`^当前登录：${lead}`)).waitFor()
  await goTo('people')
  for (const name of [clerk, ...overseers, ...typists]) {
    const row = page.getByRole('row').filter({ hasText: name })
    await row.getByRole('button').first().click()
    await operator.setFirstPin(PIN)
    await row.getByText('已设').waitFor()
  }
}
