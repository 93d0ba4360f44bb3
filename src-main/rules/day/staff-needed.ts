import type { Role } from '#words/roles.ts'
import { finding, type Finding } from '../findings.ts'
import type { RulePack } from '../pack.ts'

/** How many people a place needs in a role, at least, and where that is written. */
export type Needed = { readonly role: Role; readonly people: number; readonly article: string }

/** A role that a place has too few people in: how many there are, of how many that are needed. */
export type Short = { readonly role: Role; readonly given: number; readonly needed: number; readonly article: string }

/** The roles in which a place has fewer people than it needs; somebody in several roles stands in each of them. */
export const shortOf = (staff: readonly { readonly roles: readonly string[] }[], needs: readonly Needed[]): readonly Short[] =>
  needs.flatMap(({ role, people: needed, article }) => {
    const given = staff.filter(({ roles }) => roles.includes(role)).length
    return given < needed ? [{ role, given, needed, article }] : []
  })

/**
 * Who has to be at a polling station: somebody who leads and signs, who checks in, two who watch, and two who type a count blind to
 * each other (S1 43; S2 47).
 */
export const stationNeeds = ({ voting }: RulePack): readonly Needed[] => [
  { role: 'lead', people: 1, article: voting.resultSigners.article },
  { role: 'clerk', people: 1, article: '' },
  { role: 'overseer', people: voting.overseers.value, article: voting.resultSigners.article },
  { role: 'typist', people: 2, article: voting.resultSigners.article },
]

const OPENS_WITHOUT: ReadonlySet<string> = new Set(['clerk', 'typist'])

/** What a station opens without and is short of all the same, beside overseers: who checks voters in, and two who count (S1 43; S2 47). */
export const checkHands = (staff: readonly { readonly roles: readonly string[] }[], pack: RulePack): readonly Finding[] =>
  shortOf(staff, stationNeeds(pack)).flatMap(({ role, given, needed }) =>
    OPENS_WITHOUT.has(role) ? [finding('W.518', { roles: role, given, needed })] : [],
  )

/** Who has to be in the office: somebody who keeps it, those whose signatures open its gates (S1 27, 28), and two of the committee who declare (S1 46). */
export const officeNeeds = ({ gates, declaration }: RulePack): readonly Needed[] => [
  { role: 'admin', people: 1, article: '' },
  ...(['registrar', 'reviewer'] as const).map((role) => ({
    role,
    people: 1,
    article: gates.find(({ roles }) => roles[0] === role)?.article ?? '',
  })),
  { role: declaration.by.value, people: 2, article: declaration.by.article },
]
