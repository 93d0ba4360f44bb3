import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import type { AppHost } from './app-host.ts'

/** A picture that is taken: its name, without the ending. */
export type Shoot = (page: Page, name: string) => Promise<void>

/** The text sizes and languages in which a scene is shown, and how its picture is then named. */
export const LOOKS = {
  normal: { size: 'normal', language: 'zh', prefix: '' },
  largest: { size: 'largest', language: 'zh', prefix: 'largest-' },
  english: { size: 'normal', language: 'en', prefix: 'english-' },
  widest: { size: 'largest', language: 'en', prefix: 'english-largest-' },
} as const
export type Look = keyof typeof LOOKS

/** A copy of a home folder, so that what is lived in it leaves no trace. */
export function copyOf(home: string): { readonly home: string; readonly drop: () => void } {
  const copy = mkdtempSync(join(tmpdir(), 'xuance-scene-'))
  cpSync(home, copy, { recursive: true })
  return { home: copy, drop: () => rmSync(copy, { recursive: true, force: true }) }
}

type Value = Readonly<Record<string, unknown>>

/** Lets the app answer one query differently, for what cannot be brought about at will: a full disk, a clock that is off. */
export async function pretend(page: Page, { app }: AppHost, name: string, change: (value: Value) => unknown): Promise<void> {
  await page.route('**/rpc', async (route) => {
    const frame = JSON.parse(route.request().postData() ?? '{}') as { readonly name?: string }
    if (frame.name !== name) return route.fallback()
    const reply = await app.dispatcher.dispatch(frame, app.session)
    await route.fulfill({ json: reply.ok ? { ok: true, value: change(reply.value as Value) } : reply })
  })
}

/** `app.state` in which the first place cannot be opened. */
export const withFault =
  (code: string) =>
  (state: Value): Value => {
    const [first, ...rest] = state['places'] as readonly Value[]
    return { ...state, places: [{ ...first, phase: 'fault', fault: { code, params: {} } }, ...rest] }
  }

/** `app.state` of an election in earnest whose clock is behind its ledger. */
export const withClock = (state: Value): Value => {
  const [first, ...rest] = state['places'] as readonly Value[]
  const remarks = [{ code: 'app.clock-behind', params: { last: '2026-12-15 17:02' } }]
  return { ...state, kind: 'office', locked: false, places: [{ ...first, remarks }, ...rest] }
}
