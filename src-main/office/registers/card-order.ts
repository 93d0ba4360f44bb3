import type { PersonRow } from '../persons/persons.ts'

/** Order in which cards are numbered and registers printed: village, group, household, then as the household was recorded. */
export function inHouseholdOrder(persons: readonly PersonRow[]): readonly PersonRow[] {
  const key = ({ fields }: PersonRow) =>
    [fields['village'] ?? '', Number.parseInt(fields['group'] ?? '0', 10) || 0, fields['household'] ?? ''] as const
  return persons
    .map((person, i) => ({ person, key: key(person), i }))
    .sort((a, b) => compare(a.key[0], b.key[0]) || a.key[1] - b.key[1] || compare(a.key[2], b.key[2]) || a.i - b.i)
    .map(({ person }) => person)
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
