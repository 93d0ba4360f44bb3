// What a count sheet counts, in the order of the sheet. Whoever takes a sheet apart goes through these.

/** Of a contest: the papers found in the boxes, those that are valid and those that are not. */
export const SUMS = ['collected', 'valid', 'invalid'] as const
/** Of each candidate; together they are the valid papers. `void` are papers whose part for this candidate cannot be read. */
export const COLUMNS = ['for', 'against', 'abstain', 'void'] as const

export type Column = (typeof COLUMNS)[number]

/** One for each: `figuresBy(COLUMNS, () => 0)`. */
export const figuresBy = <Key extends string, T>(keys: readonly Key[], of: (key: Key) => T): Record<Key, T> =>
  Object.fromEntries(keys.map((key) => [key, of(key)])) as Record<Key, T>
