import { HOUSEHOLD } from './household-layout.ts'
import type { Layout } from './layout.ts'
import { LISTS, MIGRANTS } from './list-layouts.ts'

const BY_KIND: Readonly<Record<string, Layout>> = { household: HOUSEHOLD, migrants: MIGRANTS, ...LISTS }
const ALL = Object.values(BY_KIND)

/** What a field of a person is called on paper: by the usual heading of its column in files of this kind, else in any. */
export const fieldName = (field: string, kind: string): string =>
  [BY_KIND[kind], ...ALL].find((layout) => layout?.headings[field])?.headings[field]?.[0] ?? field
