type Lived = {
  readonly fields: {
    readonly village?: string | undefined
    readonly group?: string | undefined
    readonly household?: string | undefined
  }
}

/**
 * Order in which cards are numbered and handed out, and registers printed, as work lists go: village, group, household, then as the household
 * was recorded.
 */
export function inHouseholdOrder<T extends Lived>(persons: readonly T[]): readonly T[] {
  const key = ({ fields: { village = '', group = '0', household = '' } }: T) =>
    [village, Number.parseInt(group, 10) || 0, household] as const
  return persons
    .map((person, i) => ({ person, key: key(person), i }))
    .sort((a, b) => compare(a.key[0], b.key[0]) || a.key[1] - b.key[1] || compare(a.key[2], b.key[2]) || a.i - b.i)
    .map(({ person }) => person)
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
