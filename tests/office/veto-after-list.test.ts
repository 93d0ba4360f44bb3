import { readFileSync } from 'node:fs'
import { beforeEach, describe, expect, it } from 'vitest'
import { candidatesOverview } from '#office/candidates/overview.ts'
import { keepCandidate } from '#office/candidates/keep.ts'
import { stateFormal } from '#office/candidates/state-lists.ts'
import { vetCandidate } from '#office/candidates/vet.ts'
import { correct, provision } from '#office/stations/provision.ts'
import { stationsOverview } from '#office/stations/overview.ts'
import { officeToday } from '#office/today/office-today.ts'
import { prepareStation } from '#station/preparing/prepare.ts'
import { receiveBundle } from '#station/preparing/receive.ts'
import { admin, certify, codeOf, committee, need, newLaptop, station, type Office } from '../fixtures/election.ts'
import { folder } from '../fixtures/folder.ts'
import { stickIn, townOf } from '../fixtures/laptop.ts'

/** One of D01-1’s formal candidates, as the town lists them. */
const ABOUT = { contest: 'D01-1', candidate: 'C2' }
const bothOf = [...committee, { person: 'committee-2', role: 'committee' }]

let at: string
let town: Office
beforeEach(async () => {
  at = folder()
  town = await townOf(at, 12)
})

const answers = (answer: 'veto' | 'pass', reason = '正在接受审查') =>
  need(
    vetCandidate(town.ledger, committee, {
      ...ABOUT,
      answers: [answer === 'veto' ? { department: '纪检监察', answer, reason } : { department: '纪检监察', answer }],
      unasked: [],
    }),
  )
const keep = (actor = bothOf) => keepCandidate(town.ledger, actor, { ...ABOUT, reason: '查无实据' })
const today = () =>
  officeToday({ ...town.ledger, now: () => new Date('2026-12-12T04:00:00Z') }).blockers.flatMap(
    ({ what, page, count, constituencies }) => (what === 'candidate-vetoed' ? [[page, count, constituencies]] : []),
  )
const lacks = () =>
  stationsOverview(town.ledger)
    .stations.find(({ constituency }) => constituency === 'D01')!
    .lacks.map(({ lack }) => lack)
const here = () =>
  candidatesOverview(town.ledger)
    .find(({ contest }) => contest === ABOUT.contest)!
    .findings.map(({ code }) => code)

describe('a department objects to somebody after the formal list [domain 0]', () => {
  it('before the bundle: it stays in the office, and is told on the first page and where stations are made ready, until two of the committee decide', async () => {
    certify(town, await newLaptop(at, 'lead'), 'lead')
    expect([today(), lacks().includes('candidate-vetoed')]).toEqual([[], false])
    answers('veto')
    expect(today()).toEqual([['candidates', 1, ['D01']]])
    expect(lacks()).toContain('candidate-vetoed')
    expect(here()).toContain('E.404')
    const out = stickIn(at, 'out')
    expect(await provision(town.ledger, town.keys, admin, 'D01', out)).toMatchObject({
      error: { code: 'provision.candidate-vetoed', params: { constituency: 'D01' } },
    })
    expect(codeOf(keep(committee))).toBe('keep.two-people')
    expect(need(keep())).toEqual({ departments: ['纪检监察'] })
    expect([today(), lacks().includes('candidate-vetoed')]).toEqual([[], false])
    expect(here()).toContain('W.449')
    expect(here()).not.toContain('E.404')
    need(await provision(town.ledger, town.keys, admin, 'D01', out))
  })

  it('the decision is of that objection: for another reason, or by another department, it is asked anew', () => {
    answers('veto')
    need(keep())
    expect(codeOf(keep())).toBe('keep.no-veto')
    answers('veto', '已经立案')
    expect(today()).toHaveLength(1)
    need(keep())
    expect(today()).toEqual([])
    answers('pass')
    expect([today(), here().includes('W.449')]).toEqual([[], false])
  })

  it('an objection that is taken back asks nobody; a list with too few left is refused, and the objection still waits', () => {
    answers('veto')
    answers('pass')
    expect(today()).toEqual([])
    answers('veto')
    const others = candidatesOverview(town.ledger)
      .find(({ contest }) => contest === ABOUT.contest)!
      .proposed.flatMap(({ candidate }) => (candidate === ABOUT.candidate ? [] : [candidate]))
    const stated = stateFormal(town.ledger, committee, ABOUT.contest, others)
    // With too few left the list cannot be stated: the objection still waits, and nothing was decided in anybody’s place.
    expect([codeOf(stated), today().length]).toEqual(['candidates.number', 1])
  })

  it('before the list there is nothing to keep: the objection keeps the name off it', () => {
    expect(codeOf(keep())).toBe('keep.no-veto')
  })

  it('a station that has its bundle is told where people prepare once a correction brings it, and of the decision by the next; it may open', async () => {
    const { ledger, keys } = await station(town, at)
    const told = () => prepareStation(ledger).findings.flatMap(({ code, severity }) => (code === 'R.429' ? [severity] : []))
    const send = async (stick: string) => {
      const { path } = need(await correct(town.ledger, town.keys, admin, 'D01', stickIn(at, stick), { roll: true }))
      return need(await receiveBundle(ledger, keys, readFileSync(path))).changes
    }
    expect([told(), lacks().includes('news')]).toEqual([[], false])
    answers('veto')
    expect(lacks()).toEqual(expect.arrayContaining(['candidate-vetoed', 'news']))
    expect(await send('veto')).toEqual({ 'candidate.proposed': 1 })
    expect([told(), lacks().includes('news')]).toEqual([['refer'], false])
    need(keep())
    expect(lacks()).toContain('news')
    expect(await send('kept')).toEqual({ 'candidate.kept': 1 })
    expect([told(), lacks().includes('news')]).toEqual([[], false])
  })
})
