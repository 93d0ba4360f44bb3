import { z } from 'zod'
import { PERSON_ORDERS, PERSON_STATES } from '#words/choices.ts'
import { OfPlace, Sought } from '#words/asked.ts'
import { Code, Count, Person, Voter } from '#words/fields.ts'
import { OfRow } from '#words/rows.ts'
import { TypedLine, TypedReason, TypedWord } from '#words/typed.ts'
import type { FieldChange } from './decisions.ts'
import { page } from './page.ts'
import { command, OFFICE, query } from './procedure.ts'
import type { RowPlace } from './roll-answers.ts'

export type PersonState = (typeof PERSON_STATES)[number]
export type PersonOrder = (typeof PERSON_ORDERS)[number]

/** Whom of the directory somebody wants to see, and in which order. */
export const DirectoryFilter = z.strictObject({
  ...OfPlace.shape,
  /** A name, its pinyin or initials, an ID number or its tail, a card number. */
  text: Sought.optional(),
  village: TypedWord.optional(),
  group: TypedWord.optional(),
  state: z.enum(PERSON_STATES).optional(),
  /** On election day, both included. */
  ageFrom: Count.max(150).optional(),
  ageTo: Count.max(150).optional(),
  sort: z.enum(PERSON_ORDERS).optional(),
  down: z.boolean().optional(),
})
export type DirectoryFilter = z.infer<typeof DirectoryFilter>

/** Somebody by the name the books have for them, by their card, or by a row, which may wait. */
export type PersonKey = { readonly constituency: string; readonly person: string } | { readonly voter: string } | RowPlace

export type PersonLine = {
  /** Of its own in the list. */
  readonly key: string
  readonly of: PersonKey
  readonly constituency: string
  readonly name: string
  readonly sex: string
  readonly birth: string
  /** On election day; null where no birthday could be read. */
  readonly age: number | null
  readonly idNumber: string
  readonly village: string
  readonly group: string
  readonly household: string
  readonly register: number | null
  readonly section: string | null
  readonly states: readonly PersonState[]
}

export type Directory = {
  /** Everybody the office knows, dropped ones left out. */
  readonly all: number
  /** Of those asked for. */
  readonly total: number
  /** Which of them is the first of `items`. */
  readonly from: number
  readonly items: readonly PersonLine[]
  /** Of those asked for but for their state, how many are in each. */
  readonly states: Readonly<Partial<Record<PersonState, number>>>
  /** Groups of the village that is asked for. */
  readonly groups: readonly string[]
}

/** Where one fact about somebody was read, or who put it right. */
export type FactSource =
  | { readonly is: 'row'; readonly at: RowPlace }
  | {
      readonly is: 'hand'
      readonly by: readonly string[]
      readonly when: string
      readonly before: string
      readonly reason: string
      readonly evidence: Readonly<Record<string, string>>
    }

export type PersonFact = { readonly field: string; readonly text: string; readonly from: FactSource }

/** What was stated of somebody, oldest first. */
export type PersonStep = {
  readonly ref: string
  readonly when: string
  readonly by: readonly string[]
  readonly what:
    | 'recorded'
    | 'again'
    | 'held'
    | 'settled'
    | 'two-people'
    | 'corrected'
    | 'dropped'
    | 'decided'
    | 'slip'
    | 'listed'
    | 'struck'
    | 'authorised'
    | 'agent'
    | 'objected'
  readonly constituency: string
  readonly at?: RowPlace
  /** How a row was settled. */
  readonly verdict?: string
  readonly change?: FieldChange
  readonly register?: number
  readonly section?: string
  readonly article?: string
  /** By rule: which. */
  readonly rule?: string
  readonly reason?: string
  readonly evidence?: Readonly<Record<string, string>>
  readonly card?: string
  readonly version?: number
}

/** Somebody beside others. */
export type PersonBeside = Pick<
  PersonLine,
  | 'key'
  | 'of'
  | 'name'
  | 'sex'
  | 'birth'
  | 'age'
  | 'village'
  | 'group'
  | 'household'
  | 'register'
  | 'section'
  | 'constituency'
  | 'states'
> & { readonly relation: string; readonly head: string }

export type PersonAuthorisation = {
  readonly is: 'given' | 'held'
  readonly card: string
  readonly name: string
  readonly reason: string
  readonly document: string
}

export type PersonCard = {
  readonly line: PersonLine
  /** Where the record, or the row that waits, stands. */
  readonly at: RowPlace
  readonly facts: readonly PersonFact[]
  /** Every other column of the row, by its own heading. */
  readonly extra: Readonly<Record<string, string>>
  /** What status lists say of them; `name-differs`, `to-confirm`: number and name do not both fit. */
  readonly evidence: readonly {
    readonly list: string
    readonly fit: string
    readonly at: RowPlace
    readonly fields: Readonly<Record<string, string>>
  }[]
  /** The decision that stands. `rule`: made by rule, and by which. */
  readonly decision: {
    readonly register: number
    readonly section: string | null
    readonly category: string | null
    readonly article: string
    readonly rule: string | null
    readonly evidence: Readonly<Record<string, string>>
    readonly by: readonly string[]
    readonly when: string
  } | null
  /** Why there is none: what the rules say, `in-question` while a row that may be the same person waits, `by-rule` where the rules decide as soon as they are let. */
  readonly open: { readonly why: string; readonly article: string } | null
  /** On the roll: card and newest line. */
  readonly roll: { readonly card: string; readonly version: number; readonly struck: boolean } | null
  readonly household: readonly PersonBeside[]
  /** Others of the same name, as names are compared. */
  readonly namesakes: readonly PersonBeside[]
  readonly authorisations: readonly PersonAuthorisation[]
  readonly history: readonly PersonStep[]
}

const OfPerson = z.strictObject({ constituency: Code, person: Person })

/** 人员名录: everybody the office knows, one by one. */
export const directoryProcedures = {
  /** A window of the list as it is filtered and sorted. */
  'directory.list': query<Directory>()({
    input: DirectoryFilter.extend(page),
    roles: OFFICE,
    place: 'office',
  }),
  /** One of them, by the books' name or by the row of a file. Refuses `directory.unknown`. */
  'directory.person': query<PersonCard>()({
    input: z.union([OfPerson, z.strictObject({ voter: Voter }), OfRow]),
    roles: OFFICE,
    place: 'office',
  }),
  /**
   * Somebody who is in no file is registered by hand, on a slip that is kept like a file. Refuses `directory.known` for whoever has the
   * number already, and `directory.wrong` for what is no number, village or birthday.
   */
  'directory.enter': command<{
    readonly constituency: string
    readonly person: string
    readonly file: string
    readonly namesakes: number
  }>()({
    input: z.strictObject({
      fields: z.record(TypedWord, TypedLine),
      reason: TypedReason,
      /** What was shown, by what it is called: at least one. */
      evidence: z.record(TypedWord, TypedLine),
    }),
    roles: ['registrar', 'reviewer', 'committee'],
    place: 'office',
  }),
}
