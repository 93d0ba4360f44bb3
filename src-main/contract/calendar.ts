import { z } from 'zod'
import { GateName } from '#words/gates.ts'
import { LATE_STEPS, type LateStep } from '#words/late-steps.ts'
import { Code, Day, FromOne, Hash } from '#words/fields.ts'
import { TypedReason, TypedText, TypedWord } from '#words/typed.ts'
import { command, nothing, OFFICE, query } from './procedure.ts'

const OfConstituency = z.strictObject({
  act: z.enum(['publication', 'publication-corrected', 'posting']),
  constituency: Code,
})
const OfContest = z.strictObject({
  act: z.enum([
    'proposal',
    'withdrawal',
    'preliminary',
    'consultation',
    'preselection',
    'formal',
    'veto-decision',
    'declaration',
  ]),
  contest: Code,
})

/** Whose day is asked about. */
export const DayAsked = z.discriminatedUnion('act', [
  z.strictObject({ act: z.enum(['answer', 'late-decision', 'late-contact']) }),
  z.strictObject({ act: z.literal('gate'), constituency: Code, gate: GateName }),
  OfConstituency,
  z.strictObject({ act: z.literal('objection'), constituency: Code, version: FromOne.optional() }),
  z.strictObject({ act: z.enum(['objection-decision', 'suit', 'judgment']), ref: Hash }),
  OfContest,
])
export type DayAsked = z.infer<typeof DayAsked>

/** A day that something cannot have been done before, or after, and what is of that day. */
export type DayBound = {
  readonly day: string
  readonly zh: string
  readonly en: string
  /** Days that have not come are no days on which something was done. */
  readonly isToday: boolean
}
export type StatedDays = { readonly today: string; readonly first: DayBound | null; readonly last: DayBound | null }

/** That a step is done after its last day. */
export type LateDecided = {
  readonly step: LateStep
  readonly zh: string
  readonly en: string
  readonly constituency: string | null
  readonly contest: string | null
  readonly last: string
  readonly until: string
  readonly on: string | null
  readonly reason: string
  readonly by: readonly string[]
  readonly ref: string
}

/** When a version of the roll was published and put up, as it is stated now. */
export type RollDays = {
  readonly constituency: string
  readonly version: number
  readonly published: string | null
  readonly posted: { readonly on: string; readonly places: readonly string[] } | null
}

export const calendarProcedures = {
  /** Between which days something can have been done. */
  'calendar.days': query<StatedDays>()({ input: DayAsked, roles: OFFICE, place: 'office' }),
  'calendar.late': query<readonly LateDecided[]>()({ input: nothing, roles: OFFICE, place: 'office' }),
  /** Of the newest version of every constituency that has a roll. */
  'calendar.roll-days': query<readonly RollDays[]>()({ input: nothing, roles: OFFICE, place: 'office' }),
  /**
   * Two of the committee decide that a step whose day is over is done until a day (S1 28, 32; S2 51): of a constituency the roll and its
   * corrections, of a contest its lists. Refuses `late.*` and `day.*`.
   */
  'calendar.decide-late': command<{ readonly ref: string }>()({
    input: z.strictObject({
      step: z.enum(LATE_STEPS),
      constituency: Code.optional(),
      contest: Code.optional(),
      on: Day.optional(),
      until: Day,
      reason: TypedReason,
    }),
    roles: ['committee'],
    place: 'office',
    second: { needed: 'always', roles: ['committee'] },
  }),
  /**
   * Election day is put off with consent, also once a roll is published (S2 51). Refuses `late.two-people`, `postpone.opened`,
   * `postpone.later`.
   */
  'calendar.postpone': command<{ readonly before: string }>()({
    /** `consent`: whose, and by which document. */
    input: z.strictObject({ day: Day, consent: TypedWord, reason: TypedText.trim().min(1).max(350) }),
    roles: ['committee'],
    place: 'office',
    second: { needed: 'always', roles: ['committee'] },
  }),
  /** The day on which the newest version was published was stated wrongly. Refuses `post.unpublished`, `publication.unchanged`, `day.*`. */
  'calendar.correct-publication': command<{ readonly version: number }>()({
    input: z.strictObject({ constituency: Code, on: Day, reason: TypedReason }),
    roles: ['committee', 'reviewer'],
    place: 'office',
  }),
}
