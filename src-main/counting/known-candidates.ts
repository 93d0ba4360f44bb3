import type { Ledger } from '#ledger/open.ts'
import { factsOf } from '#ledger/read.ts'
import { rollOf, voterOf, type VoterLine } from '#roll/election.ts'
import type { KnownCandidate, Serving } from '#rules/day/serving.ts'
import { kinInHousehold } from '#rules/nomination/household-kin.ts'
import { nameKey } from '#words/names.ts'

/**
 * Candidates of a constituency, by id and name, with their kin as far as this ledger knows them: those of the household, and in the office
 * those of the form, which never leaves it.
 */
export function knownCandidates(
  ledger: Ledger,
  constituency: string,
  standing: ReadonlyMap<string, string>,
): readonly KnownCandidate[] {
  const roll = rollOf(ledger, constituency)
  const declared = Map.groupBy(factsOf(ledger, 'kin.declared'), ({ body }) => body.candidate)
  const byHousehold = Map.groupBy(roll, householdOf)
  const byNumber = new Map(roll.map((line) => [line.fields.idNumber, line.voter]))
  return [...standing].map(([candidate, name]) => {
    const line = roll.find(({ voter }) => voter === candidate)
    const household = line && line.fields.household !== undefined ? (byHousehold.get(householdOf(line)) ?? []) : []
    const stated = declared.get(candidate)?.at(-1)?.body.kin ?? []
    const said = stated.map((one) => ({ ...one, voter: byNumber.get(one.idNumber ?? '') ?? alone(roll, one.name) }))
    return {
      candidate,
      name,
      kin: [
        ...said,
        ...household
          .filter(({ voter }) => voter !== candidate)
          .map((member) => ({ name: member.fields.name, relation: line && relationOf(line, member), voter: member.voter }))
          // Where the register does not say what they are to each other, the form does.
          .filter(({ voter, relation }) => relation !== undefined || !said.some((one) => one.voter === voter)),
      ],
    }
  })
}

const householdOf = ({ fields }: VoterLine): string => `${fields.village ?? ''}\n${fields.group ?? ''}\n${fields.household ?? ''}`

const relationOf = (candidate: VoterLine, member: VoterLine): string | undefined =>
  kinInHousehold(
    { relation: candidate.fields.relation ?? '', sex: candidate.fields.sex },
    { relation: member.fields.relation ?? '', sex: member.fields.sex },
  )

/** The only voter of this name; with namesakes nobody. */
function alone(roll: readonly VoterLine[], name: string): string | undefined {
  const bearers = roll.filter(({ fields }) => nameKey(fields.name) === nameKey(name))
  return bearers.length === 1 ? bearers[0]!.voter : undefined
}

/** Somebody as the rules ask about them: with the name that the roll has for their card, wherever they vote. */
export const servingAs = <Member extends Serving>(ledger: Ledger, member: Member): Member => ({
  ...member,
  onRoll: member.voter === undefined ? undefined : voterOf(ledger, member.voter)?.fields.name,
})
