import { randomBytes } from 'node:crypto'
import {
  Frame,
  procedures,
  type AppState,
  type Event,
  type Name,
  type Reply,
  type ReplyError,
  type Role,
} from '#contract/index.ts'
import type { Actor } from '#ledger/entry.ts'
import type { Refusal } from '#ledger/result.ts'
import { handlers, type Desk } from './handlers.ts'
import { startJobs, type Jobs, type JobWork } from './jobs.ts'
import type { Places } from './places.ts'

/** Who sits in front of the screen, per place. Signing in decides it; a rehearsal gives everyone the rehearsal's people. */
export type Session = { readonly actorAt: (place: string) => Actor }

export type Dispatcher = {
  dispatch(frame: unknown, session: Session): Promise<Reply<unknown>>
  /** Tells `listener` what changes until the answered function is called. */
  listen(listener: (event: Event) => void): () => void
  readonly jobs: Jobs
  close(): Promise<void>
}

type Setup = {
  readonly places: Places
  /** The work behind each job procedure. */
  readonly work: { readonly 'app.rehearse': (input: { readonly voters: number }) => JobWork }
  readonly log: (line: string) => void
}

const refused = (code: string, params: Refusal['params'] = {}): Reply<never> => ({ ok: false, error: { code, params } })

/**
 * One way in for every host: parses the frame strictly, checks place and role, runs the use case, and answers `{ok}`. What is not an
 * expected refusal becomes an incident number, with the details in the log alone.
 */
export function createDispatcher({ places, work, log }: Setup): Dispatcher {
  const listeners = new Set<(event: Event) => void>()
  const tell = (event: Event): void => listeners.forEach((listener) => listener(event))
  const incident = (error: unknown): ReplyError => {
    const number = randomBytes(4).toString('hex')
    log(`incident ${number}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`)
    return { code: 'app.incident', params: { incident: number }, incident: number }
  }
  const jobs = startJobs((id) => tell({ event: 'job', id }), incident)

  const atApp = (name: Name, input: never): Reply<unknown> => {
    switch (name) {
      case 'app.state':
        return { ok: true, value: { places: places.list(), jobs: jobs.list() } satisfies AppState }
      case 'app.cancel':
        jobs.cancel((input as { job: string }).job)
        return { ok: true, value: null }
      case 'app.rehearse':
        return { ok: true, value: jobs.start(name, work['app.rehearse'](input)) }
      default:
        return refused('app.unknown-procedure', { name })
    }
  }

  const atLedger = async (name: keyof typeof handlers, desk: Desk, input: never): Promise<Reply<unknown>> =>
    handlers[name](desk, input)

  return {
    jobs,
    dispatch: async (raw, session) => {
      const frame = Frame.safeParse(raw)
      if (!frame.success) return refused('app.bad-frame')
      const { kind, name, place } = frame.data
      if (!isName(name) || procedures[name].kind !== kind) return refused('app.unknown-procedure', { name: name.slice(0, 60) })
      const procedure = procedures[name]
      const input = procedure.input.safeParse(frame.data.input)
      if (!input.success) return refused('app.bad-input', { name, field: input.error.issues[0]?.path.join('.') ?? '' })
      try {
        if (procedure.place === 'app')
          return place === undefined ? atApp(name, input.data as never) : refused('app.no-place', { place })
        if (place === undefined || places.kindOf(place) !== procedure.place)
          return refused('app.no-place', { place: place ?? '' })
        const actor = session.actorAt(place)
        if (!mayAsk(procedure.roles, actor)) return refused('app.role', { name })
        const opened = places.open(place)
        if (!opened.ok) return opened
        const requestId = 'requestId' in frame.data ? frame.data.requestId : undefined
        const reply = await atLedger(
          name as keyof typeof handlers,
          { ledger: opened.value, actor, requestId },
          input.data as never,
        )
        if (reply.ok && kind === 'command') tell({ event: 'changed', place })
        return reply
      } catch (error) {
        return { ok: false, error: incident(error) }
      }
    },
    listen: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    close: async () => {
      await jobs.cancelAll()
      places.close()
    },
  }
}

const isName = (name: string): name is Name => Object.hasOwn(procedures, name)

const mayAsk = (roles: readonly Role[], actor: Actor): boolean =>
  roles.length === 0 || actor.some(({ role }) => roles.some((each) => each === role))
