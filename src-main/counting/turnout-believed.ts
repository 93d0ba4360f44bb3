import type { Ledger } from '#ledger/open.ts'
import type { Contest } from '#roll/election.ts'
import { turnoutOf, type Turnout } from '#roll/turnout.ts'
import type { ContestCount } from '#rules/count/count-input.ts'
import { doubtfulVoting } from './doubtful-voting.ts'
import { participantsBelieving } from './participants-believed.ts'
import { raisedTo, votersUnmarked } from './voters-unmarked.ts'

type Participants = ContestCount['participants']

/** The turnout of a contest's first vote as two people decided about what is in doubt of it: one figure, wherever it is shown. */
export function turnoutBelieved(ledger: Ledger, contest: Contest): Turnout {
  const turnout = turnoutOf(ledger, contest)
  const marked = participantsOfFirst(ledger, contest, turnout)
  const unmarked = votersUnmarked(ledger, contest)
  const { inPerson, mobile, proxy } = unmarked?.decided === 'incomplete' ? raisedTo(marked, unmarked.upTo) : marked
  return { ...turnout, participants: inPerson + mobile + proxy, by: { station: inPerson, mobile, proxy } }
}

function participantsOfFirst(ledger: Ledger, { code, constituency }: Contest, { by }: Turnout): Participants {
  const decided = doubtfulVoting(ledger, constituency)?.decided
  const isAsStated = !decided || Object.values(decided).every((entries) => entries.length === 0)
  return isAsStated ? { inPerson: by.station, mobile: by.mobile, proxy: by.proxy } : participantsBelieving(ledger, code, decided)
}
