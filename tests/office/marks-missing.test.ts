import { describe, expect, it } from 'vitest'
import { write } from '#ledger/append.ts'
import { done } from '#contract/result.ts'
import { contestResults } from '#office/results/results.ts'
import { revokeDevice } from '#office/stations/revoke-device.ts'
import { signRound } from '#station/counting/sign.ts'
import { typeCount, type Figures } from '#station/counting/type-count.ts'
import type { Actor } from '#words/acting.ts'
import { certify, need, newLaptop, provisioned, two, type Office } from '../fixtures/election.ts'
import { folder } from '../fixtures/folder.ts'
import { bring, come, open, stickIn, townOf } from '../fixtures/laptop.ts'

const first = { contest: 'D01', round: 'first' as const }
const overseers: Actor = ['overseer-1', 'overseer-2'].map((person) => ({ person, role: 'overseer' }))
const admins: Actor = ['admin', 'committee'].map((role) => ({ person: role, role }))

/** A station of twelve voters with one laptop, which marked eight of them. */
async function eightMarked() {
  const at = folder()
  const town = await townOf(at, 12)
  const lead = await newLaptop(at, 'lead')
  certify(town, lead, 'lead')
  await provisioned(town, lead)
  open(lead)
  for (let n = 1; n <= 8; n++) come(lead.ledger, n)
  return { at, town, lead }
}

/** Its closing says how many papers went out; nine are counted, and everybody signs. */
function ends({ ledger }: Office, issued: number): void {
  const papers = { printed: 20, issued, spoiled: 0, unused: 20 - issued }
  need(
    write(ledger, { actor: two }, (append) =>
      done(append('D01', 'station.closed', { papers: { D01: papers, 'D01-1': papers } })),
    ),
  )
  const votes = [9, 9, 9, 0].map((yes, i) => ({ candidate: `C${i + 1}`, for: yes, against: 9 - yes, abstain: 0, void: 0 }))
  const figures: Figures = { collected: 9, valid: 9, invalid: 0, votes, writeIns: [] }
  for (const n of [1, 2]) need(typeCount(ledger, [{ person: `typist-${n}`, role: 'typist' }], { ...first, figures }))
  for (const actor of [overseers, [{ person: 'typist-1', role: 'typist' }], [two[0]!]]) need(signRound(ledger, { actor }, first))
}

function told(town: Office): readonly unknown[] {
  const result = contestResults(town.ledger, ['D01'])[0]!
  return result.state === 'counted' ? [result.result.outcome, ...result.result.refer.map(({ code }) => code)] : [result.state]
}

describe('nine papers in the box, and eight marks', () => {
  it('are void, where nothing says that more went out: the law does not ask how one came in', async () => {
    const { at, town, lead } = await eightMarked()
    ends(lead, 8)
    await bring(lead, town, stickIn(at, 'stick'))
    expect(told(town)).toEqual(['void'])
  })

  it('are asked about, where the closing says that nine went out: somebody was not marked', async () => {
    const { at, town, lead } = await eightMarked()
    ends(lead, 9)
    await bring(lead, town, stickIn(at, 'stick'))
    expect(told(town)).toEqual(['refer', 'R.645'])
  })

  it('are asked about, where a laptop of the station was revoked: its marks may never have come', async () => {
    const { at, town, lead } = await eightMarked()
    const spare = await newLaptop(at, 'spare')
    certify(town, spare, 'spare')
    need(revokeDevice(town.ledger, { actor: admins }, { device: spare.keys.device, acceptUpTo: 0, reason: '丢失' }))
    ends(lead, 8)
    await bring(lead, town, stickIn(at, 'stick'))
    expect(told(town)).toEqual(['refer', 'R.645'])
  })
})
