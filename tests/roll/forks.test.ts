import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { unlockKeys } from '#bundles/device.ts'
import { done } from '#contract/result.ts'
import { write } from '#ledger/append.ts'
import { branchesOf, forksOf } from '#ledger/books/forks.ts'
import type { Body } from '#ledger/entries/index.ts'
import { closeLedger, openLedger } from '#ledger/open.ts'
import { verifyLedger } from '#ledger/verify.ts'
import { resolveFork } from '#office/conflicts/resolve-fork.ts'
import { conflictsOf } from '#conflicts/conflicts.ts'
import { contestsOf, electionOf } from '#roll/election.ts'
import { turnoutOf } from '#roll/turnout.ts'
import type { Actor } from '#words/acting.ts'
import { clerk, codeOf, need, PASSPHRASE, station, two, type Office } from '../fixtures/election.ts'
import { folder } from '../fixtures/folder.ts'
import { bring as handOver, come, open, stickIn, townOf } from '../fixtures/laptop.ts'

// A station's disk was copied at noon, and both copies went on: the same device wrote two different afternoons.
const at = folder()
const town = await townOf(at, 12)
const first = await station(town, at, 'first')
open(first)
come(first.ledger, 1)
first.ledger.db.pragma('wal_checkpoint(TRUNCATE)')
copyFileSync(join(at, 'first.sqlite'), join(at, 'second.sqlite'))
const copied = need(openLedger(join(at, 'second.sqlite')))
const second: Office = { ledger: copied, keys: need(await unlockKeys(copied, PASSPHRASE)) }
come(first.ledger, 2)
come(first.ledger, 3)
come(second.ledger, 4)

const bring = (from: Office, name: string) => handOver(from, town, stickIn(at, `${name}-stick`))

const took = (name: string) => {
  const { statements } = town.ledger
  return statements
    .on('SELECT count(*) FROM participations p JOIN voters v USING (voter) WHERE v.name = ?')
    .pluck()
    .get(name) as number
}
const V = () => turnoutOf(town.ledger, contestsOf(electionOf(town.ledger).body, 'D01')[0]!).participants

describe('a book that forked', async () => {
  const book = `${first.keys.device}/D01`
  await bring(first, 'first')
  const merged = await bring(second, 'second')

  it('keeps both branches and says so', () => {
    expect(merged.forked).toEqual([book])
    expect(forksOf(town.ledger.statements)).toEqual([{ book, resolved: false }])
    expect(branchesOf(town.ledger.statements, book).map(({ seq }) => seq)).toHaveLength(2)
    expect(V()).toBe(4)
    expect(verifyLedger(town.ledger.path)).toMatchObject({ ok: true, value: { forked: [book] } })
  })

  it('is resolved by two people, for one of its branches', () => {
    const [short, long] = branchesOf(town.ledger.statements, book)
    const choose = (keep: string, actor = two) => resolveFork(town.ledger, { actor }, { book, keep, reason: '下午只有原机在用' })
    expect(codeOf(choose(long!.head, clerk))).toBe('fork.second-person')
    expect(codeOf(choose('0'.repeat(64)))).toBe('fork.branch')
    expect(
      codeOf(resolveFork(town.ledger, { actor: two }, { book: `${town.keys.device}/town`, keep: long!.head, reason: 'x' })),
    ).toBe('fork.none')
    need(choose(long!.head))
    expect(forksOf(town.ledger.statements)).toEqual([{ book, resolved: true }])
    expect([V(), took('村民4'), took('村民2')]).toEqual([3, 0, 2])
    expect(short!.seq).toBeLessThan(long!.seq)
  })

  it('counts the kept branch only, whenever more of either branch arrives, and verifies', async () => {
    come(second.ledger, 5)
    await bring(second, 'second-later')
    expect([V(), took('村民5')]).toEqual([3, 0])
    come(first.ledger, 6)
    await bring(first, 'first-later')
    expect([V(), took('村民6')]).toEqual([4, 2])
    expect(conflictsOf(town.ledger)).toEqual([])
    expect(verifyLedger(town.ledger.path).ok).toBe(true)
  })

  it('is changed neither by an entry that the book does not hold nor by one person, whoever wrote it down', () => {
    const other = branchesOf(town.ledger.statements, book).find(({ head }) => !first.ledger.statements.hasEntry().get(head))!
    const state = (actor: Actor, body: Body<'fork.resolved'>) =>
      need(write(town.ledger, { actor }, (append) => done(append('town', 'fork.resolved', body))))
    const before = [V(), took('村民2')]
    state(two, { book: `${town.keys.device}/town`, keep: '0'.repeat(64), reason: '全部不算' })
    state(two, { book, keep: '0'.repeat(64), reason: '全部不算' })
    state(clerk, { book, keep: other.head, reason: '一个人' })
    expect([V(), took('村民2')]).toEqual(before)
    expect(verifyLedger(town.ledger.path).ok).toBe(true)
  })

  it('can be resolved again, and the other branch counts then', () => {
    const other = branchesOf(town.ledger.statements, book).find(({ head }) => !first.ledger.statements.hasEntry().get(head))!
    need(resolveFork(town.ledger, { actor: two }, { book, keep: other.head, reason: '复核后更正' }))
    expect([V(), took('村民2'), took('村民5')]).toEqual([3, 0, 2])
    expect(verifyLedger(town.ledger.path).ok).toBe(true)
    closeLedger(second.ledger)
  })
})
