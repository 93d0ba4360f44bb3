import type { FileLayout, ListedPerson, RowCounts } from '#contract/imports.ts'
import type { Body } from '#ledger/entries/index.ts'
import type { RowFinding } from '../reading/finding.ts'
import type { ReadSheet } from '../reading/read-file.ts'
import { columnOf } from '../reading/columns/column.ts'
import type { Headings } from '../reading/headings.ts'
import { within } from '../reading/within.ts'
import type { Place } from '../persons/sources.ts'

/** A finding at its place; `other` is the second row of a pair. */
export type ImportFinding = Place & RowFinding & { readonly other?: Place }

export type ImportedFile = {
  readonly file: string
  readonly sheets: readonly string[]
  readonly rows: number
  readonly persons: number
  readonly known: number
  readonly findings: readonly ImportFinding[]
  readonly counts: RowCounts
  /** How its columns were read, and everyone read, where that was asked for. */
  readonly layout?: readonly FileLayout[]
  readonly people?: readonly ListedPerson[]
}

/** What `import.done` states of a file: how its columns were read, and which of its rows wait. */
export function importBody(
  file: string,
  sha256: string,
  kind: Body<'import.done'>['kind'],
  sheets: readonly ReadSheet[],
  rows: number,
  persons: number,
  findings: readonly ImportFinding[],
): Body<'import.done'> {
  const waiting = findings.filter((finding) => finding.blocking && finding.file === file)
  return {
    sha256,
    file,
    kind,
    mapping: sheets.map(layoutOf),
    rows,
    persons,
    pending: waiting.map(({ row, part, sheet, kind: why, field }) => ({
      row,
      ...(part !== undefined && { part }),
      kind: why,
      field,
      ...(sheet !== undefined && { sheet }),
    })),
  }
}

/** How the columns of a sheet were read. */
export const layoutOf = ({ table, headings }: ReadSheet): Body<'import.done'>['mapping'][number] => ({
  ...(table.sheet !== undefined && { sheet: table.sheet }),
  headingRow: Math.max(1, headings.row),
  ...(headings.row === 0 && { headless: true as const }),
  fields: spelledHeadings(headings),
})

const spelledHeadings = ({ fields, names = columnOf }: Headings): Readonly<Record<string, string>> =>
  Object.fromEntries([...fields].map(([field, column]) => [field, within(names(column), 1000)]))

/** The sheets that were read, each once. */
export const sheetNames = (sheets: readonly ReadSheet[]): readonly string[] => [
  ...new Set(sheets.flatMap(({ table }) => table.sheet ?? [])),
]
