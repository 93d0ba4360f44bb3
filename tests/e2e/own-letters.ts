import type { Page } from 'playwright-core'

type FontsOf = readonly { readonly familyName: string; readonly isCustomFont: boolean }[]

/** The fonts in which a line of nodes is drawn, as the browser says; shallow: each element answers for its own text. */
async function fontsAt(page: Page, selector: string): Promise<readonly { readonly node: string; readonly fonts: FontsOf }[]> {
  await page.evaluate(() => document.fonts.ready)
  const line = await page.context().newCDPSession(page)
  await line.send('DOM.enable')
  await line.send('CSS.enable')
  const { root } = await line.send('DOM.getDocument', { depth: -1, pierce: true })
  const { nodeIds } = await line.send('DOM.querySelectorAll', { nodeId: root.nodeId, selector })
  const all: { readonly node: string; readonly fonts: FontsOf }[] = []
  for (const nodeId of nodeIds) {
    // Some are gone by the time they are asked.
    const told = await line.send('CSS.getPlatformFontsForNode', { nodeId }).catch(() => null)
    if (!told || told.fonts.every(({ isCustomFont }) => isCustomFont)) continue
    const { outerHTML } = await line.send('DOM.getOuterHTML', { nodeId })
    all.push({ node: outerHTML.slice(0, 120), fonts: told.fonts })
  }
  await line.detach()
  return all
}

/** What a page draws in a font of the system: on a machine that has none it would be boxes, on another one another width. */
export async function strangeLetters(page: Page): Promise<readonly string[]> {
  const drawn = await fontsAt(
    page,
    '#screen :is(p, span, b, small, a, button, label, th, td, dt, dd, h1, h2, h3, kbd, legend, li, option, input, select, textarea, text, caption, summary)',
  )
  return drawn.map(({ node, fonts }) => `${fonts.map(({ familyName }) => familyName).join()} draws ${node}`)
}
