import { areEnough } from '#ledger/entries/authority.ts'
import { goingOn } from '#ledger/books/continued.ts'
import type { Ledger } from '#ledger/open.ts'
import { factsIn, type Fact } from '#ledger/read.ts'
import { remembered } from '#ledger/remembered.ts'
import { STATION } from '#words/roles.ts'
import { assignedIn } from '#roll/assignments.ts'
import { countingBooks, inCountOrder } from './counting-books.ts'
import { knownBefore } from './known-before.ts'

/** Roles of a polling station (design 4). All others are the office's, `vetting:<department>` among them. */
export const STATION_ROLES: ReadonlySet<string> = new Set(STATION)

export type Member = {
  readonly person: string
  readonly name: string
  /** In which they serve now; none where they were sent elsewhere, ended or replaced. */
  readonly roles: readonly string[]
  /**
   * In which they served here when the station got its roll, or ever since: nobody can say of later entries of two books which came first,
   * so what they stated then stands.
   */
  readonly held: readonly string[]
}

/**
 * Who serves, or served, at the polling station of a constituency: whom the office assigned, each now by the newest assignment alone, and
 * whom the lead and an overseer of that staff let serve since (`person.replaced`).
 */
export const staffOf = (ledger: Ledger, constituency: string): ReadonlyMap<string, Member> =>
  served(ledger, constituency, goingOn(ledger))

const served = remembered(
  ['person.assigned', 'person.replaced', 'bundle.exported', 'device.certified', 'device.revoked'],
  (ledger: Ledger, constituency: string, _: string): ReadonlyMap<string, Member> => {
    const staff = new Map<string, Member>()
    const before = knownBefore(ledger, constituency)
    const stated = assignedIn(ledger).map(({ book, seq, body }) => ({ ...body, isBefore: seq <= (before.get(book) ?? 0) }))
    // What was so before there was a roll is what the newest of those says; what was said since may have been so all along.
    for (const { person, name, roles, constituency: place, isBefore } of [
      ...stated.filter((each) => each.isBefore),
      ...stated.filter((each) => !each.isBefore),
    ]) {
      const here = place === constituency ? [...new Set(roles)].filter((role) => STATION_ROLES.has(role)) : []
      const held = isBefore ? here : [...new Set([...(staff.get(person)?.held ?? []), ...here])]
      staff.set(person, { person, name, roles: here, held })
    }
    for (const [person, { held }] of staff) if (held.length === 0) staff.delete(person)
    const holds = (person: string, role: string): boolean => staff.get(person)?.held.includes(role) ?? false
    for (const { actor, body } of replacementsIn(ledger, constituency)) {
      const { person, name, roles, replaces } = body
      if (areEnough('person.replaced', body, actor, holds) !== 'yes' || actor.some((each) => each.person === person)) continue
      const known = staff.get(person)
      const more = (had: readonly string[] = []) => [...new Set([...had, ...roles])]
      staff.set(person, { person, name, roles: more(known?.roles), held: more(known?.held) })
      const gone = replaces === undefined || replaces === person ? undefined : staff.get(replaces)
      if (gone) staff.set(gone.person, { ...gone, roles: [] })
    }
    return staff
  },
)

/** Replacements as the laptops that lead the station stated them, in order. */
export function replacementsIn(ledger: Ledger, constituency: string): readonly Fact<'person.replaced'>[] {
  const facts = factsIn(ledger, 'person.replaced', constituency)
  if (facts.length === 0) return facts
  const books = countingBooks(ledger, constituency)
  return inCountOrder(
    ledger,
    constituency,
    facts.filter(({ book, seq }) => seq <= (books.get(book)?.upTo ?? 0)),
  )
}

/** Whether a person holds a role at a station, or may have held it when what they stated was stated. */
export const holdsAt =
  (ledger: Ledger, constituency: string) =>
  (person: string, role: string): boolean =>
    staffOf(ledger, constituency).get(person)?.held.includes(role) ?? false
