import type { Page } from 'playwright-core'

/** What a reader of the page as it stands does not get to see: words that are cut, a page wider than its window, an act that has to be scrolled to. */
export const outOfSight = (page: Page, act: string): Promise<readonly string[]> =>
  page.evaluate((wanted) => {
    /** A fact of the strip that found no room lies below it, whole. */
    const isBelow = (each: HTMLElement): boolean =>
      each.matches('.strip-facts > *') && each.getBoundingClientRect().top >= each.parentElement!.getBoundingClientRect().bottom
    const cut = [
      ...document.querySelectorAll<HTMLElement>('.strip > *, .strip-facts > *, .strip-title, button, a.button, .badge, .button'),
    ]
      .filter((each) => each.checkVisibility() && each.clientWidth > 0 && !each.closest('[inert], [hidden]') && !isBelow(each))
      .filter((each) => each.scrollWidth > each.clientWidth + 1 || each.getBoundingClientRect().right > innerWidth + 1)
      .map((each) => `cut: ${each.className} ${each.textContent.trim()}`)
    const { scrollWidth } = document.documentElement
    const wide = [...document.querySelectorAll('main, dialog')].some((each) => each.scrollWidth > each.clientWidth + 1)
    const it = document.querySelector(wanted)!
    const { top, bottom, left, right } = it.getBoundingClientRect()
    const inside = top >= 0 && left >= 0 && bottom <= innerHeight && right <= innerWidth
    const hit = document.elementFromPoint((left + right) / 2, (top + bottom) / 2)
    return [
      ...cut,
      ...(scrollWidth > innerWidth || wide ? ['wider than the window'] : []),
      ...(inside ? [] : [`the act ends at ${Math.round(bottom)}`]),
      ...(inside && !it.contains(hit) ? [`the act lies under ${hit?.className}`] : []),
    ]
  }, act)
