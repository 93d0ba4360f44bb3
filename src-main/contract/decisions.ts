import { z } from 'zod'
import { TypedReason, TypedText, TypedWord } from '#words/typed.ts'
import { Code, Line, Section, Word } from '#words/fields.ts'
import type { Refusal } from './result.ts'
import { command, job, nothing, OFFICE, query } from './procedure.ts'
import type { RollFinding, RowPlace } from './roll-answers.ts'

const Place = { file: Line, sheet: Word.optional(), row: z.int().min(1) }
const TypedTexts = z.record(Word, TypedText.max(1000))
const Common = { ...Place, reason: TypedReason.optional(), evidence: TypedTexts.optional() }

/** What the office decides of one row. */
export const Decision = z.discriminatedUnion('do', [
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

export type DecidedByRule = {
  readonly decided: number
  readonly underAge: number
  /** In no register by law: dead in the export itself, migrants without the papers. */
  readonly outside: number
  /** Whom the rules do not decide, who are in question, and rows that wait: never a guess. */
  readonly open: number
}

export type RowsDecided = {
  readonly done: number
  /** Decisions that change nothing any more. */
  readonly already: number
  /** By their place in the list, from 1. */
  readonly refused: readonly ({ readonly number: number } & Refusal)[]
}

/** A row that may be the same person; `differing`: fields of which both know something else. */
export type CardOther = {
  readonly at: RowPlace
  readonly constituency: string
  readonly waits: boolean
  readonly fields: Readonly<Record<string, string>>
  readonly differing: readonly string[]
}

/** What a status list has under the person's number; `fits`: number and name are theirs. */
export type CardEvidence = {
  readonly list: 'previous' | 'deprived' | 'suspended' | 'deaths' | 'mental' | 'away'
  readonly at: RowPlace
  readonly name: string
  readonly idNumber: string
  readonly fits: boolean
  readonly fields: Readonly<Record<string, string>>
}

/** One thing to decide, with everything known of it. */
export type DecisionCard = {
  /** `row`: one that waits. `person`: recorded, and no rule says which register. */
  readonly kind: 'row' | 'person'
  readonly at: RowPlace
  readonly constituency: string
  /** As read, by our own names; `extra`: every other column by its heading. */
  readonly fields: Readonly<Record<string, string>>
  readonly extra: Readonly<Record<string, string>>
  /** Why it waits, each with its article. */
  readonly findings: readonly RollFinding[]
  /** What `keep` would be refused for. */
  readonly stillWrong: RollFinding | null
  readonly others: readonly CardOther[]
  readonly evidence: readonly CardEvidence[]
  /** What `decisions.by-hand` takes of it now. */
  readonly open: readonly Decision['do'][]
}

/** `left`: rows that wait and persons no rule decides, this one included. */
export type NextCard = {
  readonly left: number
  readonly rows: number
  readonly persons: number
  readonly card: DecisionCard | null
}

const Row = z.strictObject(Place)

/** Which register a person belongs to: by rule, or by hand with evidence. */
export const decisionProcedures = {
  /** Puts everyone into the register the law gives by default; what it does not decide stays open. */
  'decisions.by-rule': job<DecidedByRule>()({ input: nothing, roles: ['registrar', 'reviewer', 'admin'], place: 'office' }),
  /** The next thing to decide; the one after `after`, or that `at` a place. */
  'decisions.next': query<NextCard>()({
    input: z.strictObject({ constituency: Code.optional(), after: Row.optional(), at: Row.optional() }),
    roles: OFFICE,
    place: 'office',
  }),
  /** Decisions of the office, in a list or in a file of one; applied together. */
  'decisions.by-hand': command<RowsDecided>()({
    input: z.union([z.strictObject({ decisions: z.array(Decision).min(1).max(10_000) }), z.strictObject({ upload: z.uuid() })]),
    roles: ['reviewer', 'registrar', 'committee'],
    place: 'office',
  }),
}
