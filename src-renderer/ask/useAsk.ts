import type { Input, Output, QueryName, Refusal, Reply } from '#contract/index.ts'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { ask, type Place } from '../client/call.ts'
import { keyOf, queries } from './queries.ts'

type How<T> = {
  /** False: nothing is asked now, and what was answered stands. */
  readonly when?: boolean
  /** Who shows it later takes the answer that is there: asked again after changes alone, not for each piece that comes. */
  readonly shared?: boolean
  /** Milliseconds after which it is asked again by the clock, from the last answer; only where no change tells. */
  readonly every?: number | ((last: T) => number | false)
}

type Answer<T> = {
  /** The last answer there was: a refusal leaves it standing, and so does a new input until its own answer comes. */
  readonly value: T | null
  /** Why the newest question was not answered. */
  readonly refusal: Refusal | null
  /** Whether both are of this very input, and not of the one before. */
  readonly isCurrent: boolean
  readonly again: () => Promise<void>
}

/**
 * What a query answers, asked again after every change of its place. `input` null asks nothing. An answer is never carried over to
 * another place or query.
 */
export function useAsk<N extends QueryName>(
  name: N,
  place: Place<N>,
  input: Input<N> | null,
  { when = true, shared = false, every }: How<Output<N>> = {},
): Answer<Output<N>> {
  const { data, isPlaceholderData, isFetching, isFetchedAfterMount, refetch } = useQuery(
    {
      queryKey: keyOf(name, place, input as Input<N>),
      queryFn: (): Promise<Reply<Output<N>>> => ask(name, place, input as Input<N>),
      enabled: when && input !== null,
      staleTime: shared ? Infinity : 0,
      placeholderData: (before, query) => (query?.queryKey[0] === place && query.queryKey[1] === name ? before : undefined),
      refetchInterval: ({ state }) => {
        if (typeof every !== 'function') return every ?? false
        return state.data?.ok ? every(state.data.value) : false
      },
      refetchIntervalInBackground: true,
    },
    queries,
  )
  const of = `${place} ${name}`
  const [last, setLast] = useState<{ readonly of: string; readonly value: Output<N> } | null>(null)
  if (data?.ok && (last?.of !== of || last.value !== data.value)) setLast({ of, value: data.value })
  const again = async (): Promise<void> => void (await refetch())
  if (input === null) return { value: null, refusal: null, isCurrent: true, again }
  return {
    value: data?.ok ? data.value : last?.of === of ? last.value : null,
    refusal: data && !data.ok ? data.error : null,
    isCurrent: data !== undefined && !isPlaceholderData && (isFetchedAfterMount || !isFetching),
    again,
  }
}
