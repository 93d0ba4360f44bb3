import type { ElectionKind } from '#words/election.ts'
import type { RulePack } from '../pack.ts'

/**
 * 差额: how many formal candidates `seats` seats allow. Between one third and once the seats beyond them, the third
 * rounded up: 1 seat takes 2, 2 take 3-4, 3 take 4-6 (S1 31).
 */
export function formalRange(seats: number, pack: RulePack): { readonly least: number; readonly most: number } {
  const { surplusLeast, surplusMost } = pack.nomination
  return {
    least: seats + ceilDivide(seats * surplusLeast.value.of, surplusLeast.value.in),
    most: seats + Math.floor((seats * surplusMost.value.of) / surplusMost.value.in),
  }
}

/** `formalRange` by kind of election: a by-election takes as many as seats, or any number more; `most` is null then (S1 57). */
export function formalNumbers(
  seats: number,
  pack: RulePack,
  election: ElectionKind = 'general',
): { readonly least: number; readonly most: number | null } {
  const range = formalRange(seats, pack)
  if (election === 'general') return range
  const { byelectionEqual, byelectionUncapped } = pack.nomination
  return { least: byelectionEqual.value ? seats : range.least, most: byelectionUncapped?.value ? null : range.most }
}

/** 另行选举 keeps the same proportion, and takes exactly two candidates for one seat (S1 45). */
export function separateRange(seats: number, pack: RulePack): { readonly least: number; readonly most: number } {
  const two = pack.outcome.separateForOneSeat.value
  return seats === 1 ? { least: two, most: two } : formalRange(seats, pack)
}

const ceilDivide = (a: number, b: number): number => Math.floor((a + b - 1) / b)
