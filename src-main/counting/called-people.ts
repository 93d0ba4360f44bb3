import { goingOn } from '#ledger/books/continued.ts'
import type { Ledger } from '#ledger/open.ts'
import { remembered } from '#ledger/remembered.ts'
import type { Acting } from '#words/acting.ts'
import { assignedIn } from '#roll/assignments.ts'
import { replacementsIn } from './staff.ts'

/**
 * Everybody who ever served anywhere, by id, with their newest name, as one constituency knows them: for what they stated, wherever they
 * serve now. Whom a station let serve is named by that station alone.
 */
const calledPeople = (ledger: Ledger, constituency: string): ReadonlyMap<string, string> =>
  called(ledger, constituency, goingOn(ledger))

/** What somebody is called, also whoever has left; by id alone whom nobody here ever named. */
export function calledIn(ledger: Ledger, constituency: string): (person: string) => string {
  const names = calledPeople(ledger, constituency)
  return (person) => names.get(person) ?? person
}

/** Those who acted, by name. */
export const namesOf = (ledger: Ledger, constituency: string, actor: readonly Acting[number][]): readonly string[] =>
  actor.map(({ person }) => person).map(calledIn(ledger, constituency))

const called = remembered(
  ['person.assigned', 'person.replaced', 'book.continued', 'device.certified', 'device.revoked'],
  (ledger: Ledger, constituency: string, _: string): ReadonlyMap<string, string> =>
    new Map([...replacementsIn(ledger, constituency), ...assignedIn(ledger)].map(({ body: { person, name } }) => [person, name])),
)
