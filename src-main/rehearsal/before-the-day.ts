import type { Actor } from '#words/acting.ts'
import type { Ledger } from '#ledger/open.ts'
import type { Proposal } from '#office/candidates/list-candidates.ts'
import { approveProxy } from '#roll/authorise.ts'
import { electionOf, rollOf, type Contest } from '#roll/election.ts'
import { formalRange } from '#rules/nomination/candidate-numbers.ts'
import { packById } from '#rules/packs/index.ts'
import { randomFrom } from './random.ts'

/** Invented proposals for a contest: the fewest names the law allows, all of different names, from the contest's own roll. */
export function proposalsFor(ledger: Ledger, seed: string, { code, constituency, seats }: Contest): readonly Proposal[] {
  const random = randomFrom(seed).stream('candidates').stream(code)
  const { least } = formalRange(seats, packById(electionOf(ledger).body.pack)!)
  const voters = random.shuffle(
    rollOf(ledger, constituency).filter(({ fields }) => fields.contests.includes(code) && fields.register === 1),
  )
  const byName = new Map(voters.map((line) => [line.fields.name, line]))
  return [...byName.values()].slice(0, least).map(({ voter, fields }, i) => ({
    candidate: voter,
    name: fields.name,
    by: i % 2 === 0 ? { organisation: '镇党委(模拟)' } : { voters: 10 + random.int(0, 15) },
    details: { sex: fields.sex, birth: fields.birth },
  }))
}

/** The office approves some authorisations of voters who live elsewhere before the stations are provisioned: within the household. */
export function authoriseSome(ledger: Ledger, actor: Actor, seed: string, constituency: string): void {
  const random = randomFrom(seed).stream('authorisations').stream(constituency)
  const roll = rollOf(ledger, constituency)
  for (const [i, principal] of roll.entries()) {
    if (principal.fields.register !== 2 || !random.chance(300)) continue
    const family = roll.filter(({ fields }) => fields.household === principal.fields.household && fields.register === 1)
    if (family.length === 0) continue
    const document = `${constituency}-W${String(i + 1).padStart(5, '0')}`
    // A refusal (limit, chain) is what the station would say as well: the principal then has no authorisation.
    approveProxy(
      ledger,
      { actor },
      { principal: principal.voter, agent: random.pick(family).voter, reason: '外出', means: '信函', document },
    )
  }
}
