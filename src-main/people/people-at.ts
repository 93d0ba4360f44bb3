import type { Serving } from '#contract/station.ts'
import type { Keeper } from '#words/roles.ts'
import { staffOf, STATION_ROLES } from '#counting/staff.ts'
import { localValue, type Ledger } from '#ledger/open.ts'
import { assignmentsNow } from '#roll/assignments.ts'

/** Where this ledger's machine stands: its constituency, or `town` for the office. Also the scope of the book it writes to. */
export const scopeOf = (ledger: Ledger): string => localValue(ledger, 'constituency') ?? 'town'

/** Whose word lets another set a PIN: the lead at a station, the admin in the office. */
export const keeperAt = (ledger: Ledger): Keeper => (scopeOf(ledger) === 'town' ? 'admin' : 'lead')

/**
 * The people whose roles count at this ledger's machine: at a station its staff as it serves now (`staffOf`), in the office those assigned
 * to no constituency. A person's newest assignment is the only one: whoever is sent elsewhere is no longer here.
 */
export function peopleAt(ledger: Ledger): readonly Serving[] {
  const scope = scopeOf(ledger)
  const here =
    scope === 'town'
      ? assignmentsNow(ledger)
          .filter(({ constituency }) => constituency === undefined)
          .map(({ person, name, roles }) => ({
            person,
            name,
            roles: [...new Set(roles)].filter((role) => !STATION_ROLES.has(role)),
          }))
      : [...staffOf(ledger, scope).values()].map(({ person, name, roles }) => ({ person, name, roles }))
  return here.filter(({ roles }) => roles.length > 0)
}

/** Someone of this place by id, or undefined. */
export const personAt = (ledger: Ledger, person: string): Serving | undefined =>
  peopleAt(ledger).find((each) => each.person === person)
