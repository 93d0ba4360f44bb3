import axe from 'axe-core'
import type { Page } from 'playwright-core'

/** What axe finds wrong on the page as it stands, each with the elements concerned. By the debugger, because the page admits no script but its own. */
export async function axeFindings(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe.source)
  const found = await page.evaluate(async () => {
    const here = globalThis as unknown as { axe: typeof axe }
    const { violations } = await here.axe.run(document, { resultTypes: ['violations'] })
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)
  })
  return found
}

/** A finger needs so many pixels. */
const TOUCH = 44

/** Controls on the page, or in its open dialog, that are lower than a finger needs; a box to tick counts with its label. */
export const smallControls = (page: Page): Promise<readonly string[]> =>
  page.evaluate((touch) => {
    const room = document.querySelector('dialog[open]') ?? document
    return [...room.querySelectorAll<HTMLElement>('button, a[href], input, select, textarea, [role=button]')].flatMap(
      (control) => {
        const ticked = control instanceof HTMLInputElement && ['radio', 'checkbox'].includes(control.type)
        const { top, height, width } = (ticked ? (control.closest('label') ?? control) : control).getBoundingClientRect()
        // Out of sight: hidden, or a link that shows itself only when it has the focus.
        if (width === 0 || top < 0 || height >= touch - 0.5) return []
        return [
          `${control.textContent.trim() || (control.getAttribute('aria-label') ?? control.tagName)}: ${Math.round(height)}px`,
        ]
      },
    )
  }, TOUCH)
