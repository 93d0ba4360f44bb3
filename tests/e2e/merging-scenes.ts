import { existsSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { openHome } from './app-host.ts'
import { change, goTo, openLiveOffice, openOffice, type LiveOffice } from './live-office.ts'
import { buildTown } from './rehearsal-host.ts'
import { openPage, shoot } from './scenes-picture.ts'
import { copyOf, LOOKS, type Look } from './scenes.ts'

/** The page in another look, and in a narrow window. */
async function inLooks(page: Page, { host }: Pick<LiveOffice, 'host'>, name: string, path: string): Promise<void> {
  await shoot(page, name)
  await page.setViewportSize({ width: 1093, height: 614 })
  await shoot(page, `narrow-${name}`)
  await page.setViewportSize({ width: 1366, height: 768 })
  for (const look of ['largest', 'english', 'widest', 'normal'] as const satisfies readonly Look[]) {
    const { size, language, prefix } = LOOKS[look]
    host.app.machine.screen.set({ size, language })
    await page.reload()
    await goTo(page, path)
    await page.locator('.act-bar').waitFor()
    if (look !== 'normal') await shoot(page, `${prefix}${name}`)
  }
}

/** What the stations bring is put in, compared, merged and decided. */
export async function merging(browser: Browser): Promise<void> {
  const office = await openLiveOffice()
  const { sticks } = office.evening
  const page = await openOffice(browser, office, '楼晓东', 'merge')
  await goTo(page, 'today')
  await page.locator('.today .act-bar').waitFor()
  await inLooks(page, office, 'today', 'today')
  await goTo(page, 'merge')
  const drop = page.getByLabel('把同步包放到这里')
  await drop.waitFor({ state: 'attached' })
  await shoot(page, 'merge-empty')
  await drop.setInputFiles([sticks.final, sticks.broken])
  await page.getByText('没有计入').first().waitFor()
  await page.getByRole('option', { name: /第一选区/ }).click()
  await page.getByRole('button', { name: /^第 16 组/ }).waitFor()
  for (let n = 0; n < 9; n++) await page.keyboard.press('Space')
  await inLooks(page, office, 'merge-compare', 'merge')
  await page.keyboard.press('Enter')
  await page.getByText('已汇入').first().waitFor()
  await shoot(page, 'merge-merged')
  await page.getByRole('option', { name: /第二选区/ }).click()
  await shoot(page, 'merge-quarantine')
  await declare(page)
  await change(page, '楼晓东')
  await goTo(page, 'merge')
  await page.getByRole('option', { name: /第一选区/ }).click()
  await drop.setInputFiles([sticks.desk])
  await page.getByRole('button', { name: /^第 16 组/ }).waitFor()
  await page.keyboard.press('Enter')
  await page.getByText('已汇入').first().waitFor()
  await change(page, '龚丽萍')
  await page.getByRole('radio', { name: /认定违规/ }).waitFor()
  await page.keyboard.press('2')
  await page.getByLabel('理由').fill('两台电脑没有联网，核对签领册，只领过一次票')
  await inLooks(page, office, 'merge-conflict', 'merge')
  await page.keyboard.press('Enter')
  await page.getByText('裁定已记下').first().waitFor()
  await change(page, '楼晓东')
  await drop.setInputFiles([sticks.copied])
  await page.getByRole('button', { name: /^第 16 组/ }).waitFor()
  await page.keyboard.press('Enter')
  await page.getByText('分成两支').waitFor()
  await change(page, '龚丽萍')
  await page
    .getByRole('radio', { name: /的一支/ })
    .first()
    .waitFor()
  await page.keyboard.press('1')
  await page.getByLabel('理由').fill('中午换过硬盘，下午只有原机在用')
  await inLooks(page, office, 'merge-fork', 'merge')
  await page.getByRole('button', { name: /定下算哪一支/ }).click()
  await page.getByRole('dialog', { name: '两个人一起确认' }).waitFor()
  await shoot(page, 'merge-fork-second')
  await page.close()
  await office.drop()
}

/** A contest that the committee declares, or decides otherwise than the law reckons. */
async function declare(page: Page): Promise<void> {
  await change(page, '龚丽萍')
  await goTo(page, 'results')
  await page.getByRole('button', { name: '委员会另有决定' }).click()
  await page.keyboard.press('1')
  await page.getByLabel(/候选甲/).check()
  await page.getByLabel('依据和理由').fill('第二名当选人放弃，委员会讨论决定')
  await shoot(page, 'results-decide')
  await page.getByRole('button', { name: '照法律的算法' }).click()
  await page.getByRole('button', { name: /^宣布：选举有效/ }).click()
  await page.getByRole('dialog', { name: '两个人一起确认' }).waitFor()
  await shoot(page, 'results-second')
  await page.keyboard.press('Escape')
}

/** What the law says of each contest in a rehearsal's town, and the committee declares. */
export async function declaring(browser: Browser): Promise<void> {
  const given = process.argv.slice(2).find((each) => existsSync(each))
  const town = given === undefined ? await buildTown() : { home: given, drop: () => {} }
  const { home, drop } = copyOf(town.home)
  const host = await openHome(home)
  const page = await openPage(browser, host)
  await goTo(page, 'results')
  await page.locator('.act-bar').waitFor()
  await inLooks(page, { host }, 'results-elected', 'results')
  for (const [name, state] of [
    ['tie', /票数相等/],
    ['separate', /另行选举/],
    ['void', /无效/],
    ['declared', /已宣布/],
  ] as const) {
    const option = page.getByRole('option', { name: state }).first()
    if ((await option.count()) === 0) continue
    await option.click()
    await shoot(page, `results-${name}`)
  }
  await page.close()
  await host.close()
  drop()
  town.drop()
}
