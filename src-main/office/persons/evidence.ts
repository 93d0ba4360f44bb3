import type { Fit } from '#words/row-fits.ts'
import type { Body } from '#ledger/entries/index.ts'
import { factsOf } from '#ledger/read.ts'
import type { Ledger } from '#ledger/open.ts'
import { remembered } from '#ledger/remembered.ts'
import { couldBeSameName } from '#rules/roll/same-person.ts'
import { statusRowFits } from '#rules/roll/status-row.ts'
import type { Source } from './sources.ts'

type Listed = Body<'evidence.listed'>
export type EvidenceList = Listed['list']
/** One row of a status list, and where it stands. */
export type EvidenceRow = Omit<Listed['rows'][number], 'row'> & { readonly list: EvidenceList; readonly source: Source }

/** All rows of the status lists, by list and by the first 17 digits of the number. */
export type Evidence = ReadonlyMap<EvidenceList, ReadonlyMap<string, readonly EvidenceRow[]>>

export const stem = (idNumber: string): string => idNumber.slice(0, 17)

/** Indexed once for as long as no list is added: last term's roll alone has a row for everybody. */
export const evidenceOf = remembered(['evidence.listed'], (ledger: Ledger): Evidence => indexEvidence(evidenceRows(ledger)))

/** Every row of the status lists, in the order they were imported. */
export const evidenceRows = (ledger: Ledger): readonly EvidenceRow[] =>
  factsOf(ledger, 'evidence.listed').flatMap(({ body: { list, sha256, sheet, rows } }) =>
    rows.map(({ row, ...listed }) => ({ list, source: { sha256, ...(sheet !== undefined && { sheet }), row }, ...listed })),
  )

export const indexEvidence = (rows: readonly EvidenceRow[]): Evidence =>
  new Map(
    [...Map.groupBy(rows, ({ list }) => list)].map(([list, listed]) => [
      list,
      Map.groupBy(listed, ({ idNumber }) => stem(idNumber)),
    ]),
  )

type Named = Readonly<Record<string, string>>

export type Joined = {
  readonly row: EvidenceRow
  readonly fit: Fit
}

/** What a list says of a person: number and name must fit; the newest row that fits counts (S1 27). */
export function joinEvidence(
  evidence: Evidence,
  list: EvidenceList,
  { idNumber = '', name = '', formerName }: Named,
): Joined | undefined {
  const rows = evidence.get(list)?.get(stem(idNumber)) ?? []
  const joined = rows.flatMap((row) => {
    // A character the export lost (毛?) makes no other name, and an earlier name is still the person's.
    const known = couldBeSameName(row.name, name) || (formerName !== undefined && couldBeSameName(row.name, formerName))
    const spelled = known ? row.name : name
    const fit = statusRowFits({ id: row.idNumber, name: row.name }, { id: idNumber, name: spelled })
    return fit === 'other' ? [] : [{ row, fit }]
  })
  return joined.findLast(({ fit }) => fit !== 'name-differs') ?? joined.at(-1)
}
