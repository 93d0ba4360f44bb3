import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openHome, type AppHost } from './app-host.ts'
import { openBrowser, openWindow } from './browser.ts'
import { strangeLetters } from './own-letters.ts'

let home: string
let host: AppHost
let browser: Browser
let page: Page

beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'xuance-letters-'))
  host = await openHome(home)
  browser = await openBrowser()
  page = await openWindow(browser, host.address)
  await page.getByRole('heading', { name: '这台电脑用来做什么' }).waitFor()
}, 60_000)

afterAll(async () => {
  await browser?.close()
  await host?.close()
  rmSync(home, { recursive: true, force: true })
})

/** The fonts a text is drawn in, as the browser says. */
async function drawnIn(text: string, { weight = 400, language = 'zh-CN' } = {}): Promise<readonly string[]> {
  await page.evaluate(
    ([words, bold, lang]) => {
      document.documentElement.lang = lang
      document.querySelector('#letters')?.remove()
      const letters = Object.assign(document.createElement('p'), { id: 'letters', textContent: words })
      letters.style.fontWeight = String(bold)
      document.body.append(letters)
    },
    [text, weight, language] as const,
  )
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))))
  await page.evaluate(() => document.fonts.ready)
  const line = await page.context().newCDPSession(page)
  await line.send('DOM.enable')
  await line.send('CSS.enable')
  const { root } = await line.send('DOM.getDocument')
  const { nodeId } = await line.send('DOM.querySelector', { nodeId: root.nodeId, selector: '#letters' })
  const { fonts } = await line.send('CSS.getPlatformFontsForNode', { nodeId })
  await line.detach()
  return fonts.map(({ familyName, isCustomFont }) => `${isCustomFont ? '' : 'of the system: '}${familyName}`)
}

test.each([
  ['what people read', '选民名单 Roll 2026', {}, /^Noto Sans SC/],
  ['headings', '选民名单 Roll 2026', { weight: 700 }, /^Noto Sans SC/],
  ['a name that no slice had', '鿫鿬\u{30EDD}', {}, /^Noto Sans SC/],
  ['a name of the printer’s serif', '䶶鿿', {}, /^Noto Serif SC/],
  ['a rare name', '\u{20BB7}', {}, /^Hana/],
  ['English with its quotes', 'Nobody’s “own” roll', { language: 'en' }, /^Noto Sans SC/],
] as const)('is drawn in fonts that the app brings: %s', async (_, text, how, font) => {
  const fonts = await drawnIn(text, how)
  expect(fonts.length).toBeGreaterThan(0)
  for (const each of fonts) expect(each).toMatch(font)
})

test('a page that draws anything in a font of the system is told where, and the first one draws nothing so', async () => {
  expect(await strangeLetters(page)).toEqual([])
  await page.evaluate(() => {
    const strange = Object.assign(document.createElement('p'), { textContent: '选民 ↩' })
    document.querySelector('main')!.append(strange)
  })
  const found = await strangeLetters(page)
  expect(found).toHaveLength(1)
  expect(found[0]).toMatch(/DejaVu|draws <p>选民/)
  await page.evaluate(() => document.querySelector('main > p:last-child')?.remove())
})

test('an apostrophe takes no more room than a letter', async () => {
  const wide = async (text: string): Promise<number> => {
    await drawnIn(text, { language: 'en' })
    return page.evaluate(() => {
      const range = document.createRange()
      range.selectNodeContents(document.querySelector('#letters')!)
      return (
        range.getBoundingClientRect().width / Number.parseFloat(getComputedStyle(document.querySelector('#letters')!).fontSize)
      )
    })
  }
  expect((await wide('nobody’s')) - (await wide('nobodys'))).toBeLessThan(0.35)
})
