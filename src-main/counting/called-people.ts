import type { Ledger } from '#ledger/open.ts'
import { factsOf } from '#ledger/read.ts'
import { remembered } from '#ledger/remembered.ts'
import { assignmentsOf } from '#roll/assignments.ts'

/** Everybody who ever served anywhere, by id, with their newest name: for what they stated, wherever they serve now. */
export const calledPeople = remembered(
  ['person.assigned', 'person.replaced', 'book.continued'],
  (ledger: Ledger): ReadonlyMap<string, string> =>
    new Map(
      [...factsOf(ledger, 'person.replaced').map(({ body }) => body), ...assignmentsOf(ledger)].map(({ person, name }) => [
        person,
        name,
      ]),
    ),
)
