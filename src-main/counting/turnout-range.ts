import type { Ledger } from '#ledger/open.ts'
import type { Believed } from '#ledger/standing/participations-in-doubt.ts'
import type { ContestCount } from '#rules/count/count-input.ts'
import type { ContestRound } from './contest-round.ts'
import { doubtfulVoting } from './doubtful-voting.ts'
import { participantsBelieving } from './participants-believed.ts'
import { raisedTo, votersUnmarked } from './voters-unmarked.ts'

type Participants = ContestCount['participants']

/** Who took part in a first vote at the least and at the most: without what is in doubt, and with all of it. */
export type TurnoutRange = { readonly least: Participants; readonly most: Participants }

/** The range, or undefined where nothing is in doubt, and for a later round, whose participants two people state as a figure. */
export function turnoutRange(ledger: Ledger, { contest, round }: ContestRound): TurnoutRange | undefined {
  if (round !== 'first' && round !== 'byelection') return undefined
  const doubtful = doubtfulVoting(ledger, contest.constituency)
  const unmarked = votersUnmarked(ledger, contest)
  if (!doubtful && !unmarked) return undefined
  const { asked, decided } = doubtful ?? { asked: NOTHING, decided: NOTHING }
  const [fewest, all] = [
    participantsBelieving(ledger, contest.code, {
      without: [...decided.without, ...asked.without],
      withoutApprovals: [...decided.withoutApprovals, ...asked.withoutApprovals],
      withoutDraws: [...decided.withoutDraws, ...asked.withoutDraws],
      restored: decided.restored,
    }),
    participantsBelieving(ledger, contest.code, { ...decided, restored: [...decided.restored, ...asked.restored] }),
  ]
  const least = unmarked?.decided === 'incomplete' ? raisedTo(fewest, unmarked.upTo) : fewest
  const most = unmarked && unmarked.decided !== 'complete' ? raisedTo(all, unmarked.upTo) : all
  const isSame = least.inPerson === most.inPerson && least.mobile === most.mobile && least.proxy === most.proxy
  return isSame ? undefined : { least, most }
}

const NOTHING: Believed = { without: [], withoutApprovals: [], withoutDraws: [], restored: [] }
