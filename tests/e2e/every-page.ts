import type { Page } from 'playwright-core'
import { axeFindings } from './axe.ts'
import { smallControls } from './small-controls.ts'
import { settled } from './settled.ts'

/** The addresses in the list of pages, as the menu shows them on every page. */
export async function addresses(page: Page, which = ''): Promise<readonly string[]> {
  await page.keyboard.press('F9')
  const menu = page.getByRole('dialog', { name: /^(?:菜单|Menu)$/ })
  const links = menu.locator('section').first().getByRole('link')
  await links.first().waitFor()
  const found = await links.evaluateAll(
    (all, only) => all.filter((link) => only === '' || link.matches(only)).map((link) => link.getAttribute('href') ?? ''),
    which,
  )
  await page.keyboard.press('Escape')
  await menu.waitFor({ state: 'hidden' })
  return found
}

/** Which of them is the page that is open. */
export const landedOn = (page: Page): Promise<readonly string[]> => addresses(page, '[aria-current=page]')

/** What axe, a finger or a narrow window has against the page as it stands. */
export async function wrongAt(page: Page, where: string): Promise<readonly string[]> {
  await settled(page)
  const wide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)
  const found = [...(await axeFindings(page)), ...(await smallControls(page)), ...(wide ? ['wider than the window'] : [])]
  return found.map((each) => `${where}: ${each}`)
}

/** Opens a page of the list. */
export async function goTo(page: Page, address: string): Promise<void> {
  await page.evaluate((to) => {
    location.hash = to
  }, address)
  await page.getByRole('main').waitFor()
  await page.locator('.shell-loading').waitFor({ state: 'detached' })
}

/** The same of every page in the list. */
export async function wrongOnPages(page: Page): Promise<readonly string[]> {
  const all = await addresses(page)
  const found: string[] = all.length > 1 ? [] : ['no pages']
  for (const address of all) {
    await goTo(page, address)
    found.push(...(await wrongAt(page, address)))
  }
  return found
}
