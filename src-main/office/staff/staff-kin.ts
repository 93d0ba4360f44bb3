import type { OfStaff } from '#contract/staff.ts'
import { prepOf } from '#ledger/books/book.ts'
import { write } from '#ledger/append.ts'
import type { Body } from '#ledger/entries/index.ts'
import type { Actor } from '#words/acting.ts'
import type { Ledger } from '#ledger/open.ts'
import { factsOf } from '#ledger/read.ts'
import { replacementsIn } from '#counting/staff.ts'
import { assignmentsNow } from '#roll/assignments.ts'
import type { KinForm } from '#contract/staff.ts'
import { done, refuse, type Result } from '#contract/result.ts'
import { electionOf, rollOf, type VoterLine } from '#roll/election.ts'
import type { Finding } from '#rules/findings.ts'
import { proposedFor } from '../candidates/proposed.ts'
import { kinInHousehold } from '#rules/nomination/household-kin.ts'
import { nameKey } from '#words/names.ts'
import { packById } from '#rules/packs/index.ts'
import { checkServing, type KnownCandidate } from '#rules/day/serving.ts'

export type StaffFinding = Finding & OfStaff

/**
 * 代表候选人及其近亲属不得担任本选区的选举工作人员 (S1 43; S2 40): staff of a constituency against the candidates of its contests and their kin, as
 * declared on the form and as the household register has them. Identity goes by card number; where the staff have none, a name alone is
 * referred, never taken for the person. A household that does not say how two people are related is referred too.
 */
export function staffKinFindings(ledger: Ledger, constituency?: string): readonly StaffFinding[] {
  const { constituencies, pack: packId } = electionOf(ledger).body
  const pack = packById(packId)!
  const staff = assignmentsNow(ledger)
  return constituencies
    .filter(({ code }) => constituency === undefined || code === constituency)
    .flatMap(({ code }) => {
      const assigned = staff.filter((member) => member.constituency === code)
      const here = [...assigned, ...cameSince(ledger, code, new Set(assigned.map(({ person }) => person)))]
      const candidates = here.length > 0 ? candidatesOf(ledger, code) : []
      return here.flatMap((member) =>
        candidates.flatMap((candidate) =>
          checkServing(member, candidate, pack).map((each) => ({
            ...each,
            constituency: code,
            staff: member.person,
            candidate: candidate.candidate,
          })),
        ),
      )
    })
}

/** Whom the station let serve on its own. */
const cameSince = (ledger: Ledger, code: string, known: ReadonlySet<string>) =>
  replacementsIn(ledger, code).flatMap(({ body: { person, name, roles } }) =>
    known.has(person) ? [] : [{ person, name, roles }],
  )

function candidatesOf(ledger: Ledger, constituency: string): readonly KnownCandidate[] {
  const roll = rollOf(ledger, constituency)
  const contests = new Set(
    electionOf(ledger).body.contests.flatMap(({ code, constituency: of }) => (of === constituency ? [code] : [])),
  )
  const standing = new Map(
    [...contests].flatMap((contest) => proposedFor(ledger, contest)).map(({ candidate, name }) => [candidate, name] as const),
  )
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

/** What a candidate's form may say, and whom the newest one names. */
export function kinForm(ledger: Ledger, candidate: string): KinForm {
  const { nearKin, widerKin } = packById(electionOf(ledger).body.pack)!.nomination
  return {
    relations: [...nearKin.value, ...widerKin.value],
    kin: factsOf(ledger, 'kin.declared').findLast(({ body }) => body.candidate === candidate)?.body.kin ?? null,
  }
}

/** A candidate's kin as declared on the form; a later form replaces it. Refuses `candidate.unknown`. */
export function declareKin(ledger: Ledger, actor: Actor, declaration: Body<'kin.declared'>): Result<readonly StaffFinding[]> {
  const proposed = factsOf(ledger, 'candidate.proposed').find(({ body }) => body.candidate === declaration.candidate)
  const contest = electionOf(ledger).body.contests.find(({ code }) => code === proposed?.body.contest)
  if (!contest) return refuse('candidate.unknown', { candidate: declaration.candidate })
  return write(ledger, { actor }, (append) => {
    append(prepOf(contest.constituency), 'kin.declared', declaration)
    return done(staffKinFindings(ledger, contest.constituency))
  })
}
