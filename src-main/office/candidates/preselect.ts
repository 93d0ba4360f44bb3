import type { Input } from '#contract/index.ts'
import type { HeldPreselection, PreselectionTried } from '#contract/candidates.ts'
import { done, refuse, type Result } from '#contract/result.ts'
import { write } from '#ledger/append.ts'
import { newestOf } from '#ledger/books/order.ts'
import type { Ledger } from '#ledger/open.ts'
import { factsOf } from '#ledger/read.ts'
import { proposedFor } from '#ledger/standing/proposals.ts'
import { electionOf, rollOf, type Contest } from '#roll/election.ts'
import type { Finding } from '#rules/findings.ts'
import {
  checkPreselected,
  checkPreselection,
  preselect,
  preselectionNeeded,
  type Preselection,
} from '#rules/nomination/preselection.ts'
import { areTwoOfCommittee } from '#rules/count/declaration.ts'
import { packById } from '#rules/packs/index.ts'
import type { Actor } from '#words/acting.ts'
import { statedDay } from '../calendar/stated-day.ts'
import { contestOf, lawOf } from './proposed.ts'

type Asked = Input<'candidates.preselect'>

/**
 * Two of the committee record a preliminary election (预选) of a contest: who took part, the votes of everyone proposed, and, where votes are
 * equal at the last place, whom they take (S1 32; S2 36). Refuses `contest.unknown`, `preselection.not-due` where the law knows none,
 * `preselection.two-people`, `preselection.names` unless everyone who stands is there once, `preselection.fault` with the figure that cannot
 * be, `preselection.tied` while the committee has not said whom it takes, and a day that cannot be (`statedDay`).
 */
export function recordPreselection(ledger: Ledger, actor: Actor, asked: Asked): Result<{ readonly formal: readonly string[] }> {
  const contest = contestOf(ledger, asked.contest)
  if (!contest) return refuse('contest.unknown', { contest: asked.contest })
  if (!areTwoOfCommittee(actor, packById(electionOf(ledger).body.pack)!)) return refuse('preselection.two-people')
  const on = statedDay(ledger, asked.on, { act: 'preselection', contest: contest.code })
  if (!on.ok) return on
  if (!isPreselectionDue(ledger, contest)) return refuse('preselection.not-due', { contest: contest.name })
  const judged = judge(ledger, contest, asked)
  if (!judged.ok) return judged
  const { figures, made } = judged.value
  const [wrong] = judged.value.findings
  if (wrong) return refuse('preselection.fault', { what: wrong.message, en: wrong.en.message, code: wrong.code })
  if (made.tied.length > 0)
    return refuse('preselection.tied', { names: made.tied.map(({ name }) => name).join('、'), left: made.left })
  // Where the votes show no tie nothing was taken.
  const isTied = preselect(figures).tied.length > 0
  return write(ledger, { actor }, (append) => {
    append('town', 'preselection.recorded', {
      contest: contest.code,
      on: asked.on,
      ...figures,
      ...(isTied && asked.tie && { tie: asked.tie }),
    })
    return done({ formal: made.formal })
  })
}

/** What a preliminary election with these figures comes to, before anything is recorded. Refuses `contest.unknown`, `preselection.names`. */
export function tryPreselection(ledger: Ledger, asked: Figures): Result<PreselectionTried> {
  const contest = contestOf(ledger, asked.contest)
  if (!contest) return refuse('contest.unknown', { contest: asked.contest })
  const judged = judge(ledger, contest, asked)
  if (!judged.ok) return judged
  const { made, findings } = judged.value
  return done({ ...made, findings })
}

type Figures = Omit<Asked, 'on'>

function judge(ledger: Ledger, contest: Contest, { places, most, participants, valid, votes: typed, tie }: Figures) {
  const election = electionOf(ledger).body
  const proposed = proposedFor(ledger, contest.code)
  const votes = proposed.flatMap(({ candidate, name }) => {
    const counted = typed.filter((each) => each.candidate === candidate)
    return counted.length === 1 ? [{ candidate, name, votes: counted[0]!.votes }] : []
  })
  if (votes.length < proposed.length || votes.length < typed.length)
    return refuse('preselection.names', { contest: contest.name })
  const figures = { places, most, roll: votersOf(ledger, contest), participants, valid, votes }
  const findings = checkPreselection(figures, lawOf(election, contest), packById(election.pack)!)
  return done({ figures, findings, made: preselect({ votes, places, tie }) })
}

/** Whether too many stand, and the voter groups did not agree when they met last (S1 32). */
export const isPreselectionDue = (ledger: Ledger, contest: Contest): boolean =>
  preselectionNeeded(beforeFormal(ledger, contest), packById(electionOf(ledger).body.pack)!).length > 0

/** The newest preliminary election of a contest, and whom it makes formal now. */
export function preselectionOf(ledger: Ledger, contest: string): HeldPreselection | null {
  const held = heldIn(ledger, contest)
  return held ? { ...held, tie: held.tie ?? null, formal: preselect(held, standsIn(ledger, contest)).formal } : null
}

/** What the law says of these as formal candidates where the voter groups did not agree (S1 32). */
export function preselectedFindings(
  ledger: Ledger,
  contest: Contest,
  formal: readonly { readonly candidate: string; readonly name: string }[],
): readonly Finding[] {
  const held = heldIn(ledger, contest.code)
  const before = { ...beforeFormal(ledger, contest), held, stands: standsIn(ledger, contest.code) }
  return checkPreselected(formal, before, packById(electionOf(ledger).body.pack)!)
}

function beforeFormal(ledger: Ledger, contest: Contest) {
  const meetings = factsOf(ledger, 'consultation.recorded').filter(({ body }) => body.contest === contest.code)
  const met = newestOf(ledger, meetings)
  return {
    contest: lawOf(electionOf(ledger).body, contest),
    given: proposedFor(ledger, contest.code).length,
    isAgreed: met?.body.agreed ?? true,
  }
}

/** The newest that two of the committee recorded, wherever its book comes from. */
function heldIn(ledger: Ledger, contest: string): Preselection | undefined {
  const pack = packById(electionOf(ledger).body.pack)!
  const held = factsOf(ledger, 'preselection.recorded').filter(
    ({ actor, body }) => body.contest === contest && areTwoOfCommittee(actor, pack),
  )
  return newestOf(ledger, held)?.body
}

const standsIn = (ledger: Ledger, contest: string) => {
  const standing = new Set(proposedFor(ledger, contest).map(({ candidate }) => candidate))
  return (candidate: string): boolean => standing.has(candidate)
}

const votersOf = (ledger: Ledger, { code, constituency }: Contest): number =>
  rollOf(ledger, constituency).filter(({ fields }) => fields.contests.includes(code)).length
