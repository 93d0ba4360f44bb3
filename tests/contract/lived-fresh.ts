import { randomUUID } from 'node:crypto'
import { QueryObserver } from '@tanstack/react-query'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import {
  procedures,
  type CommandName,
  type Input,
  type Name,
  type Output,
  type Procedure,
  type QueryName,
  type Reply,
} from '#contract/index.ts'
import { done } from '#contract/result.ts'
import { createDispatcher, type Dispatcher } from '#hosts/dispatcher.ts'
import { openPlaces } from '#hosts/places.ts'
import { app, as } from '../fixtures/app.ts'
import { need } from '../fixtures/election.ts'
import { folder } from '../fixtures/folder.ts'

const home = folder()
let dispatcher: Dispatcher
/** Who sits at the window. */
let role = 'clerk'

const load = async () => ({
  ...(await import('../../src-renderer/ask/app.ts')),
  ...(await import('../../src-renderer/ask/queries.ts')),
  ...(await import('../../src-renderer/client/call.ts')),
})
let screens: Awaited<ReturnType<typeof load>>

beforeAll(async () => {
  ;({ dispatcher } = await app(home))
  vi.stubGlobal('window', {
    xuance: {
      call: async (frame: string) => JSON.stringify(await dispatcher.dispatch(JSON.parse(frame), as(role))),
      listen: (tell: (event: string) => void) => dispatcher.listen((event) => tell(JSON.stringify(event))),
    },
  })
  vi.stubGlobal('document', { documentElement: { dataset: {}, style: {} } })
  // Where files share what they loaded, somebody may have loaded them for another window.
  vi.resetModules()
  screens = await load()
  screens.startApp()
})
afterAll(async () => {
  screens.queries.clear()
  vi.unstubAllGlobals()
  await dispatcher.close()
})

const all = Object.entries(procedures) as [Name, Procedure][]
/** What is asked without naming anything: pages as they are opened. Time alone changes who sits here. */
const asked = (place: Side): readonly QueryName[] =>
  all.flatMap(([name, { kind, place: where, input, roles }]) =>
    kind === 'query' &&
    (where === place || where === 'any') &&
    input.safeParse({}).success &&
    (roles.length === 0 || roles.some((each) => each === role))
      ? [name as QueryName]
      : [],
  )

const NO_WORK = { 'app.rehearse': () => async () => ({ ok: true as const, value: null }) }

/** What the program answers now; `isNew`: one that was just started, where nothing is remembered. */
async function answersOf(place: string, names: readonly QueryName[], isNew: boolean): Promise<Readonly<Record<string, unknown>>> {
  const program = isNew ? createDispatcher({ places: openPlaces(home), work: NO_WORK, log: () => undefined }) : dispatcher
  const answers: Record<string, unknown> = {}
  for (const name of names) answers[name] = plain(await program.dispatch({ kind: 'query', name, place, input: {} }, as(role)))
  if (isNew) await program.close()
  return answers
}
const plain = (value: unknown): unknown => (value === undefined ? undefined : JSON.parse(JSON.stringify(value)))

type Side = 'office' | 'station'

const person = (role: string) => ({ person: `the-${role}`, role })

/** Somebody at another window of this computer does it, two of them where their roles are joined by `+`. */
async function elsewhere(name: CommandName, place: string, input: unknown, by: string): Promise<Reply<unknown>> {
  const [first = '', second] = by.split('+')
  const frame = { kind: 'command', name, place, requestId: randomUUID(), input }
  return dispatcher.dispatch(
    { ...frame, ...(second !== undefined && { second: { person: second, pin: '46808642' } }) },
    {
      actorAt: () => [person(first)],
      confirm: async (_, one) => done([one, { person: `second-${second ?? ''}`, role: second ?? '' }]),
    },
  )
}

/** What a query answers here, for an input that names something. */
const told = async <N extends QueryName>(name: N, place: string, by: string): Promise<Output<N>> =>
  need((await dispatcher.dispatch({ kind: 'query', name, place, input: {} }, as(by))) as Reply<Output<N>>)

