import type { z } from 'zod'
import { constituencyEntries } from './constituency.ts'
import { lateEntries } from './late.ts'
import { peopleEntries } from './people.ts'
import { pollingEntries } from './polling.ts'
import { prepEntries } from './prep.ts'
import { rollWorkEntries } from './roll-work.ts'
import { townEntries } from './town.ts'

/** Every entry type there is: which books may hold it, who may write it, what its body says. */
export const entryTypes = {
  ...townEntries,
  ...prepEntries,
  ...constituencyEntries,
  ...peopleEntries,
  ...pollingEntries,
  ...rollWorkEntries,
  ...lateEntries,
}

export type TypeName = keyof typeof entryTypes
export type Body<T extends TypeName> = z.infer<(typeof entryTypes)[T]['body']>

export const isTypeName = (name: string): name is TypeName => Object.hasOwn(entryTypes, name)
