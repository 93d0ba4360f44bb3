import { areTwo, type Acting } from '#words/acting.ts'
import type { CountFigures } from '#words/sheet.ts'

/** One person's reading of the papers of a contest. */
export type Reading = { readonly by: Acting[number]; readonly figures: CountFigures }

/** Whether two readings are what a count rests on (S1 43; S2 47): of two different people, and the same in every figure. */
export const readTheSame = (one: Reading, other: Reading): boolean =>
  areTwo([one.by, other.by]) && differences(one.figures, other.figures).length === 0

/**
 * The fields that two readings give differently, as `collected`, `votes.<candidate>.for`, `writeIns.<name>`. A written-in name is one
 * field with the voter it was found to be: namesakes, or one whom only one typist looked up, are not agreed on (case W2).
 */
export function differences(a: CountFigures, b: CountFigures): readonly string[] {
  const [left, right] = [flat(a), flat(b)]
  return [...new Set([...left.keys(), ...right.keys()])].filter((key) => left.get(key) !== right.get(key))
}

const flat = ({ votes, writeIns, ...sums }: CountFigures): ReadonlyMap<string, string> =>
  new Map([
    ...Object.entries(sums).map(([key, value]) => [key, String(value)] as const),
    ...votes.flatMap(({ candidate, ...counts }) =>
      Object.entries(counts).map(([key, value]) => [`votes.${candidate}.${key}`, String(value)] as const),
    ),
    ...writeIns.map(({ name, voter, for: votes }) => [`writeIns.${name}`, JSON.stringify([votes, voter ?? null])] as const),
  ])
