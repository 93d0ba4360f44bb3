import { lastDayFor } from '../calendar.ts'
import { compareDates, daysBetween } from '../dates.ts'
import type { PlainDate } from '../dates.ts'
import { finding } from '../findings.ts'
import type { Finding } from '../findings.ts'
import { isDecided, type LateDecision, type Term } from '../late.ts'

/** One meeting round of the voter groups of a contest. */
export type Consultation = {
  readonly on: PlainDate
  readonly groups: readonly { readonly group: string; readonly voters: number }[]
  readonly agreed: boolean
  /** Candidates the groups proposed for the formal list. */
  readonly proposal: readonly { readonly candidate: string; readonly name: string }[]
}

/** What is looked at beside the meetings: the groups there are, and the formal list once there is one. */
export type ConsultedContest = {
  readonly contest: string
  readonly groups: readonly string[]
  readonly formal?: readonly { readonly candidate: string; readonly name: string }[]
  /** That the formal list, and so what it follows from, is done late. */
  readonly late?: LateDecision | undefined
  /** Too many stand: where they do not agree a preliminary election decides, and nothing is left to refer (S1 32). */
  readonly isPreselected?: boolean
}

/**
 * 交各该选区的选民小组讨论、协商，根据较多数选民的意见，确定正式代表候选人名单 (S1 32; S2 36): whether the groups met, in time, and whether
 * the formal list is what they proposed. The law gives no number of those who must attend. The newest proposal counts.
 */
export function checkConsultation(
  { contest, groups, formal, late, isPreselected = false }: ConsultedContest,
  rounds: readonly Consultation[],
  { day, kind, pack }: Term,
): readonly Finding[] {
  const newest = rounds.at(-1)
  if (!newest) return [finding('E.430', { contest })]
  const met = new Set(rounds.flatMap((round) => round.groups.map(({ group }) => group)))
  const absent = groups.filter((group) => !met.has(group))
  const last = lastDayFor('formal-candidates', day, pack, kind)
  const differing = formal ? symmetric(formal, newest.proposal) : []
  return [
    ...rounds.flatMap((round) =>
      round.groups.filter(({ voters }) => voters === 0).map(({ group }) => finding('E.432', { contest, group })),
    ),
    ...(compareDates(newest.on, last) > 0 ? [lateMeeting(contest, newest.on, last, late)] : []),
    ...(absent.length > 0 ? [finding('W.431', { contest, count: absent.length, groups: absent.slice(0, 5).join('、') })] : []),
    ...(newest.agreed || isPreselected ? [] : [finding('R.434', { contest })]),
    ...(newest.agreed && differing.length > 0 ? [finding('R.435', { contest, names: differing.join('、') })] : []),
  ]
}

/** Discussed after the formal list was due: an error until two of the committee decided to go on. */
const lateMeeting = (contest: string, on: PlainDate, last: PlainDate, late: LateDecision | undefined): Finding =>
  isDecided(on, late)
    ? finding('W.441', { step: `${contest}的讨论、协商`, last, on, days: daysBetween(last, on), reason: late.reason })
    : finding('E.433', { contest, on, last })

type Named = readonly { readonly candidate: string; readonly name: string }[]

const symmetric = (a: Named, b: Named): readonly string[] => {
  const without = (these: Named, those: Named) =>
    these.filter(({ candidate }) => !those.some((one) => one.candidate === candidate))
  return [...without(a, b), ...without(b, a)].map(({ name }) => name)
}
