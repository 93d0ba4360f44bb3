import type { Body } from '#ledger/entries/index.ts'
import type { Actor } from '#words/acting.ts'

/** Where one practises. */
export const PRACTICE_CONSTITUENCY = 'D01'

type Person = Body<'person.assigned'>

const OFFICE: readonly (readonly [id: string, name: string, role: string])[] = [
  ['registrar', '吴敏', 'registrar'],
  ['reviewer', '楼晓东', 'reviewer'],
  ['committee', '龚丽萍', 'committee'],
  ['committee-2', '朱雪红', 'committee'],
  ['admin', '施国强', 'admin'],
]

const STATION: readonly (readonly [id: string, name: string, role: string])[] = [
  ['lead', '傅建平', 'lead'],
  ['clerk', '王芳', 'clerk'],
  ['overseer-1', '盛美华', 'overseer'],
  ['overseer-2', '虞志刚', 'overseer'],
  ['typist-1', '骆婷', 'typist'],
  ['typist-2', '方鑫', 'typist'],
]

/** The invented people of a rehearsal: five in the office, six at each station. */
export function rehearsalStaff(constituencies: readonly string[]): readonly Person[] {
  return [
    ...OFFICE.map(([id, name, role]) => ({ person: `office-${id}`, name: `${name}(模拟)`, roles: [role] })),
    ...constituencies.flatMap((constituency) =>
      STATION.map(([id, name, role]) => ({
        person: `${constituency}-${id}`,
        name: `${name}(模拟)`,
        roles: [role],
        constituency,
      })),
    ),
  ]
}

/** One or two of the rehearsal's office people, by role. */
export const officeActor = (...roles: readonly string[]): Actor => roles.map((role) => ({ person: `office-${role}`, role }))

/** One or two of a station's people, by the ids above. */
export const stationActor = (constituency: string, ...ids: readonly string[]): Actor =>
  ids.map((id) => ({ person: `${constituency}-${id}`, role: id.replace(/-\d$/, '') }))

/** Who stands in at a place: in the office (`town`), or at a station. */
const standingInAt = (scope: string): Actor =>
  scope === 'town'
    ? OFFICE.map(([id, , role]) => ({ person: `office-${id}`, role }))
    : STATION.map(([id, , role]) => ({ person: `${scope}-${id}`, role }))

/**
 * Who stands in at a place for what is asked: each in one of the roles they may have, all different people and none of `besides`. Undefined
 * where so many do not stand in there.
 */
export function standIns(
  scope: string,
  [roles, ...others]: readonly (readonly string[])[],
  besides: readonly string[] = [],
): Actor | undefined {
  if (!roles) return []
  const free = standingInAt(scope).filter(({ person }) => !besides.includes(person))
  for (const one of roles.flatMap((role) => free.filter((each) => each.role === role))) {
    const more = standIns(scope, others, [...besides, one.person])
    if (more) return [one, ...more]
  }
  return undefined
}
