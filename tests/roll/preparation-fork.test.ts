import { beforeAll, describe, expect, it } from 'vitest'
import { write } from '#ledger/append.ts'
import type { Actor } from '#words/acting.ts'
import { done } from '#contract/result.ts'
import { officeOverview } from '#office/today/overview.ts'
import { contestResults } from '#office/results/results.ts'
import { closeStation, expectedPapers } from '#station/closing/close-station.ts'
import { typeCount } from '#station/counting/type-count.ts'
import { admin, need, station, two } from '../fixtures/election.ts'
import { folder } from '../fixtures/folder.ts'
import { fork } from '../fixtures/fork.ts'
import { bring, come, open, stickIn, townOf } from '../fixtures/laptop.ts'

// The office prepares a constituency in a book that bears its code: `prep/D01` is not the book of D01.
const at = folder()
const town = await townOf(at, 12)
const laptop = await station(town, at, 'laptop')

const decided = () => {
  const found = contestResults(town.ledger, ['D01']).find(({ contest }) => contest.code === 'D01')!
  return found.state === 'counted' ? found.result : undefined
}

it('a bundle that brings the preparation of a constituency is not the constituency’s', () => {
  const heads = [{ book: `${laptop.keys.device}/prep/D01`, to: 1, head: 'a'.repeat(64) }]
  const merged = { kind: 'archive', manifest: 'b'.repeat(64), sender: laptop.keys.device, heads, added: 0 } as const
  need(write(town.ledger, { actor: admin }, (append) => done(append('town', 'bundle.merged', merged).hash)))
  expect(officeOverview(town.ledger).constituencies.find(({ code }) => code === 'D01')!.bundle).toBeNull()
})

describe('a contest that is decided', () => {
  beforeAll(async () => {
    open(laptop)
    for (let n = 1; n <= 8; n++) come(laptop.ledger, n)
    const unused = Object.entries(expectedPapers(laptop.ledger)).map(([contest, papers]) => [contest, papers.unused])
    need(closeStation(laptop.ledger, two, Object.fromEntries(unused)))
    const votes = [8, 7, 6, 0].map((given, i) => ({
      candidate: `C${i + 1}`,
      for: given,
      against: 8 - given,
      abstain: 0,
      void: 0,
    }))
    for (const n of [1, 2]) {
      const typist: Actor = [{ person: `typist-${n}`, role: 'typist' }]
      const figures = { collected: 8, valid: 8, invalid: 0, votes, writeIns: [] }
      need(typeCount(laptop.ledger, typist, { contest: 'D01', round: 'first', figures }))
    }
    await bring(laptop, town, stickIn(at, 'stick'))
  })

  it('stays decided while only the office’s preparation has forked', () => {
    const before = decided()
    expect(before?.outcome).toBe('elected')
    fork(town.ledger, `${town.keys.device}/prep/D01`)
    expect(decided()).toEqual(before)
  })

  it('is referred once a book of the constituency itself has forked', () => {
    fork(town.ledger, `${laptop.keys.device}/D01`)
    expect(decided()?.refer.map(({ code }) => code)).toContain('R.607')
  })
})
