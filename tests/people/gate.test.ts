import { randomUUID } from 'node:crypto'
import { afterAll, describe, expect, it } from 'vitest'
import { procedures, type Name, type Procedure } from '#contract/index.ts'
import { write } from '#ledger/append.ts'
import { done } from '#contract/result.ts'
import { checklistFor } from '#rules/day/checklist.ts'
import { zhejiang2021 } from '#rules/packs/zhejiang-2021.ts'
import { need } from '../fixtures/election.ts'
import { folder } from '../fixtures/folder.ts'
import { answerOf, assign, enrol, give, list, OFFICE_ROLES, PIN, staffedApp, STATION_ROLES, windowOf } from './staffed.ts'

const app = await staffedApp(folder())
afterAll(() => app.dispatcher.close())

const ROLES = [...STATION_ROLES, ...OFFICE_ROLES]
type Role = (typeof ROLES)[number]

const placeOf = (role: Role): string => (STATION_ROLES.some((each) => each === role) ? 'D01' : 'office')
const personOf = (role: Role): string => `${placeOf(role)}-${role}`

/** A window for each person, signed in with their PIN. */
const windows = new Map<string, Awaited<ReturnType<typeof signedIn>>>()
async function signedIn(place: string, person: string) {
  const window = windowOf(app)
  need(await window.seat.signIn(place, { person, pin: PIN }))
  return window.session
}
for (const role of ROLES) windows.set(personOf(role), await signedIn(placeOf(role), personOf(role)))
for (const role of STATION_ROLES) windows.set(`D02-${role}`, await signedIn('D02', `D02-${role}`))
/** What only people of one role do together takes two of them. */
const otherOf = (role: Role): string => `${personOf(role)}-2`
for (const role of ['overseer', 'admin', 'committee'] as const) {
  const ledger = need(app.places.open(placeOf(role)))
  const there = placeOf(role) === 'office' ? {} : { constituency: placeOf(role) }
  assign(ledger, [{ person: otherOf(role), name: `乙${role}`, roles: [role], ...there }])
  await give(ledger, otherOf(role))
  windows.set(otherOf(role), await signedIn(placeOf(role), otherOf(role)))
}
const nobody = windowOf(app).session

const all = (Object.entries(procedures) as [Name, Procedure][]).filter(([, { place }]) => place !== 'app')
const guarded = all.filter(([, { roles }]) => roles.length > 0)
const twoPerson = guarded.filter(([, { second }]) => second?.needed === 'always')
const withSecond = guarded.filter(([, { second }]) => second !== undefined)

/** An input main accepts, for the acts that take a second person. What the act then says is its own business. */
const INPUTS: Readonly<Record<string, unknown>> = {
  'station.open': { papers: { D01: 10 }, checklist: {} },
  'closing.close': { unused: { D01: 10 } },
  'desks.leave-out': { reason: '电脑坏了' },
  'people.replace': { name: '周新', roles: ['clerk'], reason: '生病' },
  'voting.reenter': { receipt: 1, spoiled: { contest: 'D01', count: 1 } },
  'proxies.approve': { principal: 'D01-0001', agent: 'D01-0002', reason: '外出', means: '书面', document: 'W1' },
  'proxies.withdraw': { ref: '0'.repeat(64), reason: '本人到站' },
  'boxes.out': { box: '1', papers: { D01: 1 } },
  'boxes.in': { box: '1', used: { D01: 1 }, returned: {} },
  'count.call': { contest: 'D01', round: 'first', batch: 1, papers: [{ invalid: true }] },
  'count.confirm-call': { ref: '0'.repeat(64) },
  'count.withdraw-call': { ref: '0'.repeat(64), reason: '唱错' },
  'count.agree': { contest: 'D01', round: 'first' },
  'count.withdraw-agreement': { contest: 'D01', round: 'first', reason: '唱错' },
  'count.join-write-ins': { contest: 'D01', round: 'first', names: ['甲', '乙'], as: '甲', reason: '同一人' },
  'count.withdraw-join': { ref: '0'.repeat(64), reason: '不是同一人' },
  'count.adjudicate': { contest: 'D01', round: 'first', oddPaper: 'O8', papers: 1, decidedAs: 'valid', reason: '意思清楚' },
  'count.withdraw-round': { contest: 'D01', round: 'revote', reason: '开早了' },
  'count.start-round': { contest: 'D01', round: 'revote', candidates: ['甲', '乙'] },
  'count.close-round': {
    contest: 'D01',
    round: 'revote',
    participants: { inPerson: 1, mobile: 0, proxy: 0 },
    papers: { printed: 1, spoiled: 0, unused: 0 },
  },
  'count.sign': { contest: 'D01', round: 'first' },
  'devices.certify': {
    upload: '00000000-0000-4000-8000-000000000000',
    constituency: 'D01',
    role: 'lead',
    answer: { skipped: '电话不通' },
  },
  'devices.revoke': { device: '0'.repeat(16), acceptUpTo: 0, reason: '丢了' },
  'conflicts.decide': { id: '0123456789', verdict: 'explained', reason: '核对回执' },
  'conflicts.resolve-fork': { book: '0000000000000000/D01', keep: '0'.repeat(64), reason: '核对回执' },
  'results.declare': { contest: 'D01', round: 'first' },
  'setup.answer': { question: 'proxy', answer: 'any' },
  'lists.allow-blanks': { codePoints: ['U+30000'] },
  'prints.allow-blanks': { codePoints: ['U+30000'] },
  'roll.pass-gate': { constituency: 'D01', gate: 'review' },
  'candidates.keep': { contest: 'D01', candidate: 'D01-0001', reason: '异议不成立' },
  'calendar.postpone': { day: '2026-12-20', consent: '县选委会 3 号', reason: '台风' },
  'calendar.decide-late': { step: 'roll-published', constituency: 'D01', until: '2026-12-01', reason: '台风' },
  'candidates.preselect': {
    contest: 'D01',
    on: '2026-12-01',
    places: 3,
    most: 3,
    participants: 1,
    valid: 1,
    votes: [{ candidate: 'D01-0001', votes: 1 }],
  },
  'voting.enter-paper': { served: [{ voter: 'D01-0001', principals: [] }], why: '停电' },
  'voting.check-in': { voter: 'D01-0001', channel: 'station', principals: [] },
  'voting.undo': { ref: '0'.repeat(64), returned: {}, reason: '认错选民' },
}

