import type { Page } from 'playwright-core'

/** A window and letters in which a page is seen. */
export type Look = readonly [width: number, height: number, letters: keyof typeof LETTERS]

/** Root letters of ask/settings.ts, in pixels. */
const LETTERS = { normal: 18, large: 21, largest: 24 } as const

/** An office laptop. */
export const USUAL: Look = [1366, 768, 'normal']
/** The same with everything a quarter larger in the system, and both in the app's larger letters. */
export const OTHERS: readonly Look[] = [
  [1093, 614, 'normal'],
  [1366, 768, 'large'],
  [1093, 614, 'large'],
  [1366, 768, 'largest'],
  [1093, 614, 'largest'],
]
/** Where there is least room. */
export const TIGHTEST: Look = OTHERS.at(-1)!

/** Shows the page as it stands in another look: nothing that was opened or typed is lost. */
export async function dress(page: Page, [width, height, letters]: Look): Promise<void> {
  await page.setViewportSize({ width, height })
  await page.evaluate(
    async ([size, pixels]) => {
      document.documentElement.style.fontSize = `${pixels}px`
      document.documentElement.dataset['size'] = size
      dispatchEvent(new Event('resize'))
      await new Promise((drawn) => requestAnimationFrame(drawn))
    },
    [letters, LETTERS[letters]] as const,
  )
}
