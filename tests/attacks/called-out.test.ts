import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, it } from 'vitest'
import { mergeBundle } from '#office/merging/merge.ts'
import { contestResults } from '#office/results/results.ts'
import { closeLedger } from '#ledger/open.ts'
import { admin, codeOf } from '../fixtures/election.ts'
import { folder } from '../fixtures/folder.ts'
import { bundleOf } from './attack.ts'
import { closedAs } from './facts.ts'
import { staffOf } from './knowledge.ts'
import { attackedTown, officeAt, type AttackedTown } from './town.ts'

// Papers called aloud in batches: the count is all of them, each once.

const at = folder()
let town: AttackedTown
let n = 0
beforeAll(async () => {
  town = await attackedTown(at)
})

const sheet = (first: number, second: number) => ({
  collected: first + second,
  valid: first + second,
  invalid: 0,
  votes: [
    { candidate: 'C1', for: first, against: second, abstain: 0, void: 0 },
    { candidate: 'C2', for: second, against: first, abstain: 0, void: 0 },
  ],
  writeIns: [],
})
const BATCHES = [
  [1, 1],
  [1, 0],
  [1, 1],
] as const

/** Five came before its closing; so many of the batches, by number, are what was called out. */
async function referred(named: readonly number[], confirming = 'overseer-2'): Promise<unknown> {
  const { ledger, keys } = officeAt(town, 'before', join(at, `office-${n++}`))
  const path = join(at, 'D02_called_20261215-200000.xuance')
  const place = { contest: 'D02', round: 'first' }
  const bytes = await bundleOf(town, {
    by: 'lead',
    moment: 'before',
    from: 'open',
    states: (k, say) => {
      say(closedAs(k.contests('D02'), 5))
      const callers = staffOf('D02', 'typist-1', 'overseer-1')
      const called = BATCHES.map(([first, second], i) => {
        const body = { ...place, batch: i + 1, papers: first + second, figures: sheet(first, second) }
        const ref = say({ type: 'count.called', actor: callers, body })
        say({ type: 'count.confirmed', actor: staffOf('D02', 'typist-1', confirming), body: { ref } })
        return ref
      })
      const out = say({
        type: 'count.called-out',
        actor: callers,
        body: { ...place, refs: named.map((batch) => called[batch]!) },
      })
      const [first, second] = [0, 1].map((of) => named.reduce((sum, batch) => sum + BATCHES[batch]![of]!, 0)) as [number, number]
      const typed = say({
        type: 'count.typed',
        actor: staffOf('D02', 'typist-1'),
        body: { ...place, figures: sheet(first, second) },
      })
      say({ type: 'count.agreed', actor: staffOf('D02', 'typist-1'), body: { ...place, refs: [out, typed] } })
    },
  })
  writeFileSync(path, bytes)
  expect(codeOf(await mergeBundle(ledger, keys, admin, path))).toBe('ok')
  const result = contestResults(ledger).find(({ contest }) => contest.code === 'D02')!
  closeLedger(ledger)
  return result.state === 'counted'
    ? result.result.refer.map(({ code }) => code).filter((code) => /R\.6/u.test(code))
    : result.state
}

it('every batch once is a count', async () => {
  expect(await referred([0, 1, 2])).toEqual([])
})

it.each<readonly [says: string, named: readonly number[]]>([
  ['one of them twice', [0, 1, 2, 2]],
  ['one of them twice and another not at all', [0, 2, 2]],
  ['not the one that would change it', [0, 1]],
])('%s refers the contest', async (_, named) => {
  expect(await referred(named)).toEqual(['R.626'])
})

it('a batch that the overseer who called it confirms again is confirmed by nobody, and asked about', async () => {
  expect(await referred([0, 1, 2], 'overseer-1')).toEqual(expect.arrayContaining(['R.643', 'R.626']))
})
