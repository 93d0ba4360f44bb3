import type { Compared } from '#contract/imports.ts'
import { basename } from 'node:path'
import { prepOf } from '#ledger/books/book.ts'
import { attach } from '#ledger/attachments.ts'
import { write } from '#ledger/append.ts'
import { sha256 } from '#ledger/canonical.ts'
import type { Actor } from '#words/acting.ts'
import type { Ledger } from '#ledger/open.ts'
import { done, type Result } from '#contract/result.ts'
import { electionOf } from '#roll/election.ts'
import { packById } from '#rules/packs/index.ts'
import type { FindingKind } from '#rules/findings.ts'
import { acceptChanges } from './accept-changes.ts'
import { changesIn } from './changes.ts'
import type { Change } from './compare-rows.ts'
import { exportRows } from './export-rows.ts'
import { importBody, sheetNames, type ImportFinding } from '../importing/imported-file.ts'
import type { LaterRow } from './match-rows.ts'
import { placeRows } from '../importing/place-rows.ts'
import { HOUSEHOLD } from '../reading/household-layout.ts'
import { namedVillages } from '../persons/named-villages.ts'
import { readFile, type ReadFile } from '../reading/read-file.ts'
import { askedOf } from '../importing/asked-of.ts'
import { atPlace, sourceAt } from '../importing/source-at.ts'
import { commonest } from '../importing/commonest.ts'
import { correctedByHand } from '../persons/corrected-by-hand.ts'
import { evidenceOf } from '../persons/evidence.ts'
import type { Place } from '../persons/sources.ts'
import { factsOf } from '#ledger/read.ts'

/** A change at its place in the later file, or in the earlier one where the row is gone. */
export type DiffFinding = ImportFinding & {
  readonly id: string
  readonly name: string
  readonly from?: Place
  readonly to?: Place
}

export type Diffed = {
  readonly files: Compared['files']
  readonly findings: readonly DiffFinding[]
  /** Changes accepted now. */
  readonly accepted: number
}

type Given = { readonly path: string; readonly bytes: Uint8Array }

/**
 * Compares later household exports, all together, with what was imported before, and answers what changed. With `accept`, changes of
 * those kinds (or `all`) are recorded: a correction by hand stays, doubles and bad rows wait as at any import. Accepting twice adds
 * nothing. Refuses `import.*` with the file's name.
 */
export function diffExports(
  ledger: Ledger,
  actor: Actor,
  given: readonly Given[],
  accept: readonly (FindingKind | 'all')[] = [],
): Result<Diffed> {
  const { contests, town, day, pack } = electionOf(ledger).body
  const law = { day, pack: packById(pack)! }
  const named = namedVillages(ledger)
  const read: { file: string; given: Given; content: ReadFile; rows: readonly LaterRow[] }[] = []
  for (const each of given) {
    const file = basename(each.path)
    const content = readFile(file, each.bytes, HOUSEHOLD, askedOf(ledger, 'household'))
    if (!content.ok) return content
    const hash = sha256(each.bytes)
    const rows = content.value.sheets
      .flatMap((sheet) => placeRows(sheet, contests, town, named))
      .map((row) => ({
        ...row,
        file,
        source: sourceAt(hash, row),
      }))
    read.push({ file, given: each, content: content.value, rows })
  }
  const changes = changesIn(
    exportRows(ledger),
    read.flatMap(({ rows }) => rows),
    evidenceOf(ledger),
    law,
    correctedByHand(ledger),
  )
  const findings = changes.map(asFinding)
  const files = read.map(({ file, content, rows }) => ({
    file,
    sheets: sheetNames(content.sheets),
    rows: rows.length,
  }))
  const chosen = changes.filter(({ kind }) => kind !== 'correction_kept' && (accept.includes('all') || accept.includes(kind)))
  if (chosen.length === 0) return done({ files, findings, accepted: 0 })
  return write(ledger, { actor }, (append) => {
    const known = new Set(factsOf(ledger, 'import.done').map(({ body }) => body.sha256))
    for (const {
      file,
      given: { bytes },
      content,
      rows,
    } of read) {
      const source = attach(ledger, bytes)
      const home = commonest(rows.flatMap(({ constituency }) => constituency ?? [])) ?? contests[0]!.constituency
      if (!known.has(source))
        append(prepOf(home), 'import.done', importBody(file, source, 'household', content.sheets, rows.length, 0, []))
    }
    return done({ files, findings, accepted: acceptChanges(ledger, append, chosen, law) })
  })
}

function asFinding({ kind, before, after, params }: Change): DiffFinding {
  const to = after && atPlace(after.file, after)
  const fields = after?.fields ?? before!.fields
  return {
    ...(to ?? before!.place),
    kind,
    field: 'row',
    blocking: false,
    params,
    id: fields['idNumber'] ?? '',
    name: (before ?? after)!.fields['name'] ?? '',
    ...(before && { from: before.place }),
    ...(to && { to }),
  }
}
