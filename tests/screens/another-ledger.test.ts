import type { AppState } from '#contract/index.ts'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'

/** A window, so far as these files look at it. */
function window(): void {
  const kept = new Map<string, string>()
  vi.stubGlobal('window', {})
  vi.stubGlobal('document', { documentElement: { dataset: {}, style: {} } })
  vi.stubGlobal('location', { hash: '', pathname: '/' })
  vi.stubGlobal('sessionStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  })
}

const load = async () => ({
  ...(await import('../../src-renderer/ask/app.ts')),
  ...(await import('../../src-renderer/ask/drafts.ts')),
  ...(await import('../../src-renderer/ask/ledger.ts')),
  ...(await import('../../src-renderer/ask/queries.ts')),
  ...(await import('../../src-renderer/ask/second.ts')),
  ...(await import('../../src-renderer/calling/calls.ts')),
  ...(await import('../../src-renderer/check-in/state.ts')),
  ...(await import('../../src-renderer/ui/people/own-pin.ts')),
  ...(await import('../../src-renderer/ui/rounds/chosen.ts')),
  ...(await import('../../src-renderer/ui/voters/channel.ts')),
})
let screens: Awaited<ReturnType<typeof load>>

beforeAll(async () => {
  window()
  screens = await load()
  screens.watchLedger()
})
afterAll(() => void vi.unstubAllGlobals())

const open = (kind: AppState['kind'], practices: readonly string[] = []): void =>
  screens.useApp.setState({
    state: {
      kind,
      jobs: practices.map((id) => ({ id, name: 'app.practise', state: 'done' })),
    } as unknown as AppState,
  })

/** What somebody leaves behind in each of the stores, and how a window looks in which nobody did. */
function leave(): void {
  screens.chooseRound('station', { contest: 'D01-2', round: 'revote' })
  screens.keepDraft('station D01-typist-1 count.sheet', { valid: 7 })
  screens.useCheckIn.setState({ place: 'station', text: '陈伟', by: 'D01-clerk' })
  screens.useCalling.setState({ key: 'station D01-typist-1', batch: 3 })
  screens.askChannel('station', 'mobile')
  screens.openPin('D01-clerk')
  screens.queries.setQueryData(screens.keyOf('station.overview', 'station', {}), { ok: true })
}
const left = (): readonly unknown[] => [
  screens.useDrafts.getState(),
  screens.useCheckIn.getState().text,
  screens.useCheckIn.getState().by,
  screens.useCalling.getState().key,
  screens.usePinFor.getState().person,
  screens.queries.getQueryData(screens.keyOf('station.overview', 'station', {})),
]
const NOTHING = [{}, '', null, '', null, undefined]

test.each([
  ['a practice is begun', () => open('practice', ['1'])],
  ['it is begun anew, at the same place', () => open('practice', ['1', '2'])],
  ['the election is gone back to', () => open('station', ['1', '2'])],
  ['a rehearsal is opened', () => open('rehearsal', ['1', '2'])],
] as const)('nothing of the ledger before is left when %s', async (_, change) => {
  if (!screens.useApp.getState().state) open('station')
  leave()
  const asked = screens.askSecond({ place: 'station', why: { code: 'app.busy', params: {} }, says: null, said: null })
  expect(left()).not.toContain('')
  change()
  expect(left()).toEqual(NOTHING)
  expect(screens.takeChannel('station')).toBeNull()
  expect(await asked).toBeNull()
})

test('and all of it stays while the same one is open', () => {
  leave()
  open('rehearsal', ['1', '2'])
  expect(screens.useCheckIn.getState().text).toBe('陈伟')
  expect(Object.keys(screens.useDrafts.getState())).toHaveLength(2)
})