type Frame = {
  readonly place: string
  readonly second?: { readonly person: string; readonly pin: string }
  readonly input?: unknown
}
const ask = async (name: Name, { place, second, input = null }: Frame, session = nobody): Promise<string> => {
  const { kind } = procedures[name]
  const request = kind === 'query' ? {} : { requestId: randomUUID(), ...(second && { second }) }
  return answerOf(await app.dispatcher.dispatch({ kind, name, place, input, ...request }, session))
}

const homeOf = ({ place }: Procedure): string => (place === 'office' ? 'office' : 'D01')
/** What stands between a person and an act. Any other answer, `ok` or not, is given by the act itself. */
const GATE = /^(app\.(role|signed-out|no-place|bad-frame|unknown-procedure|incident)|people\.|pin\.)/

describe('without signing in', () => {
  it('only what the sign-in screen needs may be asked', () => {
    expect(Object.entries(procedures).flatMap(([name, { roles }]) => (roles.length === 0 ? [name] : []))).toEqual([
      'app.state',
      'app.cancel',
      'app.set-screen',
      'app.rehearse',
      'app.begin',
      'app.check-setup',
      'app.read-areas',
      'app.read-election',
      'app.sample',
      'app.practise',
      'app.open',
      'app.unlock',
      'app.lock',
      'app.enrolment',
      'app.first-bundle',
      'app.backups',
      'app.restore',
      'app.upload',
      'app.drives',
      'app.choose-folder',
      'app.show-pdf',
      'people.list',
      'people.who',
      'people.sign-in',
      'people.sign-out',
      'people.set-pin',
      'voting.board',
    ])
  })

  it.each(guarded)('%s is refused', async (name, procedure) => {
    expect(await ask(name, { place: homeOf(procedure) })).toBe('app.signed-out')
    const second = { person: personOf('overseer'), pin: PIN }
    expect(await ask(name, { place: homeOf(procedure), second, input: INPUTS[name] })).toBe('app.signed-out')
  })
})

