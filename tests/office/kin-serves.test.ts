import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { mergeBundle } from '#office/merging/merge.ts'
import { declareResult } from '#office/results/declare.ts'
import { contestDetail } from '#office/results/contest-detail.ts'
import { assignPeople } from '#office/staff/assign-person.ts'
import { staffKinFindings } from '#office/staff/staff-kin.ts'
import { correct, provision } from '#office/stations/provision.ts'
import { stationsOverview } from '#office/stations/overview.ts'
import { listCandidates } from '../fixtures/list-candidates.ts'
import { formalFindings } from '#office/candidates/state-lists.ts'
import { proposedFor } from '#roll/proposals.ts'
import { officeToday } from '#office/today/office-today.ts'
import { electionOf } from '#roll/election.ts'
import { closingPreview } from '#station/closing/closing.ts'
import { signRound } from '#station/counting/sign.ts'
import { exportDay } from '#station/handing-over/export-day.ts'
import { openPrepared } from '#station/preparing/open-station.ts'
import { receiveBundle } from '#station/preparing/receive.ts'
import { prepareStation } from '#station/preparing/prepare.ts'
import { nearCandidates } from '#people/near-candidates.ts'
import type { Actor } from '#words/acting.ts'
import { closed, counted } from '../fixtures/counted.ts'
import {
  admin,
  clerk,
  codeOf,
  consultAbout,
  need,
  office,
  publish,
  STAFF,
  station,
  two,
  villagers,
} from '../fixtures/election.ts'
import { folder } from '../fixtures/folder.ts'
import { card, come, open, stickIn } from '../fixtures/laptop.ts'

const both: Actor = [
  { person: 'committee', role: 'committee' },
  { person: 'committee-2', role: 'committee' },
]
const by = { organisation: '镇党委(模拟)' }
/** The first contests are stood for by the voters 村民1 to 村民4. */
const STANDING = [1, 2, 3, 4].map((n) => ({ candidate: card(n), name: `村民${n}`, by }))

async function townWith(staff: typeof STAFF) {
  const at = folder()
  const town = await office(at, 'office', staff)
  publish(town, villagers(12))
  for (const [contest, number] of [
    ['D01', 4],
    ['D01-1', 4],
    ['D01-2', 3],
  ] as const) {
    need(consultAbout(town.ledger, contest, STANDING.slice(0, number)))
    need(listCandidates(town.ledger, admin, contest, STANDING.slice(0, number)))
  }
  return { at, town }
}
const assign = (ledger: Parameters<typeof assignPeople>[0], person: string, over: object) =>
  need(assignPeople(ledger, admin, [{ person, name: person, roles: ['typist'], ...over }])).findings.map(({ code }) => code)

describe('a candidate on the staff of their constituency [S1 43; S2 40]', async () => {
  const { at, town } = await townWith(STAFF)
  const here = () => stationsOverview(town.ledger).stations[0]!
  const blocked = () => officeToday(town.ledger).blockers.find(({ what }) => what === 'barred-people')

  it('is told on the pages of the day and of the stations, and keeps the bundle from going out', async () => {
    await station(town, at, 'lead')
    expect(blocked()).toBeUndefined()
    expect(assign(town.ledger, 'typist-1', { name: '村民2', constituency: 'D01', voter: card(2) })).toEqual(['E.411'])
    expect(blocked()).toMatchObject({ count: 1, page: 'staff', constituencies: ['D01'] })
    expect(here().lacks.find(({ lack }) => lack === 'barred')).toMatchObject({ shut: true, names: '村民2' })
    expect(codeOf(await provision(town.ledger, town.keys, admin, 'D01', stickIn(at, 'barred')))).toBe('provision.barred')
    expect(assign(town.ledger, 'typist-1', { constituency: 'D01' })).toEqual([])
    expect(codeOf(await provision(town.ledger, town.keys, admin, 'D01', stickIn(at, 'free')))).toBe('ok')
  })
})

