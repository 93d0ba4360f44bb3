import { factByHash, factsIn, type Fact } from '#ledger/read.ts'
import type { Ledger } from '#ledger/open.ts'
import { TAKES_BACK } from '#ledger/standing/taken-back.ts'
import { contestsOf, electionOf } from '#roll/election.ts'
import { turnoutOf } from '#roll/turnout.ts'
import { paperNotBack } from '#rules/day/voting.ts'
import { agreedCount } from './agreed-count.ts'

type Undoing = Fact<typeof TAKES_BACK.checkIn>

/**
 * Undoings of a constituency that papers contradict. Without every paper back, per contest, a check-in was not taken back: that is an incident
 * (design 2). And where more papers were counted than voters took part, those who were taken back may have put theirs in the box, whatever
 * the undoing says came back: it would void the contest (S1 44).
 */
export function undoingsContradicted(ledger: Ledger, constituency: string): readonly Undoing[] {
  const undoings = factsIn(ledger, TAKES_BACK.checkIn, constituency)
  if (undoings.length === 0) return []
  return hasMorePapers(ledger, constituency) ? undoings : undoings.filter((undoing) => lacksPapers(ledger, undoing))
}

function lacksPapers(ledger: Ledger, { body: { ref, returned } }: Undoing): boolean {
  const taken = factByHash(ledger, ref)
  if (taken?.type === 'checked-in') return paperNotBack(taken.body.papers, returned) !== undefined
  if (taken?.type !== 'reentered' || taken.body.fact.type !== 'checked-in') return false
  return paperNotBack(taken.body.fact.papers, returned) !== undefined
}

/** Whether some first vote of a constituency counted more papers than voters took part. */
const hasMorePapers = (ledger: Ledger, constituency: string): boolean =>
  contestsOf(electionOf(ledger).body, constituency).some((contest) =>
    (['first', 'byelection'] as const).some((round) => {
      const counted = agreedCount(ledger, { contest, round })
      return counted !== undefined && counted.typed.body.figures.collected > turnoutOf(ledger, contest).participants
    }),
  )
