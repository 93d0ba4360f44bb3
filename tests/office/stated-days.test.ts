import { describe, expect, it } from 'vitest'
import type { z } from 'zod'
import { procedures, type CommandName } from '#contract/index.ts'
import type { Result } from '#contract/result.ts'
import { handlers } from '#hosts/handlers/index.ts'
import type { Actor } from '#words/acting.ts'
import type { Ledger } from '#ledger/open.ts'
import { factsOf } from '#ledger/read.ts'
import { receiveObjection } from '#office/objections/record-objection.ts'
import { gatesOf } from '#office/gates/gates.ts'
import { townView } from '#office/gates/town-view.ts'
import { statedDays } from '#office/calendar/stated-day.ts'
import { rollOf } from '#roll/election.ts'
import { decideAll } from '#office/deciding/decide.ts'
import { passBeforePublication } from '../fixtures/pass-before-publication.ts'
import { importHouseholds } from '#office/importing/import-households.ts'
import { publishRoll } from '#office/registers/publish-roll.ts'
import {
  codeOf,
  committee,
  householdCsv,
  itIs,
  need,
  office,
  publish,
  registrar,
  reviewers,
  STAFF,
  villagers,
} from '../fixtures/election.ts'
import { folder } from '../fixtures/folder.ts'

const TODAY = '2026-12-01'
const TOMORROW = '2026-12-02'
const two: Actor = [
  { person: 'committee', role: 'committee' },
  { person: 'committee-2', role: 'committee' },
]

/** Every path of an input that holds a day, such as `on`, `draft.day`. */
function daysIn(schema: z.core.$ZodType, path = ''): readonly string[] {
  const { def } = schema as unknown as { readonly def: z.core.$ZodTypes['_zod']['def'] }
  switch (def.type) {
    case 'object':
      return Object.entries(def.shape).flatMap(([key, value]) => daysIn(value, path === '' ? key : `${path}.${key}`))
    case 'optional':
    case 'nullable':
      return daysIn(def.innerType, path)
    case 'array':
      return daysIn(def.element, path)
    case 'record':
      return daysIn(def.valueType, path)
    case 'union':
      return def.options.flatMap((option) => daysIn(option, path))
    case 'string':
      return (def as { readonly format?: string }).format === 'date' ? [path] : []
    default:
      return []
  }
}

const stating = Object.entries(procedures).flatMap(([name, { kind, input }]) =>
  kind === 'query' ? [] : [...new Set(daysIn(input))].map((path) => [name as CommandName, path] as const),
)

/** A live office in which everything that a day can be stated of has begun, and the references to it. */
async function begun(): Promise<{ readonly ledger: Ledger; readonly ref: string }> {
  const town = await office(folder(), 'office', STAFF, 'live')
  publish(town, villagers(12))
  const objection = { on: '2026-11-22', by: '王芳', name: '陈伟', claim: 'omitted', text: '漏登' } as const
  const { ref } = need(receiveObjection(town.ledger, registrar, 'D01', objection))
  itIs(town.ledger, TODAY)
  return { ledger: town.ledger, ref }
}

const { ledger, ref } = await begun()
const [first] = rollOf(ledger, 'D01')

/** What states a day, whole but for it. */
const INPUTS: Readonly<Record<string, object>> = {
  'roll.pass-gate': { constituency: 'D02', gate: 'registration', acceptAll: '已核对' },
  'roll.publish': { constituency: 'D01' },
  'roll.post': { constituency: 'D01', places: ['公告栏'], reason: '日期写错' },
  'roll.object': { constituency: 'D01', by: '王芳', name: '陈伟', claim: 'omitted', text: '漏登' },
  'roll.decide-objection': { ref, verdict: 'rejected', asks: 'nothing', reason: '在册' },
  'roll.appeal': { ref, court: '人民法院' },
  'roll.judgment': { ref, document: '1号', asks: 'nothing' },
  'roll.register-late': { file: 'D01.csv', row: 2, register: 1, reason: '来电要求登记' },
  'roll.consult': { contest: 'D01', groups: [], agreed: true, proposal: [] },
  'candidates.preselect': { contest: 'D01', places: 3, most: 3, participants: 0, valid: 0, votes: [] },
  'candidates.propose': {
    contest: 'D01',
    voter: first!.voter,
    name: first!.fields.name,
    by: { organisation: '镇工会', party: false },
    declared: true,
  },
  'candidates.withdraw': { contest: 'D01', candidate: first!.voter, reason: '本人不同意' },
  'candidates.keep': { contest: 'D01', candidate: first!.voter, reason: '异议不成立' },
  'candidates.state-preliminary': { contest: 'D01' },
  'candidates.state-formal': { contest: 'D01', candidates: [first!.voter] },
  'results.declare': { contest: 'D01', round: 'first' },
  'setup.answer': { question: 'v', answer: 'found', reason: '县里统一口径' },
  'calendar.decide-late': { step: 'roll-published', constituency: 'D01', until: '2026-12-05', reason: '台风' },
  'calendar.correct-publication': { constituency: 'D01', reason: '写错' },
}

const ask = async (name: CommandName, input: object, actor: Actor = two): Promise<Result<unknown>> => {
  const parsed = procedures[name].input.parse(input)
  const setting = { ledger, place: 'office', actor, keys: undefined, upload: undefined, outFolder: undefined }
  return (handlers as unknown as Record<string, (setting: object, input: unknown) => Result<unknown>>)[name]!(setting, parsed)
}

