import type { PeopleHere, Present } from '#contract/index.ts'
import { known } from '../../texts/index.ts'
import { listed } from '../../texts/punctuation.ts'
import { plain } from '../format.ts'

/** One of those who work at a place. */
export type Someone = PeopleHere['people'][number]

/** What somebody is called. */
export const nameOf = ({ name }: Pick<Present, 'name'>): string => plain(name)

/** 负责人、监票人. */
export const rolesOf = ({ roles }: { readonly roles: readonly string[] }): string =>
  listed(roles.map((role) => known('roles', role) ?? role))
