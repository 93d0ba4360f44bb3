import { afterAll, describe, expect, it } from 'vitest'
import { closeLedger } from '#ledger/open.ts'
import { forksOf } from '#ledger/books/forks.ts'
import { conflictFacts } from '#office/conflicts/conflict-facts.ts'
import { conflictLines, sealLines } from '#office/conflicts/conflict-list.ts'
import { contestDetail } from '#office/results/contest-detail.ts'
import { forkBranches } from '#office/conflicts/fork-branches.ts'
import { mergeBundle } from '#office/merging/merge.ts'
import { received } from '#office/merging/received.ts'
import { admin, codeOf, need } from '../fixtures/election.ts'
import { eveningOffice } from '../fixtures/evening-office.ts'
import { folder } from '../fixtures/folder.ts'

const { town, sticks } = await eveningOffice(folder())
const { ledger, keys } = town
const merge = (path: string) => mergeBundle(ledger, keys, admin, path)
const D01 = () => received(ledger).constituencies.find(({ constituency }) => constituency === 'D01')!
const D02 = () => received(ledger).constituencies.find(({ constituency }) => constituency === 'D02')!

afterAll(() => closeLedger(ledger))

describe('what has come from nine constituencies', () => {
  it('is nothing before the first bundle', () => {
    expect(received(ledger).constituencies).toHaveLength(9)
    expect(D01()).toMatchObject({ bundle: null, closed: false, participants: 0, quarantined: [] })
  })

  it('names the laptop and the kind of what counts, and a final bundle before any later one', async () => {
    need(await merge(sticks.desk))
    expect(D01()).toMatchObject({ closed: false, participants: 1, bundle: { kind: 'sync' } })
    need(await merge(sticks.final))
    expect(D01()).toMatchObject({ closed: true, roll: 10, participants: 9, bundle: { kind: 'final' } })
    expect(D01().bundle?.laptop).toMatch(/^第一选区 1号机（[0-9a-f]{8}）$/)
  })

  it('says what lies in quarantine, with the reason, where its file’s name points', async () => {
    const refused = await merge(sticks.broken)
    expect(refused.ok).toBe(false)
    const [line] = D02().quarantined
    expect(line).toMatchObject({ file: 'D02_0f2b2a_20261215-2031.xuance', error: { code: codeOf(refused) } })
    expect(D02().bundle).toBeNull()
    expect(received(ledger).strays).toEqual([])
  })
})

describe('a voter who took part at two laptops', () => {
  it('stands on the card with both facts, who was there and what was given out, and is one participant', () => {
    const twice = conflictLines(ledger).find(({ kind }) => kind === 'took_part_twice')
    expect(twice!.en.message).toContain('took part twice')
    const card = need(conflictFacts(ledger, twice!.id))
    expect(card.voter).toMatchObject({ voter: 'D01-0003', name: '村民3', sex: '男' })
    expect(card.facts.map(({ laptop }) => laptop).sort()).toEqual(['第一选区 1号机', '第一选区 2号机'])
    for (const fact of card.facts)
      expect(fact).toMatchObject({ type: 'checked-in', how: 'station', people: ['王芳'], papers: [{ count: 1 }, { count: 1 }] })
    expect(card.contests[0]).toMatchObject({ contest: 'D01', participants: 9, collected: 9 })
    expect(codeOf(conflictFacts(ledger, '0000000000'))).toBe('conflict.unknown')
  })
})

describe('a contest before it is declared', () => {
  it('tells every step of the law, the votes, and who signed', () => {
    const { rounds, seats } = need(contestDetail(ledger, 'D01'))
    expect(seats).toBe(rounds[0]!.seats)
    const { result, signers } = rounds[0]!
    if (result.state !== 'counted') throw new Error(result.state)
    expect(result.steps.map(({ id }) => id)).toContain('quorum')
    expect(result.votes[0]).toMatchObject({ for: 9, against: 0 })
    expect(result.outcome).toBe('elected')
    expect(signers.map(({ name }) => name).sort()).toEqual(['傅建平', '盛美华', '虞志刚', '骆婷'].sort())
    expect(codeOf(contestDetail(ledger, 'D99'))).toBe('contest.unknown')
  })
})

describe('a laptop that was copied and went on twice', () => {
  it('stands on the card with what each branch alone holds', async () => {
    need(await merge(sticks.copied))
    const { book } = forksOf(ledger.statements)[0]!
    const card = need(forkBranches(ledger, book))
    expect(card).toMatchObject({ laptop: '第一选区 1号机', place: expect.stringContaining('第一选区') as string })
    expect(card.branches.map(({ checkIns }) => checkIns).sort((a, b) => a - b)).toEqual([1, 8])
    for (const { to, entries } of card.branches) expect(to - entries).toBe(card.common)
    expect(codeOf(forkBranches(ledger, 'nobody/town'))).toBe('fork.none')
  })

  it('has signed two books that contradict each other, which is said of its constituency', () => {
    expect(sealLines(ledger).map(({ code, constituency }) => [code, constituency])).toContainEqual(['R.614', 'D01'])
  })
})
