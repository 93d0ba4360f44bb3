import type { Page } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'
import type { Office } from '../fixtures/election.ts'
import { openBrowser } from './browser.ts'
import { openLiveOffice, openOffice, type LiveOffice } from './live-office.ts'

type Given = { readonly office: LiveOffice; readonly page: Page }

/**
 * For all tests of a file: the office on the evening, and a window at one of its pages with somebody signed in. `take` is called with both;
 * `further`: what else was stated before. Answers what the console says, as it comes.
 */
export function atTheOffice(
  name: string,
  path: string,
  take: (given: Given) => void,
  further?: (town: Office) => void,
): readonly string[] {
  const complaints: string[] = []
  const close: (() => Promise<void>)[] = []
  beforeAll(async () => {
    const office = await openLiveOffice(further)
    close.push(() => office.drop())
    const browser = await openBrowser()
    close.unshift(() => browser.close())
    const page = await openOffice(browser, office, name, path)
    page.on('console', (message) => complaints.push(message.text()))
    page.on('pageerror', (error) => complaints.push(error.message))
    take({ office, page })
  }, 180_000)
  afterAll(async () => {
    for (const each of close) await each()
  })
  return complaints
}
