import type { Page } from 'playwright-core'

/**
 * How long nobody touches a key. A card is told from fingers by its pace, so the pause is what is tested, and the one thing of these
 * tests that is measured by the clock.
 */
export const pause = (page: Page, milliseconds = 100): Promise<void> => page.waitForTimeout(milliseconds)
