import type { Contest } from '#roll/election.ts'
import { areaOf, villagesOf } from '../persons/area-of.ts'
import { found, type RowFinding } from '../reading/finding.ts'
import { placeInAddress, plainGroup } from '../reading/place.ts'
import { personalRows, type ReadSheet } from '../reading/read-file.ts'

/** A row with the constituency it belongs to, where that can be said. */
export type PlacedRow = {
  readonly row: number
  readonly sheet?: string
  readonly constituency?: string
  readonly fields: Readonly<Record<string, string>>
  readonly extra: Readonly<Record<string, string>>
  readonly findings: readonly RowFinding[]
}

/**
 * The rows of a sheet, each with its constituency: by its village and group, else by its address, else by the name of the sheet.
 * Someone of an unknown village, or of no group in a divided one, waits (S2 26).
 */
export function placeRows(sheet: ReadSheet, contests: readonly Contest[], town: string): readonly PlacedRow[] {
  const villages = villagesOf(contests)
  const name = sheet.table.sheet
  return personalRows(sheet).map((read) => {
    const fields: PlacedRow['fields'] = { ...read.fields, ...whereabouts(read.fields, town, villages, name) }
    const place = { row: read.row, ...(name !== undefined && { sheet: name }) }
    const area = areaOf(contests, fields['village'] ?? '', fields['group'])
    const unmapped = 'unmapped' in area && !read.findings.some(({ kind }) => kind === 'unreadable_row')
    return {
      ...read,
      ...place,
      fields,
      ...(area.constituency !== undefined && { constituency: area.constituency }),
      findings: unmapped
        ? [...read.findings, found('constituency_unmapped', 'village', { name: fields['name'] ?? '', place: spoken(fields) })]
        : read.findings,
    }
  })
}

function whereabouts(
  { village, group, address = '' }: Readonly<Record<string, string>>,
  town: string,
  villages: readonly string[],
  sheet: string | undefined,
): { readonly village?: string; readonly group?: string } {
  const said = placeInAddress(address, town, villages)
  const lives = village ?? said.village ?? villages.find((known) => known === sheet)
  // The address tells the group of its own village only.
  const inGroup = group !== undefined ? plainGroup(group) : lives === said.village ? said.group : undefined
  return { ...(lives !== undefined && { village: lives }), ...(inGroup !== undefined && { group: inGroup }) }
}

const spoken = ({ village, group }: Readonly<Record<string, string>>): string =>
  [village, group && `${group}组`].filter(Boolean).join('')