describe('a day on which something was done', () => {
  it('is stated by these acts, and what is stated of days to come by these', () => {
    expect(
      stating
        .filter(([, path]) => path === 'on')
        .map(([name]) => name)
        .sort(),
    ).toEqual(Object.keys(INPUTS).sort())
    expect(stating.filter(([, path]) => path !== 'on')).toEqual([
      ['calendar.decide-late', 'until'],
      ['calendar.postpone', 'day'],
      // On paper alone: a notice names days to come, and states nothing in anybody's book.
      ...['forms.preview', 'forms.print'].flatMap((name) =>
        ['on', 'registerFrom', 'registerUntil', 'returnBy'].map((slot) => [name, `typed.${slot}`]),
      ),
    ])
  })

  it.each(Object.keys(INPUTS))('%s: has not come yet, and is refused', async (name) => {
    const before = factsOf(ledger, 'gate.passed').length
    const refused = await ask(name as CommandName, { ...INPUTS[name], on: TOMORROW })
    expect(refused).toMatchObject({ error: { code: 'day.ahead', params: { on: TOMORROW, today: TODAY } } })
    expect(factsOf(ledger, 'gate.passed')).toHaveLength(before)
  })

  it.each(Object.keys(INPUTS).filter((name) => name !== 'setup.answer'))('%s: 2001 is refused', async (name) => {
    const refused = await ask(name as CommandName, { ...INPUTS[name], on: '2001-01-01' })
    expect(refused).toMatchObject({ error: { code: 'day.too-early' } })
  })

  it.each([
    ['roll.pass-gate', '2026-11-19', 'what it counts was read'],
    ['calendar.correct-publication', '2026-11-19', 'the gates before it'],
    ['roll.post', '2026-11-19', 'the publication'],
    ['roll.object', '2026-11-19', 'the publication'],
    ['roll.decide-objection', '2026-11-21', 'the objection'],
  ] as const)('%s on %s is before %s', async (name, on, _) => {
    const asked = { ...INPUTS[name], ...(name === 'roll.pass-gate' && { constituency: 'D01' }), on }
    expect(await ask(name, asked)).toMatchObject({ error: { code: 'day.too-early' } })
  })

  it('a publication is none before the gates that let it', async () => {
    const town = await office(folder(), 'early', STAFF, 'live')
    itIs(town.ledger, TODAY)
    need(importHouseholds(town.ledger, registrar, 'D01.csv', householdCsv(villagers(12))))
    need(decideAll(town.ledger, registrar))
    const signers = { registration: registrar, review: reviewers }
    need(passBeforePublication(town.ledger, signers, ['D01'], '已核对(模拟)', townView(town.ledger)))
    const early = publishRoll(town.ledger, two, 'D01', { on: '2026-11-30' })
    expect(early).toMatchObject({ error: { code: 'day.too-early', params: { bound: TODAY, what: '前一关签字日' } } })
    expect(codeOf(publishRoll(town.ledger, two, 'D01', { on: TODAY }))).toBe('ok')
  })
})

describe('the bounds of a day, told before it is stated', () => {
  it('of a posting: from the publication until today', () => {
    expect(statedDays(ledger, { act: 'posting', constituency: 'D01' })).toEqual({
      today: TODAY,
      first: { day: '2026-11-20', zh: '名单公布日', en: 'the roll was published', isToday: false },
      last: { day: TODAY, zh: '今天', en: 'today', isToday: true },
    })
  })

  it('of what comes after election day: until election day, however late it is', async () => {
    const late = (await begun()).ledger
    itIs(late, '2026-12-20')
    expect(statedDays(late, { act: 'preliminary', contest: 'D01' }).last).toMatchObject({ day: '2026-12-15' })
  })
})

describe('a clock that was wrong', () => {
  it('ahead when the election was set up: keeps nothing from being stated once it is right', async () => {
    const { ledger: ahead } = await office(folder(), 'office', STAFF, 'live')
    itIs(ahead, '2026-11-01')
    expect(statedDays(ahead, { act: 'proposal', contest: 'D01' }).first).toBeNull()
    itIs(ahead, '2026-11-06')
    expect(statedDays(ahead, { act: 'proposal', contest: 'D01' }).first).toMatchObject({ day: '2026-11-05' })
  })

  it('ahead when a roll was published: the gate says so, and the day is put right with a reason', async () => {
    const { ledger: wrong } = await begun()
    itIs(wrong, '2026-11-19')
    const open = () => gatesOf(townView(wrong), 'D01', '2026-11-19')[2]!.open.map(({ code }) => code)
    expect(open()).toContain('E.191')
    const correct = handlers['calendar.correct-publication'] as (setting: object, input: object) => Result<unknown>
    const set = { ledger: wrong, actor: committee }
    const act = { constituency: 'D01', on: '2026-11-18', reason: '时钟快了' }
    expect(codeOf(correct(set, act))).toBe('ok')
    expect(codeOf(correct(set, act))).toBe('publication.unchanged')
    expect(open()).not.toContain('E.191')
    expect(open()).toContain('E.175')
  })

  it('in practice and rehearsal nothing of the clock counts, but the order of the law does', async () => {
    const town = await office(folder())
    publish(town, villagers(4))
    const { first: published, last } = statedDays(town.ledger, { act: 'posting', constituency: 'D01' })
    expect([published?.day, last?.day]).toEqual(['2026-11-20', '2026-12-15'])
    expect(statedDays(town.ledger, { act: 'proposal', contest: 'D01' }).first).toBeNull()
  })
})
