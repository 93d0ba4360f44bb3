import { z } from 'zod'
import { Word } from './fields.ts'

/** Somebody in a role. */
export const InRole = z.strictObject({ person: Word, role: Word })

/** Who answers for what is written: one person in a role, or two. */
export const Actor = z.array(InRole).min(1).max(2)
export type Actor = z.infer<typeof Actor>

/** Who asks for something to be written; the same `requestId` is answered once. */
export type Request = { readonly actor: Actor; readonly requestId?: string | undefined }

/** People in roles, as many as there are. */
export type Acting = readonly { readonly person: string; readonly role: string }[]

/** How many different people act, whatever their roles. */
export const peopleIn = (actor: Acting): number => new Set(actor.map(({ person }) => person)).size

/** Whether two different people act: nobody is a second person to themselves. */
export const areTwo = (actor: Acting): boolean => peopleIn(actor) >= 2

/** How many different people act in a role: two signatures of one overseer are one. */
export const peopleAs = (role: string, actor: Acting): number => whoAs(role, actor).length

/** Who acts in a role, each once. */
export const whoAs = (role: string, actor: Acting): readonly string[] => [
  ...new Set(actor.flatMap((each) => (each.role === role ? each.person : []))),
]
