import type { Ledger } from '#ledger/open.ts'
import type { Channel } from '#ledger/standing/participations.ts'
import { tookPartBelieving, type Believed } from '#ledger/standing/participations-in-doubt.ts'
import type { ContestCount } from '#rules/count/count-input.ts'
import type { ContestRound } from './contest-round.ts'
import { doubtfulVoting } from './doubtful-voting.ts'

type Participants = ContestCount['participants']

/** Who took part in a first vote at the least and at the most: without what is in doubt, and with all of it. */
export type TurnoutRange = { readonly least: Participants; readonly most: Participants }

/** The range, or undefined where nothing is in doubt, and for a later round, whose participants two people state as a figure. */
export function turnoutRange(ledger: Ledger, { contest, round }: ContestRound): TurnoutRange | undefined {
  if (round !== 'first' && round !== 'byelection') return undefined
  const doubtful = doubtfulVoting(ledger, contest.constituency)
  if (!doubtful) return undefined
  const nothing: Believed = { without: [], withoutApprovals: [], restored: [] }
  const [least, most] = [
    participantsBelieving(ledger, contest.code, { ...doubtful, restored: [] }),
    participantsBelieving(ledger, contest.code, { ...nothing, restored: doubtful.restored }),
  ]
  const isSame = least.inPerson === most.inPerson && least.mobile === most.mobile && least.proxy === most.proxy
  return isSame ? undefined : { least, most }
}

function participantsBelieving(ledger: Ledger, contest: string, believed: Believed): Participants {
  const by: Record<Channel, number> = { station: 0, mobile: 0, proxy: 0 }
  for (const { how, voters } of tookPartBelieving(ledger, contest, believed)) by[how] = voters
  return { inPerson: by.station, mobile: by.mobile, proxy: by.proxy }
}
