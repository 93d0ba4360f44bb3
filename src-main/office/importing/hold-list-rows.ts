import type { Append } from '#ledger/append.ts'
import { prepOf } from '#ledger/books/book.ts'
import { namesOfPersons } from '#ledger/standing/persons.ts'
import type { Ledger } from '#ledger/open.ts'
import { factsOf } from '#ledger/read.ts'
import { electionOf } from '#roll/election.ts'
import { nameKey } from '#words/names.ts'
import { areaOf } from '../persons/area-of.ts'
import type { EvidenceList } from '../persons/evidence.ts'
import { sourceKey, type Source } from '../persons/sources.ts'
import type { RowFinding } from '../reading/finding.ts'
import { plainGroup } from '../reading/place.ts'

/** A row of a status list with an error. */
export type WaitingRow = {
  readonly source: Source
  readonly fields: Readonly<Record<string, string>>
  readonly extra: Readonly<Record<string, string>>
  readonly findings: readonly RowFinding[]
}

/**
 * Rows of a status list that nobody can be sure of wait like any other (E.160): where their people live, as far as the list or the
 * register says; else they keep every constituency shut.
 */
export function holdListRows(ledger: Ledger, append: Append, list: EvidenceList, rows: readonly WaitingRow[]): void {
  if (rows.length === 0) return
  const { contests } = electionOf(ledger).body
  const known = new Set(factsOf(ledger, 'row.held').map(({ body }) => sourceKey(body.source)))
  const living = Map.groupBy(namesOfPersons(ledger), ([, , , name]) => nameKey(name))
  for (const { source, fields, extra, findings } of rows) {
    if (known.has(sourceKey(source))) continue
    const named = new Set((living.get(nameKey(fields['name'] ?? '')) ?? []).map(([constituency]) => constituency))
    const { village, group } = fields
    const said = village === undefined ? undefined : areaOf(contests, village, group && plainGroup(group)).constituency
    const constituency = named.size === 1 ? [...named][0] : named.size === 0 ? said : undefined
    append(prepOf(constituency ?? contests[0]!.constituency), 'row.held', {
      source,
      ...(constituency !== undefined && { constituency }),
      fields: { ...fields, listedAs: list },
      extra,
      findings: findings.filter(({ blocking }) => blocking).map(({ kind, field, params }) => ({ kind, field, params })),
      others: [],
    })
  }
}
