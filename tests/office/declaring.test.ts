import { describe, expect, it } from 'vitest'
import { write } from '#ledger/append.ts'
import { done } from '#contract/result.ts'
import { factsOf } from '#ledger/read.ts'
import { copiesOf, electedOf } from '#office/forms/copies.ts'
import { declareResult } from '#office/results/declare.ts'
import { declarations } from '#office/results/declared.ts'
import { openIn } from '#office/results/open-in.ts'
import { contestDetail } from '#office/results/contest-detail.ts'
import { mergeBundle } from '#office/merging/merge.ts'
import { officeOverview } from '#office/today/overview.ts'
import { contestStandings } from '#office/results/results.ts'
import { closeStation, expectedPapers } from '#station/closing/close-station.ts'
import { signRound } from '#station/counting/sign.ts'
import { typeCount, type Figures } from '#station/counting/type-count.ts'
import { exportDay } from '#station/handing-over/export-day.ts'
import { electionOf } from '#roll/election.ts'
import type { Actor } from '#words/acting.ts'
import { admin, clerk, codeOf, committee, need, station, two } from '../fixtures/election.ts'
import { folder } from '../fixtures/folder.ts'
import { fork } from '../fixtures/fork.ts'
import { bring, come, open, stickIn, townOf } from '../fixtures/laptop.ts'

const typist = (n: number): Actor => [{ person: `typist-${n}`, role: 'typist' }]
const overseers: Actor = ['overseer-1', 'overseer-2'].map((person) => ({ person, role: 'overseer' }))
const both: Actor = [
  { person: 'committee', role: 'committee' },
  { person: 'committee-2', role: 'committee' },
]
const sheet = (valid: number, yes: readonly number[]): Figures => ({
  collected: valid,
  valid,
  invalid: 0,
  votes: yes.map((given, i) => ({ candidate: `C${i + 1}`, for: given, against: valid - given, abstain: 0, void: 0 })),
  writeIns: [],
})

const at = folder()
const town = await townOf(at, 12)
const lead = await station(town, at, 'lead')
open(lead)
for (let n = 1; n <= 10; n++) come(lead.ledger, n)
const unused = Object.entries(expectedPapers(lead.ledger)).map(([contest, papers]) => [contest, papers.unused])
need(closeStation(lead.ledger, two, Object.fromEntries(unused)))
for (const [contest, figures] of [
  ['D01', sheet(10, [9, 8, 7, 1])],
  ['D01-1', sheet(10, [9, 8, 2, 1])],
  ['D01-2', sheet(0, [0, 0, 0])],
] as const)
  for (const n of [1, 2]) need(typeCount(lead.ledger, typist(n), { contest, round: 'first', figures }))

const declare = (over: Partial<Parameters<typeof declareResult>[2]> = {}, actor: Actor = both) =>
  declareResult(town.ledger, actor, { contest: 'D01', round: 'first', ...over })
/** What the page of the results says beforehand. */
const hindrance = (contest: string) => need(contestDetail(town.ledger, contest)).rounds[0]!.hindrance?.code
const sign = (contest: string): void => {
  for (const actor of [overseers, typist(1), [two[0]!]]) need(signRound(lead.ledger, { actor }, { contest, round: 'first' }))
}

