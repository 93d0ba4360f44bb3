import type { Page } from 'playwright-core'
import { READ } from '../../src-renderer/ui/useRead.ts'

/**
 * How long nobody touches a key. A card is told from fingers by its pace, so the pause is what is tested, and the one thing of these
 * tests that is measured by the clock.
 */
export const pause = (page: Page, milliseconds = 100): Promise<void> => page.waitForTimeout(milliseconds)

/**
 * Whoever sits at this window has read what comes up as soon as it is there: a test need not wait like a person. What acts before
 * anything could be read is tested by the window's own clock, which takes the place of this.
 */
export const readAtOnce = (page: Page): Promise<unknown> =>
  page.addInitScript((read) => {
    const later = window.setTimeout.bind(window)
    window.setTimeout = ((work: TimerHandler, wait?: number, ...given: unknown[]) =>
      later(work, wait === read ? 0 : wait, ...given)) as typeof window.setTimeout
  }, READ)
