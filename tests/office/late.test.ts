import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { done } from '#contract/result.ts'
import { write } from '#ledger/append.ts'
import type { Ledger } from '#ledger/open.ts'
import { factsOf } from '#ledger/read.ts'
import { decideLate, lateDecided } from '#office/calendar/late.ts'
import { postponeElection } from '#office/calendar/postpone.ts'
import { candidatesOverview } from '#office/candidates/overview.ts'
import { proposeCandidate } from '#office/candidates/propose.ts'
import { stateFormal, statePreliminary } from '#office/candidates/state-lists.ts'
import { groupsOf, recordConsultation } from '#office/consultations/consult.ts'
import { decideAll } from '#office/deciding/decide.ts'
import { gatesOf } from '#office/gates/gates.ts'
import { passBeforePublication } from '../fixtures/pass-before-publication.ts'
import { passGate } from '#office/gates/pass-gate.ts'
import { townView } from '#office/gates/town-view.ts'
import { importCandidates } from '#office/importing/import-candidates.ts'
import { importHouseholds } from '#office/importing/import-households.ts'
import { postRoll } from '#office/objections/post-roll.ts'
import { publishRoll } from '#office/registers/publish-roll.ts'
import { correct } from '#office/stations/provision.ts'
import { changeElection, electionDraft } from '#office/setup/change-election.ts'
import { electionOf, rollOf } from '#roll/election.ts'
import { receiveBundle } from '#station/preparing/receive.ts'
import { verifyLedger } from '#ledger/verify.ts'
import type { Actor } from '#words/acting.ts'
import {
  admin,
  codeOf,
  committee,
  householdCsv,
  itIs,
  need,
  nominate,
  office,
  publish,
  registrar,
  reviewers,
  STAFF,
  station,
  villagers,
} from '../fixtures/election.ts'
import { folder } from '../fixtures/folder.ts'

const two: Actor = [
  { person: 'committee', role: 'committee' },
  { person: 'committee-2', role: 'committee' },
]
const live = () => office(folder(), 'office', STAFF, 'live')
const openIn = (ledger: Ledger, on: string) => gatesOf(townView(ledger), 'D01', on)[2]!.open.map(({ code }) => code)

/** A live office whose roll is published and hangs out on a day. */
async function postedOn(day: string): Promise<Ledger> {
  const { ledger } = await live()
  itIs(ledger, day)
  need(importHouseholds(ledger, admin, 'D01.csv', householdCsv(villagers(12))))
  need(decideAll(ledger, admin))
  const signers = { registration: registrar, review: reviewers }
  need(passBeforePublication(ledger, signers, ['D01'], '已核对', townView(ledger)))
  need(publishRoll(ledger, admin, 'D01'))
  need(postRoll(ledger, committee, 'D01', { on: day, places: ['公告栏'] }))
  return ledger
}

describe('a roll that hangs out too late [S1 28; S2 33, 51]', async () => {
  const ledger = await postedOn('2026-11-28')
  itIs(ledger, '2026-12-04')
  const pass = () => passGate(ledger, committee, { constituency: 'D01', gate: 'publication', acceptAll: '已核对' })
  const decide = (over: object = {}, actor: Actor = two) =>
    decideLate(ledger, actor, { step: 'roll-published', constituency: 'D01', until: '2026-11-28', reason: '台风停工', ...over })

  it('shuts the gate, and the election cannot be changed any more', () => {
    expect(pass()).toMatchObject({ error: { code: 'gate.shut', params: { finding: 'E.130' } } })
    const { draft } = electionDraft(ledger)
    expect(codeOf(changeElection(ledger, committee, { ...draft, day: '2026-12-20' }, '推迟'))).toBe('setup.published')
  })

  it.each<[string, object, Actor, string]>([
    ['by one person', {}, committee, 'late.two-people'],
    ['by one person in two offices', {}, [committee[0]!, committee[0]!], 'late.two-people'],
    ['by a reviewer, too', {}, reviewers, 'late.two-people'],
    ['of a constituency that is none', { constituency: 'D99' }, two, 'late.place'],
    ['of a contest', { constituency: undefined, contest: 'D01' }, two, 'late.place'],
    ['of what is in time', { until: '2026-11-25' }, two, 'late.in-time'],
    ['until election day', { until: '2026-12-15' }, two, 'late.after-polling'],
    ['on a day to come', { on: '2026-12-05' }, two, 'day.ahead'],
  ])('is not decided %s', (_, over, actor, code) => {
    expect(codeOf(decide(over, actor))).toBe(code)
  })

  it('until an earlier day than it hung out does not open it', () => {
    need(decide({ until: '2026-11-27' }))
    expect(openIn(ledger, '2026-12-04')).toContain('E.130')
  })

  it('goes on by a decision of two, told as a finding from then on and taken on where the gate is signed', () => {
    need(decide())
    expect(openIn(ledger, '2026-12-04')).toEqual(['W.190'])
    expect(codeOf(passGate(ledger, committee, { constituency: 'D01', gate: 'publication' }))).toBe('gate.shut')
    need(pass())
    const [, , gate] = gatesOf(townView(ledger), 'D01', '2026-12-04')
    expect(gate).toMatchObject({ standing: 'passed', open: [{ code: 'W.190', params: { days: 3, reason: '台风停工' } }] })
    expect(gate!.signed!.accepted).toMatchObject([{ code: 'W.190' }])
    expect(lateDecided(ledger).at(-1)).toMatchObject({
      step: 'roll-published',
      constituency: 'D01',
      last: '2026-11-25',
      until: '2026-11-28',
      on: '2026-12-04',
      by: ['committee', 'committee-2'],
    })
  })

  it('found to have hung out later still is late again, and the gate is signed anew', () => {
    need(postRoll(ledger, committee, 'D01', { on: '2026-11-29', places: ['公告栏'], reason: '照片上是二十九日' }))
    expect(openIn(ledger, '2026-12-05')).toEqual(['E.130', 'E.175'])
    expect(verifyLedger(ledger.path).ok).toBe(true)
  })
})

