import type { RulePack } from '../pack.ts'
import { leastReaching, reaches } from '../share.ts'

/**
 * 罢免: more than half of *all* voters of the constituency, not of those who took part (S1 53): of 1000 voters, 501 must
 * agree, however many come (case R1).
 */
export const isRecalled = (roll: number, agreed: number, pack: RulePack): boolean =>
  reaches(agreed, roll, pack.outcome.recall.value)

/** The fewest votes that recall a deputy. */
export const neededToRecall = (roll: number, pack: RulePack): number => leastReaching(roll, pack.outcome.recall.value)
