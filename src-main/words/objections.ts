import { z } from 'zod'
import { ASKS, CLAIMS, RULINGS } from './choices.ts'

/** What somebody says is wrong with the roll (S1 29). */
export const Claim = z.enum(CLAIMS)
export type Claim = z.infer<typeof Claim>
/** How the committee decides an objection. */
export const Ruling = z.enum(RULINGS)
export type Ruling = z.infer<typeof Ruling>
/** What has to happen to the roll. */
export const Asks = z.enum(ASKS)
export type Asks = z.infer<typeof Asks>
/** What a published roll still takes: any correction, what a court ordered alone, or nothing any more. */
export type RollTakes = 'corrections' | 'orders' | 'nothing'
