import { atOnce, type Steps } from '#ledger/steps.ts'
import type { Contest } from '#roll/election.ts'
import { areaOf, villagesOf, type Area } from '../persons/area-of.ts'
import type { NamedVillages } from '../persons/named-villages.ts'
import { found, type RowFinding } from '../reading/finding.ts'
import type { PersonalRow } from '../reading/household-row.ts'
import { placeInAddress, plainGroup, type Place } from '../reading/place.ts'
import { knownVillage } from '../reading/place-words.ts'
import { personalRows, type ReadSheet } from '../reading/read-file.ts'
import { isBatch } from './pace.ts'

/** A row with the constituency it belongs to, where that can be said. */
export type PlacedRow = {
  readonly row: number
  readonly sheet?: string
  readonly part?: number
  readonly constituency?: string
  readonly fields: Readonly<Record<string, string>>
  readonly extra: Readonly<Record<string, string>>
  readonly findings: readonly RowFinding[]
}

type Known = [contests: readonly Contest[], town: string, named?: NamedVillages]

/**
 * The rows of a sheet, each with its constituency: by its village and group, else by its address, else by the name of the sheet.
 * Someone of an unknown village, or of no group in a divided one, waits (S2 26).
 */
export const placeRows = (sheet: ReadSheet, ...known: Known): readonly PlacedRow[] => atOnce(placing([sheet], ...known))

/** The same of several sheets, batch by batch. */
export function* placing(
  sheets: readonly ReadSheet[],
  ...[contests, town, named = new Map()]: Known
): Steps<readonly PlacedRow[]> {
  const rows: PlacedRow[] = []
  const villages = villagesOf(contests)
  for (const sheet of sheets) {
    const map = { town, villages, named, sheet: sheet.table.sheet, place: sheet.place, areaOf: rememberedAreas(contests) }
    for (const read of personalRows(sheet)) {
      rows.push(placed(read, map))
      if (isBatch(rows.length)) yield
    }
  }
  return rows
}

function placed(read: PersonalRow & { readonly row: number; readonly part?: number }, map: Whereabouts): PlacedRow {
  const fields: PlacedRow['fields'] = { ...read.fields, ...whereabouts(read.fields, map) }
  const area = map.areaOf(fields['village'] ?? '', fields['group'])
  const unmapped = 'unmapped' in area && !read.findings.some(({ kind }) => kind === 'unreadable_row')
  return {
    ...read,
    ...(map.sheet !== undefined && { sheet: map.sheet }),
    fields,
    ...(area.constituency !== undefined && { constituency: area.constituency }),
    findings: unmapped
      ? [...read.findings, found('constituency_unmapped', 'village', { name: fields['name'] ?? '', place: spoken(fields) })]
      : read.findings,
  }
}

type Whereabouts = {
  readonly town: string
  readonly villages: readonly string[]
  readonly named: NamedVillages
  readonly sheet: string | undefined
  readonly place: Place
  readonly areaOf: (village: string, group: string | undefined) => Area
}

/** A town has a few hundred groups and tens of thousands of rows. */
function rememberedAreas(contests: readonly Contest[]): Whereabouts['areaOf'] {
  const areas = new Map<string, Area>()
  return (village, group) => {
    const key = `${village}\n${group ?? ''}`
    const area = areas.get(key) ?? areaOf(contests, village, group)
    areas.set(key, area)
    return area
  }
}

function whereabouts(
  { village: written, group, address = '' }: Readonly<Record<string, string>>,
  { town, villages, named, place: of }: Whereabouts,
): { readonly village?: string; readonly group?: string } {
  const village = written === undefined ? undefined : (knownVillage(written, villages, named) ?? written)
  if (village !== undefined && group !== undefined) return { village, group: plainGroup(group) }
  const [said, place] = [placeInAddress(address, town, villages), of].map((each) => meant(each, named))
  const lives = village ?? said!.village ?? place!.village
  // The address tells the group of its own village only, and so does the title of a sheet.
  const told =
    lives === said!.village || said!.village === undefined
      ? (said!.group ?? (lives === place!.village ? place!.group : undefined))
      : undefined
  const inGroup = group !== undefined ? plainGroup(group) : told
  return { ...(lives !== undefined && { village: lives }), ...(inGroup !== undefined && { group: inGroup }) }
}

/** A village under another name, as somebody said which it is. */
const meant = (place: Place, named: NamedVillages): Place => {
  const village = named.get(place.village ?? '')
  return village === undefined ? place : { ...place, village }
}

const spoken = ({ village, group }: Readonly<Record<string, string>>): string =>
  [village, group && `${group}组`].filter(Boolean).join('')
