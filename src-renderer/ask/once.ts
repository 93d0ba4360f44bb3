import type { Input, Output, QueryName, Reply } from '#contract/index.ts'
import { ask, type Place } from '../client/call.ts'
import { keyOf, queries } from './queries.ts'

/** A query asked where somebody presses, not while a page is shown: answered anew, and every piece that shows the same has the answer. */
export const askOnce = <N extends QueryName>(name: N, place: Place<N>, input: Input<N>): Promise<Reply<Output<N>>> =>
  queries.fetchQuery({ queryKey: keyOf(name, place, input), queryFn: () => ask(name, place, input), staleTime: 0 })
