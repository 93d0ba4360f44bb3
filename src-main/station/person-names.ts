import type { Actor } from '#words/acting.ts'
import type { Ledger } from '#ledger/open.ts'
import { peopleAt } from '#people/people-at.ts'

/** Persons of this station by id, with their names; who is no longer assigned here stays an id. */
export function personNames(ledger: Ledger): (person: string) => string {
  const names = new Map(peopleAt(ledger).map(({ person, name }) => [person, name]))
  return (person) => names.get(person) ?? person
}

/** Names of the actors of an entry. */
export const namesOf = (ledger: Ledger, actor: readonly Actor[number][]): readonly string[] =>
  actor.map(({ person }) => personNames(ledger)(person))
