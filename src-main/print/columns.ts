import type { Column, TableDocument } from './document.ts'
import { CELL_PADDING, GRID_SIZE, LABEL_SIZE, NAME_LARGER, TYPE_SIZES } from './type-sizes.ts'
import { MM, widthOf } from './sheet.ts'
import { isInParts, partsOfName, type Ruler, widestPiece } from './wrap.ts'

/** Where a column lies, in points from the left end of the table, and the size of its type. */
export type Lane = { readonly column: Column; readonly left: number; readonly width: number; readonly size: number }

/** What a column needs so that nothing breaks that cannot break, and what it would take in one line; points. */
type Need = { readonly column: Column; readonly least: number; readonly natural: number; readonly size: number }

/** The widest of what stands in a column, in thousandths of the em: a part that cannot break, a whole text, and of its label. */
type Measured = {
  readonly column: Column
  readonly whole: number
  readonly line: number
  readonly label: number
  readonly shortLabel: number
}

/** Wider than this nothing is kept whole: a remark without a space would push everything else off the sheet. */
const MOST_WHOLE = 50 * MM
/** More than this no column takes for being in one line. */
const MOST_NATURAL = 62 * MM
/** A name may go on upon a second line after its dot before the columns beside it are narrow. */
const MOST_NATURAL_NAME = 34 * MM
/** Names, relations and other short words stand on one line, in thousandths of the em. */
const SHORT = 5000
/** A label stands on at most so many lines, and what a cell says on about as many where there is another page for it. */
const LABEL_LINES = 3
const CELL_LINES = 3
/** A label so short would like to stand on one line. */
const SHORT_LABEL = 2000
/** So much of the width it asks for a column needs in which people write. */
const BY_HAND = 0.7
/** Columns that stand on every page of a spread: without them nobody finds the row again. */
const KEYS: ReadonlySet<string> = new Set(['seq'])

/**
 * The columns of a table side by side, page by page of a spread: one page where they fit, in the largest type in which they do; else
 * facing pages, each with the number and the name. Nothing that cannot break is broken (ID numbers, dates, telephone numbers).
 */
export function panels(document: TableDocument, measure: Ruler): readonly (readonly Lane[])[] {
  const room = widthOf(document)
  if (document.grid) return [even(document.columns, room)]
  const measured = shown(document).map((column) => measuredColumn(column, document, measure))
  const sizes = TYPE_SIZES[document.paper]
  for (const size of sizes) {
    const needs = needsOf(measured, document.nameKey, size, CELL_LINES)
    if (sum(needs) <= room) return [spread(needs, room)]
  }
  if (!document.bound) {
    const needs = needsOf(measured, document.nameKey, sizes.at(-1)!, Infinity)
    if (sum(needs) <= room) return [spread(needs, room)]
  }
  // Not even in the smallest type: on pages side by side, in the largest.
  const needs = needsOf(measured, document.nameKey, sizes[0]!, CELL_LINES)
  const keys = needs.filter(({ column: { key } }) => KEYS.has(key) || key === document.nameKey)
  const others = needs.filter((need) => !keys.includes(need))
  return dealt(others, room - sum(keys)).map((part) => spread([...keys, ...part], room))
}

function even(columns: readonly Column[], room: number): readonly Lane[] {
  const width = room / columns.length
  return columns.map((column, at) => ({ column, left: at * width, width, size: GRID_SIZE }))
}

type Filled = Pick<TableDocument, 'columns' | 'rows' | 'filledOnly'>

/** Columns that nobody has anything in, and that nobody signs in. */
export const leftOut = ({ columns, rows, filledOnly }: Filled): readonly Column[] =>
  filledOnly && rows.length > 0 ? columns.filter(({ key, signing }) => !signing && rows.every((row) => !row[key])) : []

/** Columns in which somebody has something, and everybody what another column says already, with that other one. */
export function saidAlready(document: Filled): readonly (readonly [column: Column, other: Column])[] {
  const { columns, rows, filledOnly } = document
  if (!filledOnly || rows.length === 0) return []
  const empty = new Set(leftOut(document))
  return columns.flatMap((column) => {
    const other = columns.find(({ key }) => key === column.sameAs)
    const isSame = other && !empty.has(column) && rows.every((row) => (row[column.key] ?? '') === (row[other.key] ?? ''))
    return isSame ? [[column, other] as const] : []
  })
}

