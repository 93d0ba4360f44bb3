import { done, refuse, type Result } from '#contract/result.ts'
import { columnOf, holdsNumber, letters } from './columns/column.ts'
import { recognise, type Unclear } from './columns/recognise.ts'
import { found, type RowFinding } from './finding.ts'
import { countRows, type RowCounts } from './row-counts.ts'
import type { Headings, Mapping } from './headings.ts'
import { withoutCards } from './cards.ts'
import { columnName, type Layout } from './layout.ts'
import { plainHeading } from './plain-heading.ts'
import { otherKind } from './looks-like.ts'
import { readPersonalRow, type PersonalRow } from './household-row.ts'
import { knownVillage, placeLine, placeNamed } from './place-words.ts'
import type { Place } from './place.ts'
import { rowsOf, SHARED, type Record as TableRecord } from './records.ts'
import { isHeadedOnly, segmentsOf } from './segments.ts'
import { readBook, type Table } from './tables.ts'

export type ReadSheet = {
  readonly table: Table
  readonly headings: Headings
  /** Made one after another while they are asked for, anew each time. */
  readonly records: Iterable<TableRecord>
  readonly layout: Layout
  /** Where its people live, as its title, its own name or that of the file says: for those of whom nothing else does. */
  readonly place: Place
  /** What its other rows are; whole once the records were gone through. */
  readonly noise: RowCounts
}
type SheetFinding = RowFinding & { readonly sheet?: string; readonly row: number }
export type ReadFile = { readonly sheets: readonly ReadSheet[]; readonly findings: readonly SheetFinding[] }

export type Asked = {
  /** Heading, or the letters of a column, → field. */
  readonly mapping?: Mapping
  /** Every column of the mapping has to be there. */
  readonly shape?: boolean
  /** As earlier files of this kind were read. */
  readonly remembered?: Mapping
  readonly hidden?: boolean
  /** The villages the election knows, and its town. */
  readonly villages?: readonly string[]
  /** Other names of them, as somebody said. */
  readonly named?: ReadonlyMap<string, string>
  readonly town?: string
}

/**
 * Reads a file by its layout: its sheets with the rows that say something, and findings about the file as a whole. Refuses
 * `import.other-kind` for a file of another kind, `import.headings` where a sheet lacks what the layout needs, `import.unclear` where
 * several columns could be it, `import.other-shape` where a column of a given layout is not there, and what `readBook` refuses.
 */
export function readFile(file: string, bytes: Uint8Array, layout: Layout, asked: Asked = {}): Result<ReadFile> {
  const { hidden = false } = asked
  const book = readBook(file, bytes)
  if (!book.ok) return book
  const tables = [...book.value.tables, ...(hidden ? book.value.hidden : [])].filter(({ size }) => size > 0)
  const sheets: ReadSheet[] = []
  const idle: SheetFinding[] = []
  for (const written of tables) {
    const table = withoutCards(written, layout)
    const like = otherKind(table, layout, asked.mapping)
    if (like !== undefined) return refuse('import.other-kind', { file, sheet: table.sheet ?? '', table: like })
    const read = readSheet(file, table, layout, asked)
    if (!('missing' in read)) {
      const lacking = read.flatMap(({ headings }) => lackingIn(headings, asked))
      if (lacking.length > 0)
        return refuse('import.other-shape', { file, sheet: table.sheet ?? '', missing: [...new Set(lacking)].join('、') })
      sheets.push(...read)
    } else if (!holdsPeople(table) && (tables.length > 1 || isHeadedOnly(table, layout)))
      idle.push({
        ...(table.sheet !== undefined && { sheet: table.sheet }),
        row: 1,
        ...found('sheet_without_people', 'sheet', { sheet: table.sheet ?? '' }, 'noted'),
      })
    else return cannotRead(file, table, layout, read)
  }
  // A register in which nobody is has its headings all the same.
  if (sheets.length === 0 && !tables.some((table) => isHeadedOnly(table, layout)))
    return cannotRead(file, tables[0]!, layout, { missing: layout.needed, unclear: [] })
  const unread = hidden
    ? []
    : book.value.hidden.map(({ sheet = '' }) => ({ sheet, row: 1, ...found('hidden_sheet', 'sheet', { sheet }, 'noted') }))
  return done({
    sheets,
    findings: [
      ...unread,
      ...idle,
      ...[...new Set(sheets.map(({ table }) => table))].flatMap(tableFindings),
      ...sheets.flatMap((sheet) => sheetFindings(file, sheet)),
    ],
  })
}

/** Columns that were asked for by name and are not there. */
function lackingIn({ fields, names = columnOf }: Headings, { shape = false, mapping = new Map() }: Asked): readonly string[] {
  if (!shape) return []
  const spelled = new Set(
    [...fields.values()].flatMap((column) => [names(column), columnOf(column), letters(column)]).map(plainHeading),
  )
  return [...mapping.keys()].filter((name) => !spelled.has(name))
}

