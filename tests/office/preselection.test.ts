import { describe, expect, it } from 'vitest'
import type { Input } from '#contract/index.ts'
import { factsOf } from '#ledger/read.ts'
import { candidatesOverview } from '#office/candidates/overview.ts'
import { recordPreselection, tryPreselection } from '#office/candidates/preselect.ts'
import { proposeCandidate } from '#office/candidates/propose.ts'
import { stateFormal } from '#office/candidates/state-lists.ts'
import { withdrawCandidate } from '#office/candidates/withdraw.ts'
import { recordConsultation } from '#office/consultations/consult.ts'
import { rollOf } from '#roll/election.ts'
import type { Actor } from '#words/acting.ts'
import { codeOf, committee, consultAbout, need, office, publish, villagers } from '../fixtures/election.ts'
import { folder } from '../fixtures/folder.ts'

type Figures = Omit<Input<'candidates.preselect'>, 'on'>

const TWO: Actor = [
  { person: 'committee', role: 'committee' },
  { person: 'committee-2', role: 'committee' },
]

describe('where the voter groups come to no agreement about too many candidates [S1 32; S2 36]', async () => {
  const at = await office(folder())
  const { ledger } = at
  publish(
    at,
    villagers(8).map((each) => ({ ...each, group: '7' })),
  )
  // Two seats: at most four stand (S1 31).
  const contest = 'D01-2'
  const people = rollOf(ledger, 'D01').slice(0, 6)
  const propose = (i: number) =>
    need(
      proposeCandidate(ledger, committee, {
        contest,
        voter: people[i]!.voter,
        name: people[i]!.fields.name,
        by: { organisation: `某团体${i}`, party: false },
        declared: true,
      }),
    )
  const card = (i: number) => people[i]!.voter
  const overview = () => candidatesOverview(ledger).find((each) => each.contest === contest)!
  const formal = (...which: readonly number[]) => stateFormal(ledger, committee, contest, which.map(card))
  const figures = (votes: readonly number[], more: Partial<Figures> = {}): Figures => ({
    contest,
    places: 3,
    most: 2,
    participants: 6,
    valid: 5,
    votes: votes.map((n, i) => ({ candidate: card(i), votes: n })),
    ...more,
  })
  const preselect = (asked: Figures, actor: Actor = TWO) => recordPreselection(ledger, actor, { ...asked, on: '2026-11-28' })
  for (const i of [0, 1, 2, 3, 4]) propose(i)

  it('there is no preliminary election before they met, nor where they agreed', () => {
    expect([overview().preselectionDue, codeOf(preselect(figures([1, 1, 1, 1, 1])))]).toEqual([false, 'preselection.not-due'])
    need(consultAbout(ledger, contest, [{ candidate: card(0), name: people[0]!.fields.name }]))
    expect([overview().preselectionDue, codeOf(preselect(figures([1, 1, 1, 1, 1])))]).toEqual([false, 'preselection.not-due'])
  })

  it('none is formal before one was held, by hand or from a file', () => {
    const group = factsOf(ledger, 'consultation.recorded')[0]!.body.groups
    need(recordConsultation(ledger, committee, { contest, on: '2026-11-27', groups: group, agreed: false, proposal: [] }))
    expect(overview()).toMatchObject({ preselectionDue: true, preselection: null })
    expect(overview().findings.map(({ code }) => code)).not.toContain('R.434')
    expect(formal(0, 1, 2)).toMatchObject({ error: { code: 'candidates.no-preselection', params: { given: 5, most: 4 } } })
  })

  it('takes two of the committee, everyone who stands, and figures that can be', () => {
    const good = figures([4, 3, 2, 1, 0])
    expect(codeOf(preselect(good, committee))).toBe('preselection.two-people')
    expect(codeOf(preselect({ ...good, votes: good.votes.slice(1) }))).toBe('preselection.names')
    expect(codeOf(preselect({ ...good, votes: [...good.votes.slice(1), good.votes[1]!] }))).toBe('preselection.names')
    expect(codeOf(preselect({ ...good, votes: [...good.votes, { candidate: 'D01-9999', votes: 0 }] }))).toBe('preselection.names')
    for (const [changed, code] of [
      [{ participants: 9 }, 'E.443'],
      [{ valid: 7 }, 'E.444'],
      [{ valid: 3, most: 4 }, 'E.445'],
      [{ most: 1 }, 'E.446'],
      [{ places: 2 }, 'E.447'],
      [{ places: 5 }, 'E.447'],
    ] as const)
      expect(preselect({ ...good, ...changed })).toMatchObject({ error: { code: 'preselection.fault', params: { code } } })
    expect(factsOf(ledger, 'preselection.recorded')).toEqual([])
  })

  it('equal votes at the last place are decided by the committee, with its reason, and by nobody else', () => {
    const tied = figures([4, 3, 1, 1, 0])
    const names = `${people[2]!.fields.name}、${people[3]!.fields.name}`
    expect(need(tryPreselection(ledger, tied))).toMatchObject({ formal: [card(0), card(1)], left: 1, findings: [] })
    expect(preselect(tied)).toMatchObject({ error: { code: 'preselection.tied', params: { names, left: 1 } } })
    expect(codeOf(preselect({ ...tied, tie: { chosen: [card(4)], reason: '年长' } }))).toBe('preselection.tied')
    expect(need(preselect({ ...tied, tie: { chosen: [card(3)], reason: '年长' } })).formal).toEqual([card(0), card(1), card(3)])
    expect(formal(0, 1, 2)).toMatchObject({ error: { code: 'candidates.not-preselected' } })
  })

  it('a further one counts instead, and whoever withdraws leaves the place to the next', () => {
    // Nobody is tied: what was taken is nothing, and is not kept.
    need(preselect(figures([4, 3, 2, 1, 0], { tie: { chosen: [card(4)], reason: '年长' } })))
    expect(factsOf(ledger, 'preselection.recorded').at(-1)!.body).not.toHaveProperty('tie')
    expect(overview().preselection).toMatchObject({ formal: [card(0), card(1), card(2)], roll: 8, tie: null })
    // Six stand now, of whom one withdraws: still more than may.
    propose(5)
    need(withdrawCandidate(ledger, committee, { contest, candidate: card(1), reason: '本人不同意' }))
    expect(overview().preselection?.formal).toEqual([card(0), card(2), card(3)])
  })

  it('the formal list is the first by votes', () => {
    expect(codeOf(formal(0, 2, 4))).toBe('candidates.not-preselected')
    expect(need(formal(3, 0, 2)).listed).toBe(3)
    expect(overview().findings.filter(({ code }) => ['E.416', 'E.417', 'E.448', 'R.434', 'R.435'].includes(code))).toEqual([])
  })
})
