import type { Ledger } from '#ledger/open.ts'
import { factsOf } from '#ledger/read.ts'
import { remembered } from '#ledger/remembered.ts'
import { assignedIn } from '#roll/assignments.ts'

/** Everybody who ever served anywhere, by id, with their newest name: for what they stated, wherever they serve now. */
export const calledPeople = remembered(
  ['person.assigned', 'person.replaced', 'book.continued'],
  (ledger: Ledger): ReadonlyMap<string, string> =>
    new Map([...factsOf(ledger, 'person.replaced'), ...assignedIn(ledger)].map(({ body: { person, name } }) => [person, name])),
)
