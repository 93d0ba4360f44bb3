import { describe, expect, it } from 'vitest'
import { conflictsOf } from '#conflicts/conflicts.ts'
import { write } from '#ledger/append.ts'
import { factsIn } from '#ledger/read.ts'
import { done } from '#contract/result.ts'
import { decideConflict } from '#office/conflicts/decide-conflict.ts'
import { contestResults } from '#office/results/results.ts'
import { closed, counted } from '../fixtures/counted.ts'
import { need, station, two } from '../fixtures/election.ts'
import { folder } from '../fixtures/folder.ts'
import { bring, come, open, stickIn, townOf } from '../fixtures/laptop.ts'

const committee = [
  { person: 'committee', role: 'committee' },
  { person: 'reviewer', role: 'reviewer' },
]

/** A day of twelve voters, ten of whom came; `opening`: how the station said it opened. */
async function dayOpened(opening: 'as it is' | { readonly rollVersion: number; readonly rollSha256: string }) {
  const at = folder()
  const town = await townOf(at, 12)
  const lead = await station(town, at, 'lead')
  if (opening === 'as it is') open(lead)
  else
    need(
      write(lead.ledger, { actor: two }, (append) => {
        append('D01', 'station.opened', { ...opening, papers: { D01: 12, 'D01-1': 12, 'D01-2': 12 }, checklist: {} })
        return done(null)
      }),
    )
  for (let n = 1; n <= 10; n++) come(lead.ledger, n)
  closed(lead)
  counted(lead, 10)
  await bring(lead, town, stickIn(at, 'evening'))
  const result = () => {
    const found = contestResults(town.ledger, ['D01'])[0]!
    return found.state === 'counted' ? [found.result.outcome, ...found.result.refer.map(({ code }) => code)] : [found.state]
  }
  return { town, lead, result }
}

describe('the roll that a station says it opened with', () => {
  it('is the one the office published under that version, and nothing is asked', async () => {
    const { result, town } = await dayOpened('as it is')
    expect(result()).toEqual(['elected'])
    expect(conflictsOf(town.ledger)).toEqual([])
  })

  it.each([
    ['has another hash', { rollVersion: 1, rollSha256: 'a'.repeat(64) }],
    ['was never published', { rollVersion: 2, rollSha256: 'a'.repeat(64) }],
  ])('is asked about where it %s, though as many voters stand on it', async (_, opening) => {
    const { result, town, lead } = await dayOpened(opening)
    expect(result()).toEqual(['refer', 'R.638'])
    const [conflict, ...more] = conflictsOf(town.ledger)
    expect([conflict!.kind, conflict!.refs, more]).toEqual([
      'in_doubt',
      factsIn(lead.ledger, 'station.opened', 'D01').map(({ hash }) => hash),
      [],
    ])
    const decision = {
      kind: 'in_doubt' as const,
      refs: [...conflict!.refs],
      verdict: 'explained' as const,
      reason: '纸质名册核对无误',
    }
    need(decideConflict(town.ledger, { actor: committee }, decision))
    expect(result()).toEqual(['elected'])
  })
})
