import { basename } from 'node:path'
import { attach, attached } from '#ledger/attachments.ts'
import { write, type Append } from '#ledger/append.ts'
import { canonical, sha256 } from '#ledger/canonical.ts'
import type { Actor } from '#ledger/entry.ts'
import type { Ledger } from '#ledger/open.ts'
import { done, type Result } from '#ledger/result.ts'
import { electionOf } from '#roll/election.ts'
import { readIdNumber } from '#rules/id-number.ts'
import { packById } from '#rules/packs/index.ts'
import { evidenceRows, indexEvidence, joinEvidence, type EvidenceList, type EvidenceRow } from '../persons/evidence.ts'
import { importBody, type ImportedFile, type ImportFinding } from './imported-file.ts'
import { listedFindings } from '../persons/person-findings.ts'
import { found, type RowFinding } from '../reading/finding.ts'
import { LISTS } from '../reading/list-layouts.ts'
import { personalRows, readFile } from '../reading/read-file.ts'
import { recordedPersons, type Recorded } from '../persons/recorded.ts'
import { rememberedMapping } from './remembered-mapping.ts'
import { fileNames, openRows, placeOf } from '../persons/sources.ts'

/** Scope of what concerns the whole town and never leaves the office. */
export const TOWN_PREP = 'prep/town'

/** Faults of a row that a list may have and still be joined by number and name: they only have to fit the person. */
const HARMLESS: ReadonlySet<RowFinding['kind']> = new Set(['birth_id_conflict', 'sex_parity_conflict', 'name_char_lost'])

/**
 * Imports a status list: its rows are kept as evidence, which `decide` applies by default rules. Answers what the list says against
 * persons recorded, at their own rows, and which of its rows fit nobody exactly. Refuses `import.*`.
 */
export function importList(
  ledger: Ledger,
  actor: Actor,
  list: EvidenceList,
  path: string,
  bytes: Uint8Array,
): Result<ImportedFile> {
  const file = basename(path)
  const layout = LISTS[list]
  const read = readFile(file, bytes, layout, { mapping: rememberedMapping(ledger, list) })
  if (!read.ok) return read
  return write(ledger, { actor }, (append) => {
    const seen = attached(ledger, sha256(bytes)) !== undefined
    const source = attach(ledger, bytes)
    const names = new Map([...fileNames(ledger), [source, file]])
    const stated = new Set(evidenceRows(ledger).map(factKey))
    const findings: ImportFinding[] = read.value.findings.map((finding) => ({ file, ...finding }))
    const fresh: EvidenceRow[] = []
    const unstated: EvidenceRow[] = []
    let [rows, known] = [0, 0]
    for (const sheet of read.value.sheets)
      for (const { row, fields, extra, findings: faults } of personalRows(sheet)) {
        rows++
        const at = { sha256: source, ...(sheet.table.sheet !== undefined && { sheet: sheet.table.sheet }), row }
        const here = placeOf(at, names)
        const wrong = faults.filter(({ kind }) => !HARMLESS.has(kind) && !isOnlyCheckDigit(kind))
        findings.push(...wrong.map((fault) => ({ ...here, ...fault })))
        if (wrong.some(({ blocking }) => blocking)) continue
        const body = {
          list,
          source: at,
          idNumber: plainNumber(fields['idNumber']!),
          name: fields['name']!,
          fields: { ...extra, ...fields },
        }
        if (stated.has(factKey(body))) known++
        else unstated.push(body)
        stated.add(factKey(body))
        fresh.push(body)
      }
    state(append, unstated)
    const { day, pack } = electionOf(ledger).body
    const persons = recordedPersons(ledger)
    // Someone whose row still waits is in the export, whatever is wrong with the number.
    const waiting = new Set(openRows(ledger).flatMap(({ body }) => [body.fields['idNumber'] ?? '', body.fields['name'] ?? '']))
    findings.push(
      ...against(persons, fresh, names, { day, pack: packById(pack)! }),
      ...unfitting(persons, list, fresh, names, waiting),
    )
    const body = importBody(file, source, list, read.value.sheets, rows, 0, findings)
    if (!seen) append(TOWN_PREP, 'import.done', body)
    const sheets = read.value.sheets.flatMap(({ table }) => table.sheet ?? [])
    return done({ file, sheets, rows, persons: 0, known, findings })
  })
}

/** A wrong check digit in a list is looked at with the person it may mean, not refused. */
const isOnlyCheckDigit = (kind: RowFinding['kind']): boolean => kind === 'id_check_digit'

function plainNumber(raw: string): string {
  const read = readIdNumber(raw)
  return read.ok ? read.id : raw.replaceAll(/\s/gu, '').toUpperCase().slice(0, 100)
}

const MOST_TOGETHER = 1000

function state(append: Append, rows: readonly EvidenceRow[]): void {
  for (const ofSheet of Map.groupBy(rows, ({ source }) => source.sheet).values())
    for (let i = 0; i < ofSheet.length; i += MOST_TOGETHER) {
      const { list, source } = ofSheet[i]!
      append(TOWN_PREP, 'evidence.listed', {
        list,
        sha256: source.sha256,
        ...(source.sheet !== undefined && { sheet: source.sheet }),
        rows: ofSheet
          .slice(i, i + MOST_TOGETHER)
          .map(({ source: { row }, idNumber, name, fields }) => ({ row, idNumber, name, fields })),
      })
    }
}

const factKey = ({ list, idNumber, name, fields }: EvidenceRow): string => canonical([list, idNumber, name, fields])

/** What the fresh rows say against persons recorded, at the persons' own rows. */
function against(
  persons: readonly Recorded[],
  fresh: readonly EvidenceRow[],
  names: ReadonlyMap<string, string>,
  law: Parameters<typeof listedFindings>[2],
): readonly ImportFinding[] {
  const evidence = indexEvidence(fresh)
  return persons.flatMap(({ fields, source }) =>
    listedFindings(fields, evidence, law).map((finding) => ({ ...placeOf(source, names), ...finding })),
  )
}

/** Rows of the list whose number is somebody's under another name, or whose number is off in its check digit only. */
function unfitting(
  persons: readonly Recorded[],
  list: EvidenceList,
  fresh: readonly EvidenceRow[],
  names: ReadonlyMap<string, string>,
  waiting: ReadonlySet<string>,
): readonly ImportFinding[] {
  const evidence = indexEvidence(fresh)
  const met = new Set<EvidenceRow>()
  const about = persons.flatMap(({ fields }) => {
    const joined = joinEvidence(evidence, list, fields)
    if (!joined) return []
    met.add(joined.row)
    if (joined.fit === 'same') return []
    const params = { name: joined.row.name, other: fields['name'] ?? '' }
    const kind = joined.fit === 'name-differs' ? 'status_row_name_mismatch' : 'status_row_check_digit'
    return [{ ...placeOf(joined.row.source, names), ...found(kind, 'idNumber', params, 'noted') }]
  })
  // Whoever is away but in no export may have been left out by its age filter.
  const absent =
    list === 'away' ? fresh.filter((row) => !met.has(row) && !waiting.has(row.idNumber) && !waiting.has(row.name)) : []
  return [
    ...about,
    ...absent.map((row) => ({
      ...placeOf(row.source, names),
      ...found('away_not_in_any_export', 'idNumber', { name: row.name }, 'noted'),
    })),
  ]
}
