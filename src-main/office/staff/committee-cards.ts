import type { Ledger } from '#ledger/open.ts'
import { assignmentsNow } from '#roll/assignments.ts'
import { electionOf } from '#roll/election.ts'
import { packById } from '#rules/packs/index.ts'

/** The card numbers of those who are on the staff as members of the committee: who of them stands has to resign (S1 10; S2 12). */
export function committeeCards(ledger: Ledger): ReadonlySet<string> {
  const { by } = packById(electionOf(ledger).body.pack)!.declaration
  return new Set(
    assignmentsNow(ledger).flatMap(({ constituency, roles, voter }) =>
      constituency === undefined && voter !== undefined && roles.includes(by.value) ? [voter] : [],
    ),
  )
}