describe('the committee declares a result [S1 46]', () => {
  it('not before it is counted, handed in whole and signed', async () => {
    expect(codeOf(declare({ contest: 'D99' }))).toBe('contest.unknown')
    expect(codeOf(declare())).toBe('declare.waiting')
    await bring(lead, town, stickIn(at, 'early'))
    expect(codeOf(declare())).toBe('declare.no-final')
    expect(hindrance('D01')).toBe('declare.no-final')
    for (const contest of ['D01', 'D01-1', 'D01-2']) sign(contest)
    const { path } = need(await exportDay(lead.ledger, lead.keys, clerk, 'final', stickIn(at, 'final')))
    need(await mergeBundle(town.ledger, town.keys, admin, path))
  })

  it('by two people, as the law says, bound to the count that was signed', () => {
    expect(hindrance('D01')).toBeUndefined()
    expect(codeOf(declare({}, committee))).toBe('declare.two-people')
    expect(codeOf(declare({}, [both[0]!, { person: 'reviewer', role: 'reviewer' }]))).toBe('declare.two-people')
    expect(need(declare())).toMatchObject({
      valid: true,
      elected: ['候选甲', '候选乙', '候选丙'],
      by: ['committee', 'committee-2'],
      stands: true,
    })
    const { body } = factsOf(town.ledger, 'result.declared')[0]!
    const signed = factsOf(town.ledger, 'result.signed').find(({ body }) => body.contest === 'D01')!
    expect(body).toMatchObject({ count: signed.body.count, refs: [signed.body.ref, signed.hash] })
    expect(codeOf(declare())).toBe('declare.already')
  })

  it('otherwise than the law says only with a reason, of those voted for, and no more than the seats', () => {
    const other = { contest: 'D01-1', valid: true, elected: ['候选甲'] }
    expect(codeOf(declare(other))).toBe('declare.reason')
    expect(codeOf(declare({ ...other, elected: ['没有的人'], reason: '理由' }))).toBe('declare.names')
    expect(codeOf(declare({ ...other, valid: false, reason: '理由' }))).toBe('declare.names')
    // 候选丙 was voted for, and has fewer votes than half.
    expect(codeOf(declare({ ...other, elected: ['候选丙'], reason: '改判' }))).toBe('declare.not-by-law')
    expect(need(declare({ ...other, reason: '候选乙当选后放弃' })).reason).toBe('候选乙当选后放弃')
  })

  it('is listed, shown in the results and in the overview', () => {
    expect(declarations(town.ledger).map(({ contest, stands }) => [contest, stands])).toEqual([
      ['D01', true],
      ['D01-1', true],
    ])
    expect(contestStandings(town.ledger, 'D01').map(({ declared }) => declared !== null)).toEqual([true, true, false])
    expect(officeOverview(town.ledger).constituencies[0]!.contests.map(({ declared }) => declared)).toEqual([true, true, false])
  })

  it('and stands on the notice and in the letters with the figures of the signed count, until it stands no more', () => {
    const [notice] = need(copiesOf(town.ledger, { form: 'elected-notice', of: 'D01' }))
    const figures = { seats: '3', voters: '12', participants: '10', valid: '10' }
    expect(notice).toMatchObject({ contest: '区人大代表第一选区', day: '2026-12-15', ...figures })
    const { contests } = electionOf(town.ledger).body
    const elected = electedOf(
      town.ledger,
      contests.find(({ code }) => code === 'D01')!,
    )
    expect(elected).toEqual([
      { name: '候选甲', votes: '9' },
      { name: '候选乙', votes: '8' },
      { name: '候选丙', votes: '7' },
    ])
    const letters = need(copiesOf(town.ledger, { form: 'elected-letter', of: 'D01' }))
    expect(letters.map(({ name, level }) => [name, level])).toEqual(elected.map(({ name }) => [name, '云越区']))
    expect(need(copiesOf(town.ledger, { form: 'elected-letter', of: 'D01-1' }))).toMatchObject([
      { name: '候选甲', level: '青溪镇' },
    ])
    expect(codeOf(copiesOf(town.ledger, { form: 'elected-notice', of: 'D01-2' }))).toBe('forms.undeclared')
  })

  it('whatever became of the preparation, which decides no result', () => {
    fork(town.ledger, `${town.keys.device}/prep/D01`)
    expect(openIn(town.ledger, 'D01')).toBe(0)
    expect(hindrance('D01')).toBeUndefined()
  })

  it('and does not stand where its signatures are believed no more, though the figures are the same', () => {
    expect(openIn(town.ledger, 'D01')).toBe(0)
    const signed = factsOf(town.ledger, 'result.signed').find(({ body }) => body.contest === 'D01')!
    need(
      write(town.ledger, { actor: admin }, (append) => {
        append('town', 'device.revoked', { device: lead.keys.device, acceptUpTo: signed.seq - 1, reason: '丢失' })
        return done(null)
      }),
    )
    expect(contestStandings(town.ledger, 'D01')[0]).toMatchObject({ signed: false, declared: { stands: false } })
    expect(codeOf(copiesOf(town.ledger, { form: 'elected-notice', of: 'D01' }))).toBe('forms.undeclared')
  })

  it('and not while facts contradict each other', () => {
    need(
      write(town.ledger, { actor: admin }, (append) => {
        append('town', 'device.revoked', { device: lead.keys.device, acceptUpTo: 1, reason: '丢失' })
        return done(null)
      }),
    )
    expect(openIn(town.ledger, 'D01')).toBeGreaterThan(0)
    expect(codeOf(declare({ contest: 'D01-2' }))).toBe('declare.open')
    expect(hindrance('D01-2')).toBe('declare.open')
    expect(declarations(town.ledger)[0]).toMatchObject({ stands: false })
  })
})
