import { finding } from '../findings.ts'
import type { Finding } from '../findings.ts'
import type { RegisterNumber } from '../pack.ts'

/** How many persons stand in each register, and how many adults had to be handled (18岁以上应核人数). */
export type RegisterCounts = Readonly<Record<RegisterNumber, number>> & { readonly handled: number }

/** 公布选民数 R: registers one to three (domain 3.1). */
export const rollOf = (counts: RegisterCounts): number => counts[1] + counts[2] + counts[3]

/** Registers one to three make the roll; the fourth names who is left out (S1 27). */
export const isOnRoll = (register: number): boolean => register <= 3

/** Whether what has to hold between the registers, the roll and the imports does: R = 册一 + 册二 + 册三, and 应核 = R + 册四 (domain 3.1). */
export const partitionHolds = (counts: RegisterCounts, published: number) => ({
  roll: published === rollOf(counts),
  handled: checkPartition(counts).length === 0,
})

/** The invariant at the foot of each booklet: R + 册四 = everyone handled. */
export function checkPartition(counts: RegisterCounts): readonly Finding[] {
  const difference = counts.handled - rollOf(counts) - counts[4]
  return difference === 0 ? [] : [finding('E.118', { difference: Math.abs(difference) })]
}

/** Each person stands in exactly one register: names everyone who stands in two (domain 3.1). */
export function checkOnePlaceEach(
  entries: readonly { readonly person: string; readonly name: string; readonly register: RegisterNumber }[],
): readonly Finding[] {
  const places = new Map<string, RegisterNumber>()
  return entries.flatMap(({ person, name, register }) => {
    const first = places.get(person)
    if (first === undefined) {
      places.set(person, register)
      return []
    }
    return [finding('E.117', { name, first, second: register })]
  })
}
