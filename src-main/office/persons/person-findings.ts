import type { RulePack } from '#rules/pack.ts'
import type { FindingKind } from '#rules/findings.ts'
import { checkListed, checkOwnRow } from '#rules/roll/row-of-person.ts'
import type { Evidence } from './evidence.ts'
import { listedFacts, ownFacts, STATUS_LISTS } from './person-facts.ts'
import { ruled, type RowFinding } from '../reading/finding.ts'

type Fields = Readonly<Record<string, string>>
export type Law = { readonly day: string; readonly pack: RulePack }

/** The column that a finding of a person's own row stands at; the others at the birth date. */
const COLUMN: Readonly<Partial<Record<FindingKind, string>>> = {
  dead_marked_in_export: 'diedOn',
  moved_out_marked_in_export: 'movedOutOn',
}

/** What the row itself says that the office should know, at its column. */
export const ownFindings = (fields: Fields, { day, pack }: Law): readonly RowFinding[] =>
  checkOwnRow(fields['name'] ?? '', ownFacts(fields), day, pack).map((each) =>
    ruled(each, COLUMN[each.kind] ?? 'birth', each.severity === 'error' ? 'waits' : 'noted'),
  )

/** What the status lists say against someone the register shows as a voter, list by list: proposals, decided later. */
export function listedFindings(fields: Fields, evidence: Evidence, { day, pack }: Law): readonly RowFinding[] {
  const { birth, source, exportStatus, exportDeathOn } = ownFacts(fields)
  if (birth === undefined) return []
  const own = {
    birth,
    source: source!,
    ...(exportStatus !== undefined && { exportStatus }),
    ...(exportDeathOn !== undefined && { exportDeathOn }),
  }
  return STATUS_LISTS.flatMap((list) => {
    const listed = listedFacts(fields, evidence, list)
    if (Object.keys(listed).length === 0) return []
    return checkListed(fields['name'] ?? '', { ...own, ...listed }, day, pack).map((each) => ruled(each, list, 'noted'))
  })
}
