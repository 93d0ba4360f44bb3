import { z } from 'zod'
import { Count, Line, Texts, Word } from './fields.ts'

/** Somebody proposed as a candidate: by an organisation, or by so many voters. */
export const Proposal = z.strictObject({
  candidate: Word,
  name: Word,
  by: z.union([z.strictObject({ organisation: Line }), z.strictObject({ voters: Count })]),
  details: Texts.optional(),
})
export type Proposal = z.infer<typeof Proposal>
