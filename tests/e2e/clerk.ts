import type { Locator, Page } from 'playwright-core'
import { pause, typeByHand } from './pace.ts'

/** What a clerk at the check-in does and sees, in their words. */
export function clerkAt(page: Page) {
  const box = page.getByRole('combobox', { name: '查找选民' })
  const turnout = page.getByRole('contentinfo').getByRole('meter')
  const clear = () => box.press('Escape')
  return {
    box,
    clear,
    option: (voter: string): Locator => page.locator(`[role=option][id="hit-${voter}"]`),
    /** Types Latin letters and digits key by key, and Chinese as an input method hands it over. */
    type: async (text: string): Promise<void> => {
      await clear()
      // What follows a card within 80 ms is the card's, too.
      await pause(page)
      if (/^[\w-]+$/.test(text)) await typeByHand(page, text)
      else await page.keyboard.insertText(text)
    },
    person: (name: string): Locator => page.getByRole('complementary').getByRole('heading', { name }),
    /** The act, once whoever is shown could be read. */
    issue: page.locator('.issue-button:not([aria-busy=true])'),
    receipt: page.getByRole('status').filter({ hasText: '记录号' }),
    refusal: page.getByRole('alert').filter({ hasText: '不能再次领票' }),
    undo: page.getByRole('dialog', { name: '撤销签到' }),
    /** The undo that lies open is done, with its reason. */
    takeBack: async (reason: string): Promise<void> => {
      await page.keyboard.insertText(reason)
      await page.locator('dialog form[aria-busy=false]').waitFor()
      await page.keyboard.press('Enter')
    },
    participants: async (): Promise<number> => Number(await turnout.getAttribute('aria-valuenow')),
    waitForParticipants: (n: number): Promise<void> => page.locator(`footer [role=meter][aria-valuenow="${n}"]`).waitFor(),
  }
}

/** Waits for it; throws where it does not come. */
export const seen = (element: Locator): Promise<boolean> =>
  element
    .first()
    .waitFor()
    .then(() => true)

export const hasFocus = (element: Locator): Promise<boolean> => element.evaluate((it) => it === document.activeElement)

/** Waits until keys go there: what is seen does not listen yet. */
export async function listening(field: Locator): Promise<void> {
  await field.waitFor()
  await field.page().waitForFunction((it) => it === document.activeElement, await field.elementHandle())
}
