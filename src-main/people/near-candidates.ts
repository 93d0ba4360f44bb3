import type { SeenFinding } from '#contract/findings.ts'
import { formalList } from '#counting/contest-round.ts'
import { knownCandidates, servingAs } from '#counting/known-candidates.ts'
import { seenFinding } from '#counting/seen-finding.ts'
import type { Ledger } from '#ledger/open.ts'
import { assignmentsNow } from '#roll/assignments.ts'
import { contestsOf, electionOf } from '#roll/election.ts'
import { checkServing } from '#rules/day/serving.ts'
import { packById } from '#rules/packs/index.ts'
import { scopeOf } from './people-at.ts'

/**
 * Whether whoever is to serve at this station may be a candidate of it or their kin (S1 43; S2 40), by the formal lists and the households
 * of its roll: asked before the lead and an overseer let them. The forms of candidates are known in the office alone, which asks again.
 */
export function nearCandidates(
  ledger: Ledger,
  { name, person = '' }: { readonly name: string; readonly person?: string | undefined },
): readonly SeenFinding[] {
  const election = electionOf(ledger).body
  const constituency = scopeOf(ledger)
  const listed = contestsOf(election, constituency).flatMap(({ code }) => formalList(ledger, code))
  const voter = assignmentsNow(ledger).find((each) => each.person === person)?.voter
  const member = servingAs(ledger, { person, name, roles: [], voter })
  return knownCandidates(ledger, constituency, new Map(listed.map((each) => [each.candidate, each.name])))
    .flatMap((candidate) => checkServing(member, candidate, packById(election.pack)!))
    .map(seenFinding)
}
