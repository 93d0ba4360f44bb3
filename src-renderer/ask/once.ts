import type { Input, Output, QueryName, Reply } from '#contract/index.ts'
import { ask, type Place } from '../client/call.ts'
import { keyOf, queries } from './queries.ts'

/** A query asked where somebody presses, not while a page is shown: answered anew, and every piece that shows the same has the answer. */
export const askOnce = <N extends QueryName>(name: N, place: Place<N>, input: Input<N>): Promise<Reply<Output<N>>> =>
  queries.fetchQuery({ queryKey: keyOf(name, place, input), queryFn: () => ask(name, place, input), staleTime: 0 })

/** What was answered last, for whoever acts on what the screen shows; null where nothing was. */
export function lastAnswer<N extends QueryName>(name: N, place: Place<N>, input: Input<N>): Output<N> | null {
  const reply = queries.getQueryData<Reply<Output<N>>>(keyOf(name, place, input))
  return reply?.ok ? reply.value : null
}

/** What a command answered and the query would answer, too: the screen need not wait for it. */
export const takeAnswer = <N extends QueryName>(name: N, place: Place<N>, input: Input<N>, value: Output<N>): void =>
  void queries.setQueryData(keyOf(name, place, input), { ok: true, value })
