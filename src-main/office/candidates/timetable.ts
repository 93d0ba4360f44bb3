import type { Ledger } from '#ledger/open.ts'
import { checkTimetable } from '#rules/nomination/timetable.ts'
import type { PlainDate } from '#rules/dates.ts'
import type { Finding } from '#rules/findings.ts'
import { consultationOf } from '../consultations/consult.ts'
import { dayOf, listStated, livesByClock } from '../calendar/days-known.ts'
import { lateDecision, termOf } from '../calendar/late.ts'

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
 * What of the calendar keeps a formal list from being stated: no preliminary one, and each step that was late and that nobody decided on,
 * the meeting of the voter groups, too. Practice and rehearsal invent their time: there it is told and keeps nothing.
 */
export const untimely = (ledger: Ledger, contest: string, formalOn: PlainDate | undefined): readonly Finding[] =>
  livesByClock(ledger)
    ? [...timetableFindings(ledger, contest, formalOn), ...consultationOf(ledger, contest).findings].filter(({ code }) =>
        BLOCKING.has(code),
      )
    : []

const BLOCKING: ReadonlySet<Finding['code']> = new Set(['E.438', 'E.440', 'E.433'])
