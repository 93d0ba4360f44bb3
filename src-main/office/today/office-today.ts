import { STEPS } from '#words/choices.ts'
import type { OfficePage, OfficeToday } from '#contract/today.ts'
import type { Ledger } from '#ledger/open.ts'
import { assignmentsNow } from '#roll/assignments.ts'
import { electionOf } from '#roll/election.ts'
import { afterDeadline } from '#rules/after-deadline.ts'
import { packById } from '#rules/packs/index.ts'
import { termsAhead } from '#rules/calendar.ts'
import { addDays, daysBetween, type PlainDate } from '#rules/dates.ts'
import type { CalendarStepId } from '#words/calendar.ts'
import { openIn } from '../results/open-in.ts'
import { postingsOf } from '../objections/objections.ts'
import { today } from '#ledger/today.ts'
import { openQuestions } from '../setup/questions.ts'
import { publishedIn } from '../setup/change-election.ts'
import { gapsIn } from '../staff/staff-gaps.ts'
import { barredFrom } from '../staff/staff-kin.ts'
import { blockersOf } from './blockers.ts'
import { happenedSince } from './happened.ts'
import { preparations } from './preparation.ts'
import { stepsDone, whereaboutsOf, type Whereabouts } from './constituency-steps.ts'

const PAGES: Readonly<Partial<Record<CalendarStepId, OfficePage>>> = {
  'preliminary-candidates': 'candidates',
  'formal-candidates': 'candidates',
  'introduction-stops': 'candidates',
  objection: 'objections',
  'objection-decided': 'objections',
  'court-suit': 'objections',
  judgment: 'objections',
  'late-registration': 'completeness',
  'roll-corrections': 'completeness',
  'proxy-posting': 'stations',
}

/** What is next, until when, what blocks it and where it is done; how far each constituency is; and what happened since yesterday. */
export function officeToday(ledger: Ledger): OfficeToday {
  const now = today(ledger)
  const { day, constituencies } = electionOf(ledger).body
  const prepared = preparations(ledger, now)
  const places = constituencies.map((each) => whereaboutsOf(ledger, each, prepared.get(each.code)!))
  const staff = assignmentsNow(ledger)
  const leads = Map.groupBy(
    staff.filter(({ roles }) => roles.includes('lead')),
    ({ constituency = '' }) => constituency,
  )
  const deadlines = deadlinesOf(ledger, now, places)
  const daysLeft = daysBetween(now, day)
  return {
    today: now,
    day,
    daysLeft,
    deadlines,
    blockers: blockersOf(places, {
      questions: publishedIn(ledger) === undefined ? openQuestions(ledger).filter(({ answered }) => !answered).length : 0,
      short: new Set(gapsIn(ledger).map(({ constituency }) => constituency)),
      barred: (constituency) => barredFrom(ledger, constituency).length,
      conflicts: openIn(ledger),
      // Nobody knows yet whose they are.
      homeless: prepared.get('town')!.waiting,
      daysLeft,
      ahead: deadlines.flatMap(({ id, state }) => (state === 'missed' ? [] : [id])),
    }),
    constituencies: places.map((place) => {
      const done = stepsDone(place)
      return {
        code: place.code,
        name: place.name,
        done,
        next: STEPS.find((step) => !done.includes(step)) ?? null,
        responsible: (leads.get(place.code) ?? []).map(({ name }) => name),
      }
    }),
    since: happenedSince(ledger, addDays(now, -1)),
  }
}

function deadlinesOf(ledger: Ledger, now: PlainDate, places: readonly Whereabouts[]): OfficeToday['deadlines'] {
  const { day, kind, pack: packId } = electionOf(ledger).body
  const pack = packById(packId)!
  const posted = places.map(({ code }) => postingsOf(ledger, code).find(({ version }) => version === 1)?.on)
  const allPosted = posted.every((on) => on !== undefined)
  const [objectedOn] = places.flatMap((place) => place.objectedOn ?? []).toSorted()
  const done = [
    // Where nobody's objection waits there is nothing to decide.
    ...(objectedOn === undefined ? ['objection-decided' as const] : []),
    ...(allPosted ? ['roll-published' as const] : []),
    ...(places.every(({ unproposed }) => unproposed === 0) ? ['preliminary-candidates' as const] : []),
    ...(places.every(({ unlisted }) => unlisted === 0) ? ['formal-candidates' as const] : []),
  ]
  const publishedOn = allPosted ? posted.toSorted().at(-1) : undefined
  const facts = {
    election: kind ?? ('general' as const),
    ...(publishedOn !== undefined && { publishedOn }),
    ...(objectedOn !== undefined && { objectedOn }),
  }
  return termsAhead(now, day, pack, done, facts).map((each) => ({
    ...each,
    follows: afterDeadline(each.id),
    page: PAGES[each.id] ?? 'gates',
  }))
}
