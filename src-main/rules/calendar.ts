import type { ElectionKind } from '#words/election.ts'
import type { CalendarStepId, StepState } from '#words/calendar.ts'
import { addDays, compareDates, daysBetween } from './dates.ts'
import type { PlainDate } from './dates.ts'
import { finding } from './findings.ts'
import type { Finding } from './findings.ts'
import type { DeadlineRule, RulePack } from './pack.ts'

export type { ElectionKind } from '#words/election.ts'

/** What is known of the dates that other terms count from; the latest lawful date stands in for what is not. */
export type CalendarFacts = {
  readonly election?: ElectionKind
  readonly publishedOn?: PlainDate
  readonly objectedOn?: PlainDate
}

/**
 * The last day for a step that counts from the election day: `late-registration` is D-12 (S2 29), the roll of a by-election D-12 where a
 * general one's is D-20 (S2 59). Throws for a step that such an election does not have.
 */
export function lastDayFor(id: CalendarStepId, day: PlainDate, pack: RulePack, election: ElectionKind = 'general'): PlainDate {
  const rule = pack.deadlines.find((one) => one.id === id && one.from === 'election day' && one.elections.includes(election))
  if (!rule) throw new RangeError(`the pack has no deadline ${id}`)
  return addDays(day, rule.days)
}

/** How many days a term has, or how many before the election day a step ends. Throws for a step that such an election does not have. */
export function daysOf(id: CalendarStepId, pack: RulePack, election: ElectionKind = 'general'): number {
  const rule = pack.deadlines.find((one) => one.id === id && one.elections.includes(election))
  if (!rule) throw new RangeError(`the pack has no deadline ${id}`)
  return Math.abs(rule.days)
}

/** One step of the statutory calendar; `last` is the last day on which it is in time. */
export type CalendarStep = Pick<DeadlineRule, 'id' | 'zh' | 'en' | 'article'> & { readonly last: PlainDate }

/**
 * Every term that follows from the election day (S1 28, 29, 32; S2 29, 33, 59), earliest first. Days are counted as plain
 * subtraction; the day of publication itself does not count (民法典 201).
 */
export function calendarOf(day: PlainDate, pack: RulePack, facts: CalendarFacts = {}): readonly CalendarStep[] {
  const election = facts.election ?? 'general'
  const rules = pack.deadlines.filter(({ elections }) => elections.includes(election))
  const last = (id: CalendarStepId, fallback: PlainDate): PlainDate => {
    const rule = rules.find((one) => one.id === id)
    return rule ? addDays(anchors[rule.from](), rule.days) : fallback
  }
  const anchors: Readonly<Record<DeadlineRule['from'], () => PlainDate>> = {
    'election day': () => day,
    'roll published': () => facts.publishedOn ?? last('roll-published', day),
    objection: () => facts.objectedOn ?? last('objection', day),
  }
  const steps = rules.map(({ id, zh, en, article, from, days }) => ({
    id,
    zh,
    en,
    article,
    last: addDays(anchors[from](), days),
  }))
  return steps.sort((a, b) => compareDates(a.last, b.last))
}

export type CalendarState = CalendarStep & {
  readonly state: StepState
  /** Days from today to the last day; negative when it is missed. */
  readonly daysLeft: number
}

/** The other way round: of each step, whether it can still be taken today. `done` names the steps already taken. */
export function stillPossible(
  today: PlainDate,
  day: PlainDate,
  pack: RulePack,
  done: readonly CalendarStepId[] = [],
  facts: CalendarFacts = {},
): readonly CalendarState[] {
  return calendarOf(day, pack, facts).map(({ id, zh, en, article, last }) => {
    const daysLeft = daysBetween(today, last)
    const state = done.includes(id) ? 'done' : daysLeft > 0 ? 'open' : daysLeft === 0 ? 'due today' : 'missed'
    return { id, zh, en, article, last, state, daysLeft }
  })
}

/** What the office itself has to do in time, also when its day is over. The other terms let people act, and end with their day. */
const BIND_OFFICE: ReadonlySet<CalendarStepId> = new Set([
  'roll-published',
  'objection-decided',
  'preliminary-candidates',
  'formal-candidates',
])

/**
 * What lies ahead, earliest first: steps still open or due today, and of those whose day is over what the office itself has to do all the
 * same: to publish the roll and the lists of candidates, and to decide on an objection (S1 28, 29, 32; S2 51).
 */
export function termsAhead(...[today, day, pack, done, facts]: Parameters<typeof stillPossible>): readonly CalendarState[] {
  return stillPossible(today, day, pack, done, facts).filter(
    ({ id, state }) => state === 'open' || state === 'due today' || (state === 'missed' && BIND_OFFICE.has(id)),
  )
}

/**
 * The earliest election day that leaves every step not yet `done` in time if it is taken today: what to ask consent for
 * when the day has to be postponed (S2 51).
 */
export function earliestElectionDay(
  today: PlainDate,
  pack: RulePack,
  done: readonly CalendarStepId[] = [],
  election: ElectionKind = 'general',
): PlainDate {
  const ahead = pack.deadlines
    .filter((rule) => rule.from === 'election day' && rule.elections.includes(election) && !done.includes(rule.id))
    .map(({ days }) => -days)
  return addDays(today, Math.max(0, ...ahead))
}

/** The calendar as findings: what is overdue, what is due today, and the day to ask consent for when a term is lost (S2 51). */
export function checkCalendar(
  today: PlainDate,
  day: PlainDate,
  pack: RulePack,
  done: readonly CalendarStepId[] = [],
  facts: CalendarFacts = {},
): readonly Finding[] {
  const states = stillPossible(today, day, pack, done, facts)
  const missed = states.filter(({ state }) => state === 'missed')
  const earliest = earliestElectionDay(today, pack, done, facts.election)
  const lost = missed.length > 0 && compareDates(earliest, day) > 0
  return [
    ...missed.map(({ zh, last, daysLeft }) => finding('E.130', { step: zh, last, days: -daysLeft })),
    ...states.filter(({ state }) => state === 'due today').map(({ zh }) => finding('W.131', { step: zh })),
    ...(lost ? [finding('R.132', { earliest })] : []),
  ]
}

/** 在选举日必须停止代表候选人的介绍 (S1 34): whether candidates may be introduced on `today`. */
export const mayIntroduce = (today: PlainDate, day: PlainDate): boolean => compareDates(today, day) < 0
