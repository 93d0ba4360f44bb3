import type { ListedPerson } from '#contract/imports.ts'
import { layoutOf, type ImportedFile, type ImportFinding } from './imported-file.ts'
import type { ImportOptions } from './import-options.ts'
import type { ReadSheet } from '../reading/read-file.ts'
import { atPlace } from './source-at.ts'

/** A row as it was read, with where it stands. */
export type ReadRow = {
  readonly sheet?: string | undefined
  readonly row: number
  readonly part?: number | undefined
  readonly constituency?: string | undefined
  readonly fields: Readonly<Record<string, string>>
}

const SAID = ['name', 'idNumber', 'birth', 'sex', 'relation', 'village', 'group', 'head'] as const

type Said = Pick<ListedPerson, (typeof SAID)[number]>

const said = (fields: ReadRow['fields']): Said =>
  Object.fromEntries(SAID.map((field) => [field, fields[field] ?? null])) as { -readonly [Field in keyof Said]: Said[Field] }

/** How a file was read and everyone in it, where that was asked for: what was read of each, and why a row waits. */
export function listed(
  { list = false }: ImportOptions,
  file: string,
  rows: readonly ReadRow[],
  findings: readonly ImportFinding[],
  sheets: readonly ReadSheet[],
): Pick<ImportedFile, 'layout' | 'people'> {
  if (!list) return {}
  const key = ({ sheet = '', row, part = 1 }: Pick<ReadRow, 'sheet' | 'row' | 'part'>): string => `${sheet}\n${row}\n${part}`
  const waiting = Map.groupBy(
    findings.filter((finding) => finding.blocking && finding.file === file),
    key,
  )
  // Of several people in a row the columns of the first would be no layout.
  const single = sheets.filter(({ headings: { members = [] } }) => members.length === 0)
  return {
    layout: single.map(layoutOf),
    people: rows.map((row) => ({
      ...atPlace(file, row),
      ...said(row.fields),
      constituency: row.constituency ?? null,
      waits: [...new Set((waiting.get(key(row)) ?? []).map(({ kind }) => kind))],
    })),
  }
}
