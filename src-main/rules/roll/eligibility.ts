import { addDays, addYears, ageOn } from '../dates.ts'
import type { PlainDate } from '../dates.ts'
import type { RulePack } from '../pack.ts'

/**
 * The last birth date that makes a voter on election day `day`: born on it, one is 18 that day (S1 4, S2 25; "含本日").
 * From an election on 29 February the cut-off is 28 February of a common year.
 */
export const birthCutoff = (day: PlainDate, pack: RulePack): PlainDate => addYears(day, -pack.eligibility.votingAge.value)

/** The birthdays at the limit, for whoever looks at them once more: the last that makes a voter on `day`, and the day after it. */
export function birthLimits(day: PlainDate, pack: RulePack): readonly [PlainDate, PlainDate] {
  const cutoff = birthCutoff(day, pack)
  return [cutoff, addDays(cutoff, 1)]
}

/** Whether someone born on `birth` is of voting age on election day `day`; the cut-off day counts unless the pack says not. */
export function isOfAge(birth: PlainDate, day: PlainDate, pack: RulePack): boolean {
  const cutoff = birthCutoff(day, pack)
  return birth < cutoff || (birth === cutoff && pack.eligibility.cutoffInclusive.value)
}

/** Newly 18 since the last election (S1 27): of age on `day`, not yet on `lastDay`. */
export const isNewlyOfAge = (birth: PlainDate, day: PlainDate, lastDay: PlainDate, pack: RulePack): boolean =>
  isOfAge(birth, day, pack) && !isOfAge(birth, lastDay, pack)

/** Completed years on election day, as registers and voter cards print them. */
export const ageOnElectionDay = (birth: PlainDate, day: PlainDate): number => ageOn(birth, day)
