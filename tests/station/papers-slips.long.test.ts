import * as fc from 'fast-check'
import { beforeAll, expect, it } from 'vitest'
import { closeLedger, type Ledger } from '#ledger/open.ts'
import { countLeft } from '#station/voting/count-left.ts'
import { papersLeft } from '#station/voting/papers-left.ts'
import { exchangeSpoiled } from '#station/voting/spoil-paper.ts'
import { undoCheckIn } from '#station/voting/undo.ts'
import { need } from '../fixtures/election.ts'
import { come, COMERS, papersDays, RECEIVED, request } from '../fixtures/papers-day.ts'

const DAYS = 50

let aDay: () => Ledger
beforeAll(async () => {
  aDay = await papersDays()
})

/** What went wrong once: a paper too many or too few, or one for another of the other colour. */
const slip = fc.constantFrom<Readonly<Record<string, number>>>({ D01: 1 }, { D01: -1 }, { 'D01-1': 1 }, { D01: 1, 'D01-1': -1 })
const step = fc.constantFrom('comes', 'comes', 'comes', 'comes', 'comes', 'comes', 'spoils', 'undoes')
type Day = { readonly slips: Readonly<Record<string, number>>; readonly when: number; readonly steps: readonly string[] }

/** A day in which the wrong papers go out once, until a count asks about it: between which receipts, and about what. */
function liveUntilAsked({ slips, when, steps }: Day) {
  const ledger = aDay()
  const left: Record<string, number> = { ...RECEIVED }
  const take = (papers: Readonly<Record<string, number>>, sign = 1): void => {
    for (const [contest, n] of Object.entries(papers)) left[contest]! -= sign * n
  }
  let [slipped, checkedIn, most] = [Infinity, 0, 0]
  const counted: number[] = []
  for (const [i, what] of steps.entries()) {
    if (what === 'spoils') {
      need(exchangeSpoiled(ledger, request, { contest: 'D01', count: 1 }))
      take({ D01: 1 })
    } else {
      const { receipt, ref, papers } = come(ledger, COMERS[i]!)
      take(papers)
      checkedIn++
      most = Math.max(
        most,
        Object.values(papers).reduce((sum, each) => sum + each, 0),
      )
      if (what === 'undoes') {
        need(undoCheckIn(ledger, request, { ref, returned: papers, reason: '选错了人' }))
        take(papers, -1)
      }
      if (slipped === Infinity && i >= when) {
        slipped = receipt
        take(slips)
      }
    }
    if (i % 10 !== 9 || !papersLeft(ledger).due) continue
    const reply = countLeft(ledger, request, { left: { ...left } })
    if (!reply.ok) return { ledger, checkedIn, most, slipped, counted, asked: reply.error }
    counted.push(reply.value.receipt)
  }
  return { ledger, checkedIn, most, slipped, counted, asked: null }
}

it('a slip anywhere in 5,000 check-ins is named at the next count, between two receipts, and nothing before it', () => {
  const day = fc.record({
    slips: slip,
    when: fc.nat({ max: 199 }),
    steps: fc.array(step, { minLength: 215, maxLength: 215 }),
  })
  let [checkedIn, asked, most] = [0, 0, 0]
  fc.assert(
    fc.property(day, (lived) => {
      const { ledger, slipped, counted, ...of } = liveUntilAsked(lived)
      const named = of.asked?.code === 'papers.unexplained' ? String(of.asked.params.contest) : null
      closeLedger(ledger)
      checkedIn += of.checkedIn
      asked += Number(named !== null)
      most = Math.max(most, of.most)
      // No count came out after the slip, and whoever asked did so about what had slipped.
      expect(counted.every((receipt) => receipt < slipped)).toBe(true)
      expect(named !== null && Object.keys(lived.slips).includes(named)).toBe(of.asked !== null)
      expect(of.asked === null || slipped < Infinity).toBe(true)
    }),
    { numRuns: DAYS, seed: 1215 },
  )
  expect(checkedIn).toBeGreaterThanOrEqual(5000)
  expect(most).toBe(8)
  // Of a slip after the last count of the day the closing asks.
  expect(asked).toBeGreaterThan(DAYS / 2)
})