type Row = {
  readonly act: CommandName
  readonly by: string
  readonly input: () => Promise<unknown>
  /** Who looks on, and what has to answer otherwise afterwards: asked by the pages that show it. */
  readonly seenBy: string
  readonly shows: readonly QueryName[]
}
const row = <N extends CommandName>(
  act: N,
  by: string,
  input: Input<N> | (() => Promise<Input<N>>),
  seenBy: string,
  ...shows: readonly QueryName[]
): Row => ({ act, by, input: typeof input === 'function' ? input : () => Promise.resolve(input), seenBy, shows })

const lastCheckIn = async () => (await told('station.overview', 'D01', 'clerk')).last!.ref
const objection = async () => (await told('roll.objections', 'office', 'committee'))[0]!.ref
const approval = async () => (await told('proxies.list', 'D01', 'lead')).lines[0]!.ref
const laptop = async () => (await told('devices.list', 'office', 'admin')).find(({ role }) => role === 'lead')!.device
const aGroup = async () =>
  (await told('roll.consultations', 'office', 'committee')).find(({ contest }) => contest === 'D01')!.groups[0]!.group
const candidate = async () =>
  (await told('candidates.overview', 'office', 'committee')).find(({ contest }) => contest === 'D01')!.formal![0]!.candidate

/** An office and a station, from day to evening, each command after the other. */
const rows: readonly Row[] = [
  row(
    'setup.describe-station',
    'admin',
    { constituency: 'D01', address: '文化礼堂' },
    'registrar',
    'setup.stations',
    'office.today',
  ),
  row(
    'staff.assign',
    'admin',
    { people: [{ person: 'new', name: '周新', roles: ['clerk'], constituency: 'D01' }] },
    'registrar',
    'staff.list',
    'stations.overview',
  ),
  row('staff.end', 'admin', { person: 'new' }, 'registrar', 'staff.list'),
  row(
    'devices.rename',
    'admin',
    async () => ({ device: await laptop(), name: '一号机' }),
    'admin',
    'devices.list',
    'devices.names',
    'stations.overview',
  ),
  row(
    'candidates.vet',
    'committee',
    async () => ({
      contest: 'D01',
      candidate: await candidate(),
      answers: [{ department: '税务', answer: 'veto', reason: '欠税' }],
      unasked: [],
    }),
    'committee',
    'candidates.overview',
    'office.today',
    'stations.overview',
  ),
  row(
    'candidates.keep',
    'committee+committee',
    async () => ({ contest: 'D01', candidate: await candidate(), reason: '已经补缴' }),
    'committee',
    'candidates.overview',
    'office.today',
    'stations.overview',
  ),
  row(
    'staff.declare-kin',
    'committee',
    async () => ({ candidate: await candidate(), kin: [{ name: '王芳', relation: '妻' }] }),
    'committee',
    'office.today',
  ),
  row(
    'roll.object',
    'registrar',
    { constituency: 'D01', on: '2026-11-22', by: '王芳', name: '陈伟', claim: 'omitted', text: '漏登' },
    'reviewer',
    'roll.objections',
    'office.today',
  ),
  row(
    'roll.decide-objection',
    'committee',
    async () => ({ ref: await objection(), on: '2026-11-23', verdict: 'rejected', asks: 'nothing', reason: '已迁出' }),
    'reviewer',
    'roll.objections',
    'office.today',
  ),
  row(
    'roll.appeal',
    'registrar',
    async () => ({ ref: await objection(), on: '2026-11-24', court: '人民法院' }),
    'reviewer',
    'roll.objections',
  ),
  row(
    'roll.post',
    'committee',
    { constituency: 'D01', on: '2026-11-21', places: ['公告栏'], reason: '日期写错' },
    'reviewer',
    'calendar.roll-days',
    'office.today',
  ),
  row(
    'roll.consult',
    'committee',
    async () => ({
      contest: 'D01',
      on: '2026-12-01',
      groups: [{ group: await aGroup(), voters: 5 }],
      agreed: true,
      proposal: [],
    }),
    'reviewer',
    'roll.consultations',
    'candidates.overview',
  ),
  row('decisions.name-village', 'reviewer', { written: '东坞', village: '东坞村' }, 'registrar', 'office.today'),
  row(
    'calendar.postpone',
    'committee+committee',
    { day: '2026-12-20', consent: '县选委会 3 号', reason: '台风' },
    'registrar',
    'office.today',
    'setup.draft',
    'stations.overview',
  ),
  row(
    'voting.check-in',
    'clerk',
    { voter: 'D01-0001', channel: 'station', principals: [] },
    'clerk',
    'voting.board',
    'station.overview',
  ),
  row(
    'voting.undo',
    'clerk',
    async () => ({ ref: await lastCheckIn(), returned: { D01: 1, 'D01-1': 1 }, reason: '认错选民' }),
    'lead',
    'voting.board',
    'station.overview',
  ),
  row('voting.spoil', 'clerk', { contest: 'D01', count: 1 }, 'lead', 'voting.papers-left'),
  row('voting.count-left', 'clerk', { left: { D01: 19, 'D01-1': 20, 'D01-2': 0 } }, 'lead', 'voting.papers-left'),
  row('voting.incident', 'clerk', { what: '停电' }, 'lead', 'voting.incidents'),
  row(
    'proxies.approve',
    'lead+clerk',
    { principal: 'D01-0002', agent: 'D01-0003', reason: '病残', means: '书面', document: 'W1' },
    'clerk',
    'proxies.list',
  ),
  row('proxies.withdraw', 'lead+clerk', async () => ({ ref: await approval(), reason: '本人到站' }), 'clerk', 'proxies.list'),
  row('boxes.assign', 'clerk', { box: '1', voters: [{ voter: 'D01-0004', reason: '疾病' }] }, 'overseer', 'boxes.list'),
  row('boxes.out', 'overseer+overseer', { box: '1', papers: { D01: 1, 'D01-1': 1, 'D01-2': 0 } }, 'clerk', 'boxes.list'),
  row(
    'boxes.in',
    'overseer+overseer',
    { box: '1', used: { D01: 0, 'D01-1': 0, 'D01-2': 0 }, returned: { D01: 1, 'D01-1': 1, 'D01-2': 0 } },
    'clerk',
    'boxes.list',
  ),
  row(
    'voting.enter-paper',
    'clerk+overseer',
    { served: [{ voter: 'D01-0005', principals: [] }], why: '停电' },
    'lead',
    'voting.board',
    'station.overview',
  ),
  row(
    'closing.close',
    'lead+overseer',
    { unused: { D01: 18, 'D01-1': 19, 'D01-2': 0 } },
    'typist',
    'count.state',
    'station.overview',
    'voting.board',
  ),
]

