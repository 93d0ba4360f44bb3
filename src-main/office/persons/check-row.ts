import type { Contest } from '#roll/election.ts'
import type { FindingKind } from '#rules/findings.ts'
import { readIdNumber } from '#rules/roll/id-number.ts'
import { MOST } from '../reading/cell-findings.ts'
import { areaOf } from './area-of.ts'

type Fields = Readonly<Record<string, string>>

export type RowCheck = { readonly ok: true; readonly constituency: string } | { readonly ok: false; readonly kind: FindingKind }

/** Whether fields make a person: a name, an ID number, and a constituency to be in. If not, the kind of finding that remains. */
export function checkRow(fields: Fields, contests: readonly Contest[]): RowCheck {
  if (!fields['name']) return { ok: false, kind: 'name_missing' }
  const number = readIdNumber(fields['idNumber'] ?? '')
  if (!number.ok) return number
  if (Object.entries(MOST).some(([field, most]) => (fields[field]?.length ?? 0) > most))
    return { ok: false, kind: 'text_too_long' }
  const area = areaOf(contests, fields['village'] ?? '', fields['group'])
  return 'unmapped' in area ? { ok: false, kind: 'constituency_unmapped' } : { ok: true, constituency: area.constituency }
}
