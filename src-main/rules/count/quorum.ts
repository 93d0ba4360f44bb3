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

/**
 * Whether the quorum itself hangs on who “took part” (S1 45): met by those who were handed papers, not by the papers found. Not where the
 * committee answered which of them counts, or under a wording that only warned.
 */
export function quorumQuestion(count: ContestCount, pack: RulePack): readonly Finding[] {
  const { participantsMayMeanPapers, quorumMayMeanPapers } = pack.outcome
  const isOpen = participantsMayMeanPapers.value && quorumMayMeanPapers?.value && !pack.outcome.participantsAreFound
  if (!isOpen || !isMetByParticipantsAlone(count, pack)) return []
  return [finding('R.207', { roll: count.roll, participants: participantsOf(count), collected: count.papers.collected })]
}

/** How thin a valid quorum is: met only thanks to one authorisation (case Q4), or only if papers not cast count. */
export function quorumWarnings(count: ContestCount, pack: RulePack): readonly Finding[] {
  const participants = participantsOf(count)
  // Where papers found are who took part, neither is a question.
  if (pack.outcome.participantsAreFound || !hasQuorum(count.roll, participants, pack)) return []
  const byOneProxy = count.participants.proxy > 0 && !hasQuorum(count.roll, participants - 1, pack)
  const dependsOnPapers = isMetByParticipantsAlone(count, pack) && quorumQuestion(count, pack).length === 0
  return [...(byOneProxy ? [finding('W.205')] : []), ...(dependsOnPapers ? [finding('W.206')] : [])]
}

const isMetByParticipantsAlone = (count: ContestCount, pack: RulePack): boolean =>
  hasQuorum(count.roll, participantsOf(count), pack) && !hasQuorum(count.roll, count.papers.collected, pack)
