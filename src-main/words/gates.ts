import { z } from 'zod'

/** 登记关、审核关、公布关 (domain 3.1). */
export const GateName = z.enum(['registration', 'review', 'publication'])
export type GateName = z.infer<typeof GateName>
