import type { StaffMember } from '#contract/staff.ts'
import { OFFICE, STATION } from '#words/roles.ts'
import { done, refuse, type Refused, type Result } from '#contract/result.ts'
import { write } from '#ledger/append.ts'
import type { Body } from '#ledger/entries/index.ts'
import type { Ledger } from '#ledger/open.ts'
import { assignmentsNow, OFF_STAFF } from '#roll/assignments.ts'
import { electionOf } from '#roll/election.ts'
import { hasPin } from '#people/set-pin.ts'
import { sharingCards } from '#rules/setup/who-is-meant.ts'
import type { Actor } from '#words/acting.ts'
import { assignPeople, type Assigned } from './assign-person.ts'

type Assignment = Body<'person.assigned'>

/** Everyone on the staff of the office and of each station, as last assigned. */
export const staffList = (ledger: Ledger): readonly StaffMember[] =>
  assignmentsNow(ledger).map(({ person, name, roles, constituency, voter }) => ({
    person,
    name,
    roles,
    constituency: constituency ?? null,
    voter: voter ?? null,
  }))

/**
 * Puts people on the staff, or somewhere else, all of them or none. Refuses `staff.constituency`, `staff.role` for a role that is not
 * one of that place (the office's, a department's `vetting:…`, or a station's), `staff.card` for a card number that is another's, `staff.last-admin` where nobody would be left to do it.
 */
export function putOnStaff(ledger: Ledger, actor: Actor, people: readonly Assignment[]): Result<Assigned> {
  const codes = new Set(electionOf(ledger).body.constituencies.map(({ code }) => code))
  for (const { constituency, roles, name } of people) {
    if (constituency !== undefined && !codes.has(constituency)) return refuse('staff.constituency', { constituency, name })
    const wrong = roles.find((role) => !isRoleOf(constituency, role))
    if (wrong !== undefined) return refuse('staff.role', { role: wrong, name })
  }
  const shared = sharedCard(ledger, people)
  if (shared) return shared
  if (!leavesAdmin(ledger, people)) return refuse('staff.last-admin')
  return assignPeople(ledger, actor, people)
}

/** Somebody is on the staff no more. Refuses `staff.unknown`, `staff.last-admin`. */
export function endStaff(ledger: Ledger, actor: Actor, person: string): Result<null> {
  const known = assignmentsNow(ledger).find((each) => each.person === person)
  if (!known) return refuse('staff.unknown', { person })
  const ended = { person, name: known.name, roles: [OFF_STAFF] }
  if (!leavesAdmin(ledger, [ended])) return refuse('staff.last-admin')
  return write(ledger, { actor }, (append) => {
    append('town', 'person.assigned', ended)
    return done(null)
  })
}

/** One human would be two people by their card: nobody would notice where it takes two. What was so before is put right by others. */
function sharedCard(ledger: Ledger, people: readonly Assignment[]): Refused | undefined {
  const given = new Set(people.map(({ person }) => person))
  const after = [...new Map([...assignmentsNow(ledger), ...people].map((each) => [each.person, each])).values()]
  const named = after.map(({ person, name, constituency, voter }) => ({ person, name, place: constituency, voter }))
  const pair = sharingCards(named).find((each) => each.some(({ person }) => given.has(person)))
  return pair && refuse('staff.card', { voter: pair[0].voter!, name: pair[1].name, other: pair[0].name })
}

const isRoleOf = (constituency: string | undefined, role: string): boolean =>
  constituency === undefined
    ? /^vetting:.+/.test(role) || OFFICE.some((each) => each === role)
    : STATION.some((each) => each === role)

const isAdmin = ({ roles, constituency }: Pick<Assignment, 'roles' | 'constituency'>): boolean =>
  constituency === undefined && roles.includes('admin')

/**
 * Whether an admin is left once these are assigned, who can sign in here if one could before: after the last PIN of an admin whoever sits
 * at the machine would be its first. Where there was none before, nobody is missed.
 */
function leavesAdmin(ledger: Ledger, people: readonly Assignment[]): boolean {
  const before = assignmentsNow(ledger)
  const after = [...new Map([...before, ...people].map((each) => [each.person, each])).values()]
  const canSignIn = (each: Assignment): boolean => isAdmin(each) && hasPin(ledger, each.person)
  return [isAdmin, canSignIn].every((isOne) => !before.some(isOne) || after.some(isOne))
}
