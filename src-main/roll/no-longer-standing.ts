import type { Ledger } from '#ledger/open.ts'
import type { Finding } from '#rules/findings.ts'
import { checkStillStands } from '#rules/nomination/withdrawal.ts'
import { Voter } from '#words/fields.ts'
import { contestsOf, electionOf, publishedRoll, voterOf } from './election.ts'
import { formalList } from './formal-list.ts'
import { withdrawnFrom } from '#ledger/standing/proposals.ts'

/**
 * Who stands on a formal list of a constituency and may not any more (S1 4; S2 35): struck from the roll since, or with their proposal taken
 * back. The committee states the list anew. A station knows of no other roll than its own, and asks nothing of whoever stands on another.
 */
export const noLongerStanding = (
  ledger: Ledger,
  constituency: string,
): readonly { readonly name: string; readonly found: Finding }[] =>
  contestsOf(electionOf(ledger).body, constituency).flatMap(({ code }) => {
    const withdrawn = new Map(withdrawnFrom(ledger, code).map(({ candidate, reason }) => [candidate, reason]))
    return formalList(ledger, code).flatMap(({ candidate, name }) =>
      checkStillStands(name, { isStruck: isStruck(ledger, candidate), withdrawn: withdrawn.get(candidate) })
        .slice(0, 1)
        .map((found) => ({ name, found })),
    )
  })

const isStruck = (ledger: Ledger, candidate: string): boolean =>
  Voter.safeParse(candidate).success &&
  publishedRoll(ledger, candidate.replace(/-\d+$/, '')) !== undefined &&
  !voterOf(ledger, candidate)
