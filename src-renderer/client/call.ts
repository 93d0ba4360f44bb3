import type { CommandName, Frame, Input, JobName, Name, Output, QueryName, Reply } from '#contract/index.ts'
import type { Bridge } from './bridge.ts'
import { loopbackBridge } from './loopback.ts'

export const bridge: Bridge = loopbackBridge()

/** `app` procedures have no place; all others name one. */
type Place<N extends Name> = N extends `app.${string}` ? null : string

const at = (place: string | null): { place?: string } => (place === null ? {} : { place })
const send = <N extends Name>(frame: Frame): Promise<Reply<Output<N>>> => bridge.send(frame) as Promise<Reply<Output<N>>>

export const ask = <N extends QueryName>(name: N, place: Place<N>, input: Input<N>): Promise<Reply<Output<N>>> =>
  send<N>({ kind: 'query', name, ...at(place), input })

/** Once per `requestId`: sending it again answers what the first one answered. */
export const act = <N extends CommandName>(
  name: N,
  place: Place<N>,
  input: Input<N>,
  requestId: string = crypto.randomUUID(),
): Promise<Reply<Output<N>>> => send<N>({ kind: 'command', name, ...at(place), requestId, input })

export const start = <N extends JobName>(name: N, place: Place<N>, input: Input<N>): Promise<Reply<unknown>> =>
  send<N>({ kind: 'job', name, ...at(place), requestId: crypto.randomUUID(), input })