/** Whether any ID number stands in it: a cover or a note has none. */
function holdsPeople({ size, row }: Table): boolean {
  for (let i = 0; i < size; i++) if (holdsNumber({ index: i, cells: row(i) })) return true
  return false
}

/** What the columns of a table hold, with what is known of the town. */
export const recogniseIn = (table: Table, layout: Layout, asked: Asked, from?: number, to?: number): Headings | Unclear =>
  recognise(
    table,
    layout,
    { ...asked, isVillage: (text) => knownVillage(text, asked.villages ?? [], asked.named) !== undefined },
    from,
    to,
  )

function readSheet(file: string, table: Table, layout: Layout, asked: Asked): readonly ReadSheet[] | Unclear {
  const { villages = [], town = '' } = asked
  const sheets: ReadSheet[] = []
  for (const { from, to } of segmentsOf(table, layout)) {
    const headings = recogniseIn(table, layout, asked, from, to)
    if ('missing' in headings) return headings
    const noise = countRows()
    const told = () => rowsOf(table, headings, layout, { placeLine: (text) => placeLine(text, villages, town) })
    const records = { [Symbol.iterator]: () => noise.counting(told()) }
    const place = {
      ...placeNamed(file, villages),
      ...titlePlace(table, headings, villages),
      ...placeNamed(table.sheet ?? '', villages),
    }
    sheets.push({ table, headings, layout, records, place, noise: noise.counts })
  }
  return sheets
}

function titlePlace({ row }: Table, { range }: Headings, villages: readonly string[]): Place {
  const [heading = 0] = range?.heading ?? []
  const texts = Array.from({ length: Math.max(0, heading - (range?.from ?? 0)) }, (_, i) => row((range?.from ?? 0) + i))
    .flat()
    .map(({ text }) => text)
  return texts.map((text) => placeNamed(text, villages)).findLast(({ village }) => village !== undefined) ?? {}
}

function cannotRead(file: string, { sheet = '' }: Table, layout: Layout, { missing, unclear }: Unclear): Result<never> {
  const first = unclear[0]
  if (first) {
    const columns = first.columns.map(({ name, sample }) => `“${name}”(${sample.join('、')})`).join('；')
    const example = `${first.columns[0]?.name ?? ''}=${first.field}`
    return refuse('import.unclear', { file, sheet, field: columnName(layout, first.field), columns, example })
  }
  return refuse('import.headings', { file, sheet, missing: missing.map((field) => columnName(layout, field)).join('、') })
}

/** What a table does not show, and where a quotation mark misled. */
function tableFindings({ sheet, strayQuotes = [], hiddenRows = [] }: Table): readonly SheetFinding[] {
  const place = { ...(sheet !== undefined && { sheet }) }
  const rows = hiddenRows.map((index) => index + 1)
  const spoken = { count: String(rows.length), rows: rows.slice(0, 20).join('、') + (rows.length > 20 ? '…' : '') }
  return [
    ...strayQuotes.map((index) => ({ ...place, row: index + 1, ...found('stray_quote', 'row', {}, 'noted') })),
    ...(rows.length > 0 ? [{ ...place, row: rows[0]!, ...found('hidden_rows', 'row', spoken, 'noted') }] : []),
  ]
}

function sheetFindings(file: string, { table: { sheet }, headings, layout }: ReadSheet): readonly SheetFinding[] {
  const place = { row: Math.max(1, headings.row), ...(sheet !== undefined && { sheet }) }
  const missing = layout.expected.filter((field) => !headings.fields.has(field))
  const columns = missing.map((field) => columnName(layout, field)).join('、')
  const guessed = [...headings.confidence].filter(([field, sure]) => sure < 1 && headings.fields.has(field))
  return [
    ...(missing.length > 0 ? [{ ...place, ...found('missing_columns', 'heading', { file, columns }, 'noted') }] : []),
    ...guessed.map(([field]) => ({
      ...place,
      ...found(
        'heading_guessed',
        field,
        { heading: headings.names?.(headings.fields.get(field)!) ?? columnName(layout, field), field: columnName(layout, field) },
        'noted',
      ),
    })),
  ]
}

/** The personal rows of a sheet, with their row numbers, one after another. */
export function* personalRows({
  headings,
  records,
  layout,
}: ReadSheet): Generator<PersonalRow & { readonly row: number; readonly part?: number }> {
  const inherited = [...SHARED, 'village', 'group', 'relation'].filter((field) => field in layout.headings)
  const columns = [...new Set([...headings.fields.keys(), ...SHARED, ...inherited])]
  for (const record of records)
    yield {
      row: record.row,
      ...(record.part !== undefined && { part: record.part }),
      ...readPersonalRow(record, layout, columns),
    }
}
