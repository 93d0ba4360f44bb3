import { STEPS, type OfficePage, type OfficeToday } from '#contract/today.ts'
import { readBook } from '#ledger/books/book.ts'
import type { Ledger } from '#ledger/open.ts'
import { statedSince } from '#ledger/recent.ts'
import { assignmentsNow } from '#roll/assignments.ts'
import { electionOf } from '#roll/election.ts'
import { afterDeadline } from '#rules/after-deadline.ts'
import { packById } from '#rules/packs/index.ts'
import { stillPossible } from '#rules/calendar.ts'
import { addDays, daysBetween, type PlainDate } from '#rules/dates.ts'
import { openIn } from '../declaring/ready.ts'
import { postingsOf } from '../objections/objections.ts'
import { today as todayOf } from '../registers/today.ts'
import { openQuestions } from '../setup/questions.ts'
import { publishedIn } from '../setup/change-election.ts'
import { gapsIn } from '../setup/staff-gaps.ts'
import { blockersOf } from './blockers.ts'
import { preparations } from './preparation.ts'
import { stepsDone, whereaboutsOf, type Whereabouts } from './constituency-steps.ts'

const PAGES: Readonly<Record<string, OfficePage>> = {
  'preliminary-candidates': 'candidates',
  'formal-candidates': 'candidates',
  'introduction-stops': 'candidates',
  'late-registration': 'decisions',
  'proxy-posting': 'stations',
}

/** What is next, until when, what blocks it and where it is done; how far each constituency is; and what happened since yesterday. */
export function officeToday(ledger: Ledger): OfficeToday {
  const now = todayOf(ledger)
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
      conflicts: openIn(ledger),
      // Nobody knows yet whose they are.
      homeless: prepared.get('town')!.waiting,
      daysLeft,
      next: deadlines.find(({ id, state }) => WORKED_FOR.has(id) && state !== 'missed')?.id,
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
    since: happened(ledger, addDays(now, -1), new Map(staff.map(({ person, name }) => [person, name]))),
  }
}

/** What the work before election day is done for. */
const WORKED_FOR: ReadonlySet<string> = new Set(['roll-published', 'formal-candidates'])

/** What the office itself has to do in time; the other terms let people act, and are over once their day is. */
const MUST: ReadonlySet<string> = new Set(['roll-published', 'preliminary-candidates', 'formal-candidates'])

function deadlinesOf(ledger: Ledger, now: PlainDate, places: readonly Whereabouts[]): OfficeToday['deadlines'] {
  const { day, kind, pack: packId } = electionOf(ledger).body
  const pack = packById(packId)!
  const posted = places.map(({ code }) => postingsOf(ledger, code).find(({ version }) => version === 1)?.on)
  const allPosted = posted.every((on) => on !== undefined)
  const listed = places.every(({ unlisted }) => unlisted === 0)
  const done = [...(allPosted ? ['roll-published'] : []), ...(listed ? ['preliminary-candidates', 'formal-candidates'] : [])]
  const publishedOn = allPosted ? posted.toSorted().at(-1) : undefined
  const facts = { election: kind ?? ('general' as const), ...(publishedOn !== undefined && { publishedOn }) }
  return stillPossible(now, day, pack, done, facts)
    .filter(({ id, state }) => state === 'open' || state === 'due today' || (state === 'missed' && MUST.has(id)))
    .map((each) => ({ ...each, follows: afterDeadline(each.id), page: PAGES[each.id] ?? 'gates' }))
}

/** What was stated since a day began, a line for each kind and constituency, newest first. Who comes and goes is not work done. */
function happened(ledger: Ledger, since: PlainDate, names: ReadonlyMap<string, string>): OfficeToday['since'] {
  const facts = statedSince(ledger, new Date(`${since}T00:00:00+08:00`).toISOString()).filter(
    ({ type }) => !type.startsWith('person.signed'),
  )
  const groups = Map.groupBy(facts, ({ type, book }) => `${type} ${placeOf(book) ?? ''}`)
  return [...groups.values()]
    .map((group) => ({
      what: group[0]!.type,
      constituency: placeOf(group[0]!.book) ?? null,
      count: group.length,
      at: group.map(({ at }) => at).reduce((a, b) => (a > b ? a : b)),
      people: [...new Set(group.flatMap(({ actor }) => actor.map(({ person }) => names.get(person) ?? person)))],
    }))
    .sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0))
}

function placeOf(book: string): string | undefined {
  const { constituency } = readBook(book)
  return constituency === 'town' ? undefined : constituency
}
