import type { Ledger } from '#ledger/open.ts'
import type { Body } from '#ledger/entries/index.ts'
import { checkOnPreliminary, checkTimetable } from '#rules/nomination/timetable.ts'
import type { PlainDate } from '#rules/dates.ts'
import type { Finding } from '#rules/findings.ts'
import { consultationOf } from '../consultations/consult.ts'
import { dayOf, listStated, livesByClock } from '../calendar/days-known.ts'
import { termOf } from '#roll/late-decisions.ts'
import { lateDecision } from '../calendar/late.ts'

/** What the calendar says of a contest's lists, the formal one being published on a day. */
export function timetableFindings(ledger: Ledger, contest: string, formalOn: PlainDate | undefined): readonly Finding[] {
  const list = listStated(ledger, contest, 'preliminary')
  const [preliminary, formal] = (['preliminary-candidates', 'formal-candidates'] as const).map((step) =>
    lateDecision(ledger, step, contest),
  )
  const decided = {
    ...(preliminary && { 'preliminary-candidates': preliminary }),
    ...(formal && { 'formal-candidates': formal }),
  }
  return checkTimetable({ contest, preliminary: list ? { on: dayOf(ledger, list) } : null, formalOn, decided }, termOf(ledger))
}

/**
 * What of the calendar keeps a formal list from being stated: no preliminary one, somebody who is not on it, and each step that was late
 * and that nobody decided on, the meeting of the voter groups, too. Practice and rehearsal invent their time: there it is told and keeps nothing.
 */
export function untimely(
  ledger: Ledger,
  contest: string,
  formalOn: PlainDate | undefined,
  formal: Body<'candidate.listed'>['candidates'],
): readonly Finding[] {
  if (!livesByClock(ledger)) return []
  const days = [...timetableFindings(ledger, contest, formalOn), ...consultationOf(ledger, contest).findings]
  const preliminary = listStated(ledger, contest, 'preliminary')?.body.candidates ?? null
  return [...days.filter(({ code }) => BLOCKING.has(code)), ...checkOnPreliminary(formal, preliminary)]
}

const BLOCKING: ReadonlySet<Finding['code']> = new Set(['E.438', 'E.440', 'E.433'])
