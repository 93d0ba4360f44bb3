import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { fingerprintOf } from '#bundles/fingerprint.ts'
import { done } from '#contract/result.ts'
import { write } from '#ledger/append.ts'
import type { Body } from '#ledger/entries/index.ts'
import { factsOf } from '#ledger/read.ts'
import { lateDecided, lateDecision } from '#office/calendar/late.ts'
import { mergeBundle } from '#office/merging/merge.ts'
import { received } from '#office/merging/received.ts'
import { contestStandings } from '#office/results/results.ts'
import { declareResult } from '#office/results/declare.ts'
import { archive, standBy } from '#office/stations/stand-by.ts'
import { electionOf } from '#roll/election.ts'
import { exportDay } from '#station/handing-over/export-day.ts'
import { lateLines } from '#station/printing/late-lines.ts'
import type { Actor } from '#words/acting.ts'
import { closed, counted } from '../fixtures/counted.ts'
import { admin, certify, clerk, need, newLaptop, office, station, type Office } from '../fixtures/election.ts'
import { folder } from '../fixtures/folder.ts'
import { come, open, stickIn, townOf } from '../fixtures/laptop.ts'

const one: Actor = [{ person: 'committee', role: 'committee' }]
const two: Actor = [...one, { person: 'committee-2', role: 'committee' }]
const others: Actor = [
  { person: 'registrar', role: 'registrar' },
  { person: 'admin', role: 'admin' },
]
const UNTIL = '2026-12-14'
const LATE: Body<'lateness.decided'> = { step: 'preliminary-candidates', contest: 'D01', until: UNTIL, reason: '台风' }

/** Whoever holds a standby writes what its contract would not let one person do. */
const stated = ({ ledger }: Office, actor: Actor, body: Body<'lateness.decided'>) =>
  void need(write(ledger, { actor }, (append) => done(append('town', 'lateness.decided', body))))

type Contests = Body<'election.created'>['contests']

describe('what two of the committee decide, where a book says that others did', () => {
  it.each([
    ['one alone', one, undefined],
    ['one person twice', [...one, ...one], undefined],
    ['two who are not of it', others, undefined],
    ['two of it', two, UNTIL],
  ] as const)('lets nothing be late: %s', async (_, actor, until) => {
    const town = await office(folder(), 'office')
    stated(town, [...actor], LATE)
    const { ledger } = town
    expect(lateDecision(ledger, 'preliminary-candidates', 'D01')?.until).toBe(until)
    expect([lateDecided(ledger).length, lateLines(ledger, { code: 'D01', constituency: 'D01' }).length]).toEqual(
      until ? [1, 1] : [0, 0],
    )
  })

  it('is no decision of a step that the election has not, and stops no page and no print', async () => {
    const town = await office(folder(), 'office')
    const { ledger } = town
    stated(town, two, LATE)
    const { mode: _, pack: _pack, packSha256: _hash, recovery: _recovery, ...facts } = electionOf(ledger).body
    const changed = { ...facts, kind: 'byelection' as const, reason: '补选' }
    need(write(ledger, { actor: admin }, (append) => done(append('town', 'election.changed', changed))))
    expect(lateDecided(ledger)).toEqual([])
    expect(lateLines(ledger, { code: 'D01', constituency: 'D01' })).toEqual([])
  })

  it.each([
    ['a constituency has no contest', (contests: Contests) => contests.filter(({ constituency }) => constituency !== 'D02')],
    ['a contest is held nowhere', (contests: Contests) => contests.map((each) => ({ ...each, constituency: 'D99' }))],
  ] as const)('changes no election into one in which %s', async (_, made) => {
    const { ledger } = await office(folder(), 'office')
    const { mode: _mode, pack: _pack, packSha256: _hash, recovery: _recovery, ...facts } = electionOf(ledger).body
    const body = { ...facts, contests: made(facts.contests), reason: '改' }
    need(write(ledger, { actor: two }, (append) => done(append('town', 'election.changed', body))))
    expect(electionOf(ledger).body.contests).toEqual(facts.contests)
    expect(received(ledger).constituencies).toHaveLength(facts.constituencies.length)
  })

  it('declares nothing: a standby that says one person declared a result', async () => {
    const at = folder()
    const stick = stickIn(at, 'stick')
    const town = await townOf(at, 12)
    const standby = await newLaptop(at, 'standby')
    certify(town, standby, 'standby')
    const lead = await station(town, at, 'lead')
    open(lead)
    for (let n = 1; n <= 10; n++) come(lead.ledger, n)
    closed(lead)
    counted(lead, 10)
    need(
      await mergeBundle(town.ledger, town.keys, admin, need(await exportDay(lead.ledger, lead.keys, clerk, 'final', stick)).path),
    )
    const bytes = readFileSync(need(await archive(town.ledger, town.keys, admin, stick)).path)
    need(await standBy(standby.ledger, standby.keys, bytes, fingerprintOf(town.keys).join(' ')))
    need(declareResult(standby.ledger, two, { contest: 'D01', round: 'first' }))
    const { body } = factsOf(standby.ledger, 'result.declared')[0]!
    need(write(standby.ledger, { actor: one }, (append) => done(append('town', 'result.declared', body))))
    need(await mergeBundle(town.ledger, town.keys, admin, need(await archive(standby.ledger, standby.keys, admin, stick)).path))
    expect(contestStandings(town.ledger, 'D01')[0]!.declared?.stands).toBe(true)
    expect(contestStandings(town.ledger, 'D01')[0]!.declared?.by).toHaveLength(2)
  })
})