describe('election day put off with consent [S2 51]', async () => {
  const at = folder()
  const town = await office(at, 'office', STAFF, 'live')
  const { ledger } = town
  itIs(ledger, '2026-12-06')
  const almost = { name: '将满十八', birth: '2008-12-18', household: '999' }
  need(importHouseholds(ledger, admin, 'D01.csv', householdCsv([...villagers(12), almost])))
  need(decideAll(ledger, admin))
  const signers = { registration: registrar, review: reviewers }
  const bothGates = () => need(passBeforePublication(ledger, signers, ['D01'], '已核对', townView(ledger)))
  bothGates()
  need(publishRoll(ledger, admin, 'D01'))
  const put = (day: string, actor: Actor = two) =>
    postponeElection(ledger, actor, { day, consent: '县选委〔2026〕3号', reason: '名单公布晚了' })

  it('by two of the committee, to a later day', () => {
    expect(codeOf(put('2027-01-05', committee))).toBe('late.two-people')
    expect(codeOf(put('2026-12-15'))).toBe('postpone.later')
    expect(need(put('2027-01-05'))).toEqual({ before: '2026-12-15' })
  })

  it('has every term counted from the new day, and whoever turns eighteen until then decided', () => {
    need(postRoll(ledger, committee, 'D01', { on: '2026-12-06', places: ['公告栏'] }))
    const gates = () => gatesOf(townView(ledger), 'D01', '2026-12-12')
    expect(gates()[2]!.open.map(({ code }) => code)).toEqual([])
    expect(gates()[0]).toMatchObject({ standing: 'stale', open: [{ code: 'E.161' }, { code: 'W.163' }, { code: 'E.175' }] })
    need(decideAll(ledger, admin))
    itIs(ledger, '2026-12-12')
    bothGates()
    expect(need(publishRoll(ledger, admin, 'D01')).count).toBe(13)
  })

  it('comes to a station, and is not put off again once one has opened', async () => {
    need(postRoll(ledger, committee, 'D01', { on: '2026-12-12', places: ['公告栏'] }))
    need(passGate(ledger, committee, { constituency: 'D01', gate: 'publication', acceptAll: '已核对' }))
    nominate(town)
    const laptop = await station(town, at)
    expect(electionOf(laptop.ledger).body.day).toBe('2027-01-05')
    need(put('2027-01-12'))
    const { path } = need(await correct(ledger, town.keys, admin, 'D01', laptop.stick, { roll: true }))
    need(await receiveBundle(laptop.ledger, laptop.keys, readFileSync(path)))
    expect(electionOf(laptop.ledger).body.day).toBe('2027-01-12')
    const opening = { rollVersion: 2, rollSha256: '0'.repeat(64), papers: {}, checklist: {} }
    write(ledger, { actor: admin }, (append) => done(append('D01', 'station.opened', opening)))
    expect(codeOf(put('2027-01-19'))).toBe('postpone.opened')
  })
})

describe('a correction of the roll after D−2 [S4 25]', async () => {
  const { ledger } = await live()
  publish({ ledger } as Parameters<typeof publish>[0], villagers(6))
  itIs(ledger, '2026-12-14')
  need(importHouseholds(ledger, admin, 'b.csv', householdCsv([{ name: '判决补登', birth: '1966-07-07', household: '778' }])))
  need(decideAll(ledger, admin))
  need(passBeforePublication(ledger, { registration: registrar, review: reviewers }, ['D01'], '已核对', townView(ledger)))

  it('is refused until two of the committee decide, and hangs out late with that finding', () => {
    expect(codeOf(publishRoll(ledger, admin, 'D01'))).toBe('publish.late')
    need(decideLate(ledger, two, { step: 'roll-corrections', constituency: 'D01', until: '2026-12-14', reason: '法院判决照办' }))
    need(publishRoll(ledger, admin, 'D01'))
    const posted = need(postRoll(ledger, committee, 'D01', { on: '2026-12-14', places: ['公告栏'] }))
    expect(posted.findings.map(({ code }) => code)).toEqual(['W.190'])
  })
})

