import { z } from 'zod'

/** 登门核对表, by household; 单位核对表, by work unit. */
export const WorkListKind = z.enum(['door', 'unit'])
export type WorkListKind = z.infer<typeof WorkListKind>
/** Among how many people the way is shared. */
export const Registrars = z.int().min(1).max(50)
