import type { Body } from '#ledger/entries/index.ts'
import type { Ledger } from '#ledger/open.ts'
import { peopleAt } from '#people/people-at.ts'
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

/** The same of a constituency that came later: whoever stands in there is on its staff by an entry, as the others are. */
export const staffOfNew = (before: readonly string[], now: readonly string[]): readonly Person[] =>
  rehearsalStaff(now.filter((code) => !before.includes(code))).slice(OFFICE.length)

/** One or two of the rehearsal's office people, by role. */
export const officeActor = (...roles: readonly string[]): Actor => roles.map((role) => ({ person: `office-${role}`, role }))

/** One or two of a station's people, by the ids above. */
export const stationActor = (constituency: string, ...ids: readonly string[]): Actor =>
  ids.map((id) => ({ person: `${constituency}-${id}`, role: id.replace(/-\d$/, '') }))

/**
 * Who stands in at a ledger's place for what is asked, out of the people who serve there now: each in one of the roles they may have, all
 * different people and none of `besides`. Undefined where so many do not serve there.
 */
export const standIns = (ledger: Ledger, asked: Asked, besides: readonly string[] = []): Actor | undefined =>
  someOf(
    peopleAt(ledger).flatMap(({ person, roles }) => roles.map((role) => ({ person, role }))),
    asked,
    besides,
  )

/** For each who is needed, the roles of which they have one. */
type Asked = readonly (readonly string[])[]

function someOf(serving: Actor, [roles, ...others]: Asked, besides: readonly string[]): Actor | undefined {
  if (!roles) return []
  const free = serving.filter(({ person }) => !besides.includes(person))
  for (const one of roles.flatMap((role) => free.filter((each) => each.role === role))) {
    const more = someOf(serving, others, [...besides, one.person])
    if (more) return [one, ...more]
  }
  return undefined
}

/** Who acts at a station: one of each role named, different people. Throws where they do not serve there. */
export function acting(ledger: Ledger, ...roles: readonly string[]): Actor {
  const people = standIns(
    ledger,
    roles.map((role) => [role]),
  )
  if (!people) throw new Error(`nobody serves here as ${roles.join(', ')}`)
  return people
}
