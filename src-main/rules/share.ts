import type { Share } from './pack.ts'

/**
 * Whether `part` reaches `share` of `whole`, in exact integers up to 2^53 - 1: `more than` excludes the bound
 * (过半数), `at least` includes it (不少于三分之一). Never a fraction: part x in is compared with whole x of.
 */
export function reaches(part: number, whole: number, share: Share): boolean {
  const left = BigInt(part) * BigInt(share.in)
  const right = BigInt(whole) * BigInt(share.of)
  return share.bound === 'more than' ? left > right : left >= right
}

/** The least `part` that reaches `share` of `whole`: 501 for more than half of 1000, 267 for at least a third of 800. */
export function leastReaching(whole: number, share: Share): number {
  const right = BigInt(whole) * BigInt(share.of)
  const divisor = BigInt(share.in)
  const floor = right / divisor
  if (share.bound === 'more than') return Number(floor + 1n)
  return Number(floor * divisor === right ? floor : floor + 1n)
}
