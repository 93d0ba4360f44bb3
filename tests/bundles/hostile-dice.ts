import { randomFrom } from '#rehearsal/random.ts'

export type Random = { readonly below: (limit: number) => number; readonly pick: <T>(items: readonly T[]) => T }
export type Offered = {
  readonly how: string
  readonly bytes: Uint8Array
  /** Where it differs from what its attack says. */
  readonly mayBeKnown?: boolean
}

/** The same numbers at every run. */
export function dice(seed: string): Random {
  const stream = randomFrom(seed)
  return { below: (limit) => stream.int(0, limit - 1), pick: (items) => stream.pick(items) }
}

export const rotated = <T>(items: readonly T[], by: number): readonly T[] => [...items.slice(by), ...items.slice(0, by)]
