import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { zhejiang2021 as pack } from '#rules/packs/zhejiang-2021.ts'
import { checkApproval } from '#rules/day/proxy-approval.ts'
import { differingLevels, placesLeft } from '#rules/day/proxies.ts'
import type { ProxyRequest } from '#rules/day/proxies.ts'
import { checkProxies, checkProxy } from '#rules/day/proxy-list.ts'
import { checkPosting, formStatements, postedPairs } from '#rules/day/proxy-paper.ts'

const roll = { 县级: 'D01', 乡级: 'D01-1' }
const request = (id: number, principal: string, agent: string, change: Partial<ProxyRequest> = {}): ProxyRequest => ({
  id: String(id),
  principal: { person: principal, name: principal, roll },
  agent: { person: agent, name: agent, roll },
  reason: '外出',
  means: '书面',
  receivedAt: `2026-12-01 0${id}:00`,
  state: 'approved',
  approvedAt: '2026-12-02 09:00',
  pollOpensAt: '2026-12-15 07:00',
  ...change,
})
const codes = (one: ProxyRequest, others: readonly ProxyRequest[] = [], rules = pack): string[] =>
  checkProxy(one, others, rules).map(({ code }) => code)

describe('one authorisation', () => {
  it.each<[string, Partial<ProxyRequest>, string[]]>([
    ['stands [S1 42; S2 43]', {}, []],
    ['stands for the ill [S2 43]', { reason: '病残', means: '信函' }, []],
    ['stands for the detained [S2 44]', { reason: '监视居住' }, []],
    ['needs a lawful reason [S1 42]', { reason: '没空' }, ['E.312']],
    ['needs means that can be verified [S2 43]', { means: '口头' }, ['E.313']],
    ['needs consent [S1 42]', { state: 'pending' }, ['E.310']],
    ['was refused [S1 42]', { state: 'refused' }, ['E.310']],
    ['was withdrawn [S1 42]', { state: 'withdrawn' }, ['E.318']],
    ['was approved when the poll opened [S1 42]', { approvedAt: '2026-12-15 07:00' }, ['E.311']],
    ['was approved a minute before [S1 42]', { approvedAt: '2026-12-15 06:59' }, []],
    ['was approved after the papers were asked for [S1 42]', { issuedAt: '2026-12-02 09:00' }, ['E.311']],
    ['names a candidate [S1 42]', { agentIsCandidate: true }, ['W.314']],
    ['is used again in a revote [S1 42]', { round: 'revote' }, ['E.316']],
    ['covers later rounds by its own words [S1 42]', { round: 'revote', coversLaterRounds: true }, []],
    ['names no voter as agent [S1 42]', { agent: { person: 'b', name: 'b', roll: {} } }, ['E.306']],
    ['comes from no voter [S1 42]', { principal: { person: 'a', name: 'a', roll: {} } }, ['E.305']],
    [
      'names a voter of another 小选区 [S3 九]',
      { agent: { person: 'b', name: 'b', roll: { 县级: 'D01', 乡级: 'D01-2' } } },
      ['E.307'],
    ],
  ])('%s', (_what, change, expected) => {
    expect(codes(request(1, 'a', 'b', change))).toEqual(expected)
  })

  it('says which ballots another constituency concerns [S3 九]', () => {
    const agent = (县级: string, 乡级: string) => ({ person: 'b', roll: { 县级, 乡级 } })
    expect(differingLevels({ person: 'a', roll }, agent('D01', 'D01-2'))).toEqual(['乡级'])
    expect(differingLevels({ person: 'a', roll }, agent('D02', 'D02-1'))).toEqual(['县级', '乡级'])
    expect(differingLevels({ person: 'a', roll: { 县级: 'D01' } }, agent('D01', 'D01-2'))).toEqual([])
  })

  it('turns into a warning where the pack says so [S3 九]', () => {
    const local = {
      ...pack,
      proxies: {
        ...pack.proxies,
        sameContest: { value: 'warning' as const, article: 'S3 九' },
        chains: { value: 'warning' as const, article: 'S1 42' },
      },
    }
    const other = { person: 'b', name: 'b', roll: { 县级: 'D02', 乡级: 'D02-1' } }
    expect(codes(request(1, 'a', 'b', { agent: other }), [], local)).toEqual(['W.308'])
    expect(codes(request(2, 'a', 'b'), [request(1, 'b', 'c')], local)).toEqual(['W.315'])
  })
})