describe('roles', () => {
  const cases = guarded.flatMap(([name, procedure]) => ROLES.map((role) => [name, role, procedure] as const))
  /** The gate comes before the input, and the input these tests give is none. */
  const passed = ({ second }: Procedure): string => (second?.needed === 'always' ? 'people.second-needed' : 'app.bad-input')

  it.each(cases)('%s asked by somebody who acts as %s', async (name, role, procedure) => {
    const session = { actorAt: () => [{ person: 'somebody', role }] }
    const expected = procedure.roles.includes(role) ? passed(procedure) : 'app.role'
    expect(await ask(name, { place: homeOf(procedure) }, session)).toBe(expected)
  })

  it.each(cases)('%s asked by the %s who signed in where they work', async (name, role, procedure) => {
    const allowed = procedure.roles.includes(role) ? passed(procedure) : 'app.role'
    const expected = placeOf(role) === homeOf(procedure) ? allowed : 'app.signed-out'
    expect(await ask(name, { place: homeOf(procedure) }, windows.get(personOf(role)))).toBe(expected)
  })

  it.each(
    guarded
      .filter(([, { place }]) => place === 'station')
      .flatMap(([name, { roles }]) => roles.map((role) => [name, role] as const)),
  )('%s is not open to the %s of another constituency', async (name, role) => {
    expect(await ask(name, { place: 'D01' }, windows.get(`D02-${role}`))).toBe('app.signed-out')
  })

  it.each([
    ['D01', 'D02-lead'],
    ['D01', 'office-admin'],
    ['office', 'D01-lead'],
  ])('at %s, %s cannot sign in, though the PIN is theirs', async (place, person) => {
    const { session } = windowOf(app)
    expect(await ask('people.sign-in', { place, input: { person, pin: PIN } }, session)).toBe('pin.wrong')
  })
})

describe('acts that take two people', () => {
  it('are these', () => {
    expect(twoPerson.map(([name]) => name)).toEqual([
      'people.replace',
      'setup.answer',
      'calendar.decide-late',
      'calendar.postpone',
      'candidates.keep',
      'candidates.preselect',
      'lists.allow-blanks',
      'devices.revoke',
      'conflicts.resolve-fork',
      'results.declare',
      'station.open',
      'voting.reenter',
      'voting.enter-paper',
      'proxies.approve',
      'proxies.withdraw',
      'boxes.out',
      'boxes.in',
      'closing.close',
      'count.call',
      'count.confirm-call',
      'count.withdraw-call',
      'count.agree',
      'count.withdraw-agreement',
      'count.join-write-ins',
      'count.withdraw-join',
      'count.adjudicate',
      'count.start-round',
      'count.withdraw-round',
      'count.close-round',
      'desks.leave-out',
      'prints.allow-blanks',
    ])
    expect(withSecond.map(([name]) => name).sort()).toEqual(Object.keys(INPUTS).sort())
    for (const [, { kind }] of withSecond) expect(kind).not.toBe('query')
  })

  it.each(twoPerson.flatMap(([name, { roles }]) => roles.map((role) => [name, role] as const)))(
    '%s is refused to the %s alone, however good the input',
    async (name, role) => {
      const place = homeOf(procedures[name])
      expect(await ask(name, { place, input: INPUTS[name] }, windows.get(personOf(role)))).toBe('people.second-needed')
    },
  )

  it.each(withSecond.flatMap(([name, procedure]) => ROLES.map((role) => [name, role, procedure] as const)))(
    '%s confirmed by the %s',
    async (name, role, procedure) => {
      const { roles, second: rule } = procedure
      const first = roles.find((each) => each !== role) ?? roles[0]!
      const second = { person: personOf(role), pin: PIN }
      const answer = await ask(name, { place: homeOf(procedure), input: INPUTS[name], second }, windows.get(personOf(first)))
      const wrongRole = rule!.roles.includes(role) ? undefined : 'people.second-role'
      expect(GATE.exec(answer)?.input).toBe(first === role ? 'people.same-person' : wrongRole)
    },
  )

  it.each(withSecond.flatMap(([name, procedure]) => procedure.second!.roles.map((role) => [name, role, procedure] as const)))(
    '%s is not confirmed by the %s of another constituency, nor with a wrong PIN, nor by whoever asks',
    async (name, role, procedure) => {
      const other = procedure.roles.find((each) => each !== role)
      const first = other ? personOf(other) : otherOf(procedure.roles[0]!)
      const session = windows.get(first)
      const by = (person: string, pin = PIN) =>
        ask(name, { place: homeOf(procedure), input: INPUTS[name], second: { person, pin } }, session)
      expect(await by(`D02-${role}`)).toBe('people.second-role')
      expect(await by(first)).toBe('people.same-person')
      expect(await by(personOf(role), '1357924')).toBe('pin.wrong')
      // The right one afterwards, so that nobody has to wait in the cases that follow.
      expect(await by(personOf(role))).not.toMatch(GATE)
    },
  )

  it.each(guarded.filter(([, { second, kind }]) => second === undefined && kind !== 'query'))(
    '%s takes no second person, so one is refused',
    async (name, procedure) => {
      const { roles, kind } = procedure
      const second = { person: personOf('overseer'), pin: PIN }
      const frame = { kind, name, place: homeOf(procedure), requestId: randomUUID(), input: null, second }
      expect(await app.dispatcher.dispatch(frame, windows.get(personOf(roles[0]!))!)).toMatchObject({
        error: { code: 'app.bad-input', params: { field: 'second' } },
      })
    },
  )
})

