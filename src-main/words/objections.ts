import { z } from 'zod'

/** What somebody says is wrong with the roll (S1 29). */
export const Claim = z.enum(['omitted', 'wrongly-listed', 'wrong-entry'])
export type Claim = z.infer<typeof Claim>
/** How the committee decides an objection. */
export const Ruling = z.enum(['upheld', 'rejected'])
export type Ruling = z.infer<typeof Ruling>
/** What has to happen to the roll. */
export const Asks = z.enum(['list', 'strike', 'correct', 'nothing'])
export type Asks = z.infer<typeof Asks>
/** What a published roll still takes: any correction, what a court ordered alone, or nothing any more. */
export type RollTakes = 'corrections' | 'orders' | 'nothing'
