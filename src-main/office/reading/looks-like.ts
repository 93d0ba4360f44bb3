import { findHeadings, type Mapping } from './headings.ts'
import { HOUSEHOLD } from './household-layout.ts'
import type { Layout } from './layout.ts'
import { CANDIDATES, LISTS, MIGRANTS, PROXIES } from './list-layouts.ts'
import type { Table } from './tables.ts'

const KINDS: Readonly<Record<string, Layout>> = {
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
export function otherKind(table: Table, layout: Layout, mapping?: Mapping): string | undefined {
  const own = tellingColumns(table, layout, mapping)
  const others = Object.entries(KINDS).map(([kind, other]) => ({ kind, telling: tellingColumns(table, other) }))
  const best = others.reduce((most, other) => (other.telling > most.telling ? other : most))
  return best.telling > own ? best.kind : undefined
}

function tellingColumns(table: Table, layout: Layout, mapping?: Mapping): number {
  const headings = findHeadings(table, layout, mapping)
  if ('missing' in headings) return 0
  return [...headings.confidence].filter(([field, sure]) => sure === 1 && !ORDINARY.has(field)).length
}
