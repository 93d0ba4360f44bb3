import type { ContestDetail } from '#contract/results.ts'
import { done, refuse, type Result } from '#contract/result.ts'
import { calledIn } from '#counting/called-people.ts'
import { roundsOf } from '#counting/contest-round.ts'
import { seenResult } from '#counting/seen-result.ts'
import { signersOf } from '#counting/signatures.ts'
import type { Ledger } from '#ledger/open.ts'
import { electionOf } from '#roll/election.ts'
import { readyToDeclare } from './ready.ts'
import { roundAsSigned } from './round-as-signed.ts'

/** A contest round by round: what the law says of each, with its arithmetic, and who signed. Refuses `contest.unknown`. */
export function contestDetail(ledger: Ledger, code: string): Result<ContestDetail> {
  const contest = electionOf(ledger).body.contests.find((each) => each.code === code)
  if (!contest) return refuse('contest.unknown', { contest: code })
  const { name, level, constituency, covers, seats } = contest
  const nameOf = calledIn(ledger, constituency)
  return done({
    contest: code,
    name,
    level,
    constituency,
    covers,
    seats,
    rounds: roundsOf(ledger, contest).map((round) => {
      const ready = readyToDeclare(ledger, round)
      return {
        round: round.round,
        seats: round.seats,
        result: seenResult(roundAsSigned(ledger, round)),
        signers: signersOf(ledger, round).map(({ person, role }) => ({ name: nameOf(person), role })),
        hindrance: ready.ok ? null : ready.error,
      }
    }),
  })
}
