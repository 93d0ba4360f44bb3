import type { PendingRow as Asked } from '#contract/roll-answers.ts'
import { preparedIn } from '#ledger/books/book.ts'
import type { Ledger } from '#ledger/open.ts'
import type { StatedFinding } from '#rules/findings.ts'
import { electionOf } from '#roll/election.ts'
import { checkRow } from './check-row.ts'
import { listOf } from './list-row.ts'
import { fileNames, openRows, placeOf } from './sources.ts'
import { toldOfRow } from './told-of-row.ts'

/** As the contract has it, with every finding whole. */
export type PendingRow = Omit<Asked, 'findings'> & { readonly findings: readonly (StatedFinding & { readonly field: string })[] }

/** Rows that wait for a person, in the order they were read, with why they wait and which rows they may be the same as. */
export function pendingRows(ledger: Ledger, constituency?: string): readonly PendingRow[] {
  const names = fileNames(ledger)
  const contests = electionOf(ledger).body.contests
  return openRows(ledger)
    .map(({ body, book }) => ({
      at: placeOf(body.source, names),
      constituency: body.constituency ?? preparedIn(book) ?? '',
      fields: body.fields,
      extra: body.extra,
      findings: body.findings.map((stated) => ({
        ...toldOfRow(stated, {
          row: body.source.row,
          name: body.fields['name'] ?? '',
          id: body.fields['idNumber'] ?? '',
        }),
        field: stated.field,
      })),
      keepable: listOf(body.fields) === undefined && checkRow(body.fields, contests).ok,
      others: body.others.map((other) => placeOf(other, names)),
    }))
    .filter((row) => constituency === undefined || row.constituency === constituency)
}
