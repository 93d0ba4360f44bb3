import { z } from 'zod'
import { VETTING_ANSWERS } from './choices.ts'
import { Count, Day, Line, Reason, Texts, Voter, Word } from './fields.ts'

/** Card numbers of voters who join a proposal. */
export const Joined = z.array(Voter).max(500)
/** What a department answers in the joint vetting. */
export const VettingAnswer = z.enum(VETTING_ANSWERS)

/** What one department answered, with its reason, and the number of its paper. */
const Vetted = z.strictObject({
  department: Word,
  answer: VettingAnswer,
  reason: Reason.optional(),
  document: Word.optional(),
})
export type Vetted = Readonly<z.infer<typeof Vetted>>

/** An objection that a department made, in the words it was made in: said again for another reason it is another. */
export const Veto = z.strictObject({ department: Word, reason: Reason.optional() })
export type Veto = Readonly<z.infer<typeof Veto>>

/** Somebody proposed as a candidate: by an organisation, or by so many voters. */
export const Proposal = z.strictObject({
  candidate: Word,
  name: Word,
  by: z.union([z.strictObject({ organisation: Line }), z.strictObject({ voters: Count })]),
  /** The day it was handed in, as it is stated. */
  on: Day.optional(),
  details: Texts.optional(),
  /** Where they were looked up. */
  joined: Joined.optional(),
  vetting: z.array(Vetted).optional(),
})
export type Proposal = z.infer<typeof Proposal>
