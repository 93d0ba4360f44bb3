import { MOST_FOUND } from '#words/mentions.ts'
import type { FoundVoter } from '#contract/voters.ts'
import type { Ledger } from '#ledger/open.ts'
import { electionOf, voterOf } from '#roll/election.ts'
import { findCards } from '#roll/find-cards.ts'
import { ageOnElectionDay } from '#rules/roll/eligibility.ts'

/** Voters on any published roll of the town, found as at the check-in, at most twenty. */
export function findInTown(ledger: Ledger, text: string): { readonly hits: readonly FoundVoter[]; readonly more: boolean } {
  const { day } = electionOf(ledger).body
  const cards = findCards(ledger, text, MOST_FOUND)
  const hits = cards.slice(0, MOST_FOUND).flatMap((voter) => {
    const fields = voterOf(ledger, voter)?.fields
    if (!fields) return []
    const { name, sex, birth, village = '', group = '', contests } = fields
    return [{ voter, name, sex, age: ageOnElectionDay(birth, day), birth, village, group, contests }]
  })
  return { hits, more: cards.length > MOST_FOUND }
}
