import { z } from 'zod'
import { Time } from '#words/times.ts'
import type { CalendarStepId, StepState } from '#words/calendar.ts'
import { Draft, type DraftConstituency, type PeoplePerSeat } from '#words/draft.ts'
import { Code, Day, Word } from '#words/fields.ts'
import { TypedLine, TypedReason, TypedWord } from '#words/typed.ts'
import { command, nothing, OFFICE, query } from './procedure.ts'
import type { RollFinding } from './roll-answers.ts'

export type { Draft, DraftConstituency, DraftContest, DraftCover } from '#words/draft.ts'

/** A step of the statutory calendar, seen from today. */
export type Deadline = {
  readonly id: CalendarStepId
  readonly zh: string
  readonly en: string
  readonly article: string
  /** The last day on which it is in time. */
  readonly last: string
  readonly state: StepState
  /** Negative when it is missed. */
  readonly daysLeft: number
}

export type SetupChecked = {
  /** Nothing in it is an error: an election can be begun with it. */
  readonly ready: boolean
  /** Each with the field it is about: `constituencies.0.contests.1.seats`. */
  readonly findings: readonly (RollFinding & { readonly path: string })[]
  readonly calendar: readonly Deadline[]
  /** What the calendar says of the day: steps that are lost are told and keep nobody from beginning. */
  readonly lost: readonly RollFinding[]
  /** How many people stand behind one seat, at each level at which populations are said. */
  readonly perSeat: readonly PeoplePerSeat[]
}

export type AreasChecked = {
  readonly levels: Draft['levels']
  readonly constituencies: readonly DraftConstituency[]
  /** Each at the row of the table, from 1, and the heading of its column. */
  readonly findings: readonly (RollFinding & { readonly row: number; readonly column: string })[]
}

/** An election's own facts, as a table of them has them. */
export type FactsChecked = {
  readonly facts: Omit<Draft, 'rulePack' | 'levels' | 'constituencies'>
  /** Each at the row of the table, from 1 (what is missing, below the last), and the item or heading it is about. */
  readonly findings: AreasChecked['findings']
}

/** What hangs on the election as it is: told before it is changed. */
export type Depending = {
  readonly constituency: string
  /** Persons recorded in its preparation. */
  readonly persons: number
  readonly staff: number
  readonly candidates: number
  readonly devices: number
  readonly prints: number
}

export type SetupChange = SetupChecked & {
  /** In words of the draft: `day`, `constituencies.D03.covers`. */
  readonly changed: readonly string[]
  /** Of the constituencies that change or are gone. */
  readonly affected: readonly Depending[]
}

/** Where a polling station is, when it is open and who answers there; null where nobody said. */
export type StationFacts = {
  readonly constituency: string
  readonly name: string
  readonly address: string | null
  readonly open: string | null
  readonly close: string | null
  readonly telephone: string | null
}

/** What the law leaves to the committee, asked where the election is set up. */
export type OpenQuestion = {
  readonly id: string
  readonly zh: string
  readonly en: string
  readonly article: string
  readonly options: readonly { readonly value: string; readonly zh: string; readonly en: string }[]
  /** Our default, which holds while nobody answered. */
  readonly usual: string
  readonly answered: { readonly answer: string; readonly reason: string | null; readonly by: readonly string[] } | null
}

/** Setting up an election: its facts and constituencies, and what the committee answers to what the law leaves open. */
export const setupProcedures = {
  /** The election as a draft to change. `fixed`: a roll is published, and nothing of it changes any more. */
  'setup.draft': query<{ readonly draft: Draft; readonly fixed: boolean }>()({ input: nothing, roles: OFFICE, place: 'office' }),
  /** What would change, what is wrong with it, and what hangs on it. */
  'setup.preview': query<SetupChange>()({ input: z.strictObject({ draft: Draft }), roles: OFFICE, place: 'office' }),
  /**
   * Changes the election. Refuses `setup.published` once a roll is published, `setup.faults`, `setup.unchanged`, and `setup.in-use` where
   * a constituency or contest would be gone on which something hangs.
   */
  'setup.change': command<{ readonly changed: readonly string[] }>()({
    input: z.strictObject({ draft: Draft, reason: TypedReason }),
    roles: ['committee', 'admin'],
    place: 'office',
  }),
  'setup.stations': query<readonly StationFacts[]>()({ input: nothing, roles: OFFICE, place: 'office' }),
  /** All of a station's facts anew. Refuses `enrol.constituency`, `station.hours`. */
  'setup.describe-station': command<null>()({
    input: z.strictObject({
      constituency: Code,
      address: TypedLine.optional(),
      open: Time.optional(),
      close: Time.optional(),
      telephone: TypedWord.optional(),
    }),
    roles: ['admin', 'committee', 'registrar'],
    place: 'office',
  }),
  'setup.questions': query<{ readonly questions: readonly OpenQuestion[]; readonly fixed: boolean }>()({
    input: nothing,
    roles: OFFICE,
    place: 'office',
  }),
  /** Refuses `setup.question` for one that is none, `setup.question-reason` for an answer that has to be said in words, `setup.published` once a roll is published. */
  'setup.answer': command<null>()({
    input: z.strictObject({ question: Word, answer: Word, on: Day.optional(), reason: TypedReason.optional() }),
    roles: ['committee'],
    place: 'office',
    second: { needed: 'always', roles: ['committee', 'reviewer', 'admin'] },
  }),
}
