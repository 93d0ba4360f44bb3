import type { CalendarStepId } from '#words/calendar.ts'
import { lastDayFor, type ElectionKind } from './calendar.ts'
import { compareDates, daysBetween, type PlainDate } from './dates.ts'
import { finding, type Finding } from './findings.ts'
import type { RulePack } from './pack.ts'
import type { LateStep } from '#words/late-steps.ts'

/** Two of the committee decided that a step is done after its last day, until `until` (docs/decisions/0017). */
export type LateDecision = { readonly until: PlainDate; readonly reason: string }

/** The election a term is counted in. */
export type Term = { readonly day: PlainDate; readonly kind: ElectionKind; readonly pack: RulePack }

/** What is late: of the roll and its corrections, or of the candidates of a contest. */
const FINDINGS: Readonly<Record<LateStep, readonly ['E.130' | 'E.126' | 'E.440', 'W.190' | 'W.441']>> = {
  'roll-published': ['E.130', 'W.190'],
  'roll-corrections': ['E.126', 'W.190'],
  'preliminary-candidates': ['E.440', 'W.441'],
  'formal-candidates': ['E.440', 'W.441'],
}

/** Whether a step has a last day in such an election: a by-election has no preliminary list (S2 59). */
export const hasTerm = (step: CalendarStepId, { kind, pack }: Term): boolean =>
  pack.deadlines.some(({ id, elections }) => id === step && elections.includes(kind))

/** Whether two of the committee decided that what was done on `on` is done late. */
export const isDecided = (on: PlainDate, decision: LateDecision | undefined): decision is LateDecision =>
  decision !== undefined && compareDates(on, decision.until) <= 0

/**
 * A step that was taken on `on` (S1 28, 32; S2 33, 35, 36, 59; S4 25): nothing where it was in time, an error where it was late, and a
 * warning for good where two of the committee decided that it is done all the same.
 */
export function checkInTime(step: LateStep, on: PlainDate, term: Term, decision: LateDecision | undefined): readonly Finding[] {
  if (!hasTerm(step, term)) return []
  const { day, kind, pack } = term
  const last = lastDayFor(step, day, pack, kind)
  if (compareDates(on, last) <= 0) return []
  const name = pack.deadlines.find(({ id, elections }) => id === step && elections.includes(kind))!.zh
  const [late, decided] = FINDINGS[step]
  const days = daysBetween(last, on)
  if (isDecided(on, decision)) return [finding(decided, { step: name, last, on, days, reason: decision.reason })]
  if (late === 'E.126') return [finding(late, { last, today: on })]
  return [late === 'E.130' ? finding(late, { step: name, last, days }) : finding(late, { step: name, last, on, days })]
}
