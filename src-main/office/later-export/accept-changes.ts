import { prepOf } from '#ledger/books/book.ts'
import type { Append } from '#ledger/append.ts'
import type { Ledger } from '#ledger/open.ts'
import { electionOf, type Contest } from '#roll/election.ts'
import type { Change } from './compare-rows.ts'
import { checkRow } from '../persons/check-row.ts'
import { correctedByHand } from '../persons/corrected-by-hand.ts'
import { evidenceOf } from '../persons/evidence.ts'
import type { ExportRow } from './export-rows.ts'
import type { LaterRow } from './match-rows.ts'
import type { Law } from '../persons/person-findings.ts'
import { personOf, standingPersons } from '../persons/recorded.ts'
import { recordRows } from '../importing/record-rows.ts'
import { isReliable } from '../persons/reliable.ts'
import { dropPerson, recordPerson } from '../persons/record-person.ts'

type Fields = Readonly<Record<string, string>>
type Changing = {
  readonly append: Append
  readonly contests: readonly Contest[]
  readonly corrected: ReadonlyMap<string, ReadonlySet<string>>
  readonly standing: Map<string, string>
}

/** Records accepted changes; answers how many. Whoever changed in several ways is recorded once, as the later row has it. */
export function acceptChanges(ledger: Ledger, append: Append, changes: readonly Change[], law: Law): number {
  const corrected = correctedByHand(ledger)
  const standing = new Map(standingPersons(ledger).map(({ person, constituency }) => [person, constituency]))
  const changing = { append, contests: electionOf(ledger).body.contests, corrected, standing }
  const gone = changes.filter(({ after }) => after === undefined)
  for (const { kind, before } of gone) leave(changing, before!, kind)
  const replaced = new Map(changes.flatMap(({ before, after }) => (before && after ? [[before, after] as const] : [])))
  const done = new Set([...replaced].flatMap(([before, after]) => (replace(changing, before, after) ? [before] : [])))
  const fresh = changes.flatMap(({ before, after }) => (before || !after ? [] : [after]))
  for (const rows of Map.groupBy(fresh, ({ source }) => source.sha256).values()) {
    const { file, source, constituency } = rows[0]!
    const of = { sha256: source.sha256, file, again: false, home: constituency ?? 'town', law, evidence: evidenceOf(ledger) }
    recordRows(ledger, append, rows, of)
  }
  return changes.filter(({ before, after }) => !before || !after || done.has(before)).length
}

/** A row that is gone: the person is marked as moved away, a double is dropped; the dead are struck by the list of deaths. */
function leave({ append, standing }: Changing, { recorded, source, constituency, waits }: ExportRow, kind: Change['kind']): void {
  const scope = prepOf(recorded?.constituency ?? constituency)
  if (recorded && kind === 'duplicate_row_removed') {
    dropPerson(append, recorded, '后期导出已删去重复行')
    standing.delete(recorded.person)
  }
  if (recorded && kind === 'moved_out')
    recordPerson(append, { ...recorded, source, fields: { ...recorded.fields, status: '迁出' } })
  if (waits) append(scope, 'row.settled', { source, verdict: 'dropped', reason: '后期导出已无此行', evidence: {} })
  append(scope, 'row.settled', { source, verdict: 'later', evidence: {} })
}

/** Lists made before a name was corrected speak of the person under the earlier name. */
function formerName({ fields: { name } }: ExportRow, { fields }: LaterRow): { readonly formerName?: string } {
  return name === undefined || name === fields['name'] || fields['formerName'] !== undefined ? {} : { formerName: name }
}

/** The later row takes the place of the earlier one, except for what was put right by hand. */
function replace({ append, contests, corrected, standing }: Changing, before: ExportRow, after: LaterRow): boolean {
  const { recorded, source } = before
  const ready = isReliable(after) && after.constituency !== undefined && after.findings.every(({ blocking }) => !blocking)
  if (!ready) return false
  const byHand = (recorded && corrected.get(recorded.person)) ?? NOTHING
  const sharedNumber =
    byHand.has('idNumber') || recorded?.fields['idNumber'] === after.fields['idNumber']
      ? recorded?.fields['sharedNumber']
      : undefined
  const fields: Fields = {
    ...keptByHand({ ...after.fields, ...formerName(before, after) }, recorded?.fields ?? {}, byHand),
    ...(sharedNumber !== undefined && { sharedNumber }),
  }
  const person = sharedNumber === undefined ? personOf(fields['idNumber']!) : recorded!.person
  // A village put right by hand says where somebody votes, whatever the export goes on writing.
  const constituency = PLACE.some((field) => byHand.has(field)) ? placed(fields, contests) : after.constituency
  if (constituency === undefined) return false
  // Someone else's row, or a double elsewhere that is not settled: the number stays where it is.
  const elsewhere = standing.get(person)
  if (recorded === undefined && elsewhere !== undefined) return false
  if (recorded && (recorded.person !== person || recorded.constituency !== constituency))
    dropPerson(append, recorded, '后期导出已变更')
  recordPerson(append, { ...after, constituency, person, fields })
  append(prepOf(constituency), 'row.settled', { source, verdict: 'later', evidence: {} })
  if (recorded) standing.delete(recorded.person)
  standing.set(person, constituency)
  return true
}

const NOTHING: ReadonlySet<string> = new Set()
const PLACE = ['village', 'group'] as const
/** What a number says of its owner goes with it. */
const OF_THE_NUMBER = ['birth', 'sex', 'birthAsWritten', 'sexAsWritten'] as const

/** The fields of a later row with what was put right by hand as it stands: a field that was taken away stays away. */
function keptByHand(after: Fields, standing: Fields, byHand: ReadonlySet<string>): Fields {
  const kept = new Set([...byHand, ...(byHand.has('idNumber') ? OF_THE_NUMBER : [])])
  return {
    ...Object.fromEntries(Object.entries(after).filter(([field]) => !kept.has(field))),
    ...Object.fromEntries(Object.entries(standing).filter(([field]) => kept.has(field))),
  }
}

function placed(fields: Fields, contests: readonly Contest[]): string | undefined {
  const checked = checkRow(fields, contests)
  return checked.ok ? checked.constituency : undefined
}
