import type { Input } from '#contract/index.ts'
import { done, refuse, type Result } from '#contract/result.ts'
import type { NotReached } from '#contract/work-list-answers.ts'
import type { Actor } from '#words/acting.ts'
import type { Ledger } from '#ledger/open.ts'
import { storedDecisions } from '#ledger/standing/persons.ts'
import { electionOf } from '#roll/election.ts'
import { lastDayFor } from '#rules/calendar.ts'
import { packById } from '#rules/packs/index.ts'
import { checkLateContact, isNotReached } from '#rules/roll/objections.ts'
import { statedDay } from '../calendar/stated-day.ts'
import { decidedPersons } from '../persons/persons.ts'
import { recordedWhere } from '../persons/recorded.ts'
import { fileNames, placeOf } from '../persons/sources.ts'
import { decideRows } from './decide-rows.ts'

/** Everyone in register four because nobody reached them: until D-12 they are registered when they get in touch (S2 29). */
export function notReached(ledger: Ledger, constituency?: string): NotReached {
  const { day, pack } = electionOf(ledger).body
  const here = storedDecisions(ledger).filter(
    (row) => isNotReached(row.register, row.section) && (constituency ?? row.constituency) === row.constituency,
  )
  const keys = new Set(here.map((row) => `${row.constituency}/${row.person}`))
  const evidence = new Map(
    [...new Set(here.map((row) => row.constituency))].flatMap((code) =>
      decidedPersons(ledger, code).map((row) => [`${code}/${row.person}`, row.evidence] as const),
    ),
  )
  const names = fileNames(ledger)
  const persons = recordedWhere(ledger, (code, person) => keys.has(`${code}/${person}`)).map(
    ({ constituency: code, person, fields, source }) => ({
      at: placeOf(source, names),
      constituency: code,
      name: fields['name'] ?? '',
      birth: fields['birth'] ?? '',
      village: fields['village'] ?? '',
      group: fields['group'] ?? '',
      phone: fields['phone'] ?? '',
      basis: Object.values(evidence.get(`${code}/${person}`) ?? {})
        .filter((text) => text !== '')
        .join('；'),
    }),
  )
  return { last: lastDayFor('late-registration', day, packById(pack)!), persons }
}

/**
 * Somebody whom nobody had reached is registered after all, with the day on which they got in touch and asked for it (S2 29). Refuses
 * `late-contact.unknown` for whoever is not in register four for that reason, `late-contact.over` after D-12, and what `statedDay` refuses.
 */
export function registerLate(
  ledger: Ledger,
  actor: Actor,
  { register, on, reason, ...at }: Input<'roll.register-late'>,
): Result<null> {
  const { day, pack } = electionOf(ledger).body
  const stated = statedDay(ledger, on, { act: 'late-contact' })
  if (!stated.ok) return stated
  const found = notReached(ledger).persons.find(
    (person) =>
      person.at.file === at.file &&
      person.at.row === at.row &&
      (person.at.sheet ?? '') === (at.sheet ?? '') &&
      (person.at.part ?? 1) === (at.part ?? 1),
  )
  if (!found) return refuse('late-contact.unknown')
  const [late] = checkLateContact(found.name, on, day, packById(pack)!)
  if (late) return refuse('late-contact.over', { name: found.name, last: late.params.last })
  const decided = decideRows(ledger, actor, [
    { ...at, do: 'register', register, article: 'S2 29', reason, evidence: { 联系日期: on } },
  ])
  if (!decided.ok) return decided
  const [refused] = decided.value.refused
  if (!refused) return done(null)
  const { number: _, ...refusal } = refused
  return { ok: false, error: refusal }
}
