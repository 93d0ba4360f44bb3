import { write } from '#ledger/append.ts'
import type { Ledger } from '#ledger/open.ts'
import { factsOf } from '#ledger/read.ts'
import { done } from '#contract/result.ts'
import type { ImportFinding } from '#office/importing/imported-file.ts'
import { listCandidates, type Proposal } from '#office/candidates/list-candidates.ts'
import { electionOf, type Contest } from '#roll/election.ts'
import { inListOrder } from '#rules/nomination/candidate-list.ts'
import { formalRange } from '#rules/nomination/candidate-numbers.ts'
import { codeOfKind, severityOf } from '#rules/findings.ts'
import { packById } from '#rules/packs/index.ts'
import { proposalsFor } from '../before-the-day.ts'
import { must } from '../must.ts'
import { consultGroups } from '../pass-gates.ts'
import { officeActor } from '../staff.ts'

/**
 * Gives every contest without a formal list one that the law allows: the proposals against which nothing was found, as many as fit
 * (S1 31), filled up with invented ones where they are too few. Answers the codes of these contests.
 */
export function mendLists(ledger: Ledger, seed: string, findings: readonly ImportFinding[]): readonly string[] {
  const { contests } = electionOf(ledger).body
  const listed = new Set(factsOf(ledger, 'candidate.listed').flatMap(({ body }) => (body.list === 'formal' ? body.contest : [])))
  const missing = contests.filter(({ code }) => !listed.has(code))
  for (const contest of missing) mend(ledger, seed, contest, unfitIn(findings, contest.code))
  return missing.map(({ code }) => code)
}

const unfitIn = (findings: readonly ImportFinding[], contest: string): ReadonlySet<string> =>
  new Set(
    findings.flatMap(({ kind, params }) =>
      params['contest'] === contest && params['name'] !== undefined && severityOf(codeOfKind(kind)) === 'error'
        ? params['name']
        : [],
    ),
  )

function mend(ledger: Ledger, seed: string, contest: Contest, unfit: ReadonlySet<string>): void {
  const pack = packById(electionOf(ledger).body.pack)!
  const { least, most } = formalRange(contest.seats, pack)
  const proposed = factsOf(ledger, 'candidate.proposed').flatMap(({ body }) => (body.contest === contest.code ? body : []))
  const fit = proposed.filter(({ name }) => !unfit.has(name)).slice(0, most)
  const known = new Set(proposed.map(({ candidate }) => candidate))
  const invented = proposalsFor(ledger, seed, contest).filter(({ candidate }) => !known.has(candidate))
  if (fit.length === 0) {
    consultGroups(ledger, contest.code, invented)
    must(listCandidates(ledger, officeActor('committee'), contest.code, invented))
    return
  }
  const more: readonly Proposal[] = invented.slice(0, Math.max(0, least - fit.length))
  must(
    write(ledger, { actor: officeActor('committee') }, (append) => {
      for (const proposal of more) append('town', 'candidate.proposed', { contest: contest.code, ...proposal })
      const people = [...fit, ...more].map(({ candidate, name }) => ({ person: candidate, name }))
      const candidates = inListOrder(people, pack).map(({ person, name }) => ({ candidate: person, name }))
      append('town', 'candidate.listed', { contest: contest.code, list: 'formal', candidates })
      return done(null)
    }),
  )
}
