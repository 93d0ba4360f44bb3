import { randomUUID } from 'node:crypto'
import { resolve } from 'node:path'
import { procedures, type Input, type JobState, type Name, type Output, type Procedure } from '#contract/index.ts'
import { refuse, done, type Result } from '#contract/result.ts'
import { WANTS_SECOND } from '#contract/wants-second.ts'
import { localValue, type Ledger } from '#ledger/open.ts'
import { createDispatcher } from '../dispatcher.ts'
import { openMachine } from '../machine/machine.ts'
import type { PlaceKind } from '../places.ts'
import { finished, type Watching } from './finished.ts'
import { localFiles } from './local-files.ts'
import { onePlace } from './one-place.ts'
import { whoActs, type ModeKnown, type Named } from './who-acts.ts'
import { isRehearsed } from '#words/rehearsed.ts'

/** One ledger and its procedures in this process: the host of those who have no screen. */
export type Direct = {
  readonly place: PlaceKind
  /** Whether the election is one in earnest: people are named, and sign in. */
  readonly live: boolean
  /** Whether the ledger still waits for its first bundle. */
  readonly waits: boolean
  /** The id by which a procedure takes a file of this computer. Refuses `input.unreadable`. */
  offer(path: string): Result<string>
  /** What the procedure answers: a job, once it has ended. Throws `NobodyNamed` and `NamedInVain`, and the reason of an aborted signal. */
  ask<N extends Name>(name: N, input: Input<N>, asking: Named & Watching): Promise<Result<Output<N>>>
  close(): Promise<void>
}

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

/** Who has no PIN stands in all the same: nobody is asked for one. */
const TAKES_TWO: ReadonlySet<string> = new Set([...WANTS_SECOND, 'pin.too-few'])

/** Opens a ledger where it lies, its chain checked once. Refuses what opening it refuses. */
export function openDirect({ path: named, waiting, passphrase, recovery, unopened, log }: Options): Result<Direct> {
  const path = resolve(named)
  const [places, files] = [onePlace(path, waiting), localFiles()]
  const opened = places.open(waiting)
  if (!opened.ok && !unopened) return opened
  const machine = openMachine({ home: places.folder, places, named: { path, recovery, passphrase, uploads: files } })
  const work = { 'app.rehearse': () => () => Promise.resolve(refuse('app.no-place', { place: path })) }
  const dispatcher = createDispatcher({ machine, work, log })
  const who = whoActs(places, dispatcher)

  const place = (): PlaceKind => places.names().map((name) => places.kindOf(name)!)[0] ?? waiting
  const from = <T>(read: (ledger: Ledger) => T): T | undefined => {
    const ledger = places.open(place())
    return ledger.ok ? read(ledger.value) : undefined
  }
  const election = (): string | undefined => from((ledger) => localValue(ledger, 'election'))
  const mode = (): ModeKnown => {
    const name = election()
    return name === undefined ? 'unknown' : isRehearsed(name) ? 'rehearsal' : 'live'
  }

  const once = async <N extends Name>(
    name: N,
    input: Input<N>,
    asking: Named & Watching,
    both: boolean,
  ): Promise<Result<Output<N>>> => {
    const procedure: Procedure = procedures[name]
    const { kind } = procedure
    const acting = await who.for(procedure, asking, { mode: mode(), ledger: from((ledger) => ledger), place: place(), both })
    if (!acting.ok) return acting
    const { session, second } = acting.value
    const frame = {
      kind,
      name,
      input,
      ...(procedure.place !== 'app' && { place: place() }),
      ...(kind !== 'query' && { requestId: randomUUID(), ...(second && { second }) }),
    }
    const reply = await dispatcher.dispatch(frame, session)
    if (!reply.ok || kind !== 'job') return reply as Result<never>
    return (await finished(dispatcher, reply.value as JobState, asking)) as Result<never>
  }

  return done({
    get place() {
      return place()
    },
    get live() {
      return mode() === 'live'
    },
    get waits() {
      return election() === undefined
    },
    offer: (file) => files.offer(file),
    ask: async (name, input, asking) => {
      const reply = await once(name, input, asking, false)
      const stoodIn = mode() === 'rehearsal' && !asking.as
      return !reply.ok && stoodIn && (procedures[name] as Procedure).second && TAKES_TWO.has(reply.error.code)
        ? once(name, input, asking, true)
        : reply
    },
    close: async () => {
      who.leave()
      await dispatcher.close()
    },
  })
}
