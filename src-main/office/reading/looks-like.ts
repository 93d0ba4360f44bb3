import { FILE_KINDS, type FileKind } from '#words/file-kinds.ts'
import { findHeadings, type Mapping } from './headings.ts'
import { HOUSEHOLD } from './household-layout.ts'
import type { Layout } from './layout.ts'
import { CANDIDATES, LISTS, MIGRANTS, PROXIES } from './list-layouts.ts'
import type { Table } from './tables.ts'

/** How each kind of file is laid out. */
export const LAYOUTS: Readonly<Record<FileKind, Layout>> = {
  household: HOUSEHOLD,
  migrants: MIGRANTS,
  ...LISTS,
  proxies: PROXIES,
  candidates: CANDIDATES,
}

/** Fields that any list of people may have: they tell nothing of its kind. */
const ORDINARY = new Set(['seq', 'name', 'idNumber', 'sex', 'birth', 'ethnicity', 'village', 'group', 'phone', 'remark'])

/**
 * The kind of file a table plainly is, where that is another one than asked for: a list of the dead read as a household register, or
 * a register read as a list of the dead, would do harm without a word. What tells a kind are the columns that only it has.
 */
export function otherKind(table: Table, layout: Layout, mapping?: Mapping): FileKind | undefined {
  const best = likeliest(table)
  return best.telling > tellingColumns(table, layout, mapping) ? best.kind : undefined
}

/** The kind that most of a file's columns tell; undefined where they could be of any list of people. */
export function likeliestKind(tables: readonly Table[]): FileKind | undefined {
  const best = tables.map(likeliest).toSorted((a, b) => b.telling - a.telling)[0]
  return best && best.telling > 0 ? best.kind : undefined
}

const likeliest = (table: Table): { readonly kind: FileKind; readonly telling: number } =>
  FILE_KINDS.map((kind) => ({ kind, telling: tellingColumns(table, LAYOUTS[kind]) })).reduce((most, other) =>
    other.telling > most.telling ? other : most,
  )

function tellingColumns(table: Table, layout: Layout, mapping?: Mapping): number {
  const headings = findHeadings(table, layout, mapping)
  if ('missing' in headings) return 0
  return [...headings.confidence].filter(([field, sure]) => sure === 1 && !ORDINARY.has(field)).length
}
