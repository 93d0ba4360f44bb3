import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { procedures, type AppState, type Event, type JobState, type Name, type Procedure, type Reply } from '#contract/index.ts'
import { OFFICE } from '#contract/procedure.ts'
import { electron as fakeElectron } from '../hosts/fake-electron.ts'
import { answerOf, PIN, WRONG } from '../people/staffed.ts'
import { BROKEN, ENDLESS, SHORT, WAYS, type Way } from './ways.ts'

vi.mock('electron', () => fakeElectron)

const names = ['direct', 'loopback', 'electron'] as const
const ways = new Map<string, Way>()
beforeAll(async () => {
  for (const name of names) ways.set(name, await WAYS[name]())
})
afterAll(async () => {
  for (const way of ways.values()) await way.close()
})

let serial = 0
const requestId = (): string => `00000000-0000-4000-8000-${String(++serial).padStart(12, '0')}`
const query = (name: string, place?: string, input: unknown = {}) => ({ kind: 'query', name, input, ...(place && { place }) })
const command = (name: string, place: string | undefined, input: unknown, more: object = {}) => ({
  kind: 'command',
  name,
  requestId: requestId(),
  input,
  ...(place && { place }),
  ...more,
})
const signIn = (person: string, pin = PIN) => command('people.sign-in', 'D01', { person, pin })
const opening = { papers: { D01: 10 }, checklist: {} }
const overseer = { person: 'D01-overseer', pin: PIN }
const arrival = { voter: 'D01-0001', channel: 'station', principals: [] }
const again = signIn('D01-lead')
/** Set in the course of the frames below. */
const PIN_OF: Readonly<Record<string, string>> = { lead: '480263' }
const isOfOffice = (role: string): boolean => OFFICE.some((each) => each === role)

