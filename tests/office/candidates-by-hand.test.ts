import { describe, expect, it } from 'vitest'
import { done } from '#contract/result.ts'
import { formalList } from '#roll/formal-list.ts'
import { write } from '#ledger/append.ts'
import { candidatesOverview } from '#office/candidates/overview.ts'
import { findInTown } from '#office/candidates/find-voters.ts'
import { proposeCandidate } from '#office/candidates/propose.ts'
import { withdrawCandidate } from '#office/candidates/withdraw.ts'
import { stateFormal, statePreliminary } from '#office/candidates/state-lists.ts'
import { provision } from '#office/stations/provision.ts'
import { rollOf } from '#roll/election.ts'
import {
  admin,
  certify,
  codeOf,
  committee,
  consultAbout,
  need,
  newLaptop,
  office,
  publish,
  villagers,
} from '../fixtures/election.ts'
import { folder } from '../fixtures/folder.ts'

const at = folder()
const town = await office(at)
publish(town, villagers(20))
const roll = rollOf(town.ledger, 'D01')
const card = (i: number): string => roll[i]!.voter
const asked = (i: number, over: Partial<Parameters<typeof proposeCandidate>[2]> = {}) => ({
  contest: 'D01-2',
  voter: card(i),
  name: roll[i]!.fields.name,
  by: { organisation: '镇工会(模拟)', party: false },
  declared: true,
  ...over,
})
const propose = (i: number, over: Parameters<typeof asked>[1] = {}) => proposeCandidate(town.ledger, committee, asked(i, over))
const cards = (count: number) => Array.from({ length: count }, (_, i) => card(i))

describe('one proposal by hand [S1 30; S2 34]', () => {
  it('by an organisation or a party', () => {
    expect(need(propose(0))).toMatchObject({ candidate: card(0), findings: [] })
    expect(need(propose(1, { by: { organisation: '中共青溪镇委员会(模拟)', party: true } })).candidate).toBe(card(1))
  })

  it('by ten voters of the contest who joined and signed, not by nine', () => {
    const joint = (count: number, signed = true) => propose(2, { contest: 'D01-1', by: { voters: cards(count), signed } })
    expect(joint(9)).toMatchObject({ error: { code: 'candidate.fault', params: { code: 'E.406' } } })
    expect(joint(10, false)).toMatchObject({ error: { params: { code: 'E.418' } } })
    expect(need(joint(10)).candidate).toBe(card(2))
  })

  it('and never against the law, or for a card of somebody else', () => {
    expect(propose(3, { declared: false })).toMatchObject({ error: { params: { code: 'E.413' } } })
    expect(propose(3, { foreignFunding: true })).toMatchObject({ error: { params: { code: 'E.415' } } })
    expect(codeOf(propose(3, { name: '别人' }))).toBe('candidate.other-card')
    expect(codeOf(propose(3, { contest: 'D99' }))).toBe('contest.unknown')
  })
})

describe('a proposal [S2 35]', () => {
  const withdraw = (candidate: string, reason = '本人不同意') =>
    withdrawCandidate(town.ledger, committee, { contest: 'D01-2', candidate, reason })
  const overview = () => candidatesOverview(town.ledger).find(({ contest }) => contest === 'D01-2')!

  it('is taken back with its reason, and stands again when it is made again', () => {
    need(propose(9))
    expect(need(withdraw(card(9)))).toEqual({ left: 2 })
    expect(overview()).toMatchObject({ proposed: [{}, {}], withdrawn: [{ candidate: card(9), reason: '本人不同意' }] })
    expect(codeOf(stateFormal(town.ledger, committee, 'D01-2', [card(9)]))).toBe('candidate.unknown')
    expect(codeOf(withdraw(card(9)))).toBe('candidate.unknown')
    need(propose(9))
    expect(overview()).toMatchObject({ proposed: [{}, {}, {}], withdrawn: [] })
    need(withdraw(card(9), '推荐人撤回'))
  })

  it('of a stranger, or in a contest there is none of, is no proposal', () => {
    expect(codeOf(withdraw('D01-9999'))).toBe('candidate.unknown')
    const nowhere = { contest: 'D99', candidate: card(0), reason: '无' }
    expect(codeOf(withdrawCandidate(town.ledger, committee, nowhere))).toBe('contest.unknown')
  })
})

