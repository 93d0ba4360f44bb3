import { addDays, compareDates } from './dates.ts'
import type { PlainDate } from './dates.ts'
import { calendarOf, lastDayFor } from './calendar.ts'
import { finding } from './findings.ts'
import type { Finding } from './findings.ts'
import type { RulePack } from './pack.ts'

/** The terms one objection runs through, each the last day. */
export type ObjectionTerms = {
  readonly objectBy: PlainDate
  readonly decideBy: PlainDate
  readonly sueBy: PlainDate
  readonly judgeBy: PlainDate
}

/** 五日内申诉，三日内处理，选举日五日以前起诉，选举日以前判决 (S1 29; S2 33). */
export function objectionTerms(publishedOn: PlainDate, objectedOn: PlainDate, day: PlainDate, pack: RulePack): ObjectionTerms {
  const steps = calendarOf(day, pack, { publishedOn, objectedOn })
  const last = (id: string): PlainDate => steps.find((step) => step.id === id)?.last ?? addDays(day, -1)
  return {
    objectBy: last('objection'),
    decideBy: last('objection-decided'),
    sueBy: last('court-suit'),
    judgeBy: last('judgment'),
  }
}

/** Whether an objection comes in time. */
export function checkObjection(
  publishedOn: PlainDate,
  objectedOn: PlainDate,
  day: PlainDate,
  pack: RulePack,
): readonly Finding[] {
  const { objectBy } = objectionTerms(publishedOn, objectedOn, day, pack)
  return compareDates(objectedOn, objectBy) > 0 ? [finding('E.133', { last: objectBy })] : []
}

/** Late contact: someone not reached may be registered after all until D-12 (S2 29). */
export function checkLateContact(name: string, contactOn: PlainDate, day: PlainDate, pack: RulePack): readonly Finding[] {
  const last = lastDayFor('late-registration', day, pack)
  return compareDates(contactOn, last) > 0 ? [finding('E.124', { name, last })] : []
}
