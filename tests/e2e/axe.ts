import axe from 'axe-core'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { smallControls } from './small-controls.ts'

/** What axe finds wrong on the page as it stands, each with the elements concerned. By the debugger, because the page admits no script but its own. */
export async function axeFindings(page: Page): Promise<readonly string[]> {
  // Half a megabyte: once for each load of the page.
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source)
  const found = await page.evaluate(async () => {
    const here = globalThis as unknown as { axe: typeof axe }
    const { violations } = await here.axe.run(document, { resultTypes: ['violations'] })
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)
  })
  return found
}

/** Nothing on the page stands in the way of a screen reader or a finger. */
export async function expectAccessible(page: Page): Promise<void> {
  expect(await axeFindings(page)).toEqual([])
  expect(await smallControls(page)).toEqual([])
}
