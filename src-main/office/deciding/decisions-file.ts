import { z } from 'zod'
import { Code, Line, Section, Word } from '#words/fields.ts'
import { TypedReason, TypedText, TypedWord } from '#words/typed.ts'
import { done, refuse, type Result } from '#contract/result.ts'

const Place = { file: Line, sheet: Word.optional(), row: z.int().min(1) }
const TypedTexts = z.record(Word, TypedText.max(1000))
const Common = { ...Place, reason: TypedReason.optional(), evidence: TypedTexts.optional() }

const Decision = z.discriminatedUnion('do', [
  /** The row with these fields put right; it becomes, or stays, a person. */
  z.strictObject({ ...Common, do: z.literal('correct'), fields: TypedTexts }),
  /** The row is right as it was read. */
  z.strictObject({ ...Common, do: z.literal('keep') }),
  /** The row is nobody's: a double, or an error. */
  z.strictObject({ ...Common, do: z.literal('drop') }),
  /** Two rows are one person: this row or the other is kept. */
  z.strictObject({ ...Common, do: z.literal('same-person'), other: z.strictObject(Place), keep: z.enum(['this', 'other']) }),
  /** Two rows that look like one are two people. */
  z.strictObject({ ...Common, do: z.literal('different') }),
  /** The register the committee decided on, with the evidence for its columns. */
  z.strictObject({
    ...Common,
    do: z.literal('register'),
    register: z.int().min(1).max(4),
    section: Section.optional(),
    category: TypedWord.optional(),
    article: TypedWord.optional(),
    constituency: Code.optional(),
  }),
])
export type Decision = z.infer<typeof Decision>

/** Decisions of the office, an array; refuses `decide.not-json` and `decide.malformed` with the number of the first bad one. */
export function readDecisions(file: string, text: string): Result<readonly Decision[]> {
  let json: unknown
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    return refuse('decide.not-json', { file })
  }
  if (!Array.isArray(json)) return refuse('decide.not-json', { file })
  const decisions: Decision[] = []
  for (const [i, item] of json.entries()) {
    const read = Decision.safeParse(item)
    if (!read.success)
      return refuse('decide.malformed', { file, number: i + 1, field: read.error.issues[0]?.path.join('.') || 'do' })
    decisions.push(read.data)
  }
  return done(decisions)
}
