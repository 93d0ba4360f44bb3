import { basename } from 'node:path'
import { attach, attached } from '#ledger/attachments.ts'
import { writeInSteps } from '#ledger/append.ts'
import { sha256 } from '#ledger/canonical.ts'
import type { Actor } from '#words/acting.ts'
import type { Ledger } from '#ledger/open.ts'
import { done, type Result } from '#contract/result.ts'
import type { Steps } from '#ledger/steps.ts'
import { electionOf } from '#roll/election.ts'
import { checkMigrantPapers } from '#rules/roll/migrant-papers.ts'
import { packById } from '#rules/packs/index.ts'
import { evidenceOf } from '../persons/evidence.ts'
import { rowCounts } from './row-counts.ts'
import { askedOf } from './asked-of.ts'
import { importBody, sheetNames, type ImportedFile, type ImportFinding } from './imported-file.ts'
import type { Law } from '../persons/person-findings.ts'
import { ownFacts } from '../persons/person-facts.ts'
import { listed } from './listed.ts'
import type { ImportOptions } from './import-options.ts'
import { placing, type PlacedRow } from './place-rows.ts'
import { ruled, type RowFinding } from '../reading/finding.ts'
import { columnName } from '../reading/layout.ts'
import { MIGRANTS } from '../reading/list-layouts.ts'
import { namedVillages } from '../persons/named-villages.ts'
import { readFile } from '../reading/read-file.ts'
import { recordingRows } from './record-rows.ts'
import { TOWN_PREP } from './town-prep.ts'

/**
 * Imports the list of people who live here and are registered elsewhere (S2 27(5)). Each becomes a person in the constituency they
 * live in, except those a household export has already; whoever is listed twice, or carries a number that cannot be right, waits.
 * Refuses `import.*`.
 */
export function* importingMigrants(
  ledger: Ledger,
  actor: Actor,
  path: string,
  bytes: Uint8Array,
  options: ImportOptions = {},
): Steps<Result<ImportedFile>> {
  const file = basename(path)
  const read = readFile(file, bytes, MIGRANTS, askedOf(ledger, 'migrants', options))
  if (!read.ok) return read
  yield
  return yield* writeInSteps(ledger, { actor }, function* (append) {
    const { contests, town, day, pack } = electionOf(ledger).body
    const law = { day, pack: packById(pack)! }
    const placed = yield* placing(read.value.sheets, contests, town, namedVillages(ledger))
    const rows = placed.map((row) => asMigrant(row, law))
    const again = attached(ledger, sha256(bytes)) !== undefined
    const source = attach(ledger, bytes)
    const home = contests[0]!.constituency
    const recorded = yield* recordingRows(ledger, append, rows, {
      sha256: source,
      file,
      again,
      home,
      law,
      evidence: evidenceOf(ledger),
      pace: options,
    })
    const findings: readonly ImportFinding[] = [
      ...read.value.findings.map((finding) => ({ file, ...finding })),
      ...recorded.findings,
    ]
    const { persons, known } = recorded
    if (!again)
      append(TOWN_PREP, 'import.done', importBody(file, source, 'migrants', read.value.sheets, rows.length, persons, findings))
    const sheets = sheetNames(read.value.sheets)
    const counts = rowCounts({ file, sheets: read.value.sheets, rows: rows.length, findings, persons, known }, 'known')
    return done({
      file,
      counts,
      sheets,
      rows: rows.length,
      persons,
      known,
      findings,
      ...listed(options, file, rows, findings, read.value.sheets),
    })
  })
}

/** Marks the row, so that rules and registers know it from a household row, and names the papers that lack. */
function asMigrant(row: PlacedRow, law: Law): PlacedRow {
  const fields = { ...row.fields, listedAs: 'migrant' }
  return { ...row, fields, findings: [...row.findings, ...lacking(fields, law)] }
}

const lacking = (fields: Readonly<Record<string, string>>, { day, pack }: Law): readonly RowFinding[] =>
  checkMigrantPapers(fields['name'] ?? '', ownFacts(fields), (paper) => columnName(MIGRANTS, paper), day, pack).map((each) =>
    ruled(each, 'certificateNo', 'noted'),
  )
