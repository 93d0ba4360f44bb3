import type { AfterSeparate, TiedAgain } from '../pack.ts'
import { finding } from '../findings.ts'
import type { Finding } from '../findings.ts'
import type { Standing } from './ranking.ts'
import type { Readings } from './readings.ts'
import { separateElection } from './separate-election.ts'
import { byFilled, nobody } from './verdict.ts'
import type { Verdict } from './verdict.ts'

type Range = { readonly least: number; readonly most: number }

/** After a first vote or a by-election: a tie at the cut is voted again, seats left open are elected separately (S1 45). */
export function afterFirst(
  { ranking }: Readings,
  persons: readonly Standing[],
  seats: number,
  separateRange: (open: number) => Range,
): Verdict {
  const elected = names(ranking.above)
  const outcome = byFilled(elected.length, seats)
  if (ranking.tied.length > 0) {
    return { ...nobody, outcome, elected, revote: { candidates: names(ranking.tied), seats: ranking.seats }, questions: [] }
  }
  const open = seats - elected.length
  if (open === 0) return { ...nobody, outcome, elected, questions: [] }
  const notElected = persons.filter((person) => !ranking.above.includes(person))
  const { election, questions } = separateElection(notElected, open, separateRange(open))
  return { ...nobody, outcome, elected, separate: election, questions }
}

/**
 * After a revote: whoever has more votes; a second tie is the committee's, or leaves the seat vacant (cases P6, P7). It is held 就票数相等的
 * 候选人: whether somebody written in may win one is the committee's, too.
 */
export function afterRevote(
  { ranking }: Readings,
  seats: number,
  { tiesAgain, amongTied }: { readonly tiesAgain: TiedAgain; readonly amongTied: boolean },
): Verdict {
  const writtenIn = ranking.above.filter((person) => person.writtenIn)
  const question = writtenIn.length > 0 ? [finding('R.218', { names: joined(writtenIn) })] : []
  const open = seats - ranking.above.length
  const left = ranking.tied.length === 0 && open > 0 ? [finding('R.219', { seats: open })] : []
  if (amongTied && writtenIn.length > 0) {
    const tie = ranking.tied.length > 0 ? [finding('R.211', { names: joined(ranking.tied) })] : []
    const elected = names(ranking.above.filter((person) => !person.writtenIn))
    return { ...nobody, outcome: 'refer', elected, questions: [...tie, ...left, ...question] }
  }
  const elected = names(ranking.above)
  const outcome = byFilled(elected.length, seats)
  if (ranking.tied.length > 0) {
    const again = [finding('R.211', { names: joined(ranking.tied) }), ...question]
    return tiesAgain === 'vacant'
      ? { ...nobody, outcome, elected, vacant: ranking.seats, questions: question }
      : { ...nobody, outcome: 'refer', elected, questions: again }
  }
  return { ...nobody, outcome, elected, questions: [...left, ...question] }
}

/** After a separate election: no third try where S2 49 applies, what is still open stays vacant (cases E7, E9). */
export function afterSeparate(
  readings: Readings,
  persons: readonly Standing[],
  seats: number,
  then: { readonly next: AfterSeparate; readonly separateRange: (open: number) => Range },
): Verdict {
  const { above, tied } = readings.ranking
  const elected = names(above)
  if (tied.length > 0) return { ...nobody, outcome: 'refer', elected, questions: [finding('R.212', { names: joined(tied) })] }
  if (then.next === 'again') return afterFirst(readings, persons, seats, then.separateRange)
  return { ...nobody, outcome: byFilled(elected.length, seats), elected, vacant: seats - elected.length, questions: [] }
}

/** Written-in names that are not on the roll are counted and adjudicated, never voided (case W2). */
export function adjudications(persons: readonly Standing[], asked: readonly Finding[]): readonly Finding[] {
  if (asked.some(({ code }) => code === 'R.213')) return []
  const offRoll = persons.filter(({ onRoll, votes }) => !onRoll && votes > 0)
  return offRoll.length > 0 ? [finding('R.214', { names: joined(offRoll) })] : []
}

export const names = (persons: readonly Standing[]): string[] => persons.map(({ name }) => name)
const joined = (persons: readonly Standing[]): string => names(persons).join('、')