/** One day's frames, in order: each way has lived the same up to here. */
const frames: readonly (readonly [string, unknown, string])[] = [
  ['nothing', null, 'app.bad-frame'],
  ['text', 'app.state', 'app.bad-frame'],
  ['a list', [], 'app.bad-frame'],
  ['a frame with a key too many', { ...query('app.state'), sudo: true }, 'app.bad-frame'],
  ['a command without its request id', { kind: 'command', name: 'app.cancel', input: { job: 'x' } }, 'app.bad-frame'],
  ['an event as if it were a frame', { kind: 'event', name: 'changed', input: {} }, 'app.bad-frame'],
  ['an unknown procedure', query('office.delete'), 'app.unknown-procedure'],
  ['a name of Object.prototype', query('constructor'), 'app.unknown-procedure'],
  ['a name like a path of prototypes', query('__proto__'), 'app.unknown-procedure'],
  ['a command asked as a query', query('voting.check-in', 'D01', arrival), 'app.unknown-procedure'],
  ['an input too many', query('app.state', undefined, { all: true }), 'app.bad-input'],
  ['a procedure of the app at a place', query('app.state', 'D01'), 'app.no-place'],
  ['a place that is not here', query('station.overview', 'D09'), 'app.no-place'],
  ['a path as a place', query('station.overview', '../office'), 'app.no-place'],
  ['the office’s business at a station', query('office.overview', 'D01'), 'app.no-place'],
  ['who works here', query('people.list', 'D01'), 'ok'],
  ['a check-in by nobody', command('voting.check-in', 'D01', arrival), 'app.signed-out'],
  ['nobody, asked who they are', query('people.who', 'D01'), 'ok'],
  ['a wrong PIN', signIn('D01-clerk', WRONG), 'pin.wrong'],
  ['a person of another station', signIn('D02-clerk'), 'pin.wrong'],
  ['a clerk', signIn('D01-clerk'), 'ok'],
  ['the clerk, asked who they are', query('people.who', 'D01'), 'ok'],
  ['a clerk who opens the station', command('station.open', 'D01', opening, { second: overseer }), 'app.role'],
  ['a clerk’s nonsense', query('voting.voter', 'D01', { nonsense: 1 }), 'app.bad-input'],
  ['a voter who is not on the roll', query('voting.voter', 'D01', { voter: 'D01-0001' }), 'check-in.not-on-roll'],
  ['a search with Chinese in it', query('voting.find', 'D01', { text: '陈小明' }), 'ok'],
  [
    'a second person in an exchange',
    command('voting.spoil', 'D01', { contest: 'D01', count: 1 }, { second: overseer }),
    'app.bad-input',
  ],
  ['the lead instead', again, 'ok'],
  ['the lead, the same request again', again, 'ok'],
  ['an opening by one alone', command('station.open', 'D01', opening), 'people.second-needed'],
  [
    'an opening with oneself',
    command('station.open', 'D01', opening, { second: { person: 'D01-lead', pin: PIN } }),
    'people.same-person',
  ],
  ['an opening with a wrong PIN', command('station.open', 'D01', opening, { second: { ...overseer, pin: WRONG } }), 'pin.wrong'],
  [
    'an opening with the wrong role',
    command('station.open', 'D01', opening, { second: { person: 'D01-typist', pin: PIN } }),
    'people.second-role',
  ],
  [
    'an opening with papers of no contest',
    command('station.open', 'D01', { ...opening, papers: { D07: 1 } }, { second: overseer }),
    '*',
  ],
  ['a PIN of letters', command('people.set-pin', 'D01', { person: 'D01-lead', pin: 'abcd', current: PIN }), 'app.bad-input'],
  ['a new PIN of one’s own', command('people.set-pin', 'D01', { person: 'D01-lead', pin: '480263', current: PIN }), 'ok'],
  ['nobody again', command('people.sign-out', 'D01', {}), 'ok'],
  ['a query after signing out', query('station.overview', 'D01'), 'app.signed-out'],
  ['a dialog where there is none', command('app.choose-folder', undefined, {}), 'app.no-dialog'],
  ['a file that never came', command('app.show-pdf', undefined, { upload: '00000000-0000-4000-8000-000000000000' }), '*'],
  [
    'a file in one part',
    command('app.upload', undefined, {
      id: '00000000-0000-4000-8000-0000000000ff',
      name: '名册.xlsx',
      part: 0,
      of: 1,
      base64: 'eHh4',
    }),
    'ok',
  ],
  [
    'a part as large as they come',
    command('app.upload', undefined, {
      id: '00000000-0000-4000-8000-0000000000fe',
      name: 'a.xlsx',
      part: 0,
      of: 2,
      base64: 'A'.repeat(218_452) + 'AA==',
    }),
    'ok',
  ],
  ['an export into the app’s own folder', command('app.enrolment', undefined, { out: '/' }), 'app.not-begun'],
  ['the state of it all', query('app.state'), 'ok'],
]

/** Times and places differ from town to town, nothing else may. */
const masked = (reply: Reply<unknown>): unknown =>
  JSON.parse(
    JSON.stringify(reply, (key, value: unknown) =>
      /^(at|head|ref|locksIn|free|last)$/.test(key) && value !== null ? '*' : value,
    ).replaceAll(/\/tmp\/[\w./-]+/g, '*'),
  )

describe('a frame is answered alike, whichever way it came', () => {
  it.each(frames)('%s', async (_, frame, code) => {
    const replies = []
    for (const name of names) replies.push(masked(await ways.get(name)!.send(frame)))
    expect(replies[1]).toEqual(replies[0])
    expect(replies[2]).toEqual(replies[0])
    const [reply] = replies as [Reply<unknown>]
    expect(code === '*' || answerOf(reply) === code, answerOf(reply)).toBe(true)
  })

  it('and leaves nothing in a log but what nobody expected', () => {
    for (const name of names) expect(ways.get(name)!.log, name).toEqual([])
  })
})

/** Every procedure at a ledger, by whoever may ask for it: at the office or at the station. */
const all = (Object.entries(procedures) as [Name, Procedure][]).filter(([, { place }]) => place !== 'app')
const homeOf = ({ place }: Procedure): string => (place === 'office' ? 'office' : 'D01')
const asked = (name: string, { kind, place }: Procedure, input: unknown) => ({
  kind,
  name,
  input,
  place: homeOf({ place } as Procedure),
  ...(kind !== 'query' && { requestId: requestId() }),
})

