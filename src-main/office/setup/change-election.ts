import type { SetupChange } from '#contract/setup.ts'
import { done, refuse, type Result } from '#contract/result.ts'
import { write, type Append } from '#ledger/append.ts'
import { readBook } from '#ledger/books/book.ts'
import type { Ledger } from '#ledger/open.ts'
import { factsOf } from '#ledger/read.ts'
import { electionOf } from '#roll/election.ts'
import type { Actor } from '#words/acting.ts'
import type { Draft } from '#words/draft.ts'
import { areaOf } from '../persons/area-of.ts'
import { recordedPersons, standingPersons, type Recorded } from '../persons/recorded.ts'
import { today } from '#ledger/today.ts'
import { changedIn, placesIn } from './changed.ts'
import { checkSetup } from './check-setup.ts'
import { dependingOn, type Depending } from './depending.ts'
import { draftOf, electionFrom, type ElectionFacts } from './from-draft.ts'
import { dropPerson, recordPerson } from '../persons/record-person.ts'

/** The election as a draft to change. `fixed`: a roll is published, and nothing of it changes any more. */
export const electionDraft = (ledger: Ledger): { readonly draft: Draft; readonly fixed: boolean } => ({
  draft: draftOf(electionOf(ledger).body),
  fixed: publishedIn(ledger) !== undefined,
})

/** A constituency whose roll is published, or undefined. */
export const publishedIn = (ledger: Ledger): string | undefined =>
  factsOf(ledger, 'roll.published').map(({ book }) => readBook(book).constituency)[0]

/** What would change under a draft, what is wrong with it, and what hangs on the constituencies it changes. Refuses `law.unknown`. */
export function previewChange(ledger: Ledger, draft: Draft): Result<SetupChange> {
  const checked = checkSetup(draft, today(ledger))
  if (!checked.ok) return checked
  const changed = changedIn(electionDraft(ledger).draft, draft)
  const all = electionOf(ledger).body.constituencies.map(({ code }) => code)
  return done({ ...checked.value, changed, affected: dependingOn(ledger, placesIn(changed, all)) })
}

/**
 * Changes the election until its first roll is published. Whoever lives in a village that goes to another constituency is recorded there
 * from then on, to be decided anew. Refuses `setup.published`, `setup.faults`, `setup.unchanged`, and `setup.in-use` where somebody would
 * be left in no constituency, or one or a contest be gone that has staff, laptops or candidates.
 */
export function changeElection(
  ledger: Ledger,
  actor: Actor,
  draft: Draft,
  reason: string,
): Result<{ readonly changed: readonly string[] }> {
  const published = publishedIn(ledger)
  if (published !== undefined) return refuse('setup.published', { constituency: published })
  const facts = electionFrom(draft)
  if (!facts.ok) return facts
  const changed = changedIn(electionDraft(ledger).draft, draft)
  if (changed.length === 0) return refuse('setup.unchanged')
  const lost = goneInUse(ledger, facts.value) ?? leftNowhere(ledger, facts.value)
  if (lost) return lost
  return write(ledger, { actor }, (append) => {
    const moving = moved(ledger, facts.value)
    append('town', 'election.changed', { ...facts.value, reason })
    for (const [person, to] of moving) move(append, person, to, reason)
    return done({ changed })
  })
}

const HELD: readonly (readonly [keyof Omit<Depending, 'constituency'>, string, string])[] = [
  ['staff', '工作人员', 'staff'],
  ['devices', '认证过的电脑', 'certified laptops'],
  ['candidates', '候选人', 'candidates'],
]

function goneInUse(ledger: Ledger, { constituencies, contests }: ElectionFacts) {
  const before = electionOf(ledger).body
  const gone = before.constituencies.filter(({ code }) => !constituencies.some((each) => each.code === code))
  for (const depending of dependingOn(
    ledger,
    gone.map(({ code }) => code),
  ))
    for (const [what, zh, en] of HELD)
      if (depending[what] > 0) return refuse('setup.in-use', { constituency: depending.constituency, what: zh, en })
  const proposed = new Set(factsOf(ledger, 'candidate.proposed').map(({ body }) => body.contest))
  const contest = before.contests.find(({ code }) => proposed.has(code) && !contests.some((each) => each.code === code))
  return contest && refuse('setup.in-use', { constituency: contest.code, what: '候选人', en: 'candidates' })
}

const placeOf = ({ contests }: ElectionFacts, { fields }: Pick<Recorded, 'fields'>) =>
  areaOf(contests, fields['village'] ?? '', fields['group'])

function leftNowhere(ledger: Ledger, facts: ElectionFacts) {
  const left = standingPersons(ledger).filter((person) => 'unmapped' in placeOf(facts, person))
  if (left.length === 0) return undefined
  const villages = [...new Set(left.map(({ fields }) => fields['village'] ?? ''))].join('、')
  return refuse('setup.in-use', {
    constituency: left[0]!.constituency,
    what: `登记在册的人员${left.length}名（${villages}），改后没有选区`,
    en: `${left.length} people recorded (${villages}) who would belong nowhere`,
  })
}

/** Everyone recorded in a constituency that is theirs no more, and which one is. */
const moved = (ledger: Ledger, facts: ElectionFacts): readonly (readonly [Recorded, string])[] => {
  const moves = standingPersons(ledger).some((person) => placeOf(facts, person).constituency !== person.constituency)
  return moves
    ? recordedPersons(ledger).flatMap((person) => {
        const { constituency } = placeOf(facts, person)
        return constituency === undefined || constituency === person.constituency ? [] : [[person, constituency] as const]
      })
    : []
}

function move(append: Append, person: Recorded, to: string, reason: string): void {
  dropPerson(append, person, reason)
  recordPerson(append, { ...person, constituency: to })
}
