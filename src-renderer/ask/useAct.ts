import type { CommandName, Input, Output, Refusal, Reply } from '#contract/index.ts'
import { useMutation } from '@tanstack/react-query'
import { useCallback, useRef } from 'react'
import type { Place } from '../client/call.ts'
import { perform } from './perform.ts'
import { outOfDate, queries } from './queries.ts'
import type { Said } from './second.ts'
import { withFocusBack } from './with-focus-back.ts'

type How<N extends CommandName> = {
  /** What a second person is asked to confirm, in words and figures; it stays before their eyes while they do. */
  readonly says?: (input: Input<N>) => Said
}

type Acting<N extends CommandName> = {
  /** Does it. Pressed again while it is under way it answers what the first press answers. */
  readonly act: (input: Input<N>) => Promise<Reply<Output<N>>>
  readonly pending: boolean
  /** Why the last try was refused, until the next one. */
  readonly refusal: Refusal | null
  readonly forgetRefusal: () => void
}

/**
 * A command of a page. Until it is answered with success it goes out under one `requestId`, so that the same request, sent again after
 * the line was lost, is done once. Where it takes two, the dialog for the second person opens.
 */
export function useAct<N extends CommandName>(name: N, place: Place<N>, { says }: How<N> = {}): Acting<N> {
  const requestId = useRef<string | null>(null)
  const underWay = useRef<Promise<Reply<Output<N>>> | null>(null)
  const { mutateAsync, isPending, data, reset } = useMutation(
    {
      mutationFn: (input: Input<N>): Promise<Reply<Output<N>>> => {
        requestId.current ??= crypto.randomUUID()
        return perform(name, place, input, { requestId: requestId.current, ...(says && { says: says(input) }) })
      },
      onSuccess: ({ ok }) => {
        if (!ok) return
        requestId.current = null
        void outOfDate(place)
      },
    },
    queries,
  )
  const act = useCallback(
    (input: Input<N>): Promise<Reply<Output<N>>> => {
      if (underWay.current) return underWay.current
      const mine = withFocusBack(mutateAsync(input)).finally(() => {
        underWay.current = null
      })
      underWay.current = mine
      return mine
    },
    [mutateAsync],
  )
  return { act, pending: isPending, refusal: data && !data.ok ? data.error : null, forgetRefusal: reset }
}
