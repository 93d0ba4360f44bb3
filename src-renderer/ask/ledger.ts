import type { AppState } from '#contract/index.ts'
import { create } from 'zustand'
import { useApp } from './app.ts'
import { forgetLedger } from './queries.ts'

/** Which ledger is open. A practice that is begun anew is another one at the same place. */
export const ledgerOf = ({ kind, jobs }: AppState): string =>
  `${kind} ${jobs.findLast(({ name, state }) => name === 'app.practise' && state === 'done')?.id}`

const ended = new Set<() => void>()

/** For as long as the window lives: `end` is done whenever another ledger is opened. */
export const onAnotherLedger = (end: () => void): void => void ended.add(end)

/**
 * State of this window that is of the open ledger: whoever worked in another is gone for good, and nothing that was typed, chosen or found
 * there is seen here.
 */
export function ofLedger<S>(begin: () => S) {
  const store = create<S>(begin)
  onAnotherLedger(() => store.setState(begin(), true))
  return store
}

export function watchLedger(): void {
  useApp.subscribe(({ state }, before) => {
    if (!state || !before.state || ledgerOf(state) === ledgerOf(before.state)) return
    for (const end of ended) end()
    forgetLedger()
  })
}
