import { z } from 'zod'
import { LATE_STEPS } from '#words/late-steps.ts'
import { entryType } from './define.ts'
import { Code, Day, FromOne, Reason } from '#words/fields.ts'

/** What the office states of the calendar: that something is done late, and that a day was stated wrongly. */
export const lateEntries = {
  /** Two of the committee decide that a step whose day is over is done until `until`, of a constituency or of a contest. */
  'lateness.decided': entryType('town', 'office', {
    step: z.enum(LATE_STEPS),
    constituency: Code.optional(),
    contest: Code.optional(),
    /** The day of the decision. */
    on: Day.optional(),
    until: Day,
    reason: Reason,
  }),
  /** The day on which a version was published was stated wrongly; the newest counts. */
  'publication.corrected': entryType('prep', 'office', { version: FromOne, on: Day, reason: Reason }),
}
