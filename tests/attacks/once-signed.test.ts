import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { done } from '#contract/result.ts'
import { write } from '#ledger/append.ts'
import type { Body } from '#ledger/entries/index.ts'
import { closeLedger, type Ledger } from '#ledger/open.ts'
import { declareResult } from '#office/results/declare.ts'
import { mergeBundle } from '#office/merging/merge.ts'
import { contestStandings } from '#office/results/results.ts'
import { admin, codeOf, need } from '../fixtures/election.ts'
import { folder } from '../fixtures/folder.ts'
import { bundleOf, type Attack } from './attack.ts'
import { count, lastWins, properly } from './facts.ts'
import { staffOf } from './knowledge.ts'
import { BOTH, CONTESTS } from './station-day.ts'
import { attackedTown, officeAt, type AttackedTown } from './town.ts'

// Both contests of D02 were signed, and handed in, before its lead says something else.

const at = folder()
let town: AttackedTown
let n = 0
beforeAll(async () => {
  town = await attackedTown(at)
})

const OVERSEERS = staffOf('D02', 'overseer-1', 'overseer-2')
const LEAD_AND_OVERSEER = staffOf('D02', 'lead', 'overseer-1')

const lies: Readonly<Record<string, Attack['states']>> = {
  'an agreement of two readings is withdrawn, as one by calls may be': (k, say) => {
    for (const { hash } of k.own('count.agreed'))
      say({ type: 'count.withdrawn', actor: OVERSEERS, body: { ref: hash, reason: '有误' } })
  },
  'the first vote is withdrawn, which was never begun as a round': (k, say) => {
    for (const contest of CONTESTS)
      say({
        type: 'round.withdrawn',
        actor: LEAD_AND_OVERSEER,
        body: { contest, round: 'first', ref: k.own('station.opened')[0]!.hash, reason: '有误' },
      })
  },
  'one typist types once more': (k, say) => {
    for (const contest of CONTESTS)
      say({
        type: 'count.typed',
        actor: staffOf('D02', 'typist-1'),
        body: { contest, round: 'first', figures: lastWins(k, contest, 9) },
      })
  },
  'figures are agreed on that cannot all be true, and nobody signs them': (k, say) => {
    for (const contest of CONTESTS) count(say, contest, { ...lastWins(k, contest, 9), valid: 3 }, properly('D02'))
  },
  'other figures are agreed on, and nobody signs them': (k, say) => {
    for (const contest of CONTESTS) count(say, contest, lastWins(k, contest, 9), properly('D02'))
  },
}

describe.each([false, true])('a result that is signed, and declared: %s', (declared) => {
  it.each(Object.entries(lies))('is asked about where %s', async (_, states) => {
    const { ledger, keys } = officeAt(town, 'evening', join(at, `office-${n++}`))
    if (declared) for (const contest of CONTESTS) need(declareResult(ledger, BOTH, { contest, round: 'first' }))
    const path = join(at, 'D02_lie_20261215-200000.xuance')
    writeFileSync(path, await bundleOf(town, { by: 'lead', kind: 'sync', states }))
    expect(codeOf(await mergeBundle(ledger, keys, admin, path))).toBe('ok')
    const standings = contestStandings(ledger, 'D02')
    expect(standings.map((each) => [each.state, each.state === 'counted' && each.result.outcome, each.signed])).toEqual(
      CONTESTS.map(() => ['counted', 'refer', expect.any(Boolean)]),
    )
    // What was withdrawn without any right is asked about as such, and the figures that were signed still stand.
    for (const each of standings) {
      expect(each.state === 'counted' && each.result.refer.map(({ code }) => code)).toEqual([each.signed ? 'R.643' : 'R.622'])
      expect(each.state === 'counted' && each.result.elected).toEqual([])
      expect(each.declared?.stands).toBe(declared ? false : undefined)
    }
    for (const contest of CONTESTS) expect(codeOf(declareResult(ledger, BOTH, { contest, round: 'first' }))).not.toBe('ok')
    closeLedger(ledger)
  })
})

describe('an office that says something else after the day', () => {
  const changed: Readonly<Record<string, (ledger: Ledger) => void>> = {
    'the names of two candidates change places': (ledger) =>
      void need(
        write(ledger, { actor: admin }, (append) => {
          const candidates = ['候选乙', '候选甲'].map((name, i) => ({ candidate: `C${i + 1}`, name }))
          return done(append('town', 'candidate.listed', { contest: 'D02', list: 'formal', candidates }).hash)
        }),
      ),
    'the contest has other seats': (ledger) =>
      void need(
        write(ledger, { actor: admin }, (append) => {
          const created = JSON.parse(town.all.find((line) => line.includes('"type":"election.created"'))!) as {
            readonly body: Body<'election.created'>
          }
          const { pack: _, packSha256: __, recovery: ___, mode: ____, ...rest } = created.body
          const contests = rest.contests.map((each) => (each.code === 'D02' ? { ...each, seats: 2 } : each))
          return done(append('town', 'election.changed', { ...rest, contests, reason: '有误' }).hash)
        }),
      ),
  }

  it.each(Object.entries(changed))('is asked about what was signed before where %s', (_, act) => {
    const { ledger } = officeAt(town, 'evening', join(at, `office-${n++}`))
    act(ledger)
    const standing = contestStandings(ledger, 'D02').find(({ contest }) => contest === 'D02')!
    expect(standing).toMatchObject({ signed: false, result: { outcome: 'refer', elected: [] } })
    expect(standing.state === 'counted' && standing.result.refer.map(({ code }) => code)).toContain('R.622')
    closeLedger(ledger)
  })
})
