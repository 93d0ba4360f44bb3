import { basename } from 'node:path'
import { attach, attached } from '#ledger/attachments.ts'
import { writeInSteps, type Append } from '#ledger/append.ts'
import { canonical, sha256 } from '#ledger/canonical.ts'
import type { Actor } from '#words/acting.ts'
import type { Ledger } from '#ledger/open.ts'
import { done, type Result } from '#contract/result.ts'
import type { Steps } from '#ledger/steps.ts'
import { electionOf } from '#roll/election.ts'
import { readIdNumber } from '#rules/roll/id-number.ts'
import { packById } from '#rules/packs/index.ts'
import { evidenceRows, type EvidenceList, type EvidenceRow } from '../persons/evidence.ts'
import { rowCounts } from './row-counts.ts'
import { askedOf } from './asked-of.ts'
import { importBody, sheetNames, type ImportedFile, type ImportFinding } from './imported-file.ts'
import { holdListRows, type WaitingRow } from './hold-list-rows.ts'
import { TOWN_PREP } from './town-prep.ts'
import { listAgainst } from './list-against.ts'
import { isBatch } from './pace.ts'
import { listed, type ReadRow } from './listed.ts'
import { sourceAt } from './source-at.ts'
import type { ImportOptions } from './import-options.ts'
import type { RowFinding } from '../reading/finding.ts'
import { LISTS } from '../reading/list-layouts.ts'
import { personalRows, readFile } from '../reading/read-file.ts'
import { fileNames, placeOf } from '../persons/sources.ts'

/** Faults of a row that a list may have and still be joined by number and name: they only have to fit the person. */
const HARMLESS: ReadonlySet<RowFinding['kind']> = new Set(['birth_id_conflict', 'sex_parity_conflict', 'name_char_lost'])

/**
 * Imports a status list: its rows are kept as evidence, which `decide` applies by default rules. Answers what the list says against
 * persons recorded, at their own rows, and which of its rows fit nobody exactly. Refuses `import.*`.
 */
export function* importingList(
  ledger: Ledger,
  actor: Actor,
  list: EvidenceList,
  path: string,
  bytes: Uint8Array,
  pace: ImportOptions = {},
): Steps<Result<ImportedFile>> {
  const file = basename(path)
  const layout = LISTS[list]
  const read = readFile(file, bytes, layout, askedOf(ledger, list, pace))
  if (!read.ok) return read
  yield
  return yield* writeInSteps(ledger, { actor }, function* (append) {
    const seen = attached(ledger, sha256(bytes)) !== undefined
    const source = attach(ledger, bytes)
    const names = new Map([...fileNames(ledger), [source, file]])
    const findings: ImportFinding[] = read.value.findings.map((finding) => ({ file, ...finding }))
    const stated = statedFacts(ledger, list)
    const fresh: EvidenceRow[] = []
    const unstated: EvidenceRow[] = []
    const waiting: WaitingRow[] = []
    let rows = 0
    const all: ReadRow[] = []
    for (const sheet of read.value.sheets)
      for (const { row, part, fields, extra, findings: faults } of personalRows(sheet)) {
        if (isBatch(rows++)) {
          pace.signal?.throwIfAborted()
          yield
        }
        const place = { sheet: sheet.table.sheet, row, part }
        const at = sourceAt(source, place)
        if (pace.list) all.push({ ...place, fields })
        const wrong = faults.filter(({ kind }) => !HARMLESS.has(kind) && !isOnlyCheckDigit(kind))
        if (wrong.length > 0) findings.push(...wrong.map((fault) => ({ ...placeOf(at, names), ...fault })))
        if (wrong.some(({ blocking }) => blocking)) {
          waiting.push({ source: at, fields, extra, findings: wrong })
          continue
        }
        const [idNumber, name] = [plainNumber(fields['idNumber']!), fields['name']!]
        const body = { list, source: at, idNumber, name, fields: { ...extra, ...fields } }
        if (stated.isNew(body)) unstated.push(body)
        fresh.push(body)
      }
    state(append, unstated)
    holdListRows(ledger, append, list, waiting)
    const { day, pack } = electionOf(ledger).body
    findings.push(...listAgainst(ledger, { list, fresh, names, law: { day, pack: packById(pack)! } }))
    const body = importBody(file, source, list, read.value.sheets, rows, 0, findings)
    if (!seen) append(TOWN_PREP, 'import.done', body)
    const sheets = sheetNames(read.value.sheets)
    pace.onProgress?.(rows, rows)
    const counts = rowCounts(
      { file, sheets: read.value.sheets, rows, findings, known: fresh.length - unstated.length },
      'evidence',
    )
    return done({
      file,
      counts,
      sheets,
      rows,
      persons: 0,
      known: fresh.length - unstated.length,
      findings,
      ...listed(pace, file, all, findings, read.value.sheets),
    })
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

/** What this list has stated already: the same number and name are compared in full, which is dear and rare. */
function statedFacts(ledger: Ledger, list: EvidenceList): { readonly isNew: (row: EvidenceRow) => boolean } {
  const known = new Map<string, EvidenceRow[]>()
  const at = ({ idNumber, name }: EvidenceRow): string => `${idNumber}\n${name}`
  const add = (row: EvidenceRow): void => {
    const same = known.get(at(row))
    if (same) same.push(row)
    else known.set(at(row), [row])
  }
  for (const row of evidenceRows(ledger)) if (row.list === list) add(row)
  return {
    isNew: (row) => {
      const same = known.get(at(row)) ?? []
      if (same.some(({ fields }) => canonical(fields) === canonical(row.fields))) return false
      add(row)
      return true
    },
  }
}
