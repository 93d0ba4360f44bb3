import { LaterRound } from '#words/fields.ts'
import type { Ledger } from '#ledger/open.ts'
import { factByHash } from '#ledger/read.ts'
import { agreedCount } from './agreed-count.ts'
import { decisionsTold } from './told-of-decisions.ts'
import { contestRound, type ContestRound, type Figures, type Round } from './contest-round.ts'
import { hashOfCount, isSigned, signedCounts, type Signed } from './signatures.ts'
import { turnoutRange } from './turnout-range.ts'
import type { Contest } from '#roll/election.ts'

/**
 * The figures of the newest count of a round that was signed, where the present state is not that count: another agreement, other
 * participants, other names, or none at all. Undefined where nothing was signed, and where the present count is, be it with another number of
 * those who are in doubt: that question is asked as such (R.624, W.625). What two people decided about a doubt may change a count that was
 * signed, and is their answer.
 */
export function signedOtherwise(ledger: Ledger, round: ContestRound): Figures | undefined {
  const signed = signedCounts(ledger, round)
  if (signed.length === 0 || isSigned(ledger, round)) return undefined
  const now = agreedCount(ledger, round)
  const isSame = ({ ref, count }: Signed): boolean =>
    now !== undefined &&
    ref === now.agreed.hash &&
    (decisionsTold(ledger, round.contest).length > 0 ||
      inDoubt(ledger, round).some(
        (participants) => count === hashOfCount(ledger, { ...round, participants }, now.typed.body.figures),
      ))
  return signed.some(isSame)
    ? undefined
    : signed.map(({ ref }) => figuresOf(ledger, round, ref)).findLast((each) => each !== undefined)
}

/** How many there may be of whom something is in doubt, so that nobody has them all tried. */
const MOST_TRIED = 500

/** Every number of participants there can be by what is in doubt; none where nothing is, or far too much. */
function inDoubt(ledger: Ledger, round: ContestRound): readonly ContestRound['participants'][] {
  const range = turnoutRange(ledger, round)
  if (!range) return []
  const between = (how: keyof ContestRound['participants']): readonly number[] => {
    const [from, to] = [range.least[how], range.most[how]].sort((a, b) => a - b) as [number, number]
    return Array.from({ length: Math.min(to - from, MOST_TRIED) + 1 }, (_, more) => from + more)
  }
  const [inPerson, mobile, proxy] = [between('inPerson'), between('mobile'), between('proxy')]
  if (inPerson.length * mobile.length * proxy.length > MOST_TRIED) return []
  return inPerson.flatMap((a) => mobile.flatMap((b) => proxy.map((c) => ({ inPerson: a, mobile: b, proxy: c }))))
}

/** Rounds of a contest that were signed, and that are said never to have been. */
export const roundsGone = (ledger: Ledger, contest: Contest): readonly Round[] =>
  LaterRound.options.filter(
    (round) => !contestRound(ledger, contest, round) && signedCounts(ledger, { contest, round }).length > 0,
  )

/** What an agreement of this round was about. */
function figuresOf(ledger: Ledger, { contest, round }: ContestRound, ref: string): Figures | undefined {
  const agreed = factByHash(ledger, ref)
  if (agreed?.type !== 'count.agreed' || agreed.body.contest !== contest.code || agreed.body.round !== round) return undefined
  const typed = factByHash(ledger, agreed.body.refs[1]!)
  return typed?.type === 'count.typed' ? typed.body.figures : undefined
}
