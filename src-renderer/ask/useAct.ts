import type { CommandName, Input, Output, Refusal, Reply, TwoPersonName } from '#contract/index.ts'
import { useCallback } from 'react'
import type { Place } from '../client/call.ts'
import { perform, type GivenFor } from './perform.ts'
import { outOfDate } from './queries.ts'
import type { Said } from './second.ts'
import { idOf, unansweredOf, useUnanswered } from './unanswered.ts'
import { useDraftKey } from './useDraftKey.ts'
import { useOnce } from './useOnce.ts'

/** What a second person is asked to confirm, in words and figures; it stays before their eyes while they do. */
type How<N extends CommandName> = { readonly says: (input: Input<N>) => Said }

/** The draft that is handed in: its request is the same one, sent again after a reload, until the draft is gone. */
type OfDraft = { readonly task?: string }

type Acting<N extends CommandName> = {
  /** Does it, once: see `useOnce`. */
  readonly act: (input: Input<N>) => Promise<Reply<Output<N>>>
  readonly pending: boolean
  /** Why the last try was refused, until the next one; or that the draft was sent before and nobody answered. */
  readonly refusal: Refusal | null
  /** What is done next is another matter, however alike: the next press is a request of its own. */
  readonly forget: () => void
}

/** A command of a page. Where it takes two, the dialog for the second person opens; afterwards what its place shows is asked again. */
export function useAct<N extends CommandName>(
  name: N,
  place: Place<N>,
  ...[how]: N extends TwoPersonName ? [how: How<N> & OfDraft] : [how?: OfDraft]
): Acting<N> {
  const { task, says } = (how ?? {}) as Partial<How<N>> & OfDraft
  const draft = useDraftKey(place, task ?? '')
  const kept = task === undefined ? null : unansweredOf(draft, name)
  const keptId = useCallback(() => (kept === null ? undefined : idOf(kept)), [kept])
  const { once, refusal, ...rest } = useOnce(
    async (input: Input<N>, requestId: string) => {
      const given = [{ requestId, ...(kept !== null && { kept }), ...(says && { says: says(input) }) }] as unknown as GivenFor<N>
      const reply = await perform(name, place, input, ...given)
      if (reply.ok) void outOfDate(place)
      return reply
    },
    kept === null ? undefined : keptId,
  )
  const unanswered = useUnanswered(kept)
  return { act: once, refusal: refusal ?? (rest.pending ? null : unanswered), ...rest }
}
