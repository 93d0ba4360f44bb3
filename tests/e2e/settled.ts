import type { Page } from 'playwright-core'

/** Frames in which nothing may be under way: one for the answer to be drawn, one for what is asked because of it. */
const FRAMES = 3

/** Waits until everything that the page asked is answered, drawn, and in its own letters. */
export async function settled(page: Page): Promise<void> {
  await page.evaluate(async (frames) => {
    const isQuiet = (): boolean =>
      document.documentElement.dataset['asking'] === 'no' && document.querySelector('.shell-loading, [aria-busy=true]') === null
    for (let quiet = 0; quiet < frames; quiet = isQuiet() ? quiet + 1 : 0)
      await new Promise((drawn) => requestAnimationFrame(() => drawn(undefined)))
    await document.fonts.ready
  }, FRAMES)
}
