import { randomUUID } from 'node:crypto'
import { resolve } from 'node:path'
import { procedures, type Input, type JobState, type Name, type Output, type Procedure, type Reply } from '#contract/index.ts'
import { done, refuse, type Result } from '#contract/result.ts'
import { localValue } from '#ledger/open.ts'
import { scopeOf } from '#people/people-at.ts'
import { takeSeat } from '#people/seat.ts'
import { standIn } from '#rehearsal/staff.ts'
import type { Actor } from '#words/acting.ts'
import { createDispatcher, sessionOf, type Session } from './dispatcher.ts'
import { localFiles } from './machine/local-files.ts'
import { openMachine } from './machine/machine.ts'
import { onePlace } from './one-place.ts'
import type { PlaceKind } from './places.ts'

type Person = Actor[number]

/** Who asks for one procedure. */
export type Asking = {
  /** Named people, one or two. In an election in earnest they sign in; in a rehearsal they are believed. */
  readonly as: readonly Person[] | undefined
  /** Their PINs in the same order; asked for in an election in earnest alone. */
  readonly pins: (people: readonly Person[]) => Promise<readonly string[]>
  /** In a rehearsal without names: the roles that stand-ins take, where the procedure leaves it open. */
  readonly standIns?: readonly string[]
  readonly onProgress?: (stage: string, done: number, of: number) => void
  readonly signal?: AbortSignal
}

/** One ledger and its procedures in this process: the host of those who have no screen. */
export type Direct = {
  readonly place: PlaceKind
  /** Whether the election is one in earnest: people are named, and sign in. */
  readonly live: boolean
  /** Whether the ledger still waits for its first bundle. */
  readonly waits: boolean
  /** The id by which a procedure takes a file of this computer. Refuses `input.unreadable`. */
  offer(path: string): Result<string>
  ask<N extends Name>(name: N, input: Input<N>, asking: Asking): Promise<Result<Output<N>>>
  close(): Promise<void>
}

/** In an election in earnest somebody has to be named for what was asked. */
export class NobodyNamed extends Error {}

type Options = {
  readonly path: string
  /** What a ledger without an election is taken for. */
  readonly waiting: PlaceKind
  readonly passphrase: string | undefined
  readonly recovery: string
  /** Opens nothing yet: the ledger is about to be made, or put in the place of one that is damaged. */
  readonly unopened?: boolean
  readonly log: (line: string) => void
}

