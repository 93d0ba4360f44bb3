import { compareDates } from '../dates.ts'
import type { PlainDate } from '../dates.ts'
import { lastDayFor } from '../calendar.ts'
import { finding } from '../findings.ts'
import type { Finding } from '../findings.ts'
import type { RulePack } from '../pack.ts'
import { isDecided, type LateDecision } from '../late.ts'
import type { RollTakes } from '#words/objections.ts'

/** One numbered version of a constituency's voter list; `voters` are ids. */
export type RollVersion = { readonly version: number; readonly voters: readonly string[]; readonly frozen: boolean }

/** One line of a 补正榜; `judged`: a court ordered it, whose judgment is final (S1 29). */
export type RollCorrection = {
  readonly voter: string
  readonly kind: 'listed' | 'struck' | 'changed'
  readonly judged?: boolean
}

export type CorrectedRoll =
  | { readonly ok: true; readonly value: RollVersion }
  | { readonly ok: false; readonly error: readonly Finding[] }

/**
 * A correction after publication makes the next numbered version; it never changes an old one. Allowed until D-2 (S4 25,
 * Zhejiang is silent), after it for what a court ordered alone (S1 29), and never once the roll is frozen. Listing a listed voter, or
 * striking or changing an absent one, is refused.
 */
export function correctRoll(
  roll: RollVersion,
  corrections: readonly RollCorrection[],
  today: PlainDate,
  day: PlainDate,
  pack: RulePack,
): CorrectedRoll {
  const voters = new Set(roll.voters)
  const faults = [
    ...(roll.frozen ? [finding('E.125', { version: roll.version })] : []),
    ...checkCorrectionDay(corrections, today, day, pack),
    ...corrections.flatMap(({ voter, kind }) => {
      const stands = kind === 'listed' ? !voters.has(voter) : voters.has(voter)
      if (stands && kind === 'listed') voters.add(voter)
      if (stands && kind === 'struck') voters.delete(voter)
      return stands ? [] : [finding('E.127', { name: voter, reason: kind === 'listed' ? '已在名单' : '不在名单' })]
    }),
  ]
  if (faults.length > 0) return { ok: false, error: faults }
  return { ok: true, value: { version: roll.version + 1, voters: [...voters], frozen: false } }
}

/** 二日以前补正 (S4 25; Zhejiang is silent): from D-1 on the roll stands as it is, but for what a court ordered (S1 29). */
function checkCorrectionDay(
  corrections: readonly RollCorrection[],
  today: PlainDate,
  day: PlainDate,
  pack: RulePack,
): readonly Finding[] {
  const last = lastDayFor('roll-corrections', day, pack)
  const ordered = corrections.length > 0 && corrections.every(({ judged }) => judged)
  return compareDates(today, last) > 0 && !ordered ? [finding('E.126', { last, today })] : []
}

/**
 * What a published roll still takes on a day: any correction until D-2 (S4 25, Zhejiang is silent) or as long as two of the committee decided,
 * after it what a court ordered (S1 29), and nothing once the station has opened or election day is over.
 */
export function rollTakes(frozen: boolean, today: PlainDate, day: PlainDate, pack: RulePack, decision?: LateDecision): RollTakes {
  if (frozen || compareDates(today, day) > 0) return 'nothing'
  const inTime = compareDates(today, lastDayFor('roll-corrections', day, pack)) <= 0
  return inTime || isDecided(today, decision) ? 'corrections' : 'orders'
}

/** A version that is said to be published on a day that has not come: `E.191`. Nobody knows where no clock counts. */
export const checkPublicationDay = (
  version: number,
  on: PlainDate | undefined,
  today: PlainDate | undefined,
): readonly Finding[] =>
  on !== undefined && today !== undefined && compareDates(on, today) > 0 ? [finding('E.191', { version, on })] : []

/** 每一选民只能在一个选区登记: ids that stand on more than one list of a level (S2 26). */
export function checkOneConstituency(lists: Readonly<Record<string, readonly string[]>>): readonly Finding<'E.116'>[] {
  const seen = new Set<string>()
  return Object.values(lists)
    .flatMap((voters) => Array.from(new Set(voters)))
    .filter((voter) => seen.size === seen.add(voter).size)
    .map((voter) => finding('E.116', { name: voter }))
}
