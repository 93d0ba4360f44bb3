import type { CommandName, Input, Output, Reply } from '#contract/index.ts'
import { act, type Place } from '../client/call.ts'

type Keeping<N extends CommandName, S> = {
  /** How it stands now. */
  readonly now: () => S
  readonly inputOf: (stands: S) => Input<N>
  /** What came of sending it so; whether that was the newest, or nothing more is to be sent. */
  readonly heard: (reply: Reply<Output<N>>, stood: S) => boolean | Promise<boolean>
}

const sending = new Set<string>()

/**
 * Lets the app keep what goes on changing under somebody's hands, which is no act yet: one message at a time, the newest last, and what
 * changed meanwhile goes with the next.
 */
export async function keepUp<N extends CommandName, S>(name: N, place: Place<N>, keeping: Keeping<N, S>): Promise<void> {
  const one = `${place} ${name}`
  if (sending.has(one)) return
  sending.add(one)
  for (let done = false; !done;) {
    const stands = keeping.now()
    done = await keeping.heard(await act(name, place, keeping.inputOf(stands)), stands)
  }
  sending.delete(one)
}
