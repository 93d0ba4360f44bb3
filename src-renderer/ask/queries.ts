import type { Input, QueryName } from '#contract/index.ts'
import { QueryClient } from '@tanstack/react-query'
import type { Place } from '../client/call.ts'

/**
 * Everything that was asked of the app, by place, name and input. The app is on this machine: whether there is a network tells nothing,
 * nothing is tried again by itself, and what is out of date is said by the app (`outOfDate`), not guessed from focus or age. Pieces of
 * a page that ask the same share one answer. What no page shows is not kept: another person may sit down.
 */
export const queries = new QueryClient({
  defaultOptions: {
    queries: {
      networkMode: 'always',
      retry: false,
      refetchOnWindowFocus: false,
      refetchOnReconnect: false,
      gcTime: 0,
    },
    // What was sent may hold a PIN: it is not kept.
    mutations: { networkMode: 'always', retry: false, gcTime: 0 },
  },
})

export const keyOf = <N extends QueryName>(name: N, place: Place<N>, input: Input<N>) => [place, name, input] as const

/**
 * Something of a place changed: what is on the screen is asked again, what is not when it is next shown. A first answer that is still
 * on its way may be from before the change: it is asked again as soon as it is there.
 */
export function outOfDate(place: string | null): Promise<void> {
  const first = queries.getQueryCache().findAll({
    queryKey: [place],
    fetchStatus: 'fetching',
    predicate: ({ state }) => state.data === undefined && !state.isInvalidated,
  })
  for (const query of first) void query.fetch().then(() => queries.invalidateQueries({ queryKey: query.queryKey, exact: true }))
  return queries.invalidateQueries({ queryKey: [place] })
}

/** Another ledger was opened: what the last one answered is nobody's, and is asked anew where it shows. What this computer says stands. */
export const forgetLedger = (): void => void queries.resetQueries({ predicate: ({ queryKey: [place] }) => place !== null })
