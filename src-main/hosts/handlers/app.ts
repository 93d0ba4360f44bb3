import { readFileSync } from 'node:fs'
import {
  procedures,
  type AppState,
  type CommandName,
  type Input,
  type JobState,
  type Output,
  type QueryName,
} from '#contract/index.ts'
import type { Actor } from '#words/acting.ts'
import type { Draft } from '#words/draft.ts'
import { done, refuse, type Result } from '#contract/result.ts'
import { addDays } from '#rules/dates.ts'
import { checkAhead } from '#rules/setup/check-draft.ts'
import { beijingDay } from '#words/beijing-day.ts'
import { SAMPLE_CANDIDATES } from '#office/importing/sample-candidates.ts'
import { SAMPLE_DECISIONS } from '#office/deciding/decisions-table.ts'
import { SAMPLE_HOUSEHOLD } from '#office/importing/sample-household.ts'
import { sampleTable } from '#office/reading/sample-table.ts'
import { checkSetup } from '#office/setup/check-setup.ts'
import { readAreas } from '#office/setup/read-areas.ts'
import { readFacts } from '#office/setup/read-facts.ts'
import { SAMPLE_AREAS } from '#office/setup/sample-areas.ts'
import { sampleFacts } from '#office/setup/sample-facts.ts'
import { SAMPLE_STAFF } from '#office/staff/sample-staff.ts'
import { admit } from '#people/gate.ts'
import type { Seat } from '#people/seat.ts'
import type { Jobs } from '../jobs.ts'
import { drives } from '../machine/drives.ts'
import type { Machine } from '../machine/machine.ts'
import { operatorOf } from '../machine/operator.ts'
import { looksLikePdf } from '../machine/looks-like-pdf.ts'

/** Where `app` procedures run: the computer, and who sits at this window. */
export type AppSetting = {
  readonly machine: Machine
  readonly jobs: Jobs
  readonly seat: Seat | undefined
  /** Who is signed in at a place, or undefined. */
  readonly actorAt: (place: string) => Actor | undefined
}

const SAMPLES = {
  areas: SAMPLE_AREAS,
  staff: SAMPLE_STAFF,
  candidates: SAMPLE_CANDIDATES,
  household: SAMPLE_HOUSEHOLD,
  decisions: SAMPLE_DECISIONS,
}

/** How far ahead the sample of an election lies, in days: every term of the law can still be kept. */
const SAMPLE_AHEAD = 42

type AppName = Extract<QueryName | CommandName, `app.${string}`>
type Handler<N extends AppName> = (setting: AppSetting, input: Input<N>) => Result<Output<N>> | Promise<Result<Output<N>>>

/** What belongs to no ledger: anyone at this computer may ask. */
export const appHandlers: { readonly [N in AppName]: Handler<N> } = {
  'app.state': (setting) => {
    const state = setting.machine.state()
    const recovery = state.recovery && admit('app.recovery', procedures['app.recovery'], operatorOf(setting)).ok
    return done({ ...state, recovery, jobs: setting.jobs.listFor(mayRead(setting)) } satisfies AppState)
  },
  'app.set-screen': ({ machine }, screen) => {
    machine.screen.set(screen)
    return done(null)
  },
  'app.cancel': ({ jobs }, { job }) => {
    jobs.cancel(job)
    return done(null)
  },
  'app.begin': (setting, asked) => {
    const past = asked.kind === 'office' ? pastDay(asked.draft) : undefined
    return past ?? whenQuiet(setting, () => setting.machine.begin(asked))
  },
  'app.check-setup': (_, { draft, trial }) => {
    const today = beijingDay(new Date())
    return checkSetup(draft, trial && draft.day.trim() < today ? draft.day.trim() : today)
  },
  'app.read-areas': ({ machine }, asked) => {
    if ('text' in asked) return readAreas(asked)
    const file = machine.uploads.file(asked.upload)
    return file.ok ? readAreas({ file: file.value.name, bytes: readFileSync(file.value.path) }) : file
  },
  'app.read-election': ({ machine }, asked) => {
    if ('text' in asked) return readFacts(asked)
    const file = machine.uploads.file(asked.upload)
    return file.ok ? readFacts({ file: file.value.name, bytes: readFileSync(file.value.path) }) : file
  },
  'app.sample': (_, { of, kind, day }) => {
    const ahead = day ?? addDays(beijingDay(new Date()), SAMPLE_AHEAD)
    const { name, bytes } = sampleTable(of === 'election' ? sampleFacts(ahead) : SAMPLES[of], kind)
    return done({ name, base64: Buffer.from(bytes).toString('base64') })
  },
  'app.open': (setting, { what }) => whenQuiet(setting, () => setting.machine.open(what)),
  'app.unlock': ({ machine }, { passphrase }) => machine.unlock(passphrase),
  'app.lock': ({ machine, seat }) => {
    seat?.leave()
    machine.lock()
    return done(null)
  },
  'app.recovery': ({ machine }) => machine.recovery(),
  'app.recovery-kept': ({ machine }) => machine.recoveryKept(),
  'app.enrolment': ({ machine }, { out }) => machine.enrolment(out),
  'app.first-bundle': ({ machine }, { upload, fingerprint }) => machine.firstBundle(upload, fingerprint),
  'app.upload': ({ machine }, part) => machine.uploads.take(part),
  'app.drives': async () => done(await drives()),
  'app.choose-folder': async ({ machine: { system } }) =>
    system ? done({ path: (await system.chooseFolder()) ?? null }) : refuse('app.no-dialog'),
  'app.show-pdf': async ({ machine: { system, uploads } }, { upload }) => {
    if (!system) return refuse('app.no-dialog')
    const file = uploads.file(upload)
    if (!file.ok) return file
    const { path, name } = file.value
    return looksLikePdf(path) && (await system.showPdf(path)) ? done(null) : refuse('app.not-shown', { file: name })
  },
}

/** An election in earnest lies ahead. */
function pastDay({ day }: Draft): Result<never> | undefined {
  const [past] = checkAhead(day.trim(), beijingDay(new Date()))
  return past && refuse('setup.faults', { faults: 1, field: past.path, what: past.message, en: past.en.message })
}

/**
 * What a job on a ledger answered may name people: it is for whoever is signed in there and may ask for the job themselves. A job of
 * another folder's ledger (the election's, in its rehearsal) is nobody's here.
 */
const mayRead =
  ({ machine, actorAt }: AppSetting) =>
  ({ name, place }: JobState, ledger: string): boolean => {
    if (place === null || machine.places.pathOf(place) !== ledger) return false
    const roles = Object.entries(procedures).find(([known]) => known === name)?.[1].roles ?? []
    return actorAt(place)?.some(({ role }) => roles.some((each) => each === role)) ?? false
  }

/** Which folder is open changes under nobody's work, and nobody stays signed in across it. */
async function whenQuiet<T>({ jobs, seat }: AppSetting, act: () => Result<T> | Promise<Result<T>>): Promise<Result<T>> {
  if (jobs.list().some(({ state }) => state === 'running')) return refuse('app.busy')
  seat?.leave()
  return act()
}
