import { z } from 'zod'

/** A number on a sheet. */
export const Count = z.int().min(0).max(1_000_000)
export const Word = z.string().trim().min(1).max(100)

/** What one reading of all papers found: candidates by name, write-ins by spelling. */
export const Figures = z.strictObject({
  collected: Count,
  valid: Count,
  invalid: Count,
  votes: z.array(z.strictObject({ candidate: Word, for: Count, against: Count, abstain: Count, void: Count })).max(20),
  writeIns: z.array(z.strictObject({ name: Word, for: Count, voter: z.string().max(24).optional() })).max(200),
})
export type CountFigures = z.infer<typeof Figures>

/** Most papers of one batch: two overseers confirm every fifty (screens: "Count"). */
export const BATCH = 50

export const Called = z.union([
  z.strictObject({ invalid: z.literal(true) }),
  z.strictObject({
    marks: z.record(Word, z.enum(['for', 'against', 'void'])),
    writeIns: z.array(Word).max(10),
  }),
])
/** One paper as it was called. `marks`: candidates without one abstained. Nothing ties a paper to a voter, or to its place in the box. */
export type CalledPaper = z.infer<typeof Called>
