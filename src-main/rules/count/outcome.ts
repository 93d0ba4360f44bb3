import { adjudications, afterFirst, afterRevote, afterSeparate, names } from './after-vote.ts'
import { formalRange, separateRange } from '../nomination/candidate-numbers.ts'
import { papersForSomebody, participantsOf } from './count-input.ts'
import type { ContestCount } from './count-input.ts'
import { brief, finding } from '../findings.ts'
import type { Finding } from '../findings.ts'
import type { Round, RulePack, Share } from '../pack.ts'
import { packById } from '../packs/index.ts'
import { paperFindings } from './paper-accounts.ts'
import { quorumQuestion, quorumWarnings, voidReasons } from './quorum.ts'
import { byVotes } from './ranking.ts'
import type { Standing } from './ranking.ts'
import { readingsOf } from './readings.ts'
import type { Readings, Unnamed } from './readings.ts'
import { nobody, voided } from './verdict.ts'
import type { TallyResult, Verdict } from './verdict.ts'

export type { TallyResult } from './verdict.ts'

/**
 * Decides one contest from figures that `readCount` has accepted (S1 44, 45; S2 49). Three words are kept apart: a void
 * vote is held anew (重新选举), a tie at the cut is voted again (再次投票), seats left open are elected separately (另行选举).
 * Throws only when the count names a pack that does not exist.
 */
export function outcomeOf(count: ContestCount, pack: RulePack = knownPack(count.pack)): TallyResult {
  const { refer, findings, ...outcome } = reasonedOutcome(count, pack)
  return { ...outcome, refer: refer.map(brief), findings: findings.map(brief) }
}

/** A `TallyResult` whose findings have their remedies and both languages. */
export type ReasonedOutcome = Omit<TallyResult, 'refer' | 'findings'> & {
  readonly refer: readonly Finding[]
  readonly findings: readonly Finding[]
}

/** As `outcomeOf`, for those who show the reasons and not only print them. */
export function reasonedOutcome(count: ContestCount, pack: RulePack = knownPack(count.pack)): ReasonedOutcome {
  const reasons = voidReasons(count, pack)
  const findings = [...reasons, ...choiceFindings(count, pack), ...paperFindings(count), ...quorumWarnings(count, pack)]
  const valid = reasons.length === 0
  const { outcome, elected, revote, separate, vacant, questions } = valid ? decide(count, pack) : voided
  return { valid, outcome, elected, revote, separate, vacant, refer: questions, findings }
}

type Test = { readonly share: Share | null; readonly wholes: readonly number[] }

/** The test a name has to pass in each round, and the numbers that “whole” may mean. A revote has no test. */
const tests: Readonly<Record<Round, (count: ContestCount, pack: RulePack) => Test>> = {
  first: (count, pack) => ({ share: pack.outcome.majority.value, wholes: participantsUnderEachReading(count, pack) }),
  byelection: (count, pack) => ({ share: pack.outcome.majority.value, wholes: participantsUnderEachReading(count, pack) }),
  revote: () => ({ share: null, wholes: [0] }),
  separate: ({ papers }, pack) => ({ share: pack.outcome.third.value, wholes: [papers.collected] }),
}

/** 参加投票的选民: those who took part, or (case M5) only those whose paper was found in the box. */
function participantsUnderEachReading(count: ContestCount, pack: RulePack): readonly number[] {
  if (pack.outcome.participantsAreFound) return [count.papers.collected]
  return pack.outcome.participantsMayMeanPapers.value ? [participantsOf(count), count.papers.collected] : [participantsOf(count)]
}

function decide(count: ContestCount, pack: RulePack): Verdict {
  const persons = standingsOf(count)
  const unsettled = quorumQuestion(count, pack)
  if (unsettled.length > 0) {
    return { ...nobody, outcome: 'refer', questions: [...unsettled, ...adjudications(persons, unsettled)] }
  }
  const { share, wholes } = tests[count.round](count, pack)
  const readings = readingsOf(persons, count.seats, wholes, share, unnamedIn(count))
  const verdict = readings.agreed ? follow[count.round](readings, persons, count, pack) : undecided(readings, count, pack)
  return {
    ...verdict,
    questions: [...verdict.questions, ...unnamedOnList(count, verdict, persons), ...adjudications(persons, verdict.questions)],
  }
}

