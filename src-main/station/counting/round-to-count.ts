import { localValue, type Ledger } from '#ledger/open.ts'
import { done, refuse, type Result } from '#contract/result.ts'
import { contestRound, type ContestRound, type Round } from '#counting/contest-round.ts'
import { leads } from '#counting/counting-books.ts'
import { electionOf } from '#roll/election.ts'
import { stationDay } from '../day.ts'

export type At = { readonly contest: string; readonly round: Round }

/** A round of a contest of this station. Refuses `count.contest`, `count.round` for one that was never started. */
export function roundAt(ledger: Ledger, { contest: code, round }: At): Result<ContestRound> {
  const contest = electionOf(ledger).body.contests.find((each) => each.code === code)
  if (contest?.constituency !== stationDay(ledger).constituency) return refuse('count.contest', { contest: code })
  const found = contestRound(ledger, contest, round)
  return found ? done(found) : refuse('count.round', { contest: code })
}

/** Whether this laptop leads its station: it alone counts. */
export const leadsHere = (ledger: Ledger): boolean =>
  leads(ledger, stationDay(ledger).constituency, localValue(ledger, 'device') ?? '')

/** A round on the laptop that counts it. Refuses also `count.not-lead` on any other laptop of the station. */
export function roundOfLead(ledger: Ledger, at: At): Result<ContestRound> {
  return leadsHere(ledger) ? roundAt(ledger, at) : refuse('count.not-lead', { constituency: stationDay(ledger).constituency })
}

/** A round whose voting is over. Refuses what `roundOfLead` refuses, `count.station-open`, and `count.round-open` for a later round. */
export function roundToCount(ledger: Ledger, at: At): Result<ContestRound> {
  const { constituency, phase } = stationDay(ledger)
  if (phase !== 'closed') return refuse('count.station-open', { constituency })
  const found = roundOfLead(ledger, at)
  return found.ok && !found.value.closed ? refuse('count.round-open', { contest: at.contest }) : found
}