/** Opens a ledger where it lies, its chain checked once. Refuses what opening it refuses. */
export function openDirect({ path: named, waiting, passphrase, recovery, unopened, log }: Options): Result<Direct> {
  const path = resolve(named)
  const [places, files] = [onePlace(path, waiting), localFiles()]
  const opened = places.open(waiting)
  if (!opened.ok && !unopened) return opened
  const machine = openMachine({ home: places.folder, places, named: { path, recovery, passphrase, uploads: files } })
  const work = { 'app.rehearse': () => () => Promise.resolve(refuse('app.no-place', { place: path })) }
  const dispatcher = createDispatcher({ machine, work, log })
  const placeNow = (): PlaceKind => places.names().map((name) => places.kindOf(name)!)[0] ?? waiting
  const ledgerNow = () => places.open(placeNow())
  const electionNow = (): string | undefined => {
    const ledger = ledgerNow()
    return ledger.ok ? localValue(ledger.value, 'election') : undefined
  }
  const isLive = (): boolean => electionNow()?.startsWith('R-') === false
  const scope = (): string => {
    const ledger = ledgerNow()
    return ledger.ok ? scopeOf(ledger.value) : 'town'
  }
  const seat = takeSeat({ ledgerAt: (place) => places.open(place) })
  let seated: string | undefined

  const send = async (frame: object, session: Session): Promise<Reply<unknown>> => dispatcher.dispatch(frame, session)

  /** In a rehearsal: whoever is named, or stands in for what the procedure needs. */
  const rehearsing = ({ roles, second }: Procedure, { as, standIns = [] }: Asking): readonly Person[] => {
    if (as) return as
    const first = standIn(scope(), standIns[0] ?? roles[0] ?? 'admin')
    const wanted = standIns[1] ?? (second?.needed === 'always' ? second.roles[0] : undefined)
    return wanted === undefined ? [first] : [first, standIn(scope(), wanted, first)]
  }
  const signedIn = async ({ person, role }: Person, pin: string): Promise<Result<unknown>> => {
    if (seated === `${person}:${role}`) return done(null)
    const requestId = randomUUID()
    const frame = { kind: 'command', name: 'people.sign-in', place: placeNow(), requestId, input: { person, pin, role } }
    const reply = await send(frame, sessionOf(seat))
    if (reply.ok) seated = `${person}:${role}`
    return reply
  }
  /** Who acts, and how the frame says it. */
  const acting = async (
    name: Name,
    asking: Asking,
  ): Promise<Result<{ readonly session: Session; readonly second?: { person: string; role: string; pin: string } }>> => {
    const procedure: Procedure = procedures[name]
    if (procedure.place === 'app')
      return done({ session: { actorAt: () => (asking.as && !isLive() ? [...asking.as] : undefined) } })
    if (procedure.roles.length === 0) return done({ session: sessionOf(seat) })
    const live = isLive()
    if (live && !asking.as) throw new NobodyNamed(procedure.roles.join(', '))
    const people = live ? asking.as! : rehearsing(procedure, asking)
    const pins = live ? await asking.pins(people) : people.map(() => ANY_PIN)
    const [first, other] = people
    const session = live ? sessionOf(seat) : believed(first!)
    const signed = live ? await signedIn(first!, pins[0] ?? '') : done(null)
    if (!signed.ok) return signed
    const joins = other !== undefined && procedure.kind !== 'query'
    return done({ session, ...(joins && { second: { ...other, pin: pins[1] ?? '' } }) })
  }

  return done({
    get place() {
      return placeNow()
    },
    get live() {
      return isLive()
    },
    get waits() {
      return electionNow() === undefined
    },
    offer: files.offer,
    ask: async (name, input, asking) => {
      const who = await acting(name, asking)
      if (!who.ok) return who
      const { session, second } = who.value
      const procedure: Procedure = procedures[name]
      const frame = {
        kind: procedure.kind,
        name,
        ...(procedure.place !== 'app' && { place: placeNow() }),
        ...(procedure.kind !== 'query' && { requestId: randomUUID() }),
        input,
        ...(second && { second }),
      }
      const reply = await send(frame, session)
      if (!reply.ok || procedure.kind !== 'job') return reply as Result<never>
      return (await finished(dispatcher, reply.value as JobState, asking)) as Result<never>
    },
    close: async () => {
      seat.leave()
      await dispatcher.close()
    },
  })
}

const ANY_PIN = '0000'

/** Whoever is named in a rehearsal acts, and a second person with them. */
const believed = (first: Person): Session => ({
  actorAt: () => [first],
  confirm: (one, { person, role }, roles) => {
    if (person === one.person) return refuse('people.same-person', { person })
    const acts = roles.find((each) => each === role)
    return acts ? done([one, { person, role: acts }]) : refuse('people.second-role', { person, roles: roles.join('、') })
  },
})

/** Waits for a job, telling how far it is; an aborted `signal` cancels it, and this throws its reason. */
async function finished(
  { jobs, listen }: ReturnType<typeof createDispatcher>,
  { id }: JobState,
  { onProgress, signal }: Asking,
): Promise<Result<unknown>> {
  const { promise, resolve: over } = Promise.withResolvers<JobState>()
  const look = (): void => {
    const state = jobs.list().find((each) => each.id === id)!
    if (state.state !== 'running') return over(state)
    if (state.of > 0) onProgress?.(state.stage, state.done, state.of)
  }
  const stop = listen((event) => {
    if (event.event === 'job' && event.id === id) look()
  })
  const cancel = (): void => void jobs.cancel(id)
  if (signal?.aborted) cancel()
  signal?.addEventListener('abort', cancel, { once: true })
  look()
  const ended = await promise
  stop()
  signal?.removeEventListener('abort', cancel)
  if (ended.state === 'done') return done(ended.value)
  if (ended.state === 'cancelled') throw signal?.reason ?? new Error('the job was cancelled')
  return { ok: false, error: ended.error! }
}
