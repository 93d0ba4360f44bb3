import type { Channel } from '#words/fields.ts'
import { finding } from '../findings.ts'
import type { Finding } from '../findings.ts'
import type { Level, RulePack } from '../pack.ts'

/** The ways a voter of this standing may vote (S2 30, 31, 44; S3 五): someone detained by proxy or mobile box, not at the station. */
export const channelsFor = (standing: string, pack: RulePack): readonly Channel[] =>
  pack.registration.channels.value[standing] ?? []

/** A voter about to be given papers. */
export type Arrival = {
  readonly name: string
  readonly onRoll: boolean
  readonly takenPart: boolean
}

/** Why no paper may be issued: not on this roll, already voted (S1 5; S2 26, 42). Whoever may have papers has those of their own contests. */
export const checkArrival = ({ name, onRoll, takenPart }: Arrival): readonly Finding[] => [
  ...(onRoll ? [] : [finding('E.508', { name })]),
  ...(takenPart ? [finding('E.506', { name })] : []),
]

/**
 * Why a voter had no paper of a contest that is named: they vote at other levels alone, or are not on its roll (S2 26, 27). `own`: their
 * contests with the level of each; `level`: of the contest named, unknown where there is no such contest.
 */
export function checkContest(
  name: string,
  own: ReadonlyMap<string, Level>,
  contest: string,
  level: Level | undefined,
): readonly (Finding<'E.507'> | Finding<'E.508'>)[] {
  const levels = [...new Set(own.values())]
  if (level !== undefined && !levels.includes(level)) return [finding('E.507', { name, levels: levels.join('、') })]
  return own.has(contest) ? [] : [finding('E.508', { name })]
}

/** Whether a voter of this standing may vote in this way (S2 30, 31, 44; S3 五). */
export const checkChannel = (name: string, channel: Channel, pack: RulePack, standing = '自由'): readonly Finding[] =>
  channelsFor(standing, pack).includes(channel) ? [] : [finding('E.501', { name, status: standing, channel })]

/** 身份证 or 选民证 is shown (S1 37); the agent's, when voting by proxy. */
export const checkDocument = (name: string, document: string, pack: RulePack): readonly Finding[] =>
  pack.voting.identityDocuments.value.includes(document) ? [] : [finding('E.510', { name })]

/**
 * The papers handed over at once, by contest: one of each contest the voter votes in, and those of each principal (S1 42): an agent of three
 * draws four papers per contest, eight where both levels vote.
 */
export function papersDrawn(own: readonly string[], principals: readonly (readonly string[])[]): Record<string, number> {
  const papers: Record<string, number> = {}
  for (const contest of [own, ...principals].flat()) papers[contest] = (papers[contest] ?? 0) + 1
  return papers
}

type Papers = Readonly<Record<string, number>>

/**
 * The first contest of which other papers came back than were handed out: a check-in is taken back with all of them or not at all, as
 * papers without a participant could void the vote (S1 44).
 */
export function paperNotBack(
  handedOut: Papers,
  returned: Papers,
): { readonly contest: string; readonly issued: number; readonly back: number } | undefined {
  const contests = new Set([...Object.keys(handedOut), ...Object.keys(returned)])
  return [...contests]
    .map((contest) => ({ contest, issued: handedOut[contest] ?? 0, back: returned[contest] ?? 0 }))
    .find(({ issued, back }) => issued !== back)
}

/** Whether a reason opens the mobile box to a voter: illness, infirmity, scattered dwellings (S1 38; S2 43, 44). */
export const mayUseMobileBox = (reason: string, pack: RulePack): boolean => pack.voting.mobileReasons.value.includes(reason)

/** 代写: help with writing for those who cannot, by anyone trusted; not a proxy, so neither limit nor consent applies (S1 40). */
export const mayHaveHelpWriting = (reason: string, pack: RulePack): boolean =>
  pack.voting.helpWritingReasons.value.includes(reason)

/** 一律采用无记名投票 (S1 40): of these things on a ballot paper, the ones that could lead from the paper to its voter. */
export const breaksSecrecy = (onPaper: readonly string[], pack: RulePack): readonly string[] =>
  onPaper.filter((item) => !pack.voting.onPaper.value.includes(item))
