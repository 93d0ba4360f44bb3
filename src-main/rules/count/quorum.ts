import { participantsOf } from './count-input.ts'
import type { ContestCount } from './count-input.ts'
import { finding } from '../findings.ts'
import type { Finding } from '../findings.ts'
import type { RulePack } from '../pack.ts'
import { leastReaching, reaches } from '../share.ts'

/** 选区全体选民的过半数参加投票，选举有效: 2V > R (S1 45). */
const hasQuorum = (roll: number, participants: number, pack: RulePack): boolean =>
  reaches(participants, roll, pack.outcome.quorum.value)

/** The fewest participants that make the election of `roll` voters valid: 501 of 1000, 501 of 1001. */
export const quorumOf = (roll: number, pack: RulePack): number => leastReaching(roll, pack.outcome.quorum.value)

/** Why the whole vote is void, and has to be held anew (重新选举); empty when it is valid (S1 44, 45). */
export function voidReasons(count: ContestCount, pack: RulePack): readonly Finding[] {
  const { roll, papers } = count
  const participants = participantsOf(count)
  const took = pack.outcome.participantsAreFound ? Math.min(papers.collected, participants) : participants
  return [
    ...(hasQuorum(roll, took, pack) ? [] : [finding('E.203', { roll, participants: took })]),
    ...(papers.collected > participants ? [finding('E.204', { collected: papers.collected, participants })] : []),
  ]
}

/** How thin a valid quorum is: met only thanks to one authorisation (case Q4), or only if papers not cast count. */
export function quorumWarnings(count: ContestCount, pack: RulePack): readonly Finding[] {
  const participants = participantsOf(count)
  if (!hasQuorum(count.roll, participants, pack)) return []
  const byOneProxy = count.participants.proxy > 0 && !hasQuorum(count.roll, participants - 1, pack)
  return [
    ...(byOneProxy ? [finding('W.205')] : []),
    ...(hasQuorum(count.roll, count.papers.collected, pack) ? [] : [finding('W.206')]),
  ]
}
