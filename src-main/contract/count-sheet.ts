import { MARKS } from '#words/choices.ts'
import { z } from 'zod'
import { TypedName } from '#words/typed.ts'
import { WrittenName } from '#words/sheet.ts'

export const Called = z.union([
  z.strictObject({ invalid: z.literal(true) }),
  z.strictObject({
    marks: z.record(TypedName, z.enum(MARKS)),
    writeIns: z.array(WrittenName).max(10),
  }),
])
/** One paper as it was called. `marks`: candidates without one abstained. Nothing ties a paper to a voter, or to its place in the box. */
export type CalledPaper = z.infer<typeof Called>
