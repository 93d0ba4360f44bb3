import { basename } from 'node:path'
import { prepOf } from '#ledger/books/book.ts'
import { attach, attached } from '#ledger/attachments.ts'
import { writeInSteps } from '#ledger/append.ts'
import { sha256 } from '#ledger/canonical.ts'
import { electionOf } from '#roll/election.ts'
import type { Actor } from '#words/acting.ts'
import type { Ledger } from '#ledger/open.ts'
import { done, type Result } from '#contract/result.ts'
import { atOnce, type Steps } from '#ledger/steps.ts'
import { packById } from '#rules/packs/index.ts'
import { commonest } from './commonest.ts'
import { rowCounts } from './row-counts.ts'
import { askedOf } from './asked-of.ts'
import { importBody, sheetNames, type ImportedFile, type ImportFinding } from './imported-file.ts'
import { evidenceOf } from '../persons/evidence.ts'
import type { ImportOptions } from './import-options.ts'
import { listed } from './listed.ts'
import { placing } from './place-rows.ts'
import { HOUSEHOLD } from '../reading/household-layout.ts'
import { namedVillages } from '../persons/named-villages.ts'
import { readFile } from '../reading/read-file.ts'
import { recordingRows } from './record-rows.ts'

/**
 * Imports one household export: good rows become persons in the preparation book of their constituency, rows with a blocking
 * finding are held until a person settles them, and the file itself is kept. The same file again, or a row that says nothing new,
 * adds nothing; what was recorded or corrected is never overwritten. Refuses `import.*` with the file's name, and then keeps nothing.
 */
export function* importingHouseholds(
  ledger: Ledger,
  actor: Actor,
  path: string,
  bytes: Uint8Array,
  options: ImportOptions = {},
): Steps<Result<ImportedFile>> {
  const file = basename(path)
  const read = readFile(file, bytes, HOUSEHOLD, askedOf(ledger, 'household', options))
  if (!read.ok) return read
  yield
  return yield* writeInSteps(ledger, { actor }, function* (append) {
    const { contests, town, day, pack } = electionOf(ledger).body
    const law = { day, pack: packById(pack)! }
    const rows = yield* placing(read.value.sheets, contests, town, namedVillages(ledger))
    const home = commonest(rows.flatMap(({ constituency }) => constituency ?? [])) ?? contests[0]!.constituency
    const seen = attached(ledger, sha256(bytes)) !== undefined
    const source = attach(ledger, bytes)
    const { persons, known, findings } = yield* recordingRows(ledger, append, rows, {
      sha256: source,
      file,
      again: seen,
      home,
      law,
      evidence: evidenceOf(ledger),
      pace: options,
    })
    const all: readonly ImportFinding[] = [...read.value.findings.map((finding) => ({ file, ...finding })), ...findings]
    if (!seen)
      append(prepOf(home), 'import.done', importBody(file, source, 'household', read.value.sheets, rows.length, persons, all))
    const sheets = sheetNames(read.value.sheets)
    const counts = rowCounts({ file, sheets: read.value.sheets, rows: rows.length, findings: all, persons, known }, 'known')
    return done({
      file,
      counts,
      sheets,
      rows: rows.length,
      persons,
      known,
      findings: all,
      ...listed(options, file, rows, all, read.value.sheets),
    })
  })
}

/** The same without a pause. */
export const importHouseholds = (...given: Parameters<typeof importingHouseholds>): Result<ImportedFile> =>
  atOnce(importingHouseholds(...given))
