import { formalList } from '#roll/formal-list.ts'
import type { Ledger } from '#ledger/open.ts'
import { contestsOf, electionOf, voterOf } from '#roll/election.ts'
import { Voter } from '#words/fields.ts'
import { withdrawnFrom } from '#ledger/standing/proposals.ts'

/**
 * Who stands on a formal list of a constituency and may not any more (S1 4): struck from the roll since, or with their proposal taken back. The
 * committee states the list anew.
 */
export const noLongerStanding = (
  ledger: Ledger,
  constituency: string,
): readonly { readonly contest: string; readonly name: string }[] =>
  contestsOf(electionOf(ledger).body, constituency).flatMap(({ code, name: contest }) => {
    const withdrawn = new Set(withdrawnFrom(ledger, code).map(({ candidate }) => candidate))
    const isStruck = (candidate: string): boolean => Voter.safeParse(candidate).success && !voterOf(ledger, candidate)
    return formalList(ledger, code).flatMap(({ candidate, name }) =>
      withdrawn.has(candidate) || isStruck(candidate) ? [{ contest, name }] : [],
    )
  })
