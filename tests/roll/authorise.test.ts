import { describe, expect, it } from 'vitest'
import { approveProxy, refusalOf } from '#roll/authorise.ts'
import { finding } from '#rules/findings.ts'
import { packs } from '#rules/packs/index.ts'
import { zhejiang2021 } from '#rules/packs/zhejiang-2021.ts'
import type { RulePack } from '#rules/pack.ts'
import { approveHere, checkProxyHere, withdrawHere } from '#station/proxies/approve-proxy.ts'
import { proxiesOf } from '#station/proxies/proxies.ts'
import { codeOf, need, nominate, office, publish, station, two, villagers } from '../fixtures/election.ts'
import { folder } from '../fixtures/folder.ts'
import { card, open } from '../fixtures/laptop.ts'

const at = folder()
const town = await office(at)
publish(town, [...villagers(12), { name: '邻组甲', birth: '1980-01-01', household: '900', group: '8' }])
nominate(town)
/** Of the other town contest of the same county contest. */
const NEIGHBOUR = 13

type Proxies = Required<RulePack['proxies']>
type Moved = { readonly [K in keyof Proxies]?: Proxies[K]['value'] }

/** Acts under the rules of Zhejiang with some switches of its proxy law moved. */
function under<T>(moved: Moved, act: () => T): T {
  const known = packs as Record<string, RulePack>
  const proxies = Object.entries(moved).map(([name, value]) => [name, { ...zhejiang2021.proxies[name as keyof Moved], value }])
  known[zhejiang2021.id] = { ...zhejiang2021, proxies: { ...zhejiang2021.proxies, ...Object.fromEntries(proxies) } }
  try {
    return act()
  } finally {
    known[zhejiang2021.id] = zhejiang2021
  }
}

type Pair = readonly [principal: number, agent: number]

const here = await station(town, at)

/** What was approved here is withdrawn again, and these alone stand. */
function standing(pairs: readonly Pair[] = []): void {
  for (const { ref, state } of proxiesOf(here.ledger).lines)
    if (state === 'approved') need(withdrawHere(here.ledger, { actor: two }, { ref, reason: '重新办理' }))
  for (const pair of pairs) expect(approve(pair)).toBe('ok')
}

const PROXY = { reason: '外出', means: '书面' } as const
const asked = ([principal, agent]: Pair) => ({
  ...PROXY,
  principal: card(principal),
  agent: card(agent),
  document: `W${principal}`,
})
const approve = (pair: Pair) => codeOf(approveProxy(here.ledger, { actor: two }, asked(pair)))
const seen = ([principal, agent]: Pair) =>
  checkProxyHere(here.ledger, card(principal), card(agent)).findings.map(({ code }) => code)

/** Answers under the rules of Zhejiang: of the write path, and of the form. */
type Answers = readonly [written: string, shown: string]
type Case = readonly [what: string, before: readonly Pair[], pair: Pair, here: Answers, moved: Moved, there: Answers]

const third = [1, 2].map((n): Pair => [n, 9])
const fourth = [1, 2, 3].map((n): Pair => [n, 9])

describe('the law that the pack states', () => {
  it.each<Case>([
    ['limit, further', fourth, [4, 9], ['proxy.over-limit', 'E.301'], { limit: 4 }, ['ok', '']],
    ['limit, nearer', third, [3, 9], ['ok', ''], { limit: 2 }, ['proxy.over-limit', 'E.301']],
    ['chains, the agent has given', [[2, 3]], [1, 2], ['proxy.chain', 'E.303'], { chains: 'warning' }, ['ok', 'W.315']],
    ['chains, the principal acts', [[1, 2]], [2, 3], ['proxy.chain', 'E.303'], { chains: 'warning' }, ['ok', 'W.315']],
    ['sameContest', [], [1, NEIGHBOUR], ['proxy.other-contest', 'E.307'], { sameContest: 'warning' }, ['ok', 'W.308']],
    ['reasons', [], [1, 2], ['ok', ''], { reasons: ['病残'] }, ['proxy.reason', '']],
    ['means', [], [1, 2], ['ok', ''], { means: ['信函'] }, ['proxy.means', '']],
  ])('%s: is what the station writes by, and what its form shows', (_, before, pair, here, moved, there) => {
    const answers = (): Answers => {
      const shown = seen(pair).join()
      return [approve(pair), shown]
    }
    standing(before)
    expect(answers()).toEqual(here)
    standing(before)
    expect(under(moved, answers)).toEqual(there)
  })

  it('limitCounts: an agent’s principals at each level by itself where it says so', () => {
    standing()
    const votesAt = (n: number, contest: string) =>
      here.ledger.db
        .prepare("UPDATE voters SET fields = json_set(fields, '$.contests', json(?)) WHERE voter = ?")
        .run(JSON.stringify([contest]), card(n))
    for (const n of [1, 2, 3]) votesAt(n, 'D01')
    votesAt(4, 'D01-1')
    for (const n of [1, 2, 3]) expect(approve([n, 9])).toBe('ok')
    expect(seen([4, 9])).toEqual(['E.301'])
    expect(approve([4, 9])).toBe('proxy.over-limit')
    const each: Moved = { limitCounts: 'persons per level' }
    expect(under(each, () => seen([4, 9]))).toEqual([])
    expect(under(each, () => approve([4, 9]))).toBe('ok')
  })

  it('never lets a circle pass, also where chains are only pointed out', () => {
    standing([[1, 2]])
    under({ chains: 'warning' }, () => {
      expect(approve([2, 3])).toBe('ok')
      expect(seen([3, 1])).toEqual(['W.315', 'E.304', 'W.315'])
      expect(approve([3, 1])).toBe('proxy.chain')
    })
  })

  it('approvedBefore: consent on the day only where the law of the place allows it', () => {
    standing()
    open(here)
    const onTheDay = (pair: Pair) => codeOf(approveHere(here.ledger, { actor: two }, asked(pair)))
    expect(onTheDay([1, 2])).toBe('proxy.too-late')
    expect(under({ approvedBefore: 'issue' }, () => onTheDay([1, 2]))).toBe('ok')
  })

  it('consentFor: whoever is ill or held needs none, on the day either [S2 43, 44]', () => {
    standing()
    const ill = ([principal, agent]: Pair) =>
      codeOf(approveHere(here.ledger, { actor: two }, { ...asked([principal, agent]), reason: '病残' }))
    expect(proxiesOf(here.ledger)).toMatchObject({
      approving: { open: true, consent: false },
      reasons: ['病残', '羁押', '拘留', '监视居住'],
    })
    expect(seen([1, 2])).toEqual([])
    expect(ill([1, 2])).toBe('ok')
    standing()
    expect(under({ consentFor: ['外出', '病残', '羁押', '拘留', '监视居住'] }, () => ill([1, 2]))).toBe('proxy.too-late')
  })
})

describe('what the law finds', () => {
  const late = finding('E.316', { round: 'revote' })
  const pair = asked([1, 2])

  it('is told by its own sentence where the form has no words for it', () => {
    expect(refusalOf(here.ledger, pair, [late])).toMatchObject({
      code: 'proxy.fault',
      params: { what: late.message, en: late.en.message, code: 'E.316' },
    })
  })

  it('is told by the words of the form where it has some', () => {
    const itself = finding('E.302', { principal: '村民1' })
    expect(refusalOf(here.ledger, pair, [late, itself]).code).toBe('proxy.self')
  })
})