describe('what a list brought in against the law', () => {
  const listed = (contest: string, i: number, organisation = '中共东坞支部(模拟)') => ({
    contest,
    candidate: card(i),
    name: roll[i]!.fields.name,
    by: { organisation },
    details: { 声明: '是' },
  })
  const bring = (...proposals: readonly ReturnType<typeof listed>[]) =>
    need(
      write(town.ledger, { actor: committee }, (append) => {
        for (const each of proposals) append('town', 'candidate.proposed', each)
        return done(null)
      }),
    )

  it('keeps its own nominator from proposing more, and nobody else [S1 30]', () => {
    bring(...[4, 5, 6, 7].map((i) => listed('D01-1', i)))
    expect(propose(8, { contest: 'D01-1', by: { organisation: '中共东坞支部(模拟)', party: false } })).toMatchObject({
      error: { params: { code: 'E.407' } },
    })
    expect(need(propose(8, { contest: 'D01-1', by: { organisation: '镇科协(模拟)', party: false } })).candidate).toBe(card(8))
    const overview = () => candidatesOverview(town.ledger).find(({ contest }) => contest === 'D01-1')!.findings
    const post = () => statePreliminary(town.ledger, committee, 'D01-1')
    expect(overview().map(({ code }) => code)).toContain('E.407')
    expect(post()).toMatchObject({ error: { code: 'candidate.fault', params: { code: 'E.407' } } })
    need(withdrawCandidate(town.ledger, committee, { contest: 'D01-1', candidate: card(7), reason: '超过应选名额' }))
    expect(overview().map(({ code }) => code)).not.toContain('E.407')
    expect(codeOf(post())).toBe('ok')
  })

  it('as somebody proposed in two contests: the list that leaves them out lets the other take them [S1 48]', () => {
    const state = (contest: string, ...people: readonly number[]) =>
      stateFormal(town.ledger, committee, contest, people.map(card))
    const consult = (contest: string) => need(consultAbout(town.ledger, contest, []))
    const orgs = ['镇科协(模拟)', '镇残联(模拟)', '镇工商联(模拟)', '镇侨联(模拟)']
    bring(
      ...[9, 10, 11, 12].map((i, n) => listed('D02-1', i, orgs[n])),
      ...[9, 13, 14].map((i, n) => listed('D02-2', i, orgs[n])),
    )
    consult('D02-1')
    consult('D02-2')
    expect(state('D02-1', 9, 10, 11, 12)).toMatchObject({ error: { params: { code: 'E.405' } } })
    expect(need(state('D02-2', 13, 14)).listed).toBe(2)
    expect(need(state('D02-1', 9, 10, 11, 12)).listed).toBe(4)
  })
})

describe('the lists of a contest', () => {
  it('the preliminary one has everyone who was proposed [S2 35]', () => {
    need(propose(3, { by: { organisation: '镇妇联(模拟)', party: false } }))
    expect(need(statePreliminary(town.ledger, committee, 'D01-2')).listed).toBe(3)
    expect(codeOf(statePreliminary(town.ledger, committee, 'D01'))).toBe('candidates.none')
  })

  it('the formal one needs its number, the consultation, and people who were proposed [S1 31, 32; S2 36]', () => {
    const state = (...people: readonly number[]) => stateFormal(town.ledger, committee, 'D01-2', people.map(card))
    expect(codeOf(state(0, 19, 1))).toBe('candidate.unknown')
    expect(codeOf(state(0, 1))).toBe('candidates.number')
    expect(codeOf(state(0, 1, 3))).toBe('candidates.no-consultation')
    need(
      consultAbout(
        town.ledger,
        'D01-2',
        [0, 1, 3].map((i) => ({ candidate: card(i), name: roll[i]!.fields.name })),
      ),
    )
    expect(need(state(0, 1, 3)).listed).toBe(3)
    expect(formalList(town.ledger, 'D01-2')).toHaveLength(3)
    const late = { contest: 'D01-2', candidate: card(0), reason: '本人不同意' }
    expect(codeOf(withdrawCandidate(town.ledger, committee, late))).toBe('candidate.listed')
    const seen = candidatesOverview(town.ledger).find(({ contest }) => contest === 'D01-2')
    expect(seen).toMatchObject({ least: 3, most: 4, consulted: true, preliminary: { length: 3 }, formal: { length: 3 } })
  })

  it('a contest without one stops provisioning, and is named [S1 32]', async () => {
    const laptop = await newLaptop(at, 'laptop')
    certify(town, laptop, 'lead')
    const refused = await provision(town.ledger, town.keys, admin, 'D01', laptop.stick)
    expect(refused).toMatchObject({
      error: { code: 'provision.no-candidates', params: { contests: '区人大代表第一选区、镇人大代表第一选区' } },
    })
  })
})

describe('whoever is proposed is looked up on the rolls', () => {
  it('by name or card number, with what tells namesakes apart', () => {
    const { name, birth } = roll[4]!.fields
    expect(findInTown(town.ledger, name).hits[0]).toMatchObject({ voter: card(4), name, birth, contests: ['D01', 'D01-1'] })
    expect(findInTown(town.ledger, card(4)).hits.map(({ voter }) => voter)).toEqual([card(4)])
    expect(findInTown(town.ledger, ' ').hits).toEqual([])
  })
})
