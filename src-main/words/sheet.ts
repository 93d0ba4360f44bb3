import { z } from 'zod'
import { COLUMNS, figuresBy, SUMS } from './figures.ts'
import { Count, Voter, Word } from './fields.ts'
import { TypedWord, TypedName } from './typed.ts'

// The figures of voting and counting, one spelling for what is typed, kept and reckoned with.

/** How the papers of a contest were used (domain 1.6): printed = issued + spoiled + unused. */
export const Papers = z.strictObject({ printed: Count, issued: Count, spoiled: Count, unused: Count })
export type Papers = Readonly<z.infer<typeof Papers>>

/** V, by the way the voters took part; principals count under `proxy`. */
export const Participants = z.strictObject({ inPerson: Count, mobile: Count, proxy: Count })
export type Participants = Readonly<z.infer<typeof Participants>>

/** What a candidate's name was given. */
const Votes = z.strictObject({ candidate: Word, ...figuresBy(COLUMNS, () => Count) })
const WriteIn = z.strictObject({ name: Word, for: Count, voter: Voter.optional() })

/** One reading of a contest's papers as entries hold it; `against + for + abstain + void = valid` for each candidate. */
export const CountFigures = z.strictObject({
  ...figuresBy(SUMS, () => Count),
  votes: z.array(Votes),
  writeIns: z.array(WriteIn),
})
export type CountFigures = z.infer<typeof CountFigures>

/** A number as people type it: no sheet of a constituency has more papers. */
export const TypedCount = Count.max(1_000_000)
/** A name as it was read from a paper. */
export const WrittenName = TypedWord

/** The same reading as it is typed: the bounds of a sheet of paper. */
export const TypedFigures = CountFigures.extend({
  ...figuresBy(SUMS, () => TypedCount),
  votes: z.array(Votes.extend({ candidate: TypedName, ...figuresBy(COLUMNS, () => TypedCount) })).max(20),
  writeIns: z.array(WriteIn.extend({ name: WrittenName, for: TypedCount, voter: Voter.optional() })).max(200),
})

/** The identities that every sheet must fulfil (domain 1.6; S1 43, 44). */
export type IdentityId =
  | 'turnout'
  | 'issued'
  | 'printed'
  | 'collected'
  | 'participants'
  | 'names'
  | 'candidate'
  | 'written'
  | 'capacity'

/** A kind of paper that people have to decide about, by its number (`O8`); and what they decide of it. */
export const OddPaperId = z.string().min(1).max(10)
export const PaperDecision = z.enum(['valid', 'invalid', 'part-void'])
export type PaperDecision = z.infer<typeof PaperDecision>

/** What stands beside a name on a paper; `odd`: whatever people have to decide about. */
export type Mark = 'for' | 'against' | 'none' | 'odd'
/** How the two sides of an identity have to stand. */
export type Relation = '=' | '≤'
