import type { RowPlace } from '#contract/roll-answers.ts'
import { factsOf, type Fact } from '#ledger/read.ts'
import type { Ledger } from '#ledger/open.ts'
import type { Body } from '#ledger/entries/index.ts'

/** Where in which imported file something stands. */
export type Source = Body<'person.recorded'>['source']

/** A place as people name it. */
export type Place = RowPlace

export const sourceKey = ({ sha256, sheet = '', row, part = 1 }: Source): string => `${sha256}\n${sheet}\n${row}\n${part}`

/** Names of the imported files, and of the slips written by hand, by their hash; a file imported under two names has the first. */
export function fileNames(ledger: Ledger): ReadonlyMap<string, string> {
  return new Map(
    [...factsOf(ledger, 'slip.written'), ...factsOf(ledger, 'import.done').toReversed()].map(({ body }) => [
      body.sha256,
      body.file,
    ]),
  )
}

/** What every imported file is, by its hash. */
export const importsOf = (ledger: Ledger): ReadonlyMap<string, Body<'import.done'>> =>
  new Map(factsOf(ledger, 'import.done').map(({ body }) => [body.sha256, body]))

export const placeOf = ({ sha256, sheet, row, part }: Source, names: ReadonlyMap<string, string>): Place => ({
  file: names.get(sha256) ?? sha256,
  ...(sheet !== undefined && { sheet }),
  row,
  ...(part !== undefined && { part }),
})

export type HeldRow = Fact<'row.held'>

/** Rows that still wait for a person, in the order they were read. */
export function openRows(ledger: Ledger): readonly HeldRow[] {
  const settled = new Set(factsOf(ledger, 'row.settled').map(({ body }) => sourceKey(body.source)))
  const open = new Map<string, HeldRow>()
  for (const row of factsOf(ledger, 'row.held'))
    if (!settled.has(sourceKey(row.body.source))) open.set(sourceKey(row.body.source), row)
  return [...open.values()]
}

/** Persons a waiting row may be the same as, as `constituency/person`: nobody decides about them before the row is settled. */
export const inQuestion = (rows: readonly HeldRow[]): ReadonlySet<string> =>
  new Set(
    rows.flatMap(({ body }) => body.others.flatMap(({ constituency, person }) => (person ? [`${constituency}/${person}`] : []))),
  )
