import type { Cell, Table } from '../tables.ts'
import { isDateLike, isNumberLike, isPhoneLike } from './cell-signs.ts'
import { householdLine } from '../household-line.ts'
import type { Hint } from './heading-hint.ts'

/** Where the headings of a table stand, and what they say over each column; `last` -1 for a table without any. */
export type HeadingRows = { readonly first: number; readonly last: number; readonly above: readonly (readonly string[])[] }

/** A heading is short, and says nothing of one person. */
export const couldHead = (cell: Cell): boolean =>
  cell.text.length <= 40 && !isNumberLike(cell) && !isDateLike(cell) && !isPhoneLike(cell.text) && !/[:：]\s*\S/u.test(cell.text)

const filledIn = (cells: readonly Cell[]): readonly Cell[] => cells.filter(({ kind }) => kind !== 'empty')
const headsOnly = (cells: readonly Cell[]): boolean => {
  const filled = filledIn(cells)
  return filled.length >= 2 && filled.every(couldHead) && householdLine(filled) === undefined
}

/** `1 2 3 4`, or `甲 乙 1 2`: the columns of a form, counted. */
export const countsColumns = (cells: readonly Cell[]): boolean => {
  const filled = filledIn(cells).map(({ text }) => text.trim().replaceAll(/[()（）]/gu, ''))
  const numbers = filled.filter((text) => !/^[甲乙丙丁戊]$/u.test(text)).map(Number)
  return numbers.length >= 3 && numbers.every((number, i) => number === i + 1)
}

/**
 * The rows above the first person that name the columns: the one with the most headings that are known, with those above and below it
 * that belong to it; where none is known, the row right above the first person, unless it is a person itself (`isPerson`).
 */
export function headingRows(
  table: Table,
  from: number,
  firstPerson: number,
  hint: (heading: string) => Hint | undefined,
  isPerson: (cells: readonly Cell[]) => boolean,
): HeadingRows {
  const known = (cells: readonly Cell[]): number =>
    filledIn(cells).filter(({ text, ...cell }) => couldHead({ text, ...cell }) && hint(text) !== undefined).length
  let best = -1
  let most = 1
  for (let i = Math.max(from, firstPerson - 40); i < firstPerson; i++) {
    const cells = table.row(i)
    const hints = headsOnly(cells) ? known(cells) : 0
    // Of equals the lower one: what stands above may be the titles of groups.
    if (hints >= 2 && hints >= most) [best, most] = [i, hints]
  }
  if (best < 0) {
    // Between them a line may say where the first people live.
    let above = firstPerson - 1
    while (above > from && firstPerson - above < 4 && filledIn(table.row(above)).length <= 1) above--
    if (above < from || !headsOnly(table.row(above)) || isPerson(table.row(above)))
      return { first: firstPerson, last: firstPerson - 1, above: [] }
    return { first: above, last: above, above: levels(table, above, above) }
  }
  let [first, last] = [best, best]
  while (first > from && headsOnly(table.row(first - 1)) && best - first < 3) first--
  while (last + 1 < firstPerson && last - best < 2) {
    const below = table.row(last + 1)
    if (!headsOnly(below) || isPerson(below)) break
    last++
  }
  return { first, last, above: levels(table, first, last) }
}

/** Of each column what stands over it, from the top; the title of a group holds for the empty cells to its right. */
function levels(table: Table, first: number, last: number): readonly (readonly string[])[] {
  const rows = Array.from({ length: last - first + 1 }, (_, i) => table.row(first + i).map(({ text }) => text.trim())).filter(
    (_, i) => !countsColumns(table.row(first + i)),
  )
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0)
  return Array.from({ length: width }, (_, column) =>
    rows.flatMap((row, level) => {
      const own = row[column] ?? ''
      if (own !== '') return [own]
      const hasBelow = rows.slice(level + 1).some((below) => (below[column] ?? '') !== '')
      const group = hasBelow && level < rows.length - 1 ? row.slice(0, column).findLast((text) => text !== '') : undefined
      return group === undefined ? [] : [group]
    }),
  )
}
