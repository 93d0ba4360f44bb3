import type { RoundState } from '#contract/count.ts'
import type { Acting } from '#words/acting.ts'

export type SigningRole = RoundState['missing'][number]

/** The roles of a station that sign, under the names the law has for them (S1 43; S2 47; S4 43). */
export const TITLES: Readonly<Record<SigningRole, string>> = { lead: '主持人', overseer: '监票人', typist: '计票人' }

export const isSigningRole = (role: string): role is SigningRole => Object.hasOwn(TITLES, role)

/** People under the titles that the law has for their roles. */
export const titled = (people: Acting): Acting =>
  people.map(({ person, role }) => ({ person, role: isSigningRole(role) ? TITLES[role] : role }))
