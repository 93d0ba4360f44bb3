import type { Page } from 'playwright-core'

/** Controls a finger misses: buttons, links and fields that are lower or narrower than 44 px. */
export const smallControls = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('button, a[href], input, select, textarea, summary')].flatMap((control) => {
      // A box or dot is pressed by its label, which is what has to be large.
      const ticked = control.matches('[type=checkbox], [type=radio]')
      const pressed = (ticked ? control.closest('label') : null) ?? control
      // A card is opened by the name on it, whose `::after` covers the whole card.
      const spread = getComputedStyle(control, '::after').position === 'absolute' ? control.offsetParent : null
      const { width, height, bottom } = (spread ?? pressed).getBoundingClientRect()
      const seen =
        width > 0 &&
        height > 0 &&
        bottom > 0 &&
        control.checkVisibility() &&
        !control.closest('[inert], [hidden], [aria-hidden=true]')
      return seen && (Math.round(height) < 44 || Math.round(width) < 44)
        ? [`${Math.round(width)}×${Math.round(height)} ${control.outerHTML.slice(0, 120)}`]
        : []
    }),
  )
