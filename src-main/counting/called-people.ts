import { goingOn } from '#ledger/books/continued.ts'
import type { Ledger } from '#ledger/open.ts'
import { remembered } from '#ledger/remembered.ts'
import { assignedIn } from '#roll/assignments.ts'
import { replacementsIn } from './staff.ts'

/**
 * Everybody who ever served anywhere, by id, with their newest name, as one constituency knows them: for what they stated, wherever they
 * serve now. Whom a station let serve is named by that station alone.
 */
export const calledPeople = (ledger: Ledger, constituency: string): ReadonlyMap<string, string> =>
  called(ledger, constituency, goingOn(ledger))

const called = remembered(
  ['person.assigned', 'person.replaced', 'book.continued', 'device.certified', 'device.revoked'],
  (ledger: Ledger, constituency: string, _: string): ReadonlyMap<string, string> =>
    new Map([...replacementsIn(ledger, constituency), ...assignedIn(ledger)].map(({ body: { person, name } }) => [person, name])),
)
