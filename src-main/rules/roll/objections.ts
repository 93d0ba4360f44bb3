import type { CalendarStepId } from '#words/calendar.ts'
import { addDays, compareDates } from '../dates.ts'
import type { PlainDate } from '../dates.ts'
import { calendarOf, lastDayFor } from '../calendar.ts'
import { finding } from '../findings.ts'
import type { Finding } from '../findings.ts'
import type { RulePack } from '../pack.ts'

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
  const last = (id: CalendarStepId): PlainDate => steps.find((step) => step.id === id)?.last ?? addDays(day, -1)
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

/** The roll stays open as long as somebody may object to it (S1 29): `E.179` until the term is over. */
export function checkTermOver(publishedOn: PlainDate, today: PlainDate, day: PlainDate, pack: RulePack): readonly Finding[] {
  const { objectBy } = objectionTerms(publishedOn, publishedOn, day, pack)
  return compareDates(today, objectBy) <= 0 ? [finding('E.179', { last: objectBy })] : []
}

/** Whether somebody was left off the roll because nobody reached them, and is registered after all once they are (S2 29). */
export const isNotReached = (register: number, section: string | null): boolean => register === 4 && section === '己'

/** Late contact: someone not reached may be registered after all until D-12 (S2 29). */
export function checkLateContact(
  name: string,
  contactOn: PlainDate,
  day: PlainDate,
  pack: RulePack,
): readonly Finding<'E.124'>[] {
  const last = lastDayFor('late-registration', day, pack)
  return compareDates(contactOn, last) > 0 ? [finding('E.124', { name, last })] : []
}

/** Whether what the law says of an objection keeps the roll open. Late to object is the objector's fault, and does not (S1 29). */
export const keepsRollOpen = ({ code }: Finding): boolean => code !== 'E.133'

/** What an objection asks of the roll, once it is upheld. */
type ObjectionAsks = 'list' | 'strike' | 'correct' | 'nothing'

/** An objection as far as it has come; `posted`: the day its version was put up, unknown where that was not recorded. */
export type ObjectionCourse = {
  readonly name: string
  readonly version: number
  readonly posted?: PlainDate
  readonly receivedOn: PlainDate
  readonly decided?: { readonly on: PlainDate; readonly asks: ObjectionAsks }
  readonly appealedOn?: PlainDate
  readonly judged?: { readonly on: PlainDate; readonly asks: ObjectionAsks }
  /** Whether the newest roll shows what was asked. */
  readonly carriedOut: boolean
}

/**
 * What the law says of one objection on `today` (S1 29; S2 33): late to object, not yet or too late decided, before the court, not
 * carried out. An objection that came too late is owed no decision; one to a correction is referred, the law being silent.
 */
export function checkCourse(course: ObjectionCourse, today: PlainDate, day: PlainDate, pack: RulePack): readonly Finding[] {
  const { name, version, posted, receivedOn, decided, appealedOn, judged } = course
  const terms = objectionTerms(posted ?? receivedOn, receivedOn, day, pack)
  const later = version > 1
  const late = !later && posted !== undefined ? checkObjection(posted, receivedOn, day, pack) : []
  const asks = judged?.asks ?? decided?.asks ?? 'nothing'
  const params = { name, last: terms.decideBy }
  const overdue = compareDates(today, terms.decideBy) > 0
  return [
    ...late,
    ...(later && !decided ? [finding('R.187', { name, version })] : []),
    ...(decided || late.length > 0 ? [] : [finding(overdue ? 'E.181' : 'E.180', params)]),
    ...(decided && compareDates(decided.on, terms.decideBy) > 0 && late.length === 0
      ? [finding('W.182', { ...params, on: decided.on })]
      : []),
    ...(appealedOn !== undefined && compareDates(appealedOn, terms.sueBy) > 0
      ? [finding('W.185', { name, on: appealedOn, last: terms.sueBy })]
      : []),
    ...(appealedOn !== undefined && !judged ? [finding('R.184', { name, last: terms.judgeBy })] : []),
    ...(judged && compareDates(judged.on, terms.judgeBy) > 0 ? [finding('R.186', { name, on: judged.on })] : []),
    ...(asks !== 'nothing' && !course.carriedOut ? [finding('E.183', { name })] : []),
  ]
}
