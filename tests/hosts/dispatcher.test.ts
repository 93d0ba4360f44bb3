import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import type { AppState, Event } from '#contract/index.ts'
import { refusal as refusalOf, refuse } from '#contract/result.ts'
import type { Session } from '#hosts/session.ts'
import { startJobs } from '#hosts/jobs.ts'
import { app, as } from '../fixtures/app.ts'
import { need, STAFF } from '../fixtures/election.ts'
import { folder } from '../fixtures/folder.ts'

const home = folder()
const { dispatcher, log } = await app(home)
afterAll(() => dispatcher.close())

const ask = (name: string, input: unknown, place?: string, role = 'clerk') =>
  dispatcher.dispatch({ kind: 'query', name, input, ...(place !== undefined && { place }) }, as(role))
const checkIn = (voter: string, requestId = randomUUID(), role = 'clerk') =>
  dispatcher.dispatch(
    { kind: 'command', name: 'voting.check-in', place: 'D01', requestId, input: { voter, channel: 'station', principals: [] } },
    as(role),
  )
const undo = {
  kind: 'command',
  name: 'voting.undo',
  place: 'D01',
  input: { ref: '0'.repeat(64), returned: {}, reason: '认错选民' },
}
const refusal = (code: string) => ({ ok: false, error: { code } })

describe('what may be asked', () => {
  it.each([
    ['nothing at all', undefined, 'app.bad-frame'],
    ['a frame with a key too many', { kind: 'query', name: 'app.state', input: {}, sudo: true }, 'app.bad-frame'],
    ['an unknown procedure', { kind: 'query', name: 'office.delete', input: {} }, 'app.unknown-procedure'],
    ['a name of Object.prototype', { kind: 'query', name: 'constructor', input: {} }, 'app.unknown-procedure'],
    [
      'a command as if it were a query',
      { kind: 'query', name: 'voting.check-in', place: 'D01', input: {} },
      'app.unknown-procedure',
    ],
    ['an input with a key too many', { kind: 'query', name: 'app.state', input: { all: true } }, 'app.bad-input'],
    ['a place that is not here', { kind: 'query', name: 'office.overview', place: 'D02', input: {} }, 'app.no-place'],
    ['an office procedure at a station', { kind: 'query', name: 'office.overview', place: 'D01', input: {} }, 'app.no-place'],
    ['a path as a place', { kind: 'query', name: 'station.overview', place: '../office', input: {} }, 'app.no-place'],
  ])('%s is refused', async (_, frame, code) => {
    expect(await dispatcher.dispatch(frame, as('clerk'))).toMatchObject(refusal(code))
  })

  it.each([
    ['a query', { kind: 'query', name: 'voting.find', place: 'D01', input: { text: 'x' } }, 'app.bad-frame'],
    [
      'an exchange',
      { kind: 'command', name: 'voting.spoil', place: 'D01', input: { contest: 'D01', count: 1 } },
      'app.bad-input',
    ],
    ['a job', { kind: 'job', name: 'app.rehearse', input: { voters: 200 } }, 'app.bad-input'],
    ['an undo by somebody with a PIN of three digits', { ...undo, second: { person: 'lead', pin: '123' } }, 'app.bad-input'],
    ['an undo by somebody who says more', { ...undo, second: { person: 'lead', pin: '1597', role: 'lead' } }, 'app.bad-frame'],
    ['an undo where nobody can enter a PIN', undo, 'people.second-role'],
  ])('a second person in %s is refused', async (_, frame, code) => {
    const second = { person: 'lead', pin: '1597' }
    expect(await dispatcher.dispatch({ requestId: randomUUID(), second, ...frame }, as('clerk'))).toMatchObject(refusal(code))
  })

  it('a role is looked at before the input, and the input is not named to whoever may not ask', async () => {
    expect(await ask('voting.voter', { nonsense: true }, 'D01', 'typist')).toMatchObject(refusal('app.role'))
    expect(await ask('voting.voter', { nonsense: true }, 'D01', 'clerk')).toMatchObject(refusal('app.bad-input'))
  })

  it('words with a sign that cannot be seen are refused, and the field is named', async () => {
    const frame = {
      kind: 'command',
      requestId: randomUUID(),
      name: 'voting.incident',
      place: 'D01',
      input: { what: '下雨\u202E' },
    }
    expect(await dispatcher.dispatch(frame, as('clerk'))).toMatchObject({
      ok: false,
      error: { code: 'app.unseen-sign', params: { name: 'voting.incident', field: 'what', codePoint: 'U+202E' } },
    })
  })

  it('nobody signs in where there is no seat, but everyone may see who works here', async () => {
    expect(await ask('people.who', {}, 'D01')).toMatchObject(refusal('app.unknown-procedure'))
    const people = STAFF.map(({ person, name, roles }) => ({ person, name, roles, pin: false }))
    expect(await ask('people.list', {}, 'D01')).toEqual({ ok: true, value: { people, keeper: 'lead', unkept: true } })
    expect(await ask('people.list', {}, 'office')).toMatchObject({ ok: true, value: { keeper: 'admin' } })
    expect(await ask('people.list', {})).toMatchObject(refusal('app.no-place'))
  })
})

