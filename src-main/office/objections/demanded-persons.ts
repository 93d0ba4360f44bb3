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
    .flatMap((code) => {
      const demands = demandsOf(ledger, code)
      const standing = standings(ledger, code, demands)
      return demands.flatMap((demand) => {
        const { asks } = demand
        if (asks === 'nothing') return []
        return standing(demand).flatMap(([person, how]) => (how === 'otherwise' ? [{ person, asks }] : []))
      })
    })

/** What carries each demand out next: somebody is recorded first, then decided on, then the roll is published anew. */
export function nextSteps(
  ledger: Ledger,
  constituency: string,
  demands: readonly Demand[],
): (demand: Demand) => ObjectionLine['next'] {
  const standing = standings(ledger, constituency, demands)
  return (demand) => {
    if (demand.asks === 'nothing') return null
    const found = standing(demand).map(([, how]) => how)
    if (found.length === 0) return demand.asks === 'list' ? 'record' : 'publish'
    return found.includes('as-asked') ? 'publish' : 'decide'
  }
}

/** How somebody stands against what is asked; `undecided`: in no register yet. */
type Standing = 'as-asked' | 'otherwise' | 'undecided'

/** Whoever is recorded of those that demands are about, and how they stand: registers, roll and names are read once for all, and for none at all. */
function standings(
  ledger: Ledger,
  constituency: string,
  demands: readonly Demand[],
): (demand: Demand) => readonly (readonly [Recorded, Standing])[] {
  if (demands.every(({ asks }) => asks === 'nothing')) return () => []
  const recorded = recordedAmong(ledger, {
    numbers: new Set(demands.flatMap(({ idNumber }) => idNumber ?? [])),
    names: new Set(demands.flatMap(({ idNumber, name }) => (idNumber === undefined ? [nameKey(name)] : []))),
  }).filter((person) => person.constituency === constituency)
  const registers = new Map(
    storedDecisions(ledger).flatMap((row) => (row.constituency === constituency ? [[row.person, row.register] as const] : [])),
  )
  const lines = new Map(rollOf(ledger, constituency).map(({ fields }) => [fields.idNumber, fields]))
  const standingOf = ({ person, fields }: Recorded, asks: Asks): Standing => {
    const register = registers.get(person)
    if (register === undefined) return 'undecided'
    const isCorrected = PARTICULARS.some(
      (field) => (lines.get(fields['idNumber'] ?? '')?.[field] ?? '') !== (fields[field] ?? ''),
    )
    const done = { list: isOnRoll(register), strike: !isOnRoll(register), correct: isCorrected, nothing: true }
    return done[asks] ? 'as-asked' : 'otherwise'
  }
  return ({ name, idNumber, asks }) =>
    recorded
      .filter(({ fields }) =>
        idNumber === undefined ? nameKey(fields['name'] ?? '') === nameKey(name) : fields['idNumber'] === idNumber,
      )
      .map((person) => [person, standingOf(person, asks)] as const)
}

/** What a correction changes. */
const PARTICULARS = ['name', 'sex', 'birth', 'village', 'group', 'address'] as const