/** Those that are printed. */
export function shown(document: Filled): readonly Column[] {
  const out = new Set([...leftOut(document), ...saidAlready(document).map(([column]) => column)])
  return document.columns.filter((column) => !out.has(column))
}

function measuredColumn(column: Column, { rows, nameKey }: TableDocument, measure: Ruler): Measured {
  const parts = (text: string): number => Math.max(...partsOfName(text).map((part) => measure(part, 'text')))
  const pieces = (text: string): number => widestPiece(text, 'text', measure)
  let [whole, line] = [0, 0]
  for (const { [column.key]: text } of rows) {
    if (!text) continue
    const long = measure(text, 'text')
    if (long > line) line = long
    if (long > whole)
      whole = Math.max(whole, long <= SHORT ? long : (column.key === nameKey || isInParts(text) ? parts : pieces)(text))
  }
  const label = Math.max(widestPiece(column.label, 'heading', measure), wholeEms(measure(column.label, 'heading') / LABEL_LINES))
  const labelled = measure(column.label, 'heading')
  return { column, whole, line, label, shortLabel: labelled <= SHORT_LABEL ? labelled : 0 }
}

const wholeEms = (thousandths: number): number => Math.ceil(thousandths / 1000) * 1000

function needsOf(measured: readonly Measured[], nameKey: string, base: number, lines: number): readonly Need[] {
  return measured.map(({ column, whole, line, label, shortLabel }) => {
    const size = column.key === nameKey ? base * NAME_LARGER : base
    const padded = (points: number): number => points + 2 * CELL_PADDING
    const labelled = padded((label * LABEL_SIZE) / 1000)
    const own = column.width * MM
    // Where nothing stands somebody writes: there the width asked for is what is needed.
    if (line === 0) return { column, size, least: Math.max(labelled, own * BY_HAND), natural: own }
    const least = Math.max(labelled, Math.min(padded((Math.max(whole, line / lines) * size) / 1000), MOST_WHOLE))
    const most = column.key === nameKey ? MOST_NATURAL_NAME : MOST_NATURAL
    const natural = Math.max(Math.min(padded((line * size) / 1000), most), padded((shortLabel * LABEL_SIZE) / 1000))
    return { column, size, least, natural: column.signing ? Math.max(own, natural) : natural }
  })
}

/** Deals the columns in their order to two facing pages, about as full the one as the other; to more where two do not hold them. */
function dealt(needs: readonly Need[], room: number): readonly (readonly Need[])[] {
  const splits = needs.map((_, at) => [needs.slice(0, at), needs.slice(at)] as const)
  const fitting = splits.filter(([left, right]) => sum(left) <= room && sum(right) <= room && left.length > 0)
  const [even] = fitting.toSorted((a, b) => Math.abs(sum(a[0]) - sum(a[1])) - Math.abs(sum(b[0]) - sum(b[1])))
  if (even) return even
  const parts: Need[][] = [[]]
  for (const need of needs) {
    if (sum([...parts.at(-1)!, need]) > room) parts.push([])
    parts.at(-1)!.push(need)
  }
  return parts
}

/** Gives each column what it needs, then what it would like, then what is left over. */
function spread(needs: readonly Need[], room: number): readonly Lane[] {
  const least = sum(needs)
  const wishes = needs.map(({ least: own, natural }) => Math.max(own, natural))
  const wished = wishes.reduce((all, wish) => all + wish, 0)
  const eased = wished > least ? Math.min(1, Math.max(0, room - least) / (wished - least)) : 1
  const over = Math.max(0, room - wished)
  const tight = Math.min(1, room / least)
  let left = 0
  return needs.map(({ column, size, least: own }, at) => {
    const wish = wishes[at]!
    const width = (own + (wish - own) * eased + (over * wish) / wished) * tight
    const lane = { column, left, width, size }
    left += width
    return lane
  })
}

const sum = (needs: readonly Need[]): number => needs.reduce((all, { least }) => all + least, 0)
