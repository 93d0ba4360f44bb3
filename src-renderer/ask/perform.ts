import type { CommandName, Input, JobName, JobState, Output, Refusal, Reply, TwoPersonName } from '#contract/index.ts'
import { refuse } from '#contract/result.ts'
import { WANTS_SECOND } from '#contract/wants-second.ts'
import { act, start, type Beside, type Place } from '../client/call.ts'
import { refreshApp } from './app.ts'
import { keptUntilAnswered } from './unanswered.ts'
import { askSecond, refuseSecond, secondDone, type Said } from './second.ts'

/** Refusals of the second person, who may try again. */
const ABOUT_SECOND: ReadonlySet<string> = new Set(['pin.wrong', 'pin.wait', 'people.same-person', 'people.second-role'])

/** `kept`: where the id of what is sent lies until it is answered. */
type Given = Beside & { readonly says?: Said; readonly kept?: string }
/** Where two may be needed, what they confirm is said: nobody signs by their PIN for the bare name of an act. */
export type GivenFor<N extends CommandName> = N extends TwoPersonName ? [given: Given & { readonly says: Said }] : [given?: Given]

/**
 * A command as people give it. Where it takes two, the dialog for the second person opens, and the same request is sent again with
 * both. Everything else is refused to the caller; `client.cancelled` when nobody confirmed.
 */
export const perform = <N extends CommandName>(
  name: N,
  place: Place<N>,
  input: Input<N>,
  ...[given = {}]: GivenFor<N>
): Promise<Reply<Output<N>>> => together(place, given, (beside) => act(name, place, input, beside))

/** Long work, started the same way. It goes on in the job drawer, and comes back to its page after a reload (`useJob`). */
export async function startJob<N extends JobName>(
  name: N,
  place: Place<N>,
  input: Input<N>,
  given: Given = {},
): Promise<Reply<JobState>> {
  const reply = await together(place, given, (beside) => start(name, place, input, beside))
  await refreshApp()
  return reply
}

async function together<T>(place: string | null, given: Given, sends: (beside: Beside) => Promise<Reply<T>>): Promise<Reply<T>> {
  const { requestId = crypto.randomUUID(), says = null, kept, ...rest } = given
  const send = (beside: Beside): Promise<Reply<T>> =>
    kept === undefined ? sends(beside) : keptUntilAnswered(kept, requestId, () => sends(beside))
  const alone = await send({ ...rest, requestId })
  if (alone.ok || place === null || !WANTS_SECOND.has(alone.error.code)) return alone
  for (let said: Refusal | null = null; ;) {
    const second = await askSecond({ place, why: alone.error, says, said })
    if (!second) return refuse('client.cancelled')
    const both = await send({ requestId, second })
    if (both.ok || !ABOUT_SECOND.has(both.error.code)) {
      secondDone()
      return both
    }
    said = both.error
    refuseSecond(said)
  }
}