describe('authorisations together', () => {
  const four = ['a', 'b', 'c', 'd'].map((principal, index) => request(index + 1, principal, 'x'))
  it('stops at three principals for one agent, by time received [S1 42]', () => {
    expect(four.map((one) => codes(one, four))).toEqual([[], [], [], ['E.301']])
    const earlier = request(0, 'e', 'x')
    expect(codes(four[2]!, [...four, earlier])).toEqual(['E.301'])
  })

  it('counts people, not papers: the same principal, one refused or withdrawn does not count [S1 42]', () => {
    const some = four.map((one, index) => (index === 1 ? { ...one, state: 'refused' as const } : one))
    expect(codes(some[3]!, some)).toEqual([])
    const gone = four.map((one, index) => (index === 0 ? { ...one, state: 'withdrawn' as const } : one))
    expect(codes(gone[3]!, gone)).toEqual([])
  })

  it('counts both levels together by default, each by itself where the pack says so [S1 42]', () => {
    const county = (id: number, principal: string) =>
      request(id, principal, 'x', { principal: { person: principal, roll: { 县级: 'D01' } } })
    const town = (id: number, principal: string) =>
      request(id, principal, 'x', { principal: { person: principal, roll: { 乡级: 'D01-1' } } })
    const all = [county(1, 'a'), county(2, 'b'), county(3, 'c'), town(4, 'd')]
    expect(codes(all[3]!, all)).toEqual(['E.301'])
    const local = {
      ...pack,
      proxies: { ...pack.proxies, limitCounts: { value: 'persons per level' as const, article: 'S1 42' } },
    }
    expect(codes(all[3]!, all, local)).toEqual([])
    // What a form tells of the places left is what the rule would say of this principal.
    const held = all.slice(0, 3).map(({ principal }) => principal)
    const left = (one: ProxyRequest, rules: typeof pack): number => placesLeft(held, rules, one.principal)
    expect([left(all[3]!, local), left(county(5, 'e'), local), left(all[3]!, pack)]).toEqual([3, 0, 0])
    // Of both levels after two of the county's and one of the town's: nobody is the fourth at any level.
    const both = [county(1, 'a'), county(2, 'b'), town(3, 'c'), request(4, 'd', 'x'), request(5, 'e', 'x')]
    expect(both.map((one) => codes(one, both, local))).toEqual([[], [], [], [], ['E.301']])
  })

  it('allows one proxy each; the later request is at fault [S1 42]', () => {
    const [first, second] = [request(1, 'a', 'x'), request(2, 'a', 'y')]
    expect([codes(first, [first, second]), codes(second, [first, second])]).toEqual([[], ['E.309']])
  })

  it('refuses self, and of a chain or a circle what was received later [S1 42]', () => {
    expect(codes(request(1, 'a', 'a'))).toEqual(['E.302'])
    const chain = [request(1, 'a', 'b'), request(2, 'b', 'c')]
    expect(chain.map((one) => codes(one, chain))).toEqual([[], ['E.303']])
    const turned = [request(1, 'b', 'c'), request(2, 'a', 'b')]
    expect(turned.map((one) => codes(one, turned))).toEqual([[], ['E.303']])
    const back = [request(1, 'a', 'b'), request(2, 'b', 'a')]
    expect(back.map((one) => codes(one, back))).toEqual([[], ['E.303', 'E.304', 'E.303']])
    const allowed = { ...pack, proxies: { ...pack.proxies, chains: { value: 'warning' as const, article: 'S1 42' } } }
    const circle = [request(1, 'a', 'b'), request(2, 'b', 'c'), request(3, 'c', 'a')]
    expect(codes(circle[2]!, circle, allowed)).toEqual(['W.315', 'E.304', 'W.315'])
    // Whoever authorised two agents stands in a circle through either of them.
    const forked = [request(1, 'b', 'd'), request(2, 'd', 'e'), request(3, 'e', 'b')]
    for (const order of [forked, forked.toReversed()])
      expect(codes(forked[2]!, order, allowed)).toEqual(['W.315', 'E.304', 'W.315'])
  })

  it.each<[string, Partial<ProxyRequest>]>([
    ['from no voter', { principal: { person: 'b', roll: {} } }],
    ['to no voter', { agent: { person: 'c', roll: {} } }],
    ['without a lawful reason', { reason: '没空' }],
    ['by means that cannot be verified', { means: '口头' }],
    ['approved when the poll was open', { approvedAt: '2026-12-15 08:00' }],
    ['of the other 小选区', { agent: { person: 'c', roll: { 县级: 'D01', 乡级: 'D01-2' } } }],
  ])('one that is void in itself makes no later one fail: %s [S1 42]', (_what, change) => {
    const empty = request(1, 'b', 'c', change)
    expect(codes(request(2, 'a', 'b'), [empty])).toEqual([])
    expect(codes(request(3, 'b', 'd'), [empty])).toEqual([])
  })

  it('one that came too late counts against nobody either, and one that waits for consent does [S1 42]', () => {
    expect(codes(request(5, 'd', 'y'), four)).toEqual([])
    expect(codes(request(2, 'a', 'y'), [request(1, 'a', 'x', { state: 'pending' })])).toEqual(['E.309'])
  })
})

