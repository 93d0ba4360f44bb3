import { mkdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Browser, type Page } from 'playwright-core'
import { PATIENCE } from '../fixtures/patience.ts'
import { readAtOnce } from './pace.ts'

const manifest = readFileSync(new URL('../../package.json', import.meta.url), 'utf8')
const version = (JSON.parse(manifest) as { devDependencies: Record<string, string> }).devDependencies['@sparticuz/chromium']!

/** The Chromium that comes with npm on Linux; elsewhere an installed Chrome. The caller closes it. */
export async function openBrowser(): Promise<Browser> {
  if (process.platform !== 'linux') return chromium.launch({ channel: 'chrome' })
  // It unpacks into the temp folder and runs whatever lies there: ours holds this version and nothing else.
  const own = join(tmpdir(), `xuance-chromium-${version}`)
  mkdirSync(own, { recursive: true })
  const usual = process.env['TMPDIR']
  process.env['TMPDIR'] = own
  try {
    const { default: packed } = await import('@sparticuz/chromium')
    // Without a locale it would rub the Chinese out of the names of what it saves.
    const env = { ...process.env, LC_ALL: 'C.UTF-8' } as Record<string, string>
    return await chromium.launch({ executablePath: await packed.executablePath(), args: ['--no-sandbox'], env })
  } finally {
    if (usual === undefined) delete process.env['TMPDIR']
    else process.env['TMPDIR'] = usual
  }
}

/** A window as large as an office laptop's screen; what its console says goes into `complaints`. */
export async function openWindow(browser: Browser, address: string, complaints: string[] = []): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 }, locale: 'zh-CN', reducedMotion: 'reduce' })
  page.setDefaultTimeout(PATIENCE)
  page.on('console', (message) => complaints.push(message.text()))
  page.on('pageerror', (error) => complaints.push(error.message))
  await readAtOnce(page)
  await page.goto(address)
  return page
}
