import type { SeenFinding } from '#contract/findings.ts'
import { formalList } from '#roll/formal-list.ts'
import { knownCandidates, servingAs } from '#counting/known-candidates.ts'
import { seenFinding } from '#counting/seen-finding.ts'
import type { Ledger } from '#ledger/open.ts'
import { assignmentsNow } from '#roll/assignments.ts'
import { contestsOf, electionOf } from '#roll/election.ts'
import { checkNamesake, checkServing } from '#rules/day/serving.ts'
import { packById } from '#rules/packs/index.ts'
import type { Finding } from '#rules/findings.ts'
import { peopleAt, scopeOf } from './people-at.ts'

type Asked = { readonly name: string; readonly person?: string | undefined }

/**
 * Whether whoever is to serve at this station may be a candidate of it or their kin (S1 43; S2 40), by the formal lists and the households
 * of its roll: asked before the lead and an overseer let them. The forms of candidates are known in the office alone, which asks again. So is
 * whether somebody new has the name of one who serves here already: nobody is two people by it.
 */
export const nearCandidates = (ledger: Ledger, { name, person }: Asked): readonly SeenFinding[] =>
  [...findingsAbout(ledger, [{ name, person }]), ...(person === undefined ? checkNamesake(name, peopleAt(ledger)) : [])].map(
    seenFinding,
  )

/** The same of everybody who serves here, or of these: what the law says against one of them. */
export const servingNearCandidates = (ledger: Ledger, people: readonly Asked[] = peopleAt(ledger)): readonly Finding[] =>
  findingsAbout(ledger, people).filter(({ severity }) => severity === 'error')

function findingsAbout(ledger: Ledger, people: readonly Asked[]): readonly Finding[] {
  const election = electionOf(ledger).body
  const pack = packById(election.pack)!
  const constituency = scopeOf(ledger)
  const listed = contestsOf(election, constituency).flatMap(({ code }) => formalList(ledger, code))
  const standing = new Map(listed.map((each) => [each.candidate, each.name]))
  const candidates = knownCandidates(ledger, constituency, standing)
  const cards = new Map(assignmentsNow(ledger).map(({ person, voter }) => [person, voter]))
  return people.flatMap(({ name, person = '' }) => {
    const member = servingAs(ledger, { person, name, roles: [], voter: cards.get(person) })
    return candidates.flatMap((candidate) => checkServing(member, candidate, pack))
  })
}
