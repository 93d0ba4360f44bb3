import type { Headings, Mapping } from '../headings.ts'
import type { Layout } from '../layout.ts'
import { plainHeading } from '../plain-heading.ts'
import type { Cell, Table } from '../tables.ts'
import { assign, type Told, type Unclear } from './assign.ts'
import { columnOf, columnsOf, holdsNumber, letters, sampleOf, type Line } from './column.ts'
import { evidenceOf, type Evidence } from './evidence.ts'
import { headingRows } from './heading-rows.ts'
import { hinting, speaksOfAnother, type Hint } from './heading-hint.ts'
import { numberColumns } from './number-columns.ts'

export type { Unclear } from './assign.ts'

export type Given = {
  /** Heading, or column by its letters, → field, as somebody chose. */
  readonly mapping?: Mapping
  /** As earlier files were read: only where the cells do not say otherwise. */
  readonly remembered?: Mapping
  readonly isVillage: (text: string) => boolean
}

/** What the columns of a table hold, from its row `from` (0-based) up to `to`: cells decide, headings are a hint. Answers what cannot be told. */
export function recognise(table: Table, layout: Layout, given: Given, from = 0, to = table.size): Headings | Unclear {
  const hint = hinting(layout)
  const lines = sampleOf(table, from, to)
  const numbered = lines.filter(holdsNumber)
  const people = numbered.length > 0 ? numbered : withoutNumbers(lines, hint)
  if (people.length === 0) return { missing: layout.needed, unclear: [] }
  const areTwo = 'agentNumber' in layout.headings
  const some = numberColumns(columnsOf(people), areTwo)
  // A household in a row: the largest of them may stand anywhere.
  const whole = some.own.length > 1 ? sampleOf(table, from, to, to).filter(holdsNumber) : people
  const columns = columnsOf(whole)
  const { own, borrowed } = some.own.length > 1 ? numberColumns(columns, areTwo) : some
  const all = columns.map((each) => evidenceOf(each, own[0]?.column, given.isVillage))
  const rows = headingRows(table, from, people[0]!.index, hint, (cells) => isPersonLike(cells, all))
  const told = new Map(columns.map(({ column }) => [column, readHeading(rows.above[column] ?? [], column, hint, given)] as const))
  const found = assign(layout, all, told, own, borrowed)
  if ('missing' in found) return found
  const used = usualWidth(whole) - 1
  return {
    ...found,
    row: rows.first > rows.last ? 0 : rows.last + 1,
    range: { from, to, heading: rows.first > rows.last ? [from, from - 1] : [rows.first, rows.last] },
    width:
      Math.max(
        rows.above.findLastIndex((texts) => texts.length > 0),
        used,
        ...found.fields.values(),
      ) + 1,
    names: (column) => told.get(column)?.heading ?? columnOf(column),
  }
}

/** How many cells most of the lines have. */
function usualWidth(lines: readonly Line[]): number {
  const widths = new Map<number, number>()
  for (const { cells } of lines) widths.set(cells.length, (widths.get(cells.length) ?? 0) + 1)
  return [...widths].toSorted((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? 0
}

/** Rows that could be people where no ID number stands in any: those below the first row of headings. */
function withoutNumbers(lines: readonly Line[], hint: (heading: string) => Hint | undefined): readonly Line[] {
  const hints = ({ cells }: Line): number =>
    new Set(cells.flatMap(({ text }) => (text.length > 30 ? [] : (hint(text)?.field ?? [])))).size
  const top = lines.slice(0, 40)
  if (top.length === 0) return []
  const most = top.reduce((best, line) => (hints(line) > hints(best) ? line : best))
  if (hints(most) < 2) return []
  return lines.filter(({ index, cells }) => index > most.index && cells.filter(({ kind }) => kind !== 'empty').length >= 2)
}

/** A row above the first whole person that has a date, a sex, a relation or a name where the others have theirs. */
function isPersonLike(cells: readonly Cell[], all: readonly Evidence[]): boolean {
  return all.some(({ column: { column, cells: others }, ...shares }) => {
    const cell = cells[column]
    if (!cell || cell.kind === 'empty' || others.length === 0) return false
    const alone = { column, cells: [{ cell, text: cell.text.trim(), line: { index: -1, cells } }], distinct: 1 }
    const here = evidenceOf(alone, undefined, () => false)
    return (['date', 'sex', 'relation', 'phone', 'name', 'nameAndSex'] as const).some(
      (kind) => shares[kind] >= 0.7 && here[kind] === 1,
    )
  })
}

function readHeading(levels: readonly string[], column: number, hint: (heading: string) => Hint | undefined, given: Given): Told {
  const texts = [...new Set(levels)]
  const lowest = texts.at(-1) ?? ''
  const heading = lowest === '' ? columnOf(column) : lowest
  const names = [heading, texts.join(''), columnOf(column), letters(column)].map(plainHeading)
  const another = texts.some(speaksOfAnother)
  const chosen = names.map((name) => given.mapping?.get(name)).find((field) => field !== undefined)
  if (chosen !== undefined) return { heading, hint: { field: chosen, sure: 1, byHand: true }, another }
  const whole = texts.length > 1 ? hint(texts.join('')) : undefined
  const said = whole?.field === 'head' || whole?.sure === 1 ? whole : (hint(lowest) ?? whole)
  const remembered = said?.sure === 1 ? undefined : given.remembered?.get(plainHeading(heading))
  return { heading, hint: remembered === undefined ? said : { field: remembered, sure: 0.95 }, another }
}
