import type { PrintRoom, PrintRoomLine } from '#contract/forms.ts'
import type { PrintMade } from '#contract/lists.ts'
import { refusal, type Refusal } from '#contract/result.ts'
import type { Ledger } from '#ledger/open.ts'
import { today } from '#ledger/today.ts'
import { contestsOf, electionOf, publishedRoll } from '#roll/election.ts'
import { lastDayFor } from '#rules/calendar.ts'
import type { CalendarStepId } from '#words/calendar.ts'
import { FORMS, FORM_OF } from '#words/forms.ts'
import { PRINT_STAGES, type Printable, type PrintStage } from '#words/print-room.ts'
import { postingsOf } from '../objections/objections.ts'
import { printsMade } from '../registers/prints-made.ts'
import { hindranceOf as formHindrance } from './copies.ts'
import { packHere } from './values.ts'

type Of = 'town' | 'constituency' | 'contest'
/** Where a print stands in the election, by which day it has to be there, and as which print it is stated. */
type Kept = {
  readonly what: Printable
  readonly stage: PrintStage
  readonly of: Of
  readonly due?: CalendarStepId | 'election day'
  readonly isIt: (made: PrintMade) => boolean
}

const form = (what: (typeof FORMS)[number], stage: PrintStage, due?: Kept['due']): Kept => ({
  what,
  stage,
  of: FORM_OF[what],
  ...(due && { due }),
  isIt: ({ form: printed, params }) => printed === what && params['blank'] === undefined,
})
const other = (what: Printable, stage: PrintStage, of: Of, isIt: Kept['isIt'], due?: Kept['due']): Kept => ({
  what,
  stage,
  of,
  ...(due && { due }),
  isIt,
})
const listed = ({ form: printed, params }: PrintMade, begins: RegExp): boolean =>
  printed === 'list' && begins.test(params['list'] ?? '')

/** Everything the office prints, in the order of an election. */
const ALL: readonly Kept[] = [
  form('registration-notice', 'registration', 'roll-published'),
  other('completeness', 'registration', 'constituency', (made) => listed(made, /^资料完整情况/)),
  other('work-list', 'registration', 'constituency', (made) => listed(made, /^(?!资料完整情况|补正榜)/)),
  other('registers', 'roll', 'constituency', (made) => made.form === 'register'),
  other('poster', 'roll', 'constituency', (made) => made.form === 'poster', 'roll-published'),
  form('voter-cards', 'roll', 'election day'),
  other('supplement', 'roll', 'constituency', (made) => listed(made, /^补正榜/), 'roll-corrections'),
  form('polling-notice', 'polling', 'election day'),
  form('away-letter', 'polling', 'proxy-posting'),
  form('proxy-form', 'polling'),
  other('signing-book', 'polling', 'constituency', (made) => made.form === 'signing-book', 'election day'),
  other('blanks', 'polling', 'constituency', (made) => made.form === 'blank', 'election day'),
  other('when-wrong', 'polling', 'town', (made) => made.form === 'when-wrong', 'election day'),
  form('elected-notice', 'result'),
  form('elected-letter', 'result'),
].toSorted((a, b) => PRINT_STAGES.indexOf(a.stage) - PRINT_STAGES.indexOf(b.stage))

/** What can be printed now, of the town and of each constituency, what is due, and what was printed, by whom, and put up. */
export function printRoom(ledger: Ledger): PrintRoom {
  const election = electionOf(ledger).body
  const made = printsMade(ledger)
  const line = (kept: Kept, of: string | null, named: string | null, mine: (each: PrintMade) => boolean): PrintRoomLine => ({
    what: kept.what,
    stage: kept.stage,
    of,
    named,
    hindrance: hindranceOf(ledger, kept, of),
    due: dueOf(ledger, kept, of),
    made: made.find((each) => kept.isIt(each) && mine(each)) ?? null,
    posted: kept.what === 'poster' && of !== null ? postedOf(ledger, of) : null,
  })
  return {
    today: today(ledger),
    town: ALL.filter(({ of }) => of === 'town').map((kept) => line(kept, null, null, () => true)),
    constituencies: election.constituencies.map(({ code }) => ({
      code,
      lines: ALL.flatMap((kept) => {
        const isHere = ({ params }: PrintMade): boolean => params['constituency'] === code
        if (kept.of === 'town') return []
        if (kept.of === 'constituency') return [line(kept, code, null, isHere)]
        return contestsOf(election, code).map((contest) =>
          line(kept, contest.code, contest.name, ({ params }) => params['contest'] === contest.code),
        )
      }),
    })),
  }
}

function hindranceOf(ledger: Ledger, { what, of: kind }: Kept, of: string | null): Refusal | null {
  const asForm = FORMS.find((each) => each === what)
  if (asForm) return formHindrance(ledger, { form: asForm, ...(of !== null && { of }) })
  const wantsRoll = what === 'poster' || what === 'supplement' || what === 'signing-book'
  return wantsRoll && kind === 'constituency' && of !== null && publishedRoll(ledger, of) === undefined
    ? refusal('post.unpublished', { constituency: of })
    : null
}

function dueOf(ledger: Ledger, { what, due }: Kept, of: string | null): string | null {
  const { day, kind } = electionOf(ledger).body
  // A list that nothing was corrected in has no supplement.
  const isFirst = what === 'supplement' && of !== null && (publishedRoll(ledger, of)?.body.version ?? 1) < 2
  if (due === undefined || isFirst) return null
  return due === 'election day' ? day : lastDayFor(due, day, packHere(ledger), kind)
}

function postedOf(ledger: Ledger, constituency: string): PrintRoomLine['posted'] {
  const newest = postingsOf(ledger, constituency).at(-1)
  return newest ? { on: newest.on, places: newest.places } : null
}
