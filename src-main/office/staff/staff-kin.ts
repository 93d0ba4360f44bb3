import type { OfStaff } from '#contract/staff.ts'
import { prepOf } from '#ledger/books/book.ts'
import { write } from '#ledger/append.ts'
import type { Body } from '#ledger/entries/index.ts'
import type { Actor } from '#words/acting.ts'
import type { Ledger } from '#ledger/open.ts'
import { factsOf } from '#ledger/read.ts'
import { goingOn } from '#ledger/books/continued.ts'
import { remembered } from '#ledger/remembered.ts'
import { replacementsIn } from '#counting/staff.ts'
import { assignmentsNow } from '#roll/assignments.ts'
import type { KinForm } from '#contract/staff.ts'
import { done, refuse, type Result } from '#contract/result.ts'
import { knownCandidates, servingAs } from '#counting/known-candidates.ts'
import { contestsOf, electionOf } from '#roll/election.ts'
import type { Finding } from '#rules/findings.ts'
import { proposedFor } from '#roll/proposals.ts'
import { packById } from '#rules/packs/index.ts'
import { checkOfficeServing, checkServing, type KnownCandidate, type Serving } from '#rules/day/serving.ts'

export type StaffFinding = Finding & OfStaff

/**
 * 代表候选人及其近亲属不得担任本选区的选举工作人员 (S1 43; S2 40): staff of a constituency against the candidates of its contests and their kin, as
 * declared on the form and as the household register has them; and the office's people against those of every contest (S1 10). Identity goes
 * by card number; where the staff have none, a name alone is referred, never taken for the person. A household that does not say how two
 * people are related is referred too.
 */
export const staffKinFindings = (ledger: Ledger, constituency?: string): readonly StaffFinding[] =>
  inTown(ledger, goingOn(ledger)).filter((each) => constituency === undefined || each.constituency === constituency)

const inTown = remembered(
  [
    'election.created',
    'election.changed',
    'person.assigned',
    'person.replaced',
    'candidate.proposed',
    'candidate.withdrawn',
    'kin.declared',
    'voter.listed',
    'voter.struck',
    'roll.published',
    'bundle.exported',
    'bundle.merged',
    'device.certified',
    'device.revoked',
  ],
  (ledger: Ledger, _: string): readonly StaffFinding[] => {
    const { constituencies, pack: packId } = electionOf(ledger).body
    const pack = packById(packId)!
    const staff = assignmentsNow(ledger)
    const office = staff.filter((member) => member.constituency === undefined)
    return constituencies.flatMap(({ code }) => {
      const assigned = staff.filter((member) => member.constituency === code)
      const here = [...assigned, ...cameSince(ledger, code, new Set(assigned.map(({ person }) => person)))]
      const candidates = here.length > 0 || office.length > 0 ? candidatesOf(ledger, code) : []
      const against = (members: readonly Serving[], check: typeof checkServing): readonly StaffFinding[] =>
        members.flatMap((member) =>
          candidates.flatMap((candidate) =>
            check(servingAs(ledger, member), candidate, pack).map((each) => ({
              ...each,
              constituency: code,
              staff: member.person,
              candidate: candidate.candidate,
            })),
          ),
        )
      return [...against(here, checkServing), ...against(office, checkOfficeServing)]
    })
  },
)

/** Who serves at a station, or for the whole town in the office (`null`), whom the law bars from it, each once, by name. */
export function barredFrom(
  ledger: Ledger,
  constituency: string | null,
): readonly { readonly person: string; readonly name: string }[] {
  const errors = new Set(staffKinFindings(ledger).flatMap(({ severity, staff }) => (severity === 'error' ? [staff] : [])))
  const people: readonly { readonly person: string; readonly name: string }[] = [
    ...assignmentsNow(ledger).filter((each) => (each.constituency ?? null) === constituency),
    ...(constituency === null ? [] : replacementsIn(ledger, constituency).map(({ body }) => body)),
  ]
  return [...new Map(people.map(({ person, name }) => [person, { person, name }])).values()].filter(({ person }) =>
    errors.has(person),
  )
}

/** Somebody of a station as the office knows them against its candidates, whoever they were when they served there. */
export function barredAmong(ledger: Ledger, constituency: string, people: readonly Serving[]): readonly string[] {
  const pack = packById(electionOf(ledger).body.pack)!
  const candidates = people.length > 0 ? candidatesOf(ledger, constituency) : []
  return people.flatMap((member) =>
    candidates.some((each) => checkServing(servingAs(ledger, member), each, pack).some(({ severity }) => severity === 'error'))
      ? [member.name]
      : [],
  )
}

/** Whom the station let serve on its own. */
const cameSince = (ledger: Ledger, code: string, known: ReadonlySet<string>) =>
  replacementsIn(ledger, code).flatMap(({ body: { person, name, roles } }) =>
    known.has(person) ? [] : [{ person, name, roles }],
  )

function candidatesOf(ledger: Ledger, constituency: string): readonly KnownCandidate[] {
  const contests = contestsOf(electionOf(ledger).body, constituency)
  const proposed = contests.flatMap(({ code }) => proposedFor(ledger, code))
  return knownCandidates(ledger, constituency, new Map(proposed.map(({ candidate, name }) => [candidate, name])))
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
