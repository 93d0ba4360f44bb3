import type { CommandName, Input, Output, Refusal, Reply, TwoPersonName } from '#contract/index.ts'
import type { Place } from '../client/call.ts'
import { perform, type GivenFor } from './perform.ts'
import { outOfDate } from './queries.ts'
import type { Said } from './second.ts'
import { useOnce } from './useOnce.ts'

/** What a second person is asked to confirm, in words and figures; it stays before their eyes while they do. */
type How<N extends CommandName> = { readonly says: (input: Input<N>) => Said }

type Acting<N extends CommandName> = {
  /** Does it, once: see `useOnce`. */
  readonly act: (input: Input<N>) => Promise<Reply<Output<N>>>
  readonly pending: boolean
  /** Why the last try was refused, until the next one. */
  readonly refusal: Refusal | null
  readonly forgetRefusal: () => void
}

/** A command of a page. Where it takes two, the dialog for the second person opens; afterwards what its place shows is asked again. */
export function useAct<N extends CommandName>(
  name: N,
  place: Place<N>,
  ...[how]: N extends TwoPersonName ? [how: How<N>] : []
): Acting<N> {
  const { once, ...rest } = useOnce(async (input: Input<N>, requestId: string) => {
    const { says } = (how ?? {}) as Partial<How<N>>
    const given = [{ requestId, ...(says && { says: says(input) }) }] as unknown as GivenFor<N>
    const reply = await perform(name, place, input, ...given)
    if (reply.ok) void outOfDate(place)
    return reply
  })
  return { act: once, ...rest }
}
