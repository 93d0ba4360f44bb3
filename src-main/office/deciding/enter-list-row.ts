import type { Append } from '#ledger/append.ts'
import { done, refuse, type Result } from '#contract/result.ts'
import type { FindingKind } from '#rules/findings.ts'
import { readIdNumber } from '#rules/roll/id-number.ts'
import { TOWN_PREP } from '../importing/town-prep.ts'
import type { EvidenceList } from '../persons/evidence.ts'
import type { Place } from '../persons/sources.ts'
import type { Layout } from '../reading/layout.ts'
import { LISTS } from '../reading/list-layouts.ts'
import { readDate } from '../reading/values.ts'
import type { StatedRow } from './stated-rows.ts'

/** A row of a status list, put right, becomes a fact about somebody. Refuses `decide.still-wrong` with what is. */
export function enterListRow(
  append: Append,
  list: EvidenceList,
  row: StatedRow,
  fields: StatedRow['fields'],
  at: Place,
): Result<null> {
  const { file, sheet = '', row: number } = at
  const wrong = wrongIn(list, fields)
  if (wrong !== undefined) return refuse('decide.still-wrong', { file, sheet, row: number, kind: wrong })
  const { listedAs: _, ...said } = fields
  const { sha256, sheet: name, row: place } = row.source
  append(TOWN_PREP, 'evidence.listed', {
    list,
    sha256,
    ...(name !== undefined && { sheet: name }),
    rows: [{ row: place, idNumber: fields['idNumber']!, name: fields['name']!, fields: { ...row.extra, ...said } }],
  })
  return done(null)
}

function wrongIn(list: EvidenceList, fields: StatedRow['fields']): FindingKind | undefined {
  if (!fields['name']) return 'name_missing'
  const number = readIdNumber(fields['idNumber'] ?? '')
  if (!number.ok) return number.kind
  const layout: Layout = LISTS[list]
  const unread = layout.decisive?.some(
    (field) => fields[field] !== undefined && !readDate({ text: fields[field], kind: 'text' }).ok,
  )
  return unread ? 'list_date_unreadable' : undefined
}
