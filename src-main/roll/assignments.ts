import type { Body } from '#ledger/entries/index.ts'
import type { Ledger } from '#ledger/open.ts'
import { factsOf, type Fact } from '#ledger/read.ts'
import { inOrder, linksOf } from '#ledger/books/order.ts'

/** The role of whoever is on the staff no more. An assignment always names one, and this is nobody's. */
export const OFF_STAFF = 'ended'

/** What the office stated of who does what, oldest first, as in the views (`inOrder`). */
export const assignedIn = (ledger: Ledger): readonly Fact<'person.assigned'>[] =>
  inOrder(factsOf(ledger, 'person.assigned'), linksOf(ledger))

/** Everybody's newest assignment, wherever it sends them. */
export function assignmentsNow(ledger: Ledger): readonly Body<'person.assigned'>[] {
  const newest = new Map(assignedIn(ledger).map(({ body }) => [body.person, body]))
  return [...newest.values()].filter(({ roles }) => !roles.includes(OFF_STAFF))
}
