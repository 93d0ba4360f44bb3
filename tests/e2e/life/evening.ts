import { shownResult, type ShownResult } from '../shown-figures.ts'
import { COMMITTEE, OTHER_MEMBER, REVIEWER } from './people.ts'
import { nameOf, onStick } from './laptops.ts'
import type { Desk } from './window.ts'

const besideAll = ({ page }: Desk) => page.locator('.heading h2').click()

/** The finals of all stations are dropped in at once, their groups compared with what was read out, and merged. */
export async function takeFinals(
  desk: Desk,
  sticks: Readonly<Record<string, string>>,
  read: Readonly<Record<string, readonly string[]>>,
) {
  const { page } = desk
  await desk.signIn(REVIEWER)
  await desk.goTo('merge')
  const drop = page.getByLabel('把同步包放到这里')
  await drop.waitFor({ state: 'attached' })
  await drop.setInputFiles(Object.values(sticks).map((stick) => onStick(stick, '.xuance')))
  for (const [code, groups] of Object.entries(read)) {
    const row = page.getByRole('option', { name: new RegExp(nameOf(code)) })
    await row.filter({ hasText: '刚放入，等您对指纹' }).click()
    await page.getByRole('heading', { name: new RegExp(`^${nameOf(code)}终包`) }).waitFor()
    for (const [i, group] of groups.entries())
      await page.getByRole('button', { name: new RegExp(`^第 ${i + 1} 组 ?${group}`) }).click()
    await page.getByText(`对指纹 ${groups.length} / ${groups.length}`).waitFor()
  }
  await besideAll(desk)
  await page.keyboard.press('Enter')
  for (const code of Object.keys(sticks))
    await page
      .getByRole('option', { name: new RegExp(nameOf(code)) })
      .filter({ hasText: '终包收下' })
      .waitFor({ timeout: 120_000 })
}

/** Every contest is declared by two of the committee, as the law reckons it; answers what they confirmed. */
export async function declareAll(desk: Desk, contests: readonly string[]): Promise<Readonly<Record<string, string>>> {
  const { page } = desk
  await desk.signIn(COMMITTEE)
  await desk.goTo('results')
  const said: Record<string, string> = {}
  for (const contest of contests) {
    const row = page.locator(`[id="queue-${contest}"]`)
    await row.click()
    await page.locator(`[id="queue-${contest}"][aria-selected=true]`).waitFor()
    await page.locator('.act-bar .act').click()
    said[contest] = await desk.confirm(OTHER_MEMBER)
    await row.filter({ hasText: '已宣布' }).waitFor()
  }
  return said
}

/** A contest's figures as the office's page shows them. */
export async function resultShown({ page, goTo }: Desk, contest: string): Promise<ShownResult> {
  await goTo('results')
  await page.locator(`[id="queue-${contest}"]`).click()
  await page.locator(`[id="queue-${contest}"][aria-selected=true]`).waitFor()
  await page.locator('.step').first().waitFor()
  return shownResult(page)
}
