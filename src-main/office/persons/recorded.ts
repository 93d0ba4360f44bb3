import { namesOfPersons, storedPerson, storedPersons, storedWhole } from '#ledger/standing/persons.ts'
import { sha256 } from '#ledger/canonical.ts'
import type { Ledger } from '#ledger/open.ts'
import { nameKey } from '#words/names.ts'
import type { Source } from './sources.ts'

/** A person as last recorded in a constituency's preparation. */
export type Standing = {
  readonly constituency: string
  readonly person: string
  readonly fields: Readonly<Record<string, string>>
}

/** The same with every other column, and from where it was recorded. */
export type Recorded = Standing & {
  readonly extra: Readonly<Record<string, string>>
  readonly source: Source
}

/** A person's name in the books: the same ID number is the same person, in whatever file. */
export const personOf = (idNumber: string): string => nameInBooks(idNumber)

/** The second of two people who really have one number, until the police correct it: known by the row they were found in as well. */
export const personSharing = (idNumber: string, row: string): string => nameInBooks(`${idNumber}\n${row}`)

const nameInBooks = (of: string): string => `P${sha256(`xuance/person\n${of}`).slice(0, 16)}`

/** The ID numbers that several people stand under, decided so (`decideRows`). */
export function sharedNumbers(ledger: Ledger): ReadonlySet<string> {
  const owners = new Map<string, string>()
  const shared = new Set<string>()
  for (const [, person, number] of namesOfPersons(ledger)) {
    if (number === null) continue
    const owner = owners.get(number)
    if (owner === undefined) owners.set(number, person)
    else if (owner !== person) shared.add(number)
  }
  return shared
}

/** Everyone recorded and not dropped, of one constituency or of all, in the order they were recorded: where it is not asked from where. */
export const standingPersons = (ledger: Ledger, constituency?: string): readonly Standing[] =>
  storedPersons(ledger, constituency).map((row) => ({ ...row, fields: JSON.parse(row.fields) as Standing['fields'] }))

/** As `standingPersons`, with everything that is known of each. */
export const recordedPersons = (ledger: Ledger, constituency?: string): readonly Recorded[] =>
  storedWhole(ledger, constituency).map(recorded)

/** Of everyone recorded those who have one of these ID numbers, or a name that is one of these but for its spelling (`nameKey`). */
export const recordedAmong = (
  ledger: Ledger,
  { numbers, names }: { readonly numbers: ReadonlySet<string>; readonly names: ReadonlySet<string> },
): readonly Recorded[] =>
  namesOfPersons(ledger)
    .filter(([, , number, name]) => numbers.has(number ?? '') || names.has(nameKey(name)))
    .map(([constituency, person]) => recorded(storedPerson(ledger, constituency, person)))

/** Of everyone recorded those whom `wanted` picks by constituency and person: the others are not even read. */
export const recordedWhere = (ledger: Ledger, wanted: (constituency: string, person: string) => boolean): readonly Recorded[] =>
  namesOfPersons(ledger)
    .filter(([constituency, person]) => wanted(constituency, person))
    .map(([constituency, person]) => recorded(storedPerson(ledger, constituency, person)))

type Row = ReturnType<typeof storedPerson>

const recorded = ({ constituency, person, fields, extra, text }: Row): Recorded => ({
  constituency,
  person,
  fields: JSON.parse(fields) as Recorded['fields'],
  extra: JSON.parse(extra) as Recorded['extra'],
  source: sourceIn(text),
})

const SOURCE = '"source":'

/**
 * Where a record comes from, out of its canonical text: `source` is the last key of the body, and within a string its quotes would be
 * escaped. To parse all of every record would take three times as long.
 */
function sourceIn(text: string): Source {
  const start = text.lastIndexOf(SOURCE) + SOURCE.length
  return JSON.parse(text.slice(start, text.indexOf('},"book":', start))) as Source
}
