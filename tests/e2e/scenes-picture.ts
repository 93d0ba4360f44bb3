import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import type { AppHost } from './app-host.ts'
import { withPalette } from './palette.ts'
import { readAtOnce } from './pace.ts'
import { LOOKS, pretend, type Look } from './scenes.ts'
import { settled } from './settled.ts'

const at = (path: string): string => fileURLToPath(new URL(`../../${path}/`, import.meta.url))
const [out, handbook, pictures] = [at('dist/shots'), at('docs/handbook'), at('docs/handbook/pictures')]
for (const folder of [out, pictures]) mkdirSync(folder, { recursive: true })

/** Pictures that a page of the handbook shows: these are kept with it, the others are made on demand. */
const shown = new Set(
  readdirSync(handbook)
    .filter((file) => file.endsWith('.md'))
    .flatMap((file) =>
      [...readFileSync(join(handbook, file), 'utf8').matchAll(/\(pictures\/([\w-]+)\.png\)/g)].map(([, name]) => name),
    ),
)

/** A window of the size that offices have, in the town's time. */
export async function openPage(browser: Browser, host: AppHost, look: Look = 'normal'): Promise<Page> {
  const page = await browser.newPage({
    viewport: { width: 1366, height: 768 },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    reducedMotion: 'reduce',
  })
  page.setDefaultTimeout(10_000)
  const { size, language } = LOOKS[look]
  host.app.machine.screen.set({ size, language })
  await pretend(page, host, 'app.drives', () => [{ path: 'E:/', label: '选册', kind: 'removable', free: 15_900_000_000 }])
  await readAtOnce(page)
  await page.goto(host.address)
  return page
}

/** Where this computer keeps the pictured homes is nobody's business. */
function withoutPlaces(folder: string): void {
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  for (let text = texts.nextNode(); text; text = texts.nextNode())
    if (text.nodeValue?.includes(folder))
      text.nodeValue = text.nodeValue.replaceAll(/\/\S*\/xuance-[^/]+\/(home\/)?/g, 'D:/Xuance/')
}

/** Takes the picture of the window as it stands into dist/shots, and beside the page of the handbook that shows it. */
export async function shoot(page: Page, name: string): Promise<void> {
  await settled(page)
  await page.evaluate(withoutPlaces, tmpdir())
  const picture = withPalette(await page.screenshot())
  for (const folder of shown.has(name) ? [out, pictures] : [out]) writeFileSync(join(folder, `${name}.png`), picture)
  console.log(name)
}
