import type { Proposal } from '#words/proposal.ts'
import type { Ledger } from '#ledger/open.ts'
import { electionOf, rollOf, type Contest, type VoterLine } from '#roll/election.ts'
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

/** Who wants to be voted for by whom, and the number of the paper. */
type Wish = { readonly document: string; readonly principal: VoterLine; readonly agent: VoterLine }

/** Some voters who live elsewhere let one of their household vote for them; what the law has against one of them is said where it is asked. */
export function wishesFor(ledger: Ledger, seed: string, constituency: string): readonly Wish[] {
  const random = randomFrom(seed).stream('authorisations').stream(constituency)
  const roll = rollOf(ledger, constituency)
  return roll.flatMap((principal, i): readonly Wish[] => {
    if (principal.fields.register !== 2 || !random.chance(300)) return []
    const family = roll.filter(({ fields }) => fields.household === principal.fields.household && fields.register === 1)
    if (family.length === 0) return []
    return [{ document: `${constituency}-W${String(i + 1).padStart(5, '0')}`, principal, agent: random.pick(family) }]
  })
}
