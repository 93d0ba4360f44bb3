import { isNewlyOfAge, isOfAge } from '#rules/roll/eligibility.ts'
import { addYears } from '#rules/dates.ts'
import { change, compareRows, movesOf, type Change } from './compare-rows.ts'
import { joinEvidence, type Evidence } from '../persons/evidence.ts'
import type { ExportRow } from './export-rows.ts'
import { matchRows, type LaterRow } from './match-rows.ts'
import type { Law } from '../persons/person-findings.ts'
import { isReliable } from '../persons/reliable.ts'

/** Every change between the rows imported so far and later exports; villages the later files do not cover are left alone. */
export function changesIn(
  before: readonly ExportRow[],
  after: readonly LaterRow[],
  evidence: Evidence,
  law: Law,
  corrected: ReadonlyMap<string, ReadonlySet<string>>,
): readonly Change[] {
  const { pairs, gone, fresh } = matchRows(before, after)
  const covered = coveredVillages(before, after)
  const filtered = villagesWithoutMinors(before, law)
  const present = new Set(pairs.map(({ after: row }) => row.fields['idNumber']))
  return [
    ...pairs.flatMap(({ before: old, after: row }) => compareRows(old, row)),
    ...movesOf(pairs),
    ...gone
      .filter(({ fields }) => covered.has(fields['village'] ?? ''))
      .map((old) => change(whyGone(old, present, evidence), old, undefined, { name: old.fields['name'] ?? '' })),
    ...fresh
      .filter(isReliable)
      .map((row) =>
        change(cameOfAge(row, filtered, law) ? 'turned_18' : 'moved_in', undefined, row, { name: row.fields['name'] ?? '' }),
      ),
  ].map((each) => shownAgainstCorrection(each, corrected))
}

/** A file speaks for a village when it has at least half of those known there: one who moved in alone does not empty a village. */
function coveredVillages(before: readonly ExportRow[], after: readonly LaterRow[]): ReadonlySet<string> {
  const count = (rows: readonly { readonly fields: Readonly<Record<string, string>> }[]) =>
    Map.groupBy(rows, ({ fields }) => fields['village'] ?? '')
  const then = count(before)
  return new Set(
    [...count(after)]
      .filter(([village, rows]) => rows.length * 2 >= (then.get(village)?.length ?? 0))
      .map(([village]) => village),
  )
}

/** Villages whose export left out the minors: hardly one in twenty there is under age. */
function villagesWithoutMinors(before: readonly ExportRow[], { day, pack }: Law): ReadonlySet<string> {
  const villages = Map.groupBy(before, ({ fields }) => fields['village'] ?? '')
  const minors = (rows: readonly ExportRow[]): number =>
    rows.filter(({ fields: { birth } }) => birth !== undefined && !isOfAge(birth, day, pack)).length
  return new Set([...villages].filter(([, rows]) => minors(rows) * 20 < rows.length).map(([village]) => village))
}

const cameOfAge = ({ fields: { village = '', birth } }: LaterRow, filtered: ReadonlySet<string>, { day, pack }: Law): boolean =>
  filtered.has(village) && birth !== undefined && isNewlyOfAge(birth, day, addYears(day, -1), pack)

function whyGone({ fields }: ExportRow, present: ReadonlySet<string | undefined>, evidence: Evidence) {
  if (present.has(fields['idNumber'])) return 'duplicate_row_removed'
  const death = joinEvidence(evidence, 'deaths', fields)
  return death && death.fit !== 'name-differs' ? 'died' : 'moved_out'
}

const FIELD_OF_KIND: Readonly<Partial<Record<Change['kind'], string>>> = {
  name_corrected: 'name',
  address_changed: 'address',
  id_corrected: 'idNumber',
}

/** What was put right by hand stays; the export's other opinion is shown. Where both say the same, it is an ordinary change. */
function shownAgainstCorrection(shown: Change, corrected: ReadonlyMap<string, ReadonlySet<string>>): Change {
  const field = FIELD_OF_KIND[shown.kind]
  const recorded = shown.before?.recorded
  if (!field || !recorded || !corrected.get(recorded.person)?.has(field)) return shown
  const [kept = '', says = ''] = [recorded.fields[field], shown.after?.fields[field]]
  if (kept === says) return shown
  const name = recorded.fields['name'] ?? ''
  return change('correction_kept', shown.before, shown.after, { name, field, kept, after: says })
}
