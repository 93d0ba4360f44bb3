import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { conflictsOf } from '#conflicts/conflicts.ts'
import { decideConflict } from '#office/conflicts/decide-conflict.ts'
import type { Ledger } from '#ledger/open.ts'
import { need } from '../fixtures/election.ts'
import { folder } from '../fixtures/folder.ts'
import { bookOf, BOTH, closing, linesOf, placeOf, signedDay, signedOver, type HandedIn } from './station-day.ts'
import type { Body, Said } from './stranger.ts'
import { attackedTown, type AttackedTown } from './town.ts'

// A desk whose lead is honest: the lead takes the desk's book in, counts the nine papers that lie in the box, and everybody signs that count.

const at = folder()
let town: AttackedTown
let n = 0
beforeAll(async () => {
  town = await attackedTown(at)
})

type Served = ReturnType<typeof linesOf>[number]

const takenBack =
  (returned: (papers: Body) => Body) =>
  (served: readonly Served[]): readonly Said[] =>
    served.map((each) => ({
      type: 'undone',
      body: { ref: each.hash, returned: returned(each.body['papers'] as Body), reason: '认错选民' },
    }))

const ALL_BACK = takenBack((papers) => papers)
const NONE_BACK = takenBack(() => ({}))

type Says = (served: readonly Served[]) => readonly Said[]

/** The desk says this in the place of all that follows from `after` on, and closes with so many papers handed out. */
function day(says: Says, issued: number, after = 'station.closed', then?: (ledger: Ledger) => void): Promise<HandedIn> {
  const own = town.ownBooks.desk
  const served = linesOf(own).filter(({ type }) => type === 'checked-in')
  const desk = bookOf(town, 'desk', own.slice(0, placeOf(own, after)), [...says(served), closing(issued)])
  return signedDay(town, join(at, `day-${n++}`), { lead: (counts) => signedOver(town, town.ownBooks.lead, counts), desk }, then)
}

const decided = (verdict: 'explained' | 'irregular') => (ledger: Ledger) => {
  for (const { kind, refs } of conflictsOf(ledger).filter((each) => each.constituencies.includes('D02')))
    need(decideConflict(ledger, { actor: BOTH }, { kind, refs: [...refs], verdict, reason: '已核对签领册和票箱' }))
}

/** The desk's own check-ins, each of which names a principal of D01 as well: they count for nothing (E.620). */
const namingOthers = (served: readonly Served[]): readonly Said[] =>
  served.map(({ hash, body }) => ({
    type: 'checked-in',
    body: { ...(body as Body), for: [{ principal: 'D01-0011', ref: hash, contests: body['contests'] as Body[string] }] } as Body,
  }))

describe('the papers of voters a desk served lie in the box', () => {
  it('and the day is decided where the desk says so', async () => {
    const { merged, results } = await day(() => [], 4)
    expect(merged).toBe('ok')
    expect(results.map(({ outcome, signed, participants }) => [outcome, signed, participants])).toEqual([
      ['elected', true, 9],
      ['elected', true, 9],
    ])
  })

  it.each([
    ['takes them back without a paper, and closes with four handed out', NONE_BACK, 4],
    ['takes them back without a paper, and closes as if all were there', NONE_BACK, 0],
    ['takes them back and says that all papers came back', ALL_BACK, 0],
    [
      'takes them back twice, with all papers and with none',
      (served: readonly Served[]) => [...ALL_BACK(served), ...NONE_BACK(served)],
      0,
    ],
    ['names a principal of D01 with each of them', namingOthers, 4, 'checked-in'],
  ] as const)('so the contests are referred where it %s', async (_, says, issued, after?: string) => {
    const { merged, results, conflicts, declared } = await day(says, issued, after)
    expect(merged).toBe('ok')
    expect(results.map(({ outcome, refer }) => [outcome, refer])).toEqual([
      ['refer', ['R.624']],
      ['refer', ['R.624']],
    ])
    expect(conflicts).toContain('in_doubt')
    expect(declared).toEqual(['declare.open', 'declare.open'])
  })

  it.each([
    ['irregular', 'who was taken back took part', 9, 'elected'],
    ['explained', 'they did not, and there are more papers than voters', 5, 'void'],
  ] as const)('two people decide that the undoings are %s: %s', async (verdict, _, participants, outcome) => {
    const { results } = await day(NONE_BACK, 4, 'station.closed', decided(verdict))
    expect(results.map((each) => [each.outcome, each.participants])).toEqual([
      [outcome, participants],
      [outcome, participants],
    ])
    for (const { findings } of results) expect(findings).toContain(verdict === 'irregular' ? 'W.636' : 'W.635')
  })

  it('two people decide that marks which name others are believed for the voters who came', async () => {
    const { results } = await day(namingOthers, 4, 'checked-in', decided('explained'))
    // Its own four, and whoever of D01 drew a paper: ten at the most, for nine papers.
    expect(results.map(({ outcome, participants }) => [outcome, participants])).toEqual([
      ['elected', 10],
      ['elected', 10],
    ])
  })
})