describe('every procedure is guarded alike, whichever way it is asked', () => {
  const alike = async (frame: unknown): Promise<string> => {
    const replies = []
    for (const name of names) replies.push(masked(await ways.get(name)!.send(frame)))
    expect(replies[1]).toEqual(replies[0])
    expect(replies[2]).toEqual(replies[0])
    return answerOf(replies[0] as Reply<unknown>)
  }
  const nonsense = { nonsense: 1 }

  it.each(all)('%s by nobody', async (name, procedure) => {
    expect(await alike(asked(name, procedure, nonsense))).toBe(procedure.roles.length > 0 ? 'app.signed-out' : 'app.bad-input')
  })

  it.each(all.filter(([, { roles }]) => roles.length > 0))('%s with nonsense, by whoever may ask', async (name, procedure) => {
    const place = homeOf(procedure)
    const role = procedure.roles.find((each) => (place === 'office') === isOfOffice(each))!
    const signedIn = command('people.sign-in', place, { person: `${place}-${role}`, pin: PIN_OF[role] ?? PIN })
    expect(await alike(signedIn)).toBe('ok')
    const two = procedure.second?.needed === 'always'
    expect(await alike(asked(name, procedure, nonsense))).toBe(two ? 'people.second-needed' : 'app.bad-input')
    expect(await alike(command('people.sign-out', place, {}))).toBe('ok')
  })
})

describe.each(names)('long work by the %s way', (name) => {
  const way = (): Way => ways.get(name)!
  const start = async (voters: number): Promise<JobState> => {
    const reply = await way().send({ kind: 'job', name: 'app.rehearse', requestId: requestId(), input: { voters } })
    return (reply as { value: JobState }).value
  }
  const job = async (id: string): Promise<JobState | undefined> =>
    ((await way().send(query('app.state'))) as { value: AppState }).value.jobs.find((each) => each.id === id)

  it('tells its progress, is found again by whoever comes later, and is cancelled', async () => {
    const events: Event[] = []
    const stop = await way().listen((event) => events.push(event))
    const { id, state } = await start(ENDLESS)
    expect(state).toBe('running')
    expect((await start(ENDLESS)).id).toBe(id)
    await expect.poll(() => job(id)).toMatchObject({ state: 'running', stage: 'town', done: 3, of: 9, place: null })
    await expect.poll(() => events).toContainEqual({ event: 'job', id })
    stop()
    const later: Event[] = []
    const leave = await way().listen((event) => later.push(event))
    expect(await way().send(command('app.cancel', undefined, { job: id }))).toEqual({ ok: true, value: null })
    await expect.poll(() => job(id)).toMatchObject({ state: 'cancelled', error: null })
    await expect.poll(() => later).toContainEqual({ event: 'job', id })
    leave()
  })

  it('keeps what it answered', async () => {
    const { id } = await start(SHORT)
    await expect.poll(() => job(id)).toMatchObject({ state: 'done', value: { voters: SHORT } })
  })

  it('that breaks is an incident by number, whose details stay in the log', async () => {
    const { id } = await start(BROKEN)
    await expect.poll(() => job(id)).toMatchObject({ state: 'refused', error: { code: 'app.incident' } })
    const { error } = (await job(id))!
    expect(JSON.stringify(error)).not.toContain('secret detail')
    expect(way().log.filter((line) => line.includes(error!.incident!) && line.includes('secret detail'))).toHaveLength(1)
  })
})

describe.each(names)('what changes, by the %s way', (name) => {
  it('is told by place, carries no data, and ends when nobody listens any more', async () => {
    const way = ways.get(name)!
    const events: Event[] = []
    const stop = await way.listen((event) => events.push(event))
    await way.send(signIn('D01-typist'))
    await expect.poll(() => events).toContainEqual({ event: 'changed', place: 'D01' })
    await way.send(command('app.lock', undefined, {}))
    await expect.poll(() => events).toContainEqual({ event: 'app' })
    expect(new Set(events.flatMap((event) => Object.keys(event)))).toEqual(new Set(['event', 'place']))
    stop()
    const before = events.length
    await way.send(signIn('D01-typist'))
    expect(events).toHaveLength(before)
  })
})
