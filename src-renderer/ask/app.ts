import type { AppState, Refusal, Reply } from '#contract/index.ts'
import { QueryObserver } from '@tanstack/react-query'
import { create } from 'zustand'
import type { Link } from '../client/bridge.ts'
import { ask, bridge } from '../client/call.ts'
import { otherThan, speak } from '../texts/index.ts'
import { cardCame } from './cards.ts'
import { keyOf, outOfDate, queries } from './queries.ts'

type AppStore = {
  readonly link: Link
  readonly state: AppState | null
  readonly refusal: Refusal | null
}

export const useApp = create<AppStore>(() => ({ link: 'connecting', state: null, refusal: null }))

const STATE = { queryKey: keyOf('app.state', null, {}), queryFn: () => ask('app.state', null, {}) }

/** Asks anew what this computer is and does; answered when the screens know. */
export const refreshApp = (): Promise<void> => queries.refetchQueries({ queryKey: STATE.queryKey })

/** Opens the line to the app, for as long as the window lives. */
export function startApp(): void {
  let told: Reply<AppState> | undefined
  new QueryObserver(queries, STATE).subscribe(({ data: reply }) => {
    // That it is being asked again is nothing new.
    if (!reply || reply === told) return
    told = reply
    if (!reply.ok) return useApp.setState({ refusal: reply.error })
    const { value: state } = reply
    const heard = (): void => {
      if (told === reply) useApp.setState({ state, refusal: null })
    }
    // Nobody is first shown a language that is not theirs; where its texts cannot be had they are shown the other.
    if (useApp.getState().state) heard()
    else
      void speak(state.screen.language)
        .catch(() => speak(otherThan(state.screen.language)))
        .then(heard, heard)
  })
  bridge.listen(
    (event) => {
      if (event.event === 'card') return cardCame(event.number)
      void refreshApp()
      if (event.event === 'changed') void outOfDate(event.place)
    },
    (link) => {
      useApp.setState({ link })
      if (link === 'linked') void queries.invalidateQueries()
    },
  )
}