describe('a whole list of authorisations', () => {
  const person = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f')
  const lists = fc
    .array(fc.tuple(person, person, fc.constantFrom('approved', 'withdrawn'), fc.boolean()), { maxLength: 9 })
    .map((pairs) =>
      pairs.map(([principal, agent, state, lawful], index) =>
        request(index, principal, agent, { state, reason: lawful ? '外出' : '没空' }),
      ),
    )

  it('is judged as each of them is beside all the others [S1 42]', () => {
    fc.assert(
      fc.property(lists, (list) => {
        const found = checkProxies(list, pack)
        for (const one of list) expect(found.get(one.id)?.map(({ code }) => code)).toEqual(codes(one, list))
      }),
      { numRuns: 1000 },
    )
  })

  it('is judged as a station judges them, one after the other [S1 42]', () => {
    fc.assert(
      fc.property(lists, (list) => {
        const found = checkProxies(list, pack)
        const standing: ProxyRequest[] = []
        for (const one of list.filter(({ state }) => state === 'approved')) {
          const said = checkApproval({ ...one, poll: 'before', tookPart: false }, standing, pack).map(({ code }) => code)
          expect([one.id, said]).toEqual([one.id, found.get(one.id)!.map(({ code }) => code)])
          if (said.length === 0) standing.push(one)
        }
      }),
      { numRuns: 1000 },
    )
  })
})

describe('the form and the posting list', () => {
  it('tells the agent to vote as the principal wills, and the limit of three [S2 45; S1 42]', () => {
    expect(formStatements(pack).join()).toMatch(/按照委托人的意志/)
    expect(formStatements(pack).join()).toMatch(/不得超过三人/)
  })

  it('posts consented pairs by name only, and warns when consent comes too late to post [S2 43]', () => {
    expect(postedPairs([request(1, 'a', 'b'), request(2, 'c', 'd', { state: 'pending' })])).toEqual([
      { principal: 'a', agent: 'b' },
    ])
    expect(checkPosting(request(1, 'a', 'b', { approvedAt: '2026-12-13 23:00' }), '2026-12-15', pack)).toEqual([])
    expect(checkPosting(request(1, 'a', 'b', { approvedAt: '2026-12-14 08:00' }), '2026-12-15', pack)[0]?.code).toBe('W.317')
  })
})
