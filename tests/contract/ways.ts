import { once } from 'node:events'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { vi } from 'vitest'
import type { Event, Frame, Reply } from '#contract/index.ts'
import { createDispatcher, type Dispatcher } from '#hosts/dispatcher.ts'
import { type Session } from '#hosts/session.ts'
import { link } from '#hosts/electron/link.ts'
import { START } from '#hosts/electron/policy.ts'
import type { JobWork } from '#hosts/jobs.ts'
import { serveLoopback } from '#hosts/loopback/serve.ts'
import { openPlaces } from '#hosts/places.ts'
import { closeLedger } from '#ledger/open.ts'
import { done } from '#contract/result.ts'
import { electronBridge } from '../../src-renderer/client/electron.ts'
import { loopbackBridge } from '../../src-renderer/client/loopback.ts'
import { folder } from '../fixtures/folder.ts'
import { FakeWindow, runPreload } from '../hosts/fake-electron.ts'
import { give, machine, staff, windowOf } from '../people/staffed.ts'

/** One way from a screen to the dispatcher, over a town of its own. */
export type Way = {
  send(frame: unknown): Promise<Reply<unknown>>
  listen(tell: (event: Event) => void): Promise<() => void>
  readonly log: readonly string[]
  close(): Promise<void>
}

/** Jobs by their number of voters: one that goes on until it is cancelled, one that ends well, one that breaks. */
export const ENDLESS = 200
export const SHORT = 201
export const BROKEN = 202

const work =
  (voters: number): JobWork =>
  async (progress, signal) => {
    progress('town', 3, 9)
    if (voters === BROKEN) throw new Error('secret detail')
    if (voters === SHORT) return done({ voters })
    if (!signal.aborted) await once(signal, 'abort')
    throw new Error('stopped')
  }

async function town(): Promise<{ dispatcher: Dispatcher; session: Session; log: string[] }> {
  const at = folder()
  mkdirSync(join(at, 'stations'))
  for (const [path, scope] of [
    ['office.sqlite', 'town'],
    ['stations/D01.sqlite', 'D01'],
  ] as const) {
    const ledger = machine(join(at, path), scope)
    await give(ledger, ...staff.map(({ person }) => person))
    closeLedger(ledger)
  }
  const places = openPlaces(at)
  const log: string[] = []
  const dispatcher = createDispatcher({
    places,
    work: { 'app.rehearse': ({ voters }) => work(voters) },
    log: (line) => log.push(line),
  })
  const { session } = windowOf({ places, dispatcher, log })
  return { dispatcher, session, log }
}

/** As the command line and tests ask; the reply as JSON carries it. */
async function direct(): Promise<Way> {
  const { dispatcher, session, log } = await town()
  return {
    log,
    send: async (frame) => JSON.parse(JSON.stringify(await dispatcher.dispatch(frame, session))) as Reply<unknown>,
    listen: (tell) => Promise.resolve(dispatcher.listen(tell)),
    close: () => dispatcher.close(),
  }
}

/** The screens' own bridge, over HTTP on a real socket; only what a browser adds by itself is added here. */
async function loopback(): Promise<Way> {
  const { dispatcher, session, log } = await town()
  const host = await serveLoopback(dispatcher, { assets: new Map(), session })
  const { origin, hash } = new URL(host.address)
  const kept = new Map<string, string>()
  const real = globalThis.fetch
  vi.stubGlobal('location', { hash, pathname: '/' })
  vi.stubGlobal('history', { replaceState: () => undefined })
  vi.stubGlobal('sessionStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    clear: () => kept.clear(),
  })
  vi.stubGlobal('fetch', (path: string, init: RequestInit) =>
    real(origin + path, {
      ...init,
      headers: { ...(init.headers as Record<string, string>), Origin: origin, 'Sec-Fetch-Site': 'same-origin' },
    }),
  )
  const bridge = loopbackBridge()
  return {
    log,
    send: (frame) => bridge.send(frame as Frame),
    listen: (tell) =>
      new Promise((resolve) => {
        const stop = bridge.listen(tell, (line) => line === 'linked' && resolve(stop))
      }),
    close: async () => {
      await host.close()
      await dispatcher.close()
      vi.unstubAllGlobals()
    },
  }
}

/** The screens' own bridge, the preload as it is built, and main's handler, with everything cloned between them. */
async function electron(): Promise<Way> {
  const { dispatcher, session, log } = await town()
  const window = new FakeWindow()
  await window.loadURL(START)
  const unlink = link(new Set([window]) as never, dispatcher, session, () => undefined)
  const { exposed } = runPreload(window, folder())
  const bridge = electronBridge(exposed.get('xuance')!)
  return {
    log,
    send: (frame) => bridge.send(frame as Frame),
    listen: (tell) => Promise.resolve(bridge.listen(tell, () => undefined)),
    close: async () => {
      unlink()
      await dispatcher.close()
    },
  }
}

export const WAYS = { direct, loopback, electron }
