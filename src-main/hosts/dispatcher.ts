import { Frame, procedures, type Event, type Procedure, type Refusal, type Reply } from '#contract/index.ts'
import { done, refuse } from '#contract/result.ts'
import { admit } from '#people/gate.ts'
import { allSeen } from '#words/unseen.ts'
import type { Setting } from './handlers/setting.ts'
import { appJobs } from './handlers/app-jobs.ts'
import { appHandlers } from './handlers/app.ts'
import { inputOf, isName, isOfApp, requestKey, secondOf, type AppName, type LedgerName } from './asked.ts'
import { handlers, jobHandlers, peopleHandlers } from './handlers/index.ts'
import { incidentOf } from './incident.ts'
import { startJobs, type Jobs, type JobWork } from './jobs.ts'
import { OPERATOR } from './machine/begin.ts'
import { operatorOf } from './machine/operator.ts'
import { openMachine, type Machine } from './machine/machine.ts'
import type { PlaceKind, Places } from './places.ts'
import { confirmed, type Session } from './session.ts'

export type Dispatcher = {
  dispatch(frame: unknown, session: Session): Promise<Reply<unknown>>
  /** Tells `listener` what changes until the answered function is called. */
  listen(listener: (event: Event) => void): () => void
  tell(event: Event): void
  readonly jobs: Jobs
  close(): Promise<void>
}

/** A computer with its home, or ledgers of a rehearsal that are open already. */
type Ground = { readonly machine: Machine } | { readonly places: Places }

type Setup = Ground & {
  /** The work behind each job procedure. */
  readonly work: { readonly 'app.rehearse': (input: { readonly voters: number }) => JobWork }
  readonly log: (line: string) => void
}

/**
 * One way in for every host: parses the frame strictly, checks place and role, runs the use case, and answers `{ok}`. What is not an
 * expected refusal becomes an incident number, with the details in the log alone.
 */
export function createDispatcher({ work, log, ...ground }: Setup): Dispatcher {
  const machine = 'machine' in ground ? ground.machine : openMachine({ home: ground.places.folder, places: ground.places })
  const { places } = machine
  const listeners = new Set<(event: Event) => void>()
  const tell = (event: Event): void => listeners.forEach((listener) => listener(event))
  const incident = (error: unknown): Refusal => incidentOf(error, log)
  const jobs = startJobs((id) => tell({ event: 'job', id }), incident)

  const atApp = async (name: AppName, input: never, frame: Frame, session: Session): Promise<Reply<unknown>> => {
    if (isAppJob(name)) {
      const made = appJobs[name]({ machine, jobs, ...session, seat: session.seat }, input)
      const requestId = frame.kind === 'query' ? undefined : requestKey(frame.requestId, [name, input])
      return made.ok ? done(jobs.start(name, made.value.work, { place: made.value.place, requestId })) : made
    }
    if (name === 'app.rehearse') {
      if (machine.kind() === 'unset') machine.open('rehearsal')
      return machine.kind() === 'rehearsal' ? done(jobs.start(name, work[name](input))) : refuse('rehearse.live-ledger')
    }
    const reply = await appHandlers[name]({ machine, jobs, ...session, seat: session.seat }, input)
    if (reply.ok && CHANGES_APP.has(name)) tell({ event: 'app' })
    return reply
  }

  const atPlace = async (name: LedgerName, place: string, frame: Frame, session: Session): Promise<Reply<unknown>> => {
    const procedure: Procedure = procedures[name]
    if (!isOf(procedure.place, places.kindOf(place))) return refuse('app.no-place', { place })
    const second = secondOf(frame)
    const early = procedure.early === true && places.isNew(place)
    const first = early ? OPERATOR : session.actorAt(place)
    const admitted = early ? done(null) : admit(name, procedure, first, second)
    if (!admitted.ok) return admitted
    const input = inputOf(name, frame)
    if (!input.ok) return input
    const opened = places.open(place)
    if (!opened.ok) return opened
    if (!early && places.isNew(place)) return refuse('ledger.no-election', { path: opened.value.path })
    const actor = first && second ? await confirmed(session, place, first, second, procedure) : done(first)
    if (!actor.ok) return actor
    if (procedure.roles.length > 0 && !procedure.quiet) session.seat?.busy(place)
    const requestId = frame.kind === 'query' ? undefined : requestKey(frame.requestId, [name, place, input.value, first])
    const keys = () => machine.keysAt(place)
    const upload = (id: string) => machine.uploads.file(id)
    const outFolder = (path: string) => machine.outFolder(path)
    const setting = { ledger: opened.value, place, actor: actor.value, requestId, keys, upload, outFolder }
    const work = longWork[name]
    if (work) {
      const told = afterwards(work({ ...setting, actor: setting.actor! }, input.value as never), () =>
        tell({ event: 'changed', place }),
      )
      return done(jobs.start(name, told, { place, requestId, ledger: places.pathOf(place) }))
    }
    const reply = isOfPeople(name)
      ? await peopleHandlers[name]({ ...setting, seat: session.seat }, input.value as never)
      : await handlers[name as keyof typeof handlers]({ ...setting, actor: setting.actor! }, input.value as never)
    if (reply.ok && frame.kind === 'command') {
      tell({ event: 'changed', place })
      places.look(place)
    }
    return reply
  }

  return {
    jobs,
    dispatch: async (raw, session) => {
      const parsed = Frame.safeParse(raw)
      if (!parsed.success) return refuse('app.bad-frame')
      const { kind, name, place } = parsed.data
      if (!isName(name) || procedures[name].kind !== kind) return refuse('app.unknown-procedure', { name: name.slice(0, 60) })
      try {
        // What a book says may be anybody's: nothing in an answer turns the direction of writing, or hides.
        if (!isOfApp(name)) return allSeen(await atPlace(name, place ?? '', parsed.data, session))
        if (place !== undefined) return refuse('app.no-place', { place })
        const admitted = admit(name, procedures[name], operatorOf({ machine, ...session }), secondOf(parsed.data))
        if (!admitted.ok) return admitted
        const input = inputOf(name, parsed.data)
        return input.ok ? await atApp(name, input.value as never, parsed.data, session) : input
      } catch (error) {
        return { ok: false, error: incident(error) }
      }
    },
    listen: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    tell,
    close: async () => {
      await jobs.cancelAll()
      machine.close()
    },
  }
}

/** The work, and what follows however it ends: also a cancelled job may have written entries. */
const afterwards =
  (work: JobWork, act: () => void): JobWork =>
  async (progress, signal) => {
    try {
      return await work(progress, signal)
    } finally {
      act()
    }
  }

const CHANGES_APP: ReadonlySet<string> = new Set([
  'app.begin',
  'app.open',
  'app.unlock',
  'app.lock',
  'app.recovery-kept',
  'app.first-bundle',
  'app.set-screen',
])

const isAppJob = (name: AppName): name is keyof typeof appJobs => Object.hasOwn(appJobs, name)
const longWork: Readonly<Record<string, (setting: Setting, input: never) => JobWork>> = jobHandlers
const isOfPeople = (name: LedgerName): name is keyof typeof peopleHandlers => Object.hasOwn(peopleHandlers, name)
const isOf = (place: Procedure['place'], kind: PlaceKind | undefined): boolean =>
  kind !== undefined && (place === 'any' || place === kind)
