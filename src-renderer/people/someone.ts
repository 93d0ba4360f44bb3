import type { PeopleHere, Present } from '#contract/index.ts'
import { known } from '../texts/index.ts'

/** One of those who work at a place. */
export type Someone = PeopleHere['people'][number]

/** A name without the mark that a rehearsal's people carry on paper: the plate says it on every screen. */
export const nameOf = ({ name }: Pick<Present, 'name'>): string => name.replace('(模拟)', '')

export const rolesOf = ({ roles }: Pick<Someone, 'roles'>): string => roles.map((role) => known('roles', role) ?? role).join('、')