describe('the lists of candidates [S1 32; S2 35, 36]', async () => {
  const { ledger } = await live()
  publish({ ledger } as Parameters<typeof publish>[0], villagers(12))
  const cards = rollOf(ledger, 'D01').slice(0, 3)
  const candidates = cards.map(({ voter }) => voter)
  itIs(ledger, '2026-12-02')
  const orgs = ['镇工会', '镇妇联', '镇科协']
  for (const [i, { voter, fields }] of cards.entries()) {
    const by = { organisation: orgs[i]!, party: false }
    need(proposeCandidate(ledger, committee, { contest: 'D01-2', voter, name: fields.name, by, declared: true }))
  }
  const consult = (on: string) =>
    recordConsultation(ledger, committee, {
      contest: 'D01-2',
      on,
      groups: groupsOf(ledger, 'D01-2').map(({ group }) => ({ group, voters: 1 })),
      agreed: true,
      proposal: cards.map(({ voter, fields }) => ({ candidate: voter, name: fields.name })),
    })
  const formal = (on?: string) => stateFormal(ledger, committee, 'D01-2', candidates, on)
  const faultOf = (result: ReturnType<typeof formal>) =>
    result.ok ? 'ok' : 'code' in result.error.params ? result.error.params.code : result.error.code
  const decide = (step: 'preliminary-candidates' | 'formal-candidates', until: string) =>
    need(decideLate(ledger, two, { step, contest: 'D01-2', until, reason: '推荐人补签' }))
  const seen = () =>
    candidatesOverview(ledger)
      .find(({ contest }) => contest === 'D01-2')!
      .findings.map(({ code }) => code)

  it('want a preliminary one first', () => {
    need(consult('2026-12-02'))
    expect(seen()).toEqual(['E.403', 'E.438'])
    expect(faultOf(formal())).toBe('candidates.no-preliminary')
  })

  it('a preliminary one after D−15 keeps the formal one back until two of the committee decide', () => {
    expect(need(statePreliminary(ledger, committee, 'D01-2', '2026-12-02')).findings.map(({ code }) => code)).toEqual(['E.440'])
    expect(faultOf(formal())).toBe('E.440')
    decide('preliminary-candidates', '2026-12-02')
    expect(seen()).toEqual(['E.403', 'W.441'])
  })

  it('a day is no day before the voter groups met about it', () => {
    expect(codeOf(formal('2026-12-01'))).toBe('day.too-early')
  })

  it('name nobody who is on no preliminary list: the voter groups did not discuss them', () => {
    const late = rollOf(ledger, 'D01')[5]!
    const by = { organisation: '镇残联', party: false }
    need(proposeCandidate(ledger, committee, { contest: 'D01-2', voter: late.voter, name: late.fields.name, by, declared: true }))
    const asked = stateFormal(ledger, committee, 'D01-2', [...candidates.slice(1), late.voter])
    expect(faultOf(asked)).toBe('E.442')
  })

  it('after D−7 neither the meeting nor the list stand without a decision', () => {
    itIs(ledger, '2026-12-10')
    expect(faultOf(formal())).toBe('E.440')
    need(consult('2026-12-10'))
    expect(seen()).toEqual(['E.403', 'W.441', 'E.440', 'E.433'])
    decide('formal-candidates', '2026-12-11')
    itIs(ledger, '2026-12-11')
    const stated = need(formal())
    expect(stated.findings.map(({ code, params }) => [code, 'on' in params ? params.on : null])).toEqual([
      ['W.441', '2026-12-02'],
      ['W.441', '2026-12-11'],
      ['W.441', '2026-12-10'],
    ])
    expect(seen()).toEqual(['W.441', 'W.441', 'W.441'])
  })

  it.each([
    ['the registrar', admin],
    ['the committee', committee],
  ] as const)('once stated are replaced by no file, whoever reads it: %s', (_, actor) => {
    const heading = '选区代码,姓名,性别,出生日期,公民身份号码,提名方式,提名单位,是否正式候选人'
    const rows = rollOf(ledger, 'D01')
      .slice(3, 6)
      .map(({ fields: { name, sex, birth, idNumber } }, i) =>
        ['D01-2', name, sex, birth, idNumber, '人民团体提名', `某团体${i}`, '是'].join(','),
      )
    const file = Buffer.from([heading, ...rows].join('\n'))
    const listed = factsOf(ledger, 'candidate.listed').length
    const without = electionOf(ledger).body.constituencies.filter(({ code }) => rollOf(ledger, code).length === 0)
    need(
      write(ledger, { actor: admin }, (append) => {
        for (const { code } of without) append(code, 'roll.published', { version: 1, count: 0, sha256: '0'.repeat(64) })
        return done(null)
      }),
    )
    expect(need(importCandidates(ledger, actor, `名单-${actor[0]!.role}.csv`, file)).lists).toMatchObject({
      stated: 0,
      byHand: 1,
    })
    expect(factsOf(ledger, 'candidate.listed')).toHaveLength(listed)
  })

  it('stated again after the day that was decided is late again', () => {
    itIs(ledger, '2026-12-12')
    expect(faultOf(formal())).toBe('E.440')
  })
})
