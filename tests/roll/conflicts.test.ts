import { beforeAll, describe, expect, it } from 'vitest'
import { write } from '#ledger/append.ts'
import { done } from '#contract/result.ts'
import { decideConflict } from '#office/conflicts/decide-conflict.ts'
import { approveProxy } from '#roll/authorise.ts'
import { conflictsOf, type Conflict } from '#conflicts/conflicts.ts'
import { contestsOf, electionOf } from '#roll/election.ts'
import { turnoutOf } from '#roll/turnout.ts'
import { closeStation } from '#station/closing/close-station.ts'
import { admin, clerk, codeOf, need, station, two, type Office } from '../fixtures/election.ts'
import { folder } from '../fixtures/folder.ts'
import { bring as handOver, card, come, open, stickIn, townOf } from '../fixtures/laptop.ts'
import { paramsOf } from '../fixtures/params.ts'

const at = folder()
const town = await townOf(at, 14)
const approve = ({ ledger }: Office, principal: number, agent: number) =>
  need(
    approveProxy(
      ledger,
      { actor: admin },
      { principal: card(principal), agent: card(agent), reason: '外出', means: '书面', document: `W${principal}` },
    ),
  )

// One authorisation approved by the office before two laptops of the same constituency are provisioned.
approve(town, 5, 6)
const laptops = [await station(town, at, 'lead'), await station(town, at, 'desk')] as const
for (const laptop of laptops) open(laptop)

const bring = (laptop: Office, name: string) => handOver(laptop, town, stickIn(at, `stick-${name}`))

const kinds = (conflicts: readonly Conflict[]): readonly string[] => conflicts.map(({ kind }) => kind)

describe('two laptops at one constituency', () => {
  const [lead, desk] = laptops
  let alone: readonly Conflict[]

  beforeAll(async () => {
    come(lead.ledger, 1)
    come(desk.ledger, 2)
    come(lead.ledger, 3)
    come(desk.ledger, 3)
    come(lead.ledger, 6, [5])
    come(desk.ledger, 5)
    for (const [laptop, principals] of [
      [lead, [7, 8]],
      [desk, [9, 10]],
    ] as const)
      for (const principal of principals) approve(laptop, principal, 11)
    alone = conflictsOf(lead.ledger)
    await bring(desk, 'desk')
    await bring(lead, 'lead')
  })

  it('sees nothing wrong while each laptop holds only its own book', () => {
    expect(alone).toEqual([])
  })

  it('shows a voter who took part on both, with both receipts, and counts the voter once', () => {
    const twice = conflictsOf(town.ledger).filter(({ kind }) => kind === 'took_part_twice')
    expect(twice.map(({ finding }) => paramsOf(finding)['name'])).toEqual(['村民3', '村民5'])
    expect(twice[0]!.finding.message).toMatch(/^村民3两次参加投票: D01 #\d+、D01 #\d+$/)
    expect(twice[0]).toMatchObject({ constituencies: ['D01'], decision: undefined })
    expect(turnoutOf(town.ledger, contestsOf(electionOf(town.ledger).body, 'D01')[0]!).participants).toBe(5)
  })

  it('shows an authorisation used on one and withdrawn on the other', () => {
    const [conflict, ...more] = conflictsOf(town.ledger).filter(({ kind }) => kind === 'used_and_withdrawn')
    expect(more).toEqual([])
    expect(conflict!.finding.params).toEqual({ principal: '村民5' })
    expect(conflict!.refs).toHaveLength(2)
  })

  it('shows an agent who has more than three principals only when both books are together', () => {
    const conflict = conflictsOf(town.ledger).find(({ kind }) => kind === 'agent_over_limit')
    expect(conflict!.finding.params).toEqual({ agent: '村民11', count: 4, limit: 3 })
  })

  it('is the same whichever bundle came first', async () => {
    const before = conflictsOf(town.ledger)
    await bring(lead, 'lead-again')
    await bring(desk, 'desk-again')
    expect(conflictsOf(town.ledger)).toEqual(before)
    expect(kinds(before)).toEqual(['took_part_twice', 'took_part_twice', 'agent_over_limit', 'used_and_withdrawn'])
  })

  it('keeps both facts and the decision with its reason', () => {
    const [conflict] = conflictsOf(town.ledger)
    const decide = (refs: readonly string[]) =>
      decideConflict(
        town.ledger,
        { actor: [{ person: 'c', role: 'committee' }] },
        { kind: 'took_part_twice', refs: [...refs], verdict: 'irregular', reason: '两台电脑同时发票' },
      )
    expect(codeOf(decide([conflict!.refs[0]!]))).toBe('conflict.unknown')
    need(decide(conflict!.refs.toReversed()))
    expect(conflictsOf(town.ledger)[0]).toEqual({ ...conflict, decision: { verdict: 'irregular', reason: '两台电脑同时发票' } })
  })
})

describe('what only a faulty or forged book can hold', () => {
  it.each([
    [
      'entries after closing',
      'after_closing',
      'checked-in',
      { voter: card(12), contests: ['D01'], channel: 'station', papers: { D01: 1 }, for: [] },
    ],
    [
      'a count of issued papers that its own check-ins do not bear out',
      'count_against_participation',
      'incident',
      { what: '纸票多发' },
    ],
  ] as const)('shows %s', async (_, kind, type, body) => {
    const laptop = await station(town, at, kind)
    const { ledger } = laptop
    open(laptop)
    need(closeStation(ledger, two, { D01: 20, 'D01-1': 20, 'D01-2': 0 }))
    expect(conflictsOf(ledger)).toEqual([])
    need(
      write(ledger, { actor: clerk }, (append) => {
        append('D01', type, body as never)
        if (kind === 'count_against_participation')
          append('D01', 'station.closed', { papers: { D01: { printed: 20, issued: 3, spoiled: 0, unused: 17 } } })
        return done(null)
      }),
    )
    expect(kinds(conflictsOf(ledger))).toContain(kind)
  })
})
