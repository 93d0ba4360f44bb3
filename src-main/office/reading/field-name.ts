import { HOUSEHOLD } from './household-layout.ts'
import type { Layout } from './layout.ts'
import { LISTS, MIGRANTS } from './list-layouts.ts'

const ALL: readonly Layout[] = [HOUSEHOLD, MIGRANTS, ...Object.values(LISTS)]
const NAMES = new Map(
  ALL.toReversed().flatMap(({ headings }) => Object.entries(headings).map(([field, [usual]]) => [field, usual!] as const)),
)

/** What a field of a person is called on paper: by the usual heading of its column. */
export const fieldName = (field: string): string => NAMES.get(field) ?? field
