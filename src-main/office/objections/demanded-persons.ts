import type { ObjectionLine } from '#contract/objection-answers.ts'
import type { Ledger } from '#ledger/open.ts'
import { storedDecisions } from '#ledger/standing/persons.ts'
import { electionOf, rollOf } from '#roll/election.ts'
import { isOnRoll } from '#rules/roll/register-partition.ts'
import { nameKey } from '#words/names.ts'
import type { Asks } from '#words/objections.ts'
import { recordedAmong, type Recorded } from '../persons/recorded.ts'
import { demandsOf, type Demand } from './objections.ts'

/** Somebody whose register or particulars a decision or a judgment wants otherwise. */
type DemandedPerson = { readonly person: Recorded; readonly asks: Exclude<Asks, 'nothing'> }

/** Everyone whom a decision or a judgment is about and nobody has changed yet: whom it lists, strikes or corrects. */
export const demandedPersons = (ledger: Ledger, constituency?: string): readonly DemandedPerson[] =>
  electionOf(ledger)
    .body.constituencies.map(({ code }) => code)
    .filter((code) => (constituency ?? code) === code)
    .flatMap((code) => demandsOf(ledger, code).map((demand) => ({ code, demand })))
    .flatMap(({ code, demand }) => {
      const { asks } = demand
      if (asks === 'nothing') return []
      return recordedAs(ledger, code, demand).flatMap((person) =>
        standingOf(ledger, person, asks) === 'otherwise' ? [{ person, asks }] : [],
      )
    })

/** What carries a demand out next: somebody is recorded first, then decided on, then the roll is published anew. */
export function nextFor(ledger: Ledger, constituency: string, demand: Demand): ObjectionLine['next'] {
  if (demand.asks === 'nothing') return null
  const { asks } = demand
  const standings = recordedAs(ledger, constituency, demand).map((person) => standingOf(ledger, person, asks))
  if (standings.length === 0) return asks === 'list' ? 'record' : 'publish'
  return standings.includes('as-asked') ? 'publish' : 'decide'
}

const recordedAs = (ledger: Ledger, constituency: string, { name, idNumber }: Demand): readonly Recorded[] =>
  recordedAmong(ledger, {
    numbers: new Set(idNumber === undefined ? [] : [idNumber]),
    names: new Set(idNumber === undefined ? [nameKey(name)] : []),
  }).filter((person) => person.constituency === constituency)

/** How somebody stands against what is asked; `undecided`: in no register yet. */
function standingOf(
  ledger: Ledger,
  { constituency, person, fields }: Recorded,
  asks: DemandedPerson['asks'],
): 'as-asked' | 'otherwise' | 'undecided' {
  const decided = storedDecisions(ledger).find((row) => row.constituency === constituency && row.person === person)
  if (!decided) return 'undecided'
  const listed = isOnRoll(decided.register)
  const done = { list: () => listed, strike: () => !listed, correct: () => isCorrected(ledger, constituency, fields) }
  return done[asks]() ? 'as-asked' : 'otherwise'
}

/** Whether somebody's particulars are no longer those of the roll. */
function isCorrected(ledger: Ledger, constituency: string, fields: Recorded['fields']): boolean {
  const line = rollOf(ledger, constituency).find((each) => each.fields.idNumber === fields['idNumber'])
  return PARTICULARS.some((field) => (line?.fields[field] ?? '') !== (fields[field] ?? ''))
}

const PARTICULARS = ['name', 'sex', 'birth', 'village', 'group', 'address'] as const
