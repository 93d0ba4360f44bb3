import { WORK_LISTS } from './choices.ts'
import { z } from 'zod'
import { TypedWord } from './typed.ts'

/** 登门核对表, by household; 单位核对表, by work unit. */
export const WorkListKind = z.enum(WORK_LISTS)
export type WorkListKind = z.infer<typeof WorkListKind>
/** Among how many people the way is shared. */
export const Registrars = z.int().min(1).max(50)
/** The part of a list that one person carries, or of one village and group. */
export const WorkPart = z.strictObject({
  registrar: Registrars.optional(),
  village: TypedWord.optional(),
  group: TypedWord.optional(),
})
export type WorkPart = z.infer<typeof WorkPart>
