import { HALVES } from '#words/choices.ts'
import { z } from 'zod'
import { Code, Word } from '#words/fields.ts'
import { job } from './procedure.ts'

/** What is planted in a contest, so that people see it once before the day. */
export const PLANTED = ['tie', 'separate', 'over'] as const

export type SimulatedDay = {
  readonly constituency: string
  readonly roll: number
  readonly participants: number
  /** Voters who were turned away, as the day had it. */
  readonly refused: number
  readonly closed: boolean
}

const seed = Word
const planted = z.record(Code, z.enum(PLANTED)).optional()

/** Invented votes: refused in an election in earnest. */
export const rehearsalProcedures = {
  /** Lives a polling day from a seed. `untilPermille` leaves the station open after that share of its voters; `half` is one of two laptops. */
  'rehearsal.day': job<SimulatedDay>()({
    input: z.strictObject({
      seed,
      planted,
      untilPermille: z.int().min(0).max(1000).optional(),
      half: z.enum(HALVES).optional(),
    }),
    roles: ['lead'],
    place: 'station',
  }),
  /** The count of the lead laptop, once the other's day is in. */
  'rehearsal.count': job<SimulatedDay>()({ input: z.strictObject({ seed, planted }), roles: ['lead'], place: 'station' }),
}
