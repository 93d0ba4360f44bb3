import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import type {
  AppState,
  CheckedIn,
  Frame,
  Input,
  Name,
  OfficeOverview,
  PeopleHere,
  Present,
  Reply,
  VoterHit,
} from '#contract/index.ts'
import type { App } from '../open-app.ts'

/** Carries a frame the whole way a screen's frames go. */
type Send = (frame: Frame) => Promise<Reply<unknown>>

/** Frames sent from within the page: `run` runs a script there and answers what it comes to. */
const throughPage =
  (run: (code: string) => Promise<unknown>): Send =>
  async (frame) =>
    JSON.parse(String(await run(`window.xuance.call(${JSON.stringify(JSON.stringify(frame))})`))) as Reply<unknown>

/** Lives a little in an app of an empty home and closes it: `run` runs a script in its page. */
export async function smoke(app: App, run: (code: string) => Promise<unknown>): Promise<Verdict> {
  if (app.machine.kind() !== 'unset') return { ok: false, lines: ['FAIL  XUANCE_HOME is not empty'] }
  const verdict = await smokeSteps(throughPage(run))
  await app.close()
  return verdict
}

export type Verdict = { readonly ok: boolean; readonly lines: readonly string[] }

const PIN = '482613'
const FEW_VOTERS = 300
/** Milliseconds a rehearsal of so few may take on a slow laptop. */
const BUILDING = 300_000

/**
 * What a release machine asks of a packed app, in a home that is empty: a rehearsal is built (ledgers, threads, fonts, prints), somebody
 * signs in with a PIN, one voter is checked in, one register is handed out as a PDF. Ends with a verdict, never throws.
 */
async function smokeSteps(send: Send): Promise<Verdict> {
  const lines: string[] = []
  const step = async <T>(what: string, act: () => Promise<T>): Promise<T> => {
    const began = performance.now()
    const value = await act()
    lines.push(`ok    ${what} (${Math.round(performance.now() - began)} ms)`)
    return value
  }
  const ask = asker(send)
  try {
    await step('a rehearsal is built', () => built(ask))
    const place = await step('a station is open', () => openStation(ask))
    await step('somebody signs in', () => signedIn(ask, place))
    const { receipt } = await step('a voter is checked in', () => checkedIn(ask, place))
    const bytes = await step('a register is printed', () => printed(ask))
    return { ok: true, lines: [...lines, `PASS  receipt ${receipt}, register of ${bytes} bytes`] }
  } catch (error) {
    return { ok: false, lines: [...lines, `FAIL  ${error instanceof Error ? error.message : String(error)}`] }
  }
}

type Kind = Frame['kind']
type Ask = ReturnType<typeof asker>

const asker =
  (send: Send) =>
  async <T, N extends Name = Name>(kind: Kind, name: N, input: Input<N>, place?: string): Promise<T> => {
    const rest = { name, input, ...(place !== undefined && { place }) }
    const frame: Frame = kind === 'query' ? { kind, ...rest } : { kind, requestId: randomUUID(), ...rest }
    const reply = await send(frame)
    if (!reply.ok) throw new Error(`${name}: ${reply.error.code} ${JSON.stringify(reply.error.params)}`)
    return reply.value as T
  }

async function built(ask: Ask): Promise<void> {
  await ask('command', 'app.begin', { kind: 'rehearsal' })
  const { id } = await ask<{ id: string }, 'app.rehearse'>('job', 'app.rehearse', { voters: FEW_VOTERS })
  const until = performance.now() + BUILDING
  while (performance.now() < until) {
    const { jobs } = await ask<AppState>('query', 'app.state', {})
    const job = jobs.find((each) => each.id === id)
    if (job?.state === 'done') return
    if (job?.state !== 'running') throw new Error(`app.rehearse: ${job?.state ?? 'lost'} ${job?.error?.code ?? ''}`)
    await pause(500)
  }
  throw new Error('app.rehearse: not done in time')
}

async function openStation(ask: Ask): Promise<string> {
  const { places } = await ask<AppState>('query', 'app.state', {})
  const open = places.find(({ phase }) => phase === 'open')
  if (!open) throw new Error('no station is open')
  return open.place
}

async function signedIn(ask: Ask, place: string): Promise<Present> {
  const { people } = await ask<PeopleHere>('query', 'people.list', {}, place)
  const lead = people.find(({ roles }) => roles.includes('lead'))
  if (!lead) throw new Error(`${place} has no lead`)
  await ask('command', 'people.set-pin', { person: lead.person, pin: PIN }, place)
  return ask<Present, 'people.sign-in'>('command', 'people.sign-in', { person: lead.person, pin: PIN, role: 'lead' }, place)
}

async function checkedIn(ask: Ask, place: string): Promise<CheckedIn> {
  const { hits } = await ask<{ hits: readonly VoterHit[] }, 'voting.find'>('query', 'voting.find', { text: `${place}-` }, place)
  const free = hits.find(({ state }) => state.kind === 'free')
  if (!free) throw new Error(`${place} has nobody left to check in`)
  const input: Input<'voting.check-in'> = { voter: free.voter, channel: 'station', principals: [] }
  return ask<CheckedIn, 'voting.check-in'>('command', 'voting.check-in', input, place)
}

async function printed(ask: Ask): Promise<number> {
  const { constituencies } = await ask<OfficeOverview>('query', 'office.overview', {}, 'office')
  const register = constituencies.flatMap(({ registers }) => registers)[0]
  if (!register) throw new Error('the office printed no register')
  const { base64 } = await ask<{ base64: string }, 'office.print'>('query', 'office.print', { sha256: register.sha256 }, 'office')
  const bytes = Buffer.from(base64, 'base64')
  if (bytes.subarray(0, 5).toString('latin1') !== '%PDF-') throw new Error('the register is no PDF')
  return bytes.length
}
