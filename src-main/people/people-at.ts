import { STATION } from '#contract/procedure.ts'
import type { Body } from '#ledger/entries/index.ts'
import { localValue, type Ledger } from '#ledger/open.ts'
import { factsOf } from '#ledger/read.ts'
import { inOrder } from '#ledger/books/order.ts'

/** Roles of a polling station (design 4). All others are the office's, `vetting:<department>` among them. */
const STATION_ROLES: ReadonlySet<string> = new Set(STATION)

export type Person = { readonly person: string; readonly name: string; readonly roles: readonly string[] }

/** Where this ledger's machine stands: its constituency, or `town` for the office. Also the scope of the book it writes to. */
export const scopeOf = (ledger: Ledger): string => localValue(ledger, 'constituency') ?? 'town'

/** Whose word lets another set a PIN: the lead at a station, the admin in the office. */
export const keeperAt = (ledger: Ledger): 'lead' | 'admin' => (scopeOf(ledger) === 'town' ? 'admin' : 'lead')

/** The role of whoever is on the staff no more. An assignment always names one, and this is nobody's. */
export const OFF_STAFF = 'ended'

/** Everybody's newest assignment, wherever it sends them. Newest is meant as in the views (`inOrder`). */
export function assignmentsNow(ledger: Ledger): readonly Body<'person.assigned'>[] {
  const assigned = inOrder(factsOf(ledger, 'person.assigned'), factsOf(ledger, 'book.continued'))
  const newest = new Map(assigned.map(({ body }) => [body.person, body]))
  return [...newest.values()].filter(({ roles }) => !roles.includes(OFF_STAFF))
}

/**
 * The people whose roles count at this ledger's machine: at a station those assigned to its constituency, in the office those assigned
 * to none. A person's newest assignment is the only one: whoever is sent elsewhere is no longer here.
 */
export function peopleAt(ledger: Ledger): readonly Person[] {
  const scope = scopeOf(ledger)
  return assignmentsNow(ledger).flatMap(({ person, name, roles, constituency }) => {
    if ((constituency ?? 'town') !== scope) return []
    const here = roles.filter((role) => STATION_ROLES.has(role) === (scope !== 'town'))
    return here.length > 0 ? [{ person, name, roles: [...new Set(here)] }] : []
  })
}

/** Someone of this place by id, or undefined. */
export const personAt = (ledger: Ledger, person: string): Person | undefined =>
  peopleAt(ledger).find((each) => each.person === person)