/**
 * Each of them is done by somebody at another window, and what this one has open has to be what the program answers, or one that was just
 * started (`isNew`): an answer that was kept here or there beyond what it follows from would differ.
 */
export const livedFresh = (sides: readonly Side[], isNew: boolean): void =>
  it.each(
    rows.filter(({ act }) => sides.some((side) => side === procedures[act].place)).map((each) => [each.act, each] as const),
  )('%s: what another window shows is so afterwards', async (_, { act, by, input, seenBy, shows }) => {
    role = seenBy
    const side = procedures[act].place as Side
    const place = side === 'office' ? 'office' : 'D01'
    const names = asked(side)
    const pages = names.map((name) => {
      const queryKey = screens.keyOf(name, place, {})
      const queryFn = () => screens.ask(name, place, {})
      return new QueryObserver(screens.queries, { queryKey, queryFn, staleTime: Infinity })
    })
    const leave = pages.map((page) => page.subscribe(() => undefined))
    const shown = (): Record<string, unknown> =>
      Object.fromEntries(names.map((name, i) => [name, plain(pages[i]!.getCurrentResult().data)]))
    await expect.poll(() => Object.values(shown()).every((each) => each !== undefined)).toBe(true)
    const before = shown()
    need(await elsewhere(act, place, await input(), by))
    const truth = await answersOf(place, names, isNew)
    await expect.poll(shown).toEqual(truth)
    const changed = names.filter((name) => JSON.stringify(before[name]) !== JSON.stringify(truth[name]))
    expect(changed).toEqual(expect.arrayContaining([...shows]))
    for (const each of leave) each()
  })
