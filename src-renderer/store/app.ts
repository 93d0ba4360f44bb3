import type { AppState, Refusal } from '#contract/index.ts'
import { create } from 'zustand'
import type { Link } from '../client/bridge.ts'
import { ask, bridge } from '../client/call.ts'

type AppStore = {
  readonly link: Link
  readonly state: AppState | null
  readonly refusal: Refusal | null
}

export const useApp = create<AppStore>(() => ({ link: 'connecting', state: null, refusal: null }))

let asked = 0
export async function refreshApp(): Promise<void> {
  const mine = ++asked
  const reply = await ask('app.state', null, {})
  if (mine !== asked) return
  useApp.setState(reply.ok ? { state: reply.value, refusal: null } : { refusal: reply.error })
}

/** Opens the line to the app, for as long as the window lives. */
export function startApp(): void {
  bridge.listen(
    (event) => {
      void refreshApp()
      if (event.event === 'changed') for (const watch of watches) if (watch.place === event.place) watch.load()
    },
    (link) => {
      useApp.setState({ link })
      if (link !== 'linked') return
      void refreshApp()
      for (const watch of watches) watch.load()
    },
  )
}

const watches = new Set<{ readonly place: string; readonly load: () => void }>()

/** Calls `load` now and whenever what it loaded of `place` may be out of date, until the answered function is called. */
export function keepFresh(place: string, load: () => void): () => void {
  const watch = { place, load }
  watches.add(watch)
  load()
  return () => watches.delete(watch)
}
