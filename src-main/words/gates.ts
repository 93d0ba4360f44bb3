import { GATES } from './choices.ts'
import { z } from 'zod'

export const GateName = z.enum(GATES)
export type GateName = z.infer<typeof GateName>
