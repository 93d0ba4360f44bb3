import { personsOfStems } from '#ledger/standing/persons.ts'
import type { Ledger } from '#ledger/open.ts'
import { factByHash, type Fact } from '#ledger/read.ts'
import { indexEvidence, joinEvidence, stem, type Evidence, type EvidenceList, type EvidenceRow } from '../persons/evidence.ts'
import { listedFindings, type Law } from '../persons/person-findings.ts'
import { openRows, placeOf, type HeldRow, type Source } from '../persons/sources.ts'
import { found } from '../reading/finding.ts'
import type { ImportFinding } from './imported-file.ts'

type Listed = {
  readonly list: EvidenceList
  /** The rows of the file, each a fact about somebody. */
  readonly fresh: readonly EvidenceRow[]
  readonly names: ReadonlyMap<string, string>
  readonly law: Law
}
type Named = { readonly fields: Readonly<Record<string, string>>; readonly hash: string }

/** What a status list says against persons recorded, at their own rows, and which of its rows fit nobody exactly. */
export function listAgainst(ledger: Ledger, { list, fresh, names, law }: Listed): readonly ImportFinding[] {
  const evidence = indexEvidence(fresh)
  const persons = personsNamed(ledger, new Set(fresh.map(({ idNumber }) => stem(idNumber))))
  const against = persons.flatMap(({ fields, hash }) => {
    const about = listedFindings(fields, evidence, law)
    return about.length === 0 ? [] : about.map((finding) => ({ ...placeOf(sourceOf(ledger, hash), names), ...finding }))
  })
  const { unfitting, met } = joinRows(persons, evidence, list, names)
  return [...against, ...unfitting, ...(list === 'away' ? absentees(ledger, fresh, met, names) : [])]
}

/** Everyone recorded whose number a list names, but for its check digit. */
const personsNamed = (ledger: Ledger, stems: ReadonlySet<string>): readonly Named[] =>
  personsOfStems(ledger, stems).map(({ fields, hash }) => ({ hash, fields: JSON.parse(fields) as Named['fields'] }))

const sourceOf = (ledger: Ledger, hash: string): Source => (factByHash(ledger, hash) as Fact<'person.recorded'>).body.source

/** Rows whose number is somebody's under another name, or off in its check digit only; and the rows that met somebody. */
function joinRows(
  persons: readonly Named[],
  evidence: Evidence,
  list: EvidenceList,
  names: ReadonlyMap<string, string>,
): { readonly unfitting: readonly ImportFinding[]; readonly met: ReadonlySet<EvidenceRow> } {
  const met = new Set<EvidenceRow>()
  const unfitting = persons.flatMap(({ fields }) => {
    const joined = joinEvidence(evidence, list, fields)
    if (!joined) return []
    met.add(joined.row)
    if (joined.fit === 'same') return []
    const params = { name: joined.row.name, other: fields['name'] ?? '' }
    const kind = joined.fit === 'name-differs' ? 'status_row_name_mismatch' : 'status_row_check_digit'
    return [{ ...placeOf(joined.row.source, names), ...found(kind, 'idNumber', params, 'noted') }]
  })
  return { unfitting, met }
}

/**
 * Whoever is away but in no export may have been left out by its age filter. Someone whose row still waits is in the export, whatever
 * is wrong with the number, and under whatever headings the cells of the row have slipped.
 */
function absentees(
  ledger: Ledger,
  fresh: readonly EvidenceRow[],
  met: ReadonlySet<EvidenceRow>,
  names: ReadonlyMap<string, string>,
): readonly ImportFinding[] {
  const waiting = new Set(openRows(ledger).flatMap(saidOf))
  return fresh
    .filter((row) => !met.has(row) && !waiting.has(row.idNumber) && !waiting.has(row.name))
    .map((row) => ({
      ...placeOf(row.source, names),
      ...found('away_not_in_any_export', 'idNumber', { name: row.name }, 'noted'),
    }))
}

/** Number and name of a waiting row: in one that cannot be read any of its cells may be they. */
const saidOf = ({ body: { fields, extra, findings } }: HeldRow): readonly string[] =>
  findings.some(({ kind }) => kind === 'unreadable_row')
    ? [...Object.values(fields), ...Object.values(extra)]
    : [fields['idNumber'] ?? '', fields['name'] ?? '']