describe('a forgotten PIN of the lead', () => {
  const frame = { place: 'D01', input: { person: 'D01-lead', pin: '2468013' } }
  const second = { person: 'D01-overseer', pin: PIN }

  it.each([
    ['nobody who is signed in', undefined, { ...frame, second }, 'app.signed-out'],
    ['the clerk alone', 'D01-clerk', frame, 'pin.two-others'],
    ['the clerk twice', 'D01-clerk', { ...frame, second: { person: 'D01-clerk', pin: PIN } }, 'people.same-person'],
    [
      'the clerk with an overseer of elsewhere',
      'D01-clerk',
      { ...frame, second: { person: 'D02-overseer', pin: PIN } },
      'people.second-role',
    ],
    ['the clerk with the overseer', 'D01-clerk', { ...frame, second }, 'ok'],
  ])('is replaced by %s: %s', async (_, person, asked, code) => {
    expect(await ask('people.set-pin', asked, person === undefined ? nobody : windows.get(person))).toBe(code)
  })
})

describe('opening a station', () => {
  const lines = checklistFor(0, zhejiang2021).map(({ id }) => [id, '已检查'] as const)
  // In earnest, on whatever day this runs.
  const input = { papers: { D02: 5 }, checklist: Object.fromEntries(lines), otherDay: '演练' }
  const second = { person: 'D02-overseer', pin: PIN }

  it('waits for what is wrong: a second overseer, a formal list', async () => {
    const ledger = need(app.places.open('D02'))
    const session = windows.get('D02-lead')!
    const open = () =>
      app.dispatcher.dispatch(
        { kind: 'command', name: 'station.open', place: 'D02', requestId: randomUUID(), second, input },
        session,
      )
    const refused = (what: string) => ({
      ok: false,
      error: { code: 'station.not-ready', params: { what: expect.stringContaining(what) } },
    })
    expect(await open()).toMatchObject(refused('名单'))
    list(ledger, 'D02')
    expect(await open()).toMatchObject(refused('监票人'))
    assign(ledger, [{ person: 'D02-overseer-2', name: '乙监票', roles: ['overseer'], constituency: 'D02' }])
  })

  it('is in the ledger in both names, once for a request sent twice', async () => {
    const frame = {
      kind: 'command',
      name: 'station.open',
      place: 'D02',
      requestId: randomUUID(),
      second,
      input,
    }
    const first = await app.dispatcher.dispatch(frame, windows.get('D02-lead')!)
    expect(first.ok).toBe(true)
    expect(await app.dispatcher.dispatch(frame, windows.get('D02-lead')!)).toEqual(first)
    const { db } = need(app.places.open('D02'))
    const texts = db.prepare(`SELECT text FROM entries WHERE json_extract(text, '$.type') = 'station.opened'`).pluck().all()
    expect(texts.map((text) => (JSON.parse(String(text)) as { actor: unknown }).actor)).toEqual([
      [
        { person: 'D02-lead', role: 'lead' },
        { person: 'D02-overseer', role: 'overseer' },
      ],
    ])
  })

  it('lets a check-in be undone later on, by two', async () => {
    const ledger = need(app.places.open('D02'))
    enrol(ledger, 'D02')
    ledger.now = () => new Date(Date.now() - 6 * 60_000)
    const body = { voter: 'D02-0001', contests: ['D02'], channel: 'station' as const, papers: { D02: 1 }, for: [] }
    const actor = [{ person: 'D02-clerk', role: 'clerk' }]
    const { ref } = need(write(ledger, { actor }, (append) => done({ ref: append('D02', 'checked-in', body).hash })))
    ledger.now = () => new Date()
    const undo = { place: 'D02', input: { ref, returned: { D02: 1 }, reason: '认错选民' } }
    const session = windows.get('D02-clerk')
    expect(await ask('voting.undo', undo, session)).toBe('undo.second-person')
    expect(await ask('voting.undo', { ...undo, second: { person: 'D02-lead', pin: PIN } }, session)).toBe('ok')
  })

  it('left no incident', () => {
    expect(app.log).toEqual([])
  })
})
