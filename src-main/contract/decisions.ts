import { ROW_KEEPS } from '#words/choices.ts'
import type { Fit } from '#words/row-fits.ts'
import { z } from 'zod'
import { page, PartOf } from './page.ts'
import { AtRow, OfRow } from '#words/rows.ts'
import type { Asks } from '#words/objections.ts'
import type { UndecidedReason } from '#words/undecided.ts'
import { TypedReason, TypedWord, TypedTexts } from '#words/typed.ts'
import { Code, Section, RegisterNumber } from '#words/fields.ts'
import { OfUpload, OfPlace } from '#words/asked.ts'
import type { Refusal } from './result.ts'
import { command, job, nothing, OFFICE, query } from './procedure.ts'
import type { RowPlace } from './roll-answers.ts'

const Common = { ...AtRow, reason: TypedReason.optional(), evidence: TypedTexts.optional() }

/** What the office decides of one row. */
export const Decision = z.discriminatedUnion('do', [
  /** The row with these fields put right; it becomes, or stays, a person. */
  z.strictObject({ ...Common, do: z.literal('correct'), fields: TypedTexts }),
  /** The row is right as it was read. */
  z.strictObject({ ...Common, do: z.literal('keep') }),
  /** The row is nobody's: a double, or an error. */
  z.strictObject({ ...Common, do: z.literal('drop') }),
  /** Two rows are one person: this row or the other is kept. */
  z.strictObject({ ...Common, do: z.literal('same-person'), other: OfRow, keep: z.enum(ROW_KEEPS) }),
  /** Two rows that look like one are two people. */
  z.strictObject({ ...Common, do: z.literal('different') }),
  /** The register the committee decided on, with the evidence for its columns. */
  z.strictObject({
    ...Common,
    do: z.literal('register'),
    register: RegisterNumber,
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

type Fields = Readonly<Record<string, string>>

/** An adult whom the rules put in no register. */
export type UndecidedPerson = {
  readonly at: RowPlace
  readonly constituency: string
  readonly fields: Fields
  /** `asked_…`: what a decision or judgment on an objection to the roll asks, of somebody who stands otherwise. */
  readonly why: UndecidedReason | `asked_${Exclude<Asks, 'nothing'>}`
  readonly article: string
  /** What the status lists say; `name-differs`, `to-confirm`: number and name do not both fit. */
  readonly listed: readonly {
    readonly list: string
    readonly fit: Fit
    readonly fields: Fields
  }[]
}

export type Undecided = {
  /** Whom the rules would put in a register, once somebody lets them. */
  readonly byRule: number
  /** What an entry of register four has to rest on, by its section. */
  readonly needs: Readonly<Record<string, readonly string[]>>
  readonly total: number
  readonly items: readonly UndecidedPerson[]
}

/** A village as files write it that no constituency has: asked once for all its rows. */
export type UnknownVillage = {
  readonly written: string
  /** Rows that wait for it. */
  readonly rows: number
  readonly files: readonly string[]
  readonly examples: readonly { readonly at: RowPlace; readonly name: string; readonly address: string }[]
}

export type VillageNamed = {
  readonly written: string
  readonly village: string
  /** Rows that became persons by it. */
  readonly recorded: number
  /** Rows of that name that wait for something else. */
  readonly waiting: number
}

/** What one field became. */
export type FieldChange = { readonly field: string; readonly before: string; readonly after: string }

/** What somebody decided of a row or a person. */
export type DecisionMade = {
  readonly ref: string
  readonly did: 'recorded' | 'dropped' | 'different' | 'later' | 'two-people' | 'register' | 'corrected'
  readonly name: string
  readonly constituency: string
  readonly at: RowPlace | null
  readonly register?: number
  readonly section?: string
  readonly change?: FieldChange
  readonly reason: string
  readonly by: readonly string[]
  readonly when: string
}

/** Which register a person belongs to: by rule, or by hand with evidence. */
export const decisionProcedures = {
  /** Adults without a decision whom no rule decides. Whoever may be the same as a waiting row is decided with that row, and is none of them. */
  'decisions.undecided': query<Undecided>()({
    input: OfPlace.extend(page),
    roles: OFFICE,
    place: 'office',
  }),
  /** What was decided by hand, the newest first. */
  'decisions.made': query<{ readonly total: number; readonly items: readonly DecisionMade[] }>()({
    input: PartOf,
    roles: OFFICE,
    place: 'office',
  }),
  /** Puts everyone into the register the law gives by default; what it does not decide stays open. */
  'decisions.by-rule': job<DecidedByRule>()({ input: nothing, roles: ['registrar', 'reviewer', 'admin'], place: 'office' }),
  /** Names of villages that no constituency has and rows wait for, and the villages there are. */
  'decisions.villages': query<{ readonly unknown: readonly UnknownVillage[]; readonly villages: readonly string[] }>()({
    input: nothing,
    roles: OFFICE,
    place: 'office',
  }),
  /** Which village such a name means: remembered, and its rows become persons. */
  'decisions.name-village': command<VillageNamed>()({
    input: z.strictObject({ written: TypedWord, village: TypedWord }),
    roles: ['reviewer', 'registrar', 'committee'],
    place: 'office',
  }),
  /** Decisions of the office, in a list or in a file of one; applied together. */
  'decisions.by-hand': command<RowsDecided>()({
    input: z.union([z.strictObject({ decisions: z.array(Decision).min(1).max(10_000) }), OfUpload]),
    roles: ['reviewer', 'registrar', 'committee'],
    place: 'office',
  }),
}