describe('a candidate who came on the staff after the bundle was due', async () => {
  const { at, town } = await townWith(STAFF)
  const lead = await station(town, at, 'lead')

  let sticks = 0
  /** The office assigns the typist so, and the station takes the correction in. */
  const told = async (over: object): Promise<void> => {
    assign(town.ledger, 'typist-1', over)
    const stick = stickIn(at, `correction-${++sticks}`)
    const { path } = need(await correct(town.ledger, town.keys, admin, 'D01', stick, { roll: true }))
    need(await receiveBundle(lead.ledger, lead.keys, readFileSync(path)))
  }

  it('keeps the station shut as far as it knows', async () => {
    const papers = { D01: 20, 'D01-1': 20, 'D01-2': 0 }
    const checklist = Object.fromEntries(prepareStation(lead.ledger).checklist.map(({ id }) => [id, '是']))
    expect(prepareStation(lead.ledger).findings.filter(({ severity }) => severity === 'error')).toEqual([])
    await told({ name: '村民2', constituency: 'D01', voter: card(2) })
    expect(prepareStation(lead.ledger).findings.map(({ code }) => code)).toContain('E.411')
    expect(codeOf(openPrepared(lead.ledger, two, { papers, checklist }))).toBe('station.not-ready')
    await told({ constituency: 'D01' })
    expect(codeOf(openPrepared(lead.ledger, two, { papers, checklist }))).toBe('ok')
  })

  it('is asked about before the result is declared, whose count they had a hand in', async () => {
    for (let n = 5; n <= 12; n++) come(lead.ledger, n)
    closed(lead)
    counted(
      lead,
      8,
      STANDING.map(({ candidate }) => candidate),
    )
    const { path } = need(await exportDay(lead.ledger, lead.keys, clerk, 'final', stickIn(at, 'final')))
    need(await mergeBundle(town.ledger, town.keys, admin, path))
    const asked = () => {
      const { result } = need(contestDetail(town.ledger, 'D01')).rounds[0]!
      return result.state === 'counted' ? result.refer.map(({ code }) => code) : [result.state]
    }
    expect(asked()).toEqual([])
    assign(town.ledger, 'typist-1', { name: '村民2', constituency: 'D01', voter: card(2) })
    expect(asked()).toEqual(['R.652'])
    expect(codeOf(declareResult(town.ledger, both, { contest: 'D01', round: 'first' }))).toBe('declare.reason')
  })

  it('declares nothing that they stand in, also as a member of the committee', () => {
    assign(town.ledger, 'committee-2', { name: '村民3', roles: ['committee'], voter: card(3) })
    const asked = { contest: 'D01', round: 'first', valid: false, elected: [], reason: '候选人经手计票' } as const
    expect(codeOf(declareResult(town.ledger, both, asked))).toBe('declare.candidate')
    assign(town.ledger, 'committee-2', { roles: ['committee'] })
    expect(codeOf(declareResult(town.ledger, both, asked))).toBe('ok')
  })
})

describe('a candidate who came on the staff after the station opened', async () => {
  const { at, town } = await townWith(STAFF)
  const lead = await station(town, at, 'lead')
  open(lead)
  for (let n = 5; n <= 12; n++) come(lead.ledger, n)
  assign(town.ledger, 'typist-1', { name: '村民2', constituency: 'D01', voter: card(2) })
  const { path } = need(await correct(town.ledger, town.keys, admin, 'D01', stickIn(at, 'late'), { roll: false }))
  need(await receiveBundle(lead.ledger, lead.keys, readFileSync(path)))

  it('is told of at closing, and does not sign', () => {
    expect(closingPreview(lead.ledger, {}).findings.map(({ code }) => code)).toContain('E.411')
    closed(lead)
    expect(() =>
      counted(
        lead,
        8,
        STANDING.map(({ candidate }) => candidate),
      ),
    ).toThrow('count.barred')
    const signed = signRound(lead.ledger, { actor: [{ person: 'typist-2', role: 'typist' }] }, { contest: 'D01', round: 'first' })
    expect(codeOf(signed)).toBe('ok')
  })
})

describe('the people of the office', async () => {
  const { town } = await townWith(STAFF)
  const contest = electionOf(town.ledger).body.contests.find(({ code }) => code === 'D01')!
  const formal = () => formalFindings(town.ledger, contest, proposedFor(town.ledger, 'D01')).map(({ code }) => code)

  it('who stand while they are of the committee have to resign first [S1 10; S2 12]', () => {
    expect(formal()).not.toContain('E.412')
    expect(assign(town.ledger, 'cmt', { name: '村民1', roles: ['committee'], voter: card(1) })).toContain('E.412')
    expect(formal()).toContain('E.412')
    expect(officeToday(town.ledger).blockers.find(({ what }) => what === 'barred-people')).toMatchObject({ count: 1 })
    assign(town.ledger, 'cmt', { name: '村民1', roles: ['ended'] })
    expect(formal()).not.toContain('E.412')
  })

  it('of another role, of whom the law does not speak, are referred', () => {
    expect(new Set(assign(town.ledger, 'reg', { name: '村民3', roles: ['registrar'], voter: card(3) }))).toEqual(
      new Set(['R.653']),
    )
    expect(new Set(assign(town.ledger, 'rev', { name: '村民4', roles: ['reviewer'] }))).toEqual(new Set(['R.437']))
    expect(staffKinFindings(town.ledger).filter(({ severity }) => severity === 'error')).toEqual([])
  })
})

describe('somebody new at the station', async () => {
  const { at, town } = await townWith(STAFF)
  const lead = await station(town, at, 'lead')

  it('who bears the name of one who serves there is asked about', () => {
    expect(nearCandidates(lead.ledger, { name: 'overseer-1' }).map(({ code }) => code)).toEqual(['R.655'])
    expect(nearCandidates(lead.ledger, { name: 'overseer-1', person: 'overseer-1' })).toEqual([])
    open(lead)
  })
})
