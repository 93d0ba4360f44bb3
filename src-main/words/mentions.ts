import { nameKey } from './names.ts'

/** Between the cells of one line, so that nothing is found across two. */
const BETWEEN = '\n'

/** What a line is searched by: its cells as names are compared. */
export const searchedBy = (cells: readonly (string | number)[]): string =>
  cells.map((cell) => nameKey(String(cell))).join(BETWEEN)

/**
 * Which lines (`searchedBy`) mention what is looked for: width, dots, spaces, radicals and signs that nobody sees are no more looked
 * at than where somebody is checked in.
 */
export function mentioning(sought: string): (searched: string) => boolean {
  const key = nameKey(sought.trim())
  return (searched) => searched.includes(key)
}

/** Of those found a page shows so many, and says that there are more. */
export const MOST_FOUND = 20
