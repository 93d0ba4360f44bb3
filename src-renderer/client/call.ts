import type { CommandName, Frame, Input, JobName, JobState, Name, Output, QueryName, Reply, Refusal } from '#contract/index.ts'
import type { Bridge } from './bridge.ts'
import { sentencesHere } from '../texts/index.ts'
import { electronBridge, type Preloaded } from './electron.ts'
import { loopbackBridge } from './loopback.ts'

declare global {
  interface Window {
    /** There in the desktop app alone. */
    readonly xuance?: Preloaded
  }
}

export const bridge: Bridge = window.xuance ? electronBridge(window.xuance) : loopbackBridge()

/** `app` procedures have no place; all others name one. */
export type Place<N extends Name> = N extends `app.${string}` ? null : string

/** What stands beside the input of a command or job. */
export type Beside = {
  /** Sending the same one again answers what the first one answered. */
  readonly requestId?: string
  readonly second?: { readonly person: string; readonly pin: string }
}

const refusalHeard = new Set<(error: Refusal, place: string | null) => void>()

/** Calls `heard` with every refusal of any procedure, until the answered function is called. */
export function onRefusal(heard: (error: Refusal, place: string | null) => void): () => void {
  refusalHeard.add(heard)
  return () => refusalHeard.delete(heard)
}

let underWay = 0
/** Says on the page whether anything is being asked, for whoever waits until it stands still. */
function count(by: 1 | -1): void {
  underWay += by
  document.documentElement.dataset['asking'] = underWay > 0 ? 'yes' : 'no'
}

async function send<T>(frame: Frame): Promise<Reply<T>> {
  count(1)
  const reply = (await bridge.send(frame)) as Reply<T>
  if (!reply.ok) await sentencesHere()
  count(-1)
  if (!reply.ok) for (const heard of refusalHeard) heard(reply.error, frame.place ?? null)
  return reply
}

const at = (place: string | null): { place?: string } => (place === null ? {} : { place })

const beside = ({ requestId = crypto.randomUUID(), second }: Beside): { requestId: string; second?: Beside['second'] & {} } => ({
  requestId,
  ...(second && { second }),
})

export const ask = <N extends QueryName>(name: N, place: Place<N>, input: Input<N>): Promise<Reply<Output<N>>> =>
  send({ kind: 'query', name, ...at(place), input })

export const act = <N extends CommandName>(
  name: N,
  place: Place<N>,
  input: Input<N>,
  given: Beside = {},
): Promise<Reply<Output<N>>> => send({ kind: 'command', name, ...at(place), input, ...beside(given) })

/** Answers with the job as it starts; how it goes on is in `app.state`. */
export const start = <N extends JobName>(
  name: N,
  place: Place<N>,
  input: Input<N>,
  given: Beside = {},
): Promise<Reply<JobState>> => send({ kind: 'job', name, ...at(place), input, ...beside(given) })
