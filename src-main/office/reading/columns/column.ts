import { readIdNumber, type IdReading } from '#rules/roll/id-number.ts'
import { EMPTY, type Cell, type Table } from '../tables.ts'
import { isNumberLike } from './cell-signs.ts'

/** A row of the table that is looked at. */
export type Line = { readonly index: number; readonly cells: readonly Cell[] }

const FIRST = 400
const FURTHER = 300

/** Rows to judge columns by: the first of them, and others from all over the table. */
export function sampleOf(table: Table, from: number, to: number, further = FURTHER): readonly Line[] {
  const step = Math.max(1, Math.ceil((to - from - FIRST) / further))
  const lines: Line[] = []
  for (let index = from; index < to; index += index < from + FIRST ? 1 : step) lines.push({ index, cells: table.row(index) })
  return lines
}

/** `C`, `AB`: how spreadsheets call a column. */
export function letters(column: number): string {
  const rest = Math.floor(column / 26) - 1
  return (rest >= 0 ? letters(rest) : '') + String.fromCodePoint(65 + (column % 26))
}

/** What a column without a heading is called. */
export const columnOf = (column: number): string => `${letters(column)}列`

/** What a cell says of its column it says at its beginning. */
const TELLING = 200

/** The cells of one column that hold something, each with its line. */
export type Column = {
  readonly column: number
  readonly cells: readonly { readonly cell: Cell; readonly text: string; readonly line: Line }[]
  readonly distinct: number
}

export function columnsOf(lines: readonly Line[]): readonly Column[] {
  const width = lines.reduce((most, { cells }) => Math.max(most, cells.length), 0)
  return Array.from({ length: width }, (_, column) => {
    const cells = lines.flatMap((line) => {
      const cell = line.cells[column] ?? EMPTY
      return cell.kind === 'empty' ? [] : [{ cell, text: cell.text.slice(0, TELLING).trim(), line }]
    })
    return { column, cells, distinct: new Set(cells.map(({ text }) => text)).size }
  })
}

/** How many of the cells that hold something are so, from 0 to 1; 0 where none holds anything. */
export const share = ({ cells }: Column, is: (text: string, cell: Cell) => boolean): number =>
  cells.length === 0 ? 0 : cells.filter(({ text, cell }) => is(text, cell)).length / cells.length

/** The ID number of a line, by the column that holds it. */
export function numberIn({ cells }: Line, column: number): Extract<IdReading, { ok: true }> | undefined {
  const cell = cells[column] ?? EMPTY
  if (cell.kind === 'empty' || cell.kind === 'number') return undefined
  const read = readIdNumber(cell.text)
  return read.ok ? read : undefined
}

export const holdsNumber = ({ cells }: Line): boolean => cells.some(isNumberLike)
