import { afterAll, beforeAll, expect, test, vi } from 'vitest'

/** Letters that the session of this window holds. */
const ROOM = 500
const kept = new Map<string, string>()

const load = async () => ({
  ...(await import('../../src-renderer/ask/drafts.ts')),
  ...(await import('../../src-renderer/ask/toasts.ts')),
  ...(await import('../../src-renderer/ask/unanswered.ts')),
})
let screens: Awaited<ReturnType<typeof load>>

beforeAll(async () => {
  vi.stubGlobal('window', {})
  vi.stubGlobal('document', { documentElement: { dataset: {}, style: {} } })
  vi.stubGlobal('location', { hash: '', pathname: '/' })
  vi.stubGlobal('sessionStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => {
      if (value.length > ROOM) throw new DOMException('exceeded the quota', 'QuotaExceededError')
      kept.set(key, value)
    },
    removeItem: (key: string) => void kept.delete(key),
  })
  screens = await load()
})
afterAll(() => {
  screens.eraseDraft('D01 lead incident')
  screens.useNotices.setState({ toasts: [] })
  vi.unstubAllGlobals()
})

const inSession = (): string => [...kept.values()].join()
const said = (): readonly string[] => screens.useNotices.getState().toasts.map(({ tone }) => tone)
const LONG = 'x'.repeat(ROOM)

test('what a full session cannot keep is typed all the same, and whoever types it is told once', () => {
  screens.keepDraft('D01 lead incident', { what: 'no light' })
  expect(inSession()).toContain('no light')
  for (const text of [LONG, `${LONG}y`]) screens.keepDraft('D01 lead table', { text })
  expect(screens.useDrafts.getState()['D01 lead table']).toEqual({ text: `${LONG}y` })
  expect(said()).toEqual(['warning'])
})

test('an act of a form is sent, and what it handed in does not come back with a reload', async () => {
  const sent = vi.fn(async () => ({ ok: true, value: null }) as const)
  await screens.keptUntilAnswered('D01 lead incident > sent', 'one', sent)
  screens.eraseDraft('D01 lead incident')
  expect(sent).toHaveBeenCalledOnce()
  expect(inSession()).not.toContain('no light')
})

test('and is kept again as soon as there is room', () => {
  screens.eraseDraft('D01 lead table')
  screens.keepDraft('D01 lead incident', { what: 'light again' })
  expect(inSession()).toContain('light again')
})