const unnamedIn = (count: ContestCount): Unnamed => ({ votes: count.unnamed ?? 0, most: papersForSomebody(count) })

/** Whether somebody whom the sheet does not name has perhaps the votes for the list of the separate election (S1 45). */
function unnamedOnList(count: ContestCount, { separate }: Verdict, persons: readonly Standing[]): readonly Finding[] {
  const { votes, most } = unnamedIn(count)
  if (!separate || votes === 0) return []
  const { candidates, max } = separate
  const last = Math.min(...persons.filter(({ name }) => candidates.includes(name)).map(({ votes }) => votes))
  return candidates.length < max || Math.min(votes, most) >= last ? [finding('R.250', { votes })] : []
}

type Follow = (readings: Readings, persons: readonly Standing[], count: ContestCount, pack: RulePack) => Verdict

const first: Follow = (readings, persons, { seats }, pack) =>
  afterFirst(readings, persons, seats, (open) => separateRange(open, pack))

/** What follows in each round once every reading gives the same order. */
const follow: Readonly<Record<Round, Follow>> = {
  first,
  byelection: first,
  revote: (readings, _persons, { seats }, pack) =>
    afterRevote(readings, seats, {
      tiesAgain: pack.outcome.revoteTiesAgain.value,
      amongTied: pack.outcome.revoteAmongTied?.value === true,
    }),
  separate: (readings, persons, { seats }, pack) =>
    afterSeparate(readings, persons, seats, {
      next: pack.outcome.afterSeparate.value,
      separateRange: (open) => separateRange(open, pack),
    }),
}

/**
 * The readings disagree: elected are only those that every reading elects, and nothing else is said. In a revote nobody who was written in
 * is among them, as whether he may win it at all is the committee's.
 */
function undecided(readings: Readings, count: ContestCount, pack: RulePack): Verdict {
  const { collected } = count.papers
  const byWhole = { participants: participantsOf(count), collected, names: readings.byWhole.join('、') }
  const amongTied = count.round === 'revote' && pack.outcome.revoteAmongTied?.value === true
  const others = amongTied ? readings.certain.filter(({ writtenIn }) => writtenIn) : []
  return {
    ...nobody,
    outcome: 'refer',
    elected: names(readings.certain.filter((person) => !others.includes(person))),
    vacant: count.round === 'separate' ? readings.emptyUnderAll : 0,
    questions: [
      ...(readings.byWhole.length > 0 ? [finding('R.210', byWhole)] : []),
      ...(readings.byRoll.length > 0 ? [finding('R.213', { names: readings.byRoll.join('、') })] : []),
      ...(readings.byUnnamed ? [finding('R.239', { votes: count.unnamed ?? 0 })] : []),
      ...(others.length > 0 ? [finding('R.218', { names: names(others).join('、') })] : []),
    ],
  }
}

/** 差额选举 (S1 31): a first vote with no more candidates than seats offered no choice. A by-election may (S1 57). */
function choiceFindings({ round, seats, votes }: ContestCount, pack: RulePack): readonly Finding[] {
  const { least } = formalRange(seats, pack)
  return round === 'first' && votes.length <= seats ? [finding('W.208', { given: votes.length, seats, least })] : []
}

const standingsOf = ({ votes, writeIns }: ContestCount): readonly Standing[] =>
  byVotes([
    ...votes.map((candidate) => ({ name: candidate.name, votes: candidate.for, writtenIn: false, onRoll: true })),
    ...writeIns.map((written) => ({ name: written.name, votes: written.for, writtenIn: true, onRoll: written.onRoll })),
  ])

function knownPack(id: string): RulePack {
  const pack = packById(id)
  if (!pack) throw new RangeError(`unknown rule pack: ${id}`)
  return pack
}
