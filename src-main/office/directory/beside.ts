import type { PersonBeside } from '#contract/directory.ts'
import type { Ledger } from '#ledger/open.ts'
import { knownPerson } from '#ledger/standing/persons.ts'
import { HEAD } from '#words/patterns.ts'
import { knownPeople, type KnownLine } from './known-people.ts'
import { lineOf } from './list-people.ts'

type Fields = Readonly<Record<string, string>>

/** More of one name than anybody compares by eye. */
const MOST_BESIDE = 50

/** Who lives in the same household, the head first; by the number of the household, or by its head where it has none. */
export function householdOf(ledger: Ledger, line: KnownLine, { head = '', address = '' }: Fields): readonly PersonBeside[] {
  const { constituency, village, household } = line
  const near = knownPeople(ledger).filter(
    (other) =>
      !other.dropped && other.constituency === constituency && other.village === village && other.household === household,
  )
  const members =
    household !== ''
      ? near
      : head === '' || address === ''
        ? near.filter(({ key }) => key === line.key)
        : near.filter((other) => fieldsOf(ledger, other)['head'] === head && fieldsOf(ledger, other)['address'] === address)
  return members
    .map((member) => beside(ledger, member))
    .toSorted((a, b) => Number(HEAD.test(b.relation)) - Number(HEAD.test(a.relation)) || (a.birth < b.birth ? -1 : 1))
    .slice(0, MOST_BESIDE)
}

/** Others whose names are the same, as names are compared. */
export const namesakesOf = (ledger: Ledger, { key, called }: KnownLine): readonly PersonBeside[] =>
  called === ''
    ? []
    : knownPeople(ledger)
        .filter((other) => other.called === called && other.key !== key && !other.dropped)
        .slice(0, MOST_BESIDE)
        .map((other) => beside(ledger, other))

function beside(ledger: Ledger, line: KnownLine): PersonBeside {
  const { relation = '', head = '' } = fieldsOf(ledger, line)
  return { ...lineOf(line), relation, head }
}

/** What is known of somebody recorded; of a row that waits nothing more than its line. */
function fieldsOf(ledger: Ledger, { of }: KnownLine): Fields {
  if (!('person' in of)) return {}
  const [row] = knownPerson(ledger, of.person, of.constituency)
  return row ? (JSON.parse(row.fields) as Fields) : {}
}
