import type { Page } from 'playwright-core'
import { clerkAt } from '../clerk.ts'
import { pause, typeByHand } from '../pace.ts'
import { settled } from '../settled.ts'
import { scanCard } from '../station-scan.ts'
import { confirmTogether } from '../station-window.ts'

export type Language = 'zh' | 'en'

/** A clerk whose keys are counted: what a gun reads takes none, a word of an input method its characters and the key that chooses it. */
export function countedHands(page: Page, language: Language) {
  let keys = 0
  const desk = clerkAt(page)
  const press = async (key: string): Promise<void> => {
    keys++
    await page.keyboard.press(key)
    await settled(page)
  }
  return {
    keys: (): number => keys,
    press,
    scan: async (text: string, ime = false): Promise<void> => {
      await scanCard(page, text, { ime })
      await settled(page)
    },
    type: async (text: string): Promise<void> => {
      // What follows a card within 80 ms is the card's, too.
      await pause(page)
      keys += text.length
      await typeByHand(page, text)
      await settled(page)
    },
    word: async (text: string): Promise<void> => {
      await pause(page)
      keys += Array.from(text).length + 1
      await page.keyboard.insertText(text)
      await settled(page)
    },
    /** Shows whoever is chosen, once somebody is found. */
    show: async (): Promise<void> => {
      await page.getByRole('option').first().waitFor()
      await press('Enter')
      await page.getByRole('complementary').getByRole('heading').first().waitFor()
    },
    /** Enter, as soon as it is taken. */
    issue: async (): Promise<void> => {
      await desk.issue.waitFor()
      await press('Enter')
      await settled(page)
    },
    /** What is said of a hit of the list. */
    option: async (nth: number): Promise<string> => {
      const option = page.getByRole('option').nth(nth)
      await option.waitFor()
      return option.innerText()
    },
    /** Without a look at the screen. */
    hastily: async (...pressed: readonly string[]): Promise<void> => {
      keys += pressed.length
      for (const key of pressed) await page.keyboard.press(key)
      await settled(page)
    },
    /** What is said, in the language in which the window speaks. */
    sees: (said: Readonly<Record<Language, string>>): Promise<void> => page.getByText(said[language]).first().waitFor(),
    together: async (name: string): Promise<void> => {
      keys += 5
      await confirmTogether(page, name, language)
      await settled(page)
    },
    /** The sheet that lies open is sent. */
    send: async (): Promise<void> => {
      await page.locator('dialog form[aria-busy=false]').waitFor()
      await press('Enter')
      await page.getByRole('dialog').waitFor({ state: 'hidden' })
    },
  }
}

export type CountedHands = ReturnType<typeof countedHands>
