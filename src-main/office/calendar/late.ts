import { namesOf } from '#counting/called-people.ts'
import { areTwoOfCommittee } from '#rules/count/declaration.ts'
import type { Input } from '#contract/index.ts'
import type { LateDecided } from '#contract/calendar.ts'
import { done, refuse, type Result } from '#contract/result.ts'
import { write } from '#ledger/append.ts'
import type { Ledger } from '#ledger/open.ts'
import { electionOf } from '#roll/election.ts'
import { lateDecisions, termOf } from '#roll/late-decisions.ts'
import { lastDayFor } from '#rules/calendar.ts'
import { addDays, compareDates } from '#rules/dates.ts'
import { checkInTime, hasTerm, type LateDecision } from '#rules/late.ts'
import type { Finding } from '#rules/findings.ts'
import { type Actor } from '#words/acting.ts'
import { isOfContest, type LateStep } from '#words/late-steps.ts'
import { statedDay } from './stated-day.ts'

/** What two of the committee decided of a step that is late, of one constituency or contest; the newest counts. */
export const lateDecision = (ledger: Ledger, step: LateStep, place: string): LateDecision | undefined =>
  lateDecisions(ledger).findLast(({ body }) => body.step === step && (body.contest ?? body.constituency) === place)?.body

/** A step of one constituency or contest as it was taken on a day: in time, late, or late by a decision. */
export const inTime = (ledger: Ledger, step: LateStep, place: string, on: string): readonly Finding[] =>
  checkInTime(step, on, termOf(ledger), lateDecision(ledger, step, place))

/** All that was decided of steps that are late, oldest first. */
export function lateDecided(ledger: Ledger): readonly LateDecided[] {
  const term = termOf(ledger)
  return lateDecisions(ledger).map(({ body: { step, constituency, contest, on, until, reason }, actor, hash }) => {
    const { zh, en } = term.pack.deadlines.find(({ id, elections }) => id === step && elections.includes(term.kind))!
    return {
      step,
      zh,
      en,
      constituency: constituency ?? null,
      contest: contest ?? null,
      last: lastDayFor(step, term.day, term.pack, term.kind),
      until,
      on: on ?? null,
      reason,
      by: namesOf(ledger, 'town', actor),
      ref: hash,
    }
  })
}

/**
 * Two of the committee decide, with a reason, that a step whose day is over is done all the same, until `until` (docs/decisions/0017).
 * Refuses `late.two-people`, `late.place` for a constituency or contest there is not or a step that is not its, `late.in-time` where
 * nothing is late until then, `late.after-polling`, and a day that cannot be (`statedDay`).
 */
export function decideLate(ledger: Ledger, actor: Actor, asked: Input<'calendar.decide-late'>): Result<{ readonly ref: string }> {
  const { step, until, reason } = asked
  const term = termOf(ledger)
  if (!areTwoOfCommittee(actor, term.pack)) return refuse('late.two-people')
  const on = statedDay(ledger, asked.on, { act: 'late-decision' })
  if (!on.ok) return on
  const place = placeOf(ledger, asked)
  if (!place || !hasTerm(step, term)) return refuse('late.place')
  const last = lastDayFor(step, term.day, term.pack, term.kind)
  if (compareDates(until, last) <= 0) return refuse('late.in-time', { until, last })
  const before = addDays(term.day, -1)
  if (compareDates(until, before) > 0) return refuse('late.after-polling', { until, before })
  return write(ledger, { actor }, (append) => {
    const { hash } = append('town', 'lateness.decided', {
      step,
      ...place,
      ...(on.value !== undefined && { on: on.value }),
      until,
      reason,
    })
    return done({ ref: hash })
  })
}

type Place = { readonly constituency: string } | { readonly contest: string }

/** The constituency or contest whose step it is, one of the two. */
function placeOf(ledger: Ledger, { step, constituency, contest }: Input<'calendar.decide-late'>): Place | undefined {
  const { constituencies, contests } = electionOf(ledger).body
  if (isOfContest(step))
    return constituency === undefined && contests.some(({ code }) => code === contest) ? { contest: contest! } : undefined
  return contest === undefined && constituencies.some(({ code }) => code === constituency)
    ? { constituency: constituency! }
    : undefined
}
