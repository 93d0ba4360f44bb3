import type { Ledger } from '#ledger/open.ts'
import type { Channel } from '#ledger/standing/participations.ts'
import { tookPartBelieving, type Believed } from '#ledger/standing/participations-in-doubt.ts'
import type { Contest } from '#roll/election.ts'
import { turnoutOf, type Turnout } from '#roll/turnout.ts'
import type { ContestCount } from '#rules/count/count-input.ts'
import { doubtfulVoting } from './doubtful-voting.ts'

type Participants = ContestCount['participants']

/** The turnout of a contest's first vote as two people decided about what is in doubt of it: one figure, wherever it is shown. */
export function turnoutBelieved(ledger: Ledger, contest: Contest): Turnout {
  const turnout = turnoutOf(ledger, contest)
  const { inPerson, mobile, proxy } = participantsOfFirst(ledger, contest, turnout)
  return { ...turnout, participants: inPerson + mobile + proxy, by: { station: inPerson, mobile, proxy } }
}

function participantsOfFirst(ledger: Ledger, { code, constituency }: Contest, { by }: Turnout): Participants {
  const decided = doubtfulVoting(ledger, constituency)?.decided
  const isAsStated = !decided || Object.values(decided).every((entries) => entries.length === 0)
  return isAsStated ? { inPerson: by.station, mobile: by.mobile, proxy: by.proxy } : participantsBelieving(ledger, code, decided)
}

/** Who took part in a contest's first vote, when this is believed. */
export function participantsBelieving(ledger: Ledger, contest: string, believed: Believed): Participants {
  const by: Record<Channel, number> = { station: 0, mobile: 0, proxy: 0 }
  for (const { how, voters } of tookPartBelieving(ledger, contest, believed)) by[how] = voters
  return { inPerson: by.station, mobile: by.mobile, proxy: by.proxy }
}
