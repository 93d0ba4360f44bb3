import type { PapersLeft } from '#contract/voting-answers.ts'
import { factsOf, type Fact } from '#ledger/read.ts'
import type { Ledger } from '#ledger/open.ts'
import { contestsOf, electionOf } from '#roll/election.ts'
import { checkLeft } from '#rules/count/paper-accounts.ts'
import type { Finding } from '#rules/findings.ts'
import { boxesOut } from '../boxes/boxes.ts'
import { expectedPapers } from '../closing/close-station.ts'
import { stationDay, type StationDay } from '../day.ts'

/** Papers of one contest that go out between two counts, and milliseconds between them: whichever is reached first. */
const PAPERS = 100
const HOUR = 3_600_000

/** What this laptop has to have left of the papers it received, against the last count of them. */
export function papersLeft(ledger: Ledger): PapersLeft {
  const day = stationDay(ledger)
  const [before, last] = lastCounts(ledger, day)
  const expected = expectedPapers(ledger)
  const out = boxesOut(ledger)
  const contests = contestsOf(electionOf(ledger).body, day.constituency).map(({ code, name, level }) => {
    const { printed, issued, spoiled, unused } = expected[code]!
    return { code, name, level, received: printed, issued, spoiled, expected: unused, difference: differenceAt(last, code) }
  })
  const gone = contests.map(({ code, received, expected: now }) => (last?.body.expected[code] ?? received) - now)
  const since = Date.parse(last?.at ?? day.opened?.at ?? ledger.now().toISOString())
  const isLong = gone.some((papers) => papers > 0) && ledger.now().getTime() - since >= HOUR
  return {
    contests,
    last: last
      ? {
          at: last.at,
          from: (before?.seq ?? day.opened?.seq ?? 0) + 1,
          to: last.seq,
          explanation: last.body.explanation ?? null,
        }
      : null,
    due: day.phase === 'open' && out.length === 0 && (isLong || gone.some((papers) => papers >= PAPERS)),
    boxesOut: out,
  }
}

/** Papers beyond those that had to be left at a count; below zero: missing. */
export const differenceAt = (count: Fact<'papers.counted'> | undefined, contest: string): number =>
  count ? (count.body.left[contest] ?? 0) - (count.body.expected[contest] ?? 0) : 0

/** The last count of this laptop's day and the one before it. */
export function lastCounts(
  ledger: Ledger,
  { books }: StationDay,
): readonly [before: Fact<'papers.counted'> | undefined, last: Fact<'papers.counted'> | undefined] {
  const counts = books.toReversed().flatMap((book) => factsOf(ledger, 'papers.counted', book))
  return [counts.at(-2), counts.at(-1)]
}

/** What the last count of the day did not come out with: it is told again when the station closes. */
export function leftFindings(ledger: Ledger): readonly Finding[] {
  const day = stationDay(ledger)
  const [, last] = lastCounts(ledger, day)
  if (!last) return []
  return contestsOf(electionOf(ledger).body, day.constituency).flatMap(({ code, name }) =>
    checkLeft(name, last.body.expected[code] ?? 0, last.body.left[code] ?? 0),
  )
}