describe('what happens', () => {
  it('a query answers data, an expected refusal a code, and neither leaves a trace in the log', async () => {
    expect(await ask('office.overview', {}, 'office', 'registrar')).toMatchObject({
      ok: true,
      value: { roll: 12, received: 0, mode: 'rehearsal' },
    })
    expect(await ask('voting.voter', { voter: 'D01-9999' }, 'D01')).toMatchObject(refusal('check-in.not-on-roll'))
    expect(log).toEqual([])
  })

  it('a command says where something changed, once, and not when it was refused', async () => {
    const events: Event[] = []
    const stop = dispatcher.listen((event) => events.push(event))
    const request = randomUUID()
    const first = await checkIn('D01-0001', request)
    expect(first).toMatchObject({ ok: true, value: { papers: { D01: 1, 'D01-1': 1 } } })
    expect(await checkIn('D01-0001', request)).toEqual(first)
    expect(await checkIn('D01-0001')).toMatchObject(refusal('check-in.already'))
    expect(events.filter(({ event }) => event === 'changed')).toEqual([
      { event: 'changed', place: 'D01' },
      { event: 'changed', place: 'D01' },
    ])
    stop()
    expect(await ask('station.overview', {}, 'D01')).toMatchObject({ ok: true, value: { last: { name: '村民1' } } })
  })
})

describe('long work', () => {
  const fault = () => refusalOf('app.incident')

  it('on a ledger answers, and is refused, with what no eye sees by its code point; a path of this computer stays as it is', async () => {
    const said = { name: '张\u202E三' }
    const jobs = startJobs(() => undefined, fault)
    const answers = async () => ({ ok: true as const, value: [said] })
    const refused = async () => refuse('ledger.no-election', { path: said.name })
    jobs.start('bundles.merge', answers, { place: 'office', ledger: 'office.sqlite' })
    jobs.start('handing-over.export', refused, { place: 'D01', ledger: 'D01.sqlite' })
    jobs.start('app.backups', answers, { place: 'D01' })
    await expect.poll(() => jobs.list().every(({ state }) => state !== 'running')).toBe(true)
    expect(jobs.list().map(({ value, error }) => value ?? error?.params)).toEqual([
      [{ name: '张‹U+202E›三' }],
      { path: '张‹U+202E›三' },
      [said],
    ])
  })

  it('answers what may name people only where it was asked, not in another folder’s place of the same name', async () => {
    const work = async () => ({ ok: true as const, value: { folder: 'E:' } })
    const here = join(home, 'stations', 'D01.sqlite')
    const ledgers = { 'handing-over.export': here, 'desks.take-in': join(home, 'other', 'D01.sqlite') }
    for (const [name, ledger] of Object.entries(ledgers)) dispatcher.jobs.start(name, work, { place: 'D01', ledger })
    dispatcher.jobs.start('app.restore', work, { place: 'D01' })
    await expect.poll(() => dispatcher.jobs.list().map(({ state }) => state)).toEqual(['done', 'done', 'done'])
    const seenBy = async (session: Session) => {
      const reply = await dispatcher.dispatch({ kind: 'query', name: 'app.state', input: {} }, session)
      return (need(reply) as AppState).jobs.map(({ value }) => value !== null)
    }
    expect(await seenBy(as('lead'))).toEqual([true, false, true])
    expect(await seenBy(as('clerk'))).toEqual([false, false, true])
    // The page after a restore is shown before anybody can sign in.
    expect(await seenBy({ actorAt: () => undefined })).toEqual([false, false, true])
  })

  it('can be watched by its snapshot and is started only once', async () => {
    let release = (): void => undefined
    const jobs = startJobs(() => undefined, fault)
    const work = async (progress: (stage: string, done: number, of: number) => void) => {
      progress('import', 3, 9)
      await new Promise<void>((resolve) => (release = resolve))
      return { ok: true as const, value: null }
    }
    const { id } = jobs.start('app.rehearse', work)
    expect(jobs.start('app.rehearse', work).id).toBe(id)
    await Promise.resolve()
    expect(jobs.list()).toMatchObject([{ id, state: 'running', stage: 'import', done: 3, of: 9 }])
    release()
    await expect.poll(() => jobs.list()[0]!.state).toBe('done')
  })

  it('is cancelled on request, and what breaks in it becomes an incident', async () => {
    const jobs = startJobs(() => undefined, fault)
    const waiting = jobs.start(
      'a',
      (_, signal) => new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(new Error('stopped')))),
    )
    await Promise.resolve()
    expect(jobs.cancel(waiting.id)).toBe(true)
    expect(jobs.cancel('no such job')).toBe(false)
    jobs.start('b', () => Promise.reject(new Error('disk full')))
    await expect.poll(() => jobs.list().map(({ state }) => state)).toEqual(['cancelled', 'refused'])
    expect(jobs.list()[1]!.error).toEqual(fault())
  })
})
