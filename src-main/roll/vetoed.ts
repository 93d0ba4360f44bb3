import type { Ledger } from '#ledger/open.ts'
import { factsOf } from '#ledger/read.ts'
import { remembered } from '#ledger/remembered.ts'
import { proposedFor } from '#ledger/standing/proposals.ts'
import type { Finding } from '#rules/findings.ts'
import { areTwoOfCommittee } from '#rules/count/declaration.ts'
import { checkVetoedSince, vetoesOpen, type Kept } from '#rules/nomination/vetting.ts'
import { packById } from '#rules/packs/index.ts'
import type { Veto } from '#words/proposal.ts'
import { contestsOf, electionOf } from './election.ts'
import { formalList } from './formal-list.ts'

const NO_DECISIONS: readonly Kept[] = []

/** What two of the committee decided of objections to somebody on a contest's formal list. */
export const keptOnList = (ledger: Ledger, contest: string, candidate: string): readonly Kept[] =>
  decisions(ledger).get(`${contest} ${candidate}`) ?? NO_DECISIONS

const decisions = remembered(['candidate.kept'], (ledger: Ledger): ReadonlyMap<string, readonly Kept[]> => {
  const pack = packById(electionOf(ledger).body.pack)!
  return Map.groupBy(
    factsOf(ledger, 'candidate.kept').flatMap(({ actor, body }) => (areTwoOfCommittee(actor, pack) ? [body] : [])),
    ({ contest, candidate }) => `${contest} ${candidate}`,
  )
})

type Vetoed = { readonly candidate: string; readonly name: string; readonly open: readonly Veto[] }

/** Who stands on a contest's formal list though a department objected since, and nobody of the committee decided on that. */
export function vetoedOn(ledger: Ledger, contest: string): readonly Vetoed[] {
  const listed = formalList(ledger, contest)
  if (listed.length === 0) return []
  const pack = packById(electionOf(ledger).body.pack)!
  const proposed = new Map(proposedFor(ledger, contest).map((each) => [each.candidate, each]))
  return listed.flatMap(({ candidate, name }) => {
    const open = vetoesOpen(proposed.get(candidate)?.vetting ?? [], keptOnList(ledger, contest, candidate), pack)
    return open.length === 0 ? [] : [{ candidate, name, open }]
  })
}

/** The same of all contests of a constituency, with what is said of it. */
export const vetoedSince = (
  ledger: Ledger,
  constituency: string,
): readonly { readonly name: string; readonly found: readonly Finding[] }[] =>
  contestsOf(electionOf(ledger).body, constituency).flatMap(({ code }) =>
    vetoedOn(ledger, code).map(({ name, open }) => ({ name, found: checkVetoedSince(name, open) })),
  )
