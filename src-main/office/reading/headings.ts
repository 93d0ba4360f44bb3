import type { Layout } from './layout.ts'
import { plainHeading } from './plain-heading.ts'
import type { Cell, Table } from './tables.ts'

export type Headings = {
  /** 1-based row of the headings. */
  readonly row: number
  /** Field name → column (0-based). */
  readonly fields: ReadonlyMap<string, number>
  /** How sure each field's column is: 1 for a known heading, less for one that only contains a known one. */
  readonly confidence: ReadonlyMap<string, number>
  /** Columns nothing is known of, kept with the person by their own heading. */
  readonly unknown: readonly { readonly heading: string; readonly column: number }[]
  /** Columns of the table: what lies beyond belongs to no heading. */
  readonly width: number
  /** The part of the table they stand for, 0-based, `to` beyond its end, and the rows of the headings within it (none: the second before the first). */
  readonly range?: { readonly from: number; readonly to: number; readonly heading: readonly [first: number, last: number] }
  /** Where several persons stand in a row: the columns of each after the first. */
  readonly members?: readonly ReadonlyMap<string, number>[]
  /** Fields that are a part of what their cell holds. */
  readonly takes?: ReadonlyMap<string, (text: string) => string>
  /** Year, month and day of birth, each in a column of its own. */
  readonly birthParts?: readonly [number, number, number]
  /** What a column is called. */
  readonly names?: (column: number) => string
}

/** Heading as a file spells it → field, chosen by hand or remembered from an earlier file. */
export type Mapping = ReadonlyMap<string, string>

const KNOWN = 1
/** What is longer heads no column. */
const LONGEST = 200
const WITHIN = 0.7

/** Finds the heading row among the first twenty, or says which needed columns are missing. */
export function findHeadings(
  { size, row }: Table,
  layout: Layout,
  mapping: Mapping = new Map(),
): Headings | { readonly missing: readonly string[] } {
  const known = knownHeadings(layout)
  let missing = layout.needed
  for (let i = 0; i < Math.min(size, 20); i++) {
    const headings = readHeadings(row(i), known, mapping)
    const lacking = layout.needed.filter((field) => !headings.fields.has(field))
    if (lacking.length === 0) return { row: i + 1, ...headings }
    if (lacking.length < missing.length) missing = lacking
  }
  return { missing }
}

/** The row that looks most like headings, whatever is missing: where somebody can point at what a column is. */
export function likelyHeadings({ size, row }: Table, layout: Layout, mapping: Mapping = new Map()): Headings {
  const known = knownHeadings(layout)
  const rows = Array.from({ length: Math.min(size, 20) }, (_, i) => ({ row: i + 1, ...readHeadings(row(i), known, mapping) }))
  return rows.reduce((best, each) => (likeness(each) > likeness(best) ? each : best))
}

/** A heading that is known counts more than any number of filled cells. */
const likeness = ({ fields, width }: Headings): number => fields.size * 1000 + width

const knownHeadings = ({ headings }: Layout): ReadonlyMap<string, string> =>
  new Map(Object.entries(headings).flatMap(([field, names]) => names.map((name) => [name, field] as const)))

function readHeadings(cells: readonly Cell[], known: ReadonlyMap<string, string>, mapping: Mapping): Omit<Headings, 'row'> {
  const columns = cells
    .map(({ text }, column) => ({ heading: text.trim(), plain: text.length > LONGEST ? '' : plainHeading(text), column }))
    .filter(({ plain }) => plain !== '')
  const fields = new Map<string, number>()
  const confidence = new Map<string, number>()
  const take = (field: string | undefined, column: number, sure: number): void => {
    if (field === undefined || fields.has(field) || [...fields.values()].includes(column)) return
    fields.set(field, column)
    confidence.set(field, sure)
  }
  for (const { plain, column } of columns) take(mapping.get(plain), column, KNOWN)
  for (const { plain, column } of columns) take(known.get(plain), column, KNOWN)
  for (const { plain, column } of columns) take(known.get(plain.replace(/\(.*\)$/u, '')), column, WITHIN)
  const taken = new Set(fields.values())
  const unknown = columns.filter(({ column }) => !taken.has(column)).map(({ heading, column }) => ({ heading, column }))
  return { fields, confidence, unknown, width: (columns.at(-1)?.column ?? -1) + 1 }
}

/** Whether a row only says the headings again, as every page of a long print does. */
export const repeatsHeadings = (cells: readonly Cell[], { fields }: Headings, layout: Layout): boolean =>
  layout.needed.every((field) => layout.headings[field]?.includes(plainHeading(cells[fields.get(field) ?? -1]?.text ?? '')))
