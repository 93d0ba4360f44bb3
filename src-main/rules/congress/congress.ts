import { adjudications, afterFirst, afterRevote, names } from '../count/after-vote.ts'
import { brief, finding } from '../findings.ts'
import type { Finding } from '../findings.ts'
import type { CongressOffice, RulePack } from '../pack.ts'
import { byVotes } from '../count/ranking.ts'
import type { Standing } from '../count/ranking.ts'
import { readingsOf } from '../count/readings.ts'
import type { Readings } from '../count/readings.ts'
import { reaches } from '../share.ts'
import { byFilled, nobody, voided } from '../count/verdict.ts'
import type { TallyResult, Verdict } from '../count/verdict.ts'

/** One office's count at the congress session. `eligible` of a written-in name: a deputy for the chair, a voter otherwise. */
export type CongressCount = {
  readonly office: string
  readonly round: 'first' | 'revote' | 'separate'
  readonly seats: number
  /** 全体代表 */
  readonly deputies: number
  readonly present: number
  readonly papers: { readonly issued: number; readonly collected: number; readonly valid: number; readonly invalid: number }
  readonly votes: readonly { readonly name: string; readonly for: number }[]
  readonly writeIns: readonly { readonly name: string; readonly for: number; readonly eligible: boolean }[]
}

/** The office of this id in the pack; undefined when the session does not elect it. */
export const officeOf = (id: string, pack: RulePack): CongressOffice | undefined =>
  pack.congress.offices.find((office) => office.id === id)

/**
 * 镇人大会议上的选举: the same engine with other thresholds. Two thirds of the deputies must be present, more than half of
 * *all* deputies elects, a tie is voted again, seats left open go to this session or the next (S5 14, 25, 29).
 */
export function congressOutcome(count: CongressCount, pack: RulePack): TallyResult {
  const { deputies, present, papers } = count
  const quorate = reaches(present, deputies, pack.congress.present.value)
  const reasons = [
    ...(quorate ? [] : [finding('E.701', { deputies, present })]),
    ...(papers.collected > papers.issued || papers.issued > present
      ? [finding('E.204', { collected: papers.collected, participants: Math.min(papers.issued, present) })]
      : []),
  ]
  const valid = reasons.length === 0
  const { outcome, elected, revote, separate, vacant, questions } = valid ? decide(count, pack) : voided
  return { valid, outcome, elected, revote, separate, vacant, refer: questions.map(brief), findings: reasons.map(brief) }
}

/** How many candidates an office with `seats` seats takes (S5 27): one for a chair is allowed, deputies need one to three more. */
export function congressRange(office: CongressOffice, seats: number): { readonly least: number; readonly most: number } {
  return { least: seats + office.surplus.least, most: seats + office.surplus.most }
}

export type CongressNomination = {
  readonly name: string
  readonly by: 'presidium' | 'deputies'
  readonly signers?: number
  readonly isDeputy: boolean
}

/** The candidates of one office: numbers, joint nomination by ten deputies, the chair from among the deputies (S5 18, 26, 27). */
export function checkCongressCandidates(
  office: CongressOffice,
  seats: number,
  nominations: readonly CongressNomination[],
  pack: RulePack,
): readonly Finding[] {
  const { least, most } = congressRange(office, seats)
  const given = nominations.length
  const needed = pack.congress.jointDeputies.value
  const byPresidium = nominations.filter(({ by }) => by === 'presidium').length
  return [
    ...(given < least || given > most ? [finding('E.702', { office: office.zh, given, seats, least, most })] : []),
    ...(byPresidium > seats ? [finding('E.705', { nominator: '主席团', given: byPresidium, seats })] : []),
    ...nominations.flatMap(({ name, by, signers = 0, isDeputy }) => [
      ...(by === 'deputies' && signers < needed ? [finding('E.703', { name, given: signers, needed })] : []),
      ...(office.fromDeputies && !isDeputy ? [finding('E.704', { office: office.zh, name })] : []),
    ]),
  ]
}

function decide(count: CongressCount, pack: RulePack): Verdict {
  const persons = standingsOf(count)
  const share = count.round === 'revote' ? null : pack.congress.majority.value
  const readings = readingsOf(persons, count.seats, [count.deputies], share)
  const verdict = readings.agreed ? follow(readings, persons, count, pack) : undecided(readings)
  return { ...verdict, questions: [...verdict.questions, ...adjudications(persons, verdict.questions)] }
}

function follow(readings: Readings, persons: readonly Standing[], count: CongressCount, pack: RulePack): Verdict {
  const { seats, round, office } = count
  if (round === 'revote') return afterRevote(readings, seats, { tiesAgain: 'refer', amongTied: true })
  const known = officeOf(office, pack)
  const range = (open: number): { least: number; most: number } =>
    known ? congressRange(known, open) : { least: open, most: persons.length }
  const verdict = afterFirst(readings, persons, seats, range)
  const open = verdict.separate?.seats ?? 0
  const later = open > 0 ? [finding('R.706', { seats: open })] : []
  if (round === 'first') return { ...verdict, questions: [...verdict.questions, ...later] }
  return {
    ...nobody,
    outcome: byFilled(verdict.elected.length, seats),
    elected: verdict.elected,
    revote: verdict.revote,
    questions: later,
  }
}

const undecided = (readings: Readings): Verdict => ({
  ...nobody,
  outcome: 'refer',
  elected: names(readings.certain),
  questions: [finding('R.213', { names: readings.byRoll.join('、') })],
})

const standingsOf = ({ votes, writeIns }: CongressCount): readonly Standing[] =>
  byVotes([
    ...votes.map((row) => ({ name: row.name, votes: row.for, writtenIn: false, onRoll: true })),
    ...writeIns.map((row) => ({ name: row.name, votes: row.for, writtenIn: true, onRoll: row.eligible })),
  ])
