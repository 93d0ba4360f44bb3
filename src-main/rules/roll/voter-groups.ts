import type { RulePack } from '../pack.ts'

/**
 * 选民小组 (S2 24; S4 21: 一般为四十人左右): the sizes of evenly filled groups of about forty for `voters` voters of one
 * constituency; empty for none. The law gives no limit, so this only proposes.
 */
export function groupSizes(voters: number, pack: RulePack): readonly number[] {
  const groups = Math.ceil(voters / pack.registration.groupSize.value)
  return Array.from({ length: groups }, (_, index) => Math.floor(voters / groups) + (index < voters % groups ? 1 : 0))
}
