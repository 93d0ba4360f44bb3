import { z } from 'zod'
import { Count, Day, Line, Texts, Voter, Word } from './fields.ts'

/** Somebody proposed as a candidate: by an organisation, or by so many voters. */
export const Proposal = z.strictObject({
  candidate: Word,
  name: Word,
  by: z.union([z.strictObject({ organisation: Line }), z.strictObject({ voters: Count })]),
  /** The day it was handed in, as it is stated. */
  on: Day.optional(),
  details: Texts.optional(),
  /** Card numbers of the voters who joined the proposal, where they were looked up. */
  joined: z.array(Voter).max(500).optional(),
  /** What the departments answered in the joint vetting. */
  vetting: z.array(z.strictObject({ department: Word, answer: z.enum(['pass', 'veto', 'pending']) })).optional(),
})
export type Proposal = z.infer<typeof Proposal>
