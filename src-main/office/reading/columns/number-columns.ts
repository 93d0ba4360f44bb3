import { isIdNumber, isNumberLike } from './cell-signs.ts'
import { share, type Column } from './column.ts'

export type NumberColumns = {
  /** Whose numbers they are: the one column of a person, or one for each person of the row, from left to right. */
  readonly own: readonly Column[]
  /** Numbers of others that stand in the table as persons of their own: the head's beside each member. */
  readonly borrowed: readonly Column[]
}

const numbersOf = ({ cells }: Column): ReadonlySet<string> =>
  new Set(cells.map(({ text }) => text.replaceAll(/\s/gu, '').toUpperCase()))

/**
 * The columns that hold ID numbers. One whose numbers stand in another column, too, says again who somebody's head or parent is; the others
 * are different people: a household in a row. Of an authorisation (`areTwo`) both
 * are always its own.
 */
export function numberColumns(columns: readonly Column[], areTwo: boolean): NumberColumns {
  const all = columns.filter((each) => share(each, (_, cell) => isNumberLike(cell)) >= 0.5 && each.cells.length > 0)
  const sound = all.filter((each) => share(each, (_, cell) => isIdNumber(cell)) > 0)
  const found = sound.length > 0 ? sound : all
  const [most, ...others] = found.toSorted((a, b) => b.distinct - a.distinct || b.cells.length - a.cells.length)
  if (!most) return { own: [], borrowed: [] }
  const own: Column[] = [most]
  const borrowed: Column[] = []
  for (const other of others) {
    const known = new Set(own.flatMap((each) => [...numbersOf(each)]))
    const mine = [...numbersOf(other)]
    const again = mine.filter((number) => known.has(number)).length / mine.length
    if (!areTwo && again >= 0.5) borrowed.push(other)
    else own.push(other)
  }
  return { own: own.toSorted((a, b) => a.column - b.column), borrowed }
}
