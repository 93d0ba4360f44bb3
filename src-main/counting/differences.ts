import { canonical } from '#ledger/canonical.ts'
import type { Figures } from './contest-round.ts'

/**
 * The fields that two readings give differently, as `collected`, `votes.<candidate>.for`, `writeIns.<name>`. A written-in name is one
 * field with the voter it was found to be: namesakes, or one whom only one typist looked up, are not agreed on (case W2).
 */
export function differences(a: Figures, b: Figures): readonly string[] {
  const flat = ({ votes, writeIns, ...sums }: Figures): Map<string, string> =>
    new Map([
      ...Object.entries(sums).map(([key, value]) => [key, String(value)] as const),
      ...votes.flatMap(({ candidate, ...counts }) =>
        Object.entries(counts).map(([key, value]) => [`votes.${candidate}.${key}`, String(value)] as const),
      ),
      ...writeIns.map((writeIn) => [`writeIns.${writeIn.name}`, canonical(writeIn)] as const),
    ])
  const [left, right] = [flat(a), flat(b)]
  return [...new Set([...left.keys(), ...right.keys()])].filter((key) => left.get(key) !== right.get(key))
}
