import type { Column } from './column.ts'

/** Field → column of one person of the row. */
export type Member = ReadonlyMap<string, number>

/**
 * The columns of each person of a row that holds a household: the ID numbers stand apart by one person each, and of names, relations and
 * the like there are as many, in the same order; relations may lack for the head, who comes first. Undefined where the counts do not tell.
 */
export function membersOf(
  numbers: readonly Column[],
  kinds: Readonly<Record<string, readonly Column[]>>,
): readonly Member[] | undefined {
  const members = numbers.map(({ column }) => new Map([['idNumber', column]]))
  for (const [field, columns] of Object.entries(kinds)) {
    const inOrder = columns.toSorted((a, b) => a.column - b.column)
    const first =
      inOrder.length === numbers.length ? 0 : inOrder.length === numbers.length - 1 && field === 'relation' ? 1 : undefined
    if (first !== undefined) inOrder.forEach(({ column }, i) => members[i + first]!.set(field, column))
    else if (field === 'name') return undefined
  }
  return members
}
