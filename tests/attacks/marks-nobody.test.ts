import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { conflictsOf } from '#conflicts/conflicts.ts'
import type { Ledger } from '#ledger/open.ts'
import { decideConflict } from '#office/conflicts/decide-conflict.ts'
import { need } from '../fixtures/election.ts'
import { folder } from '../fixtures/folder.ts'
import { bookOf, BOTH, closing, linesOf, placeOf, signedDay, signedOver, type HandedIn } from './station-day.ts'
import { attackedTown, type AttackedTown } from './town.ts'

// A desk that hands out papers and marks nobody: its honest lead finds nine papers in the box, and five voters in the books.

const at = folder()
let town: AttackedTown
let n = 0
beforeAll(async () => {
  town = await attackedTown(at)
})

type Lines = readonly string[]
const signing = (lead: Lines, desk: Lines, then?: (ledger: Ledger) => void): Promise<HandedIn> =>
  signedDay(town, join(at, `day-${n++}`), { lead: (counts) => signedOver(town, lead, counts), desk }, then)

/** What it said up to and with some of its four check-ins, and how many papers went out by its closing. */
function deskThat(marks: number, issued: number, printed = 20): Lines {
  const own = town.ownBooks.desk
  const first = placeOf(own, 'checked-in')
  expect(
    linesOf(own)
      .slice(first, first + 4)
      .every(({ type }) => type === 'checked-in'),
  ).toBe(true)
  return bookOf(town, 'desk', own.slice(0, first + marks), [closing(issued, printed)])
}

const decided = (verdict: 'explained' | 'irregular') => (ledger: Ledger) => {
  for (const { kind, refs } of conflictsOf(ledger).filter((each) => each.constituencies.includes('D02')))
    need(decideConflict(ledger, { actor: BOTH }, { kind, refs: [...refs], verdict, reason: '已核对签领册和票根' }))
}

describe('papers of voters whom a desk did not mark lie in the box', () => {
  it.each([
    ['marks nobody, and closes with four handed out', 0, 4],
    ['marks nobody, and closes as if all papers were there', 0, 0],
    ['marks one of four', 1, 1],
    ['marks nobody, and says that it never had a paper', 0, 0, 0],
  ] as const)('so the contests are referred where it %s', async (_, marks, issued, printed?: number) => {
    const { merged, results, conflicts, declared } = await signing(town.ownBooks.lead, deskThat(marks, issued, printed))
    expect(merged).toBe('ok')
    expect(results.map(({ outcome, refer, participants }) => [outcome, refer, participants])).toEqual([
      ['refer', ['R.645'], 5 + marks],
      ['refer', ['R.645'], 5 + marks],
    ])
    expect(conflicts.filter((kind) => kind === 'in_doubt')).toHaveLength(2)
    expect(declared).toEqual(['declare.open', 'declare.open'])
  })

  it.each([
    ['irregular', 'marks are missing, and each paper is a voter’s', 9, 'elected', 'W.636'],
    ['explained', 'nobody is missing, and there are more papers than voters', 5, 'void', 'W.635'],
  ] as const)('two people decide %s: %s', async (verdict, _, participants, outcome, code) => {
    const { results, declared } = await signing(town.ownBooks.lead, deskThat(0, 4), decided(verdict))
    expect(results.map((each) => [each.outcome, each.participants, each.findings.includes(code)])).toEqual([
      [outcome, participants, true],
      [outcome, participants, true],
    ])
    expect(declared.every((said) => said !== 'declare.open')).toBe(true)
  })

  it('and where its day did not come to an end: whoever it served later is in no book', async () => {
    const { desk, lead } = town.ownBooks
    const { results } = await signing(lead, desk.slice(0, placeOf(desk, 'checked-in')))
    expect(results.map(({ outcome, refer }) => [outcome, refer])).toEqual([
      ['refer', ['R.645']],
      ['refer', ['R.645']],
    ])
  })
})
