import { array, assert, boolean, constantFrom, integer, property, record } from 'fast-check'
import { expect, it } from 'vitest'
import { countFacts } from '#counting/counting-facts.ts'
import { insertEntries, write } from '#ledger/append.ts'
import type { TypeName } from '#ledger/entries/index.ts'
import { writeEntry, type WrittenEntry } from '#ledger/entry.ts'
import { forksOf } from '#ledger/books/forks.ts'
import type { Ledger } from '#ledger/open.ts'
import { factsOf } from '#ledger/read.ts'
import { remembered } from '#ledger/remembered.ts'
import { prepareStatements } from '#ledger/statements.ts'
import { overreachesIn } from '#ledger/standing/scope.ts'
import { restatementsOf } from '#ledger/standing/restatements.ts'
import { refuse } from '#contract/result.ts'
import { turnoutOf } from '#roll/turnout.ts'
import { history } from './histories.ts'
import { bench, clerk, ELECTION, STATION } from './sample-books.ts'

const { newLedger } = bench()
const contest = { code: 'D01', constituency: 'D01', level: '县级', name: '', seats: 1 } as unknown as Parameters<
  typeof turnoutOf
>[1]

const factsAre = (types: readonly TypeName[]) => (ledger: Ledger) =>
  types.flatMap((type) => factsOf(ledger, type)).map(({ hash }) => hash)
const SOURCES: readonly (readonly TypeName[])[] = [['checked-in'], ['voter.listed', 'voter.struck'], ['reentered', 'undone'], []]
const listed = factsAre(['voter.listed', 'reentered', 'undone'])
const memos = [
  ...SOURCES.map((types) => ({ compute: factsAre(types), ask: remembered(types, factsAre(types)) })),
  { compute: listed, ask: remembered({ allBut: ['checked-in'] }, listed) },
]

/** What the house asks through the memo, and what it would be told by a ledger that was never asked before. */
function expectHonest(ledger: Ledger): void {
  for (const { compute, ask } of memos) expect(ask(ledger)).toEqual(compute(ledger))
  const unasked = { ...ledger, statements: prepareStatements(ledger.db) }
  const told = (by: Ledger) => [
    turnoutOf(by, contest),
    forksOf(by.statements),
    restatementsOf(by),
    overreachesIn(by),
    countFacts(by, 'incident', 'D01').map(({ hash }) => hash),
  ]
  expect(told(ledger)).toEqual(told(unasked))
}

const step = record({
  take: integer({ min: 1, max: 6 }),
  ends: constantFrom('written', 'written', 'refused', 'command refused', 'fork resolved'),
  asksInside: boolean(),
  asksAfter: boolean(),
})

/** Chooses a branch of a book, one that is there or is still to come. */
function resolution(chosen: WrittenEntry, seq: number): WrittenEntry {
  const body = { book: chosen.entry.book, keep: chosen.hash, reason: '核对' }
  const [book, at] = ['00000000000000aa/town', '2026-12-15T00:00:00.000Z']
  const prev = seq.toString(16).padStart(64, '0')
  return writeEntry({
    v: 1,
    election: ELECTION,
    book,
    seq,
    prev,
    at,
    // By two: what one alone says chooses nothing.
    actor: [...clerk, { person: 'lead-1', role: 'lead' }],
    type: 'fork.resolved',
    body,
  })
}

class TakenBack extends Error {}

it('answers what computing anew would, within commands, after those that were refused, and whatever else arrived', () => {
  assert(
    property(history, array(step, { minLength: 3, maxLength: 12 }), (entries, steps) => {
      const ledger = newLedger(STATION)
      const left = [...entries]
      let resolved = 0
      for (const { take, ends, asksInside, asksAfter } of steps) {
        const chosen =
          ends === 'fork resolved' && entries.length > 0 ? [resolution(entries[(take * 7) % entries.length]!, ++resolved)] : []
        const next = [...chosen, ...left.splice(0, take)]
        try {
          ledger.statements.atOnce(() => {
            const half = Math.ceil(next.length / 2)
            for (const some of [next.slice(0, half), next.slice(half)]) {
              insertEntries(ledger.statements, some)
              if (asksInside) expectHonest(ledger)
            }
            if (ends === 'refused') throw new TakenBack()
          })
        } catch (error) {
          if (!(error instanceof TakenBack)) throw error
          // They come again later, in another order and at other places of the file.
          left.push(...next.reverse())
        }
        if (ends === 'command refused')
          write(ledger, { actor: clerk }, (append) => {
            append('D01', 'undone', { ref: next[0]?.hash ?? 'f'.repeat(64), returned: {}, reason: '认错人' })
            if (asksInside) expectHonest(ledger)
            return refuse('station.closed', { constituency: 'D01' })
          })
        if (asksAfter) expectHonest(ledger)
      }
    }),
    { numRuns: 30 },
  )
})
