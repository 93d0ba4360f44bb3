import { nameKey } from './names.ts'

/**
 * Whom a paper chooses: each candidate that is marked for, and whoever is written in and is none of them. A name written in twice, or a
 * candidate written in again, is one person (case W4).
 */
export function chosenNames(marked: readonly string[], written: readonly string[]): readonly string[] {
  const known = new Set(marked.map(nameKey))
  return [...marked, ...written.filter((name) => known.size !== known.add(nameKey(name)).size)]
}

/** More chosen than there are seats voids the whole paper (S1 44). */
export const isOverVote = (chosen: readonly string[], seats: number): boolean => chosen.length > seats
