import type { ContestStanding } from '#contract/results.ts'
import { ALL_WITH_BEARING } from '#counting/without-bearing.ts'
import type { Ledger } from '#ledger/open.ts'
import { remembered } from '#ledger/remembered.ts'
import { proofsKept } from '#ledger/sealed/proofs.ts'
import { contestRound, roundsOf, type Round } from '#counting/contest-round.ts'
import { contestsOf, electionOf, type Contest } from '#roll/election.ts'
import { endedByOffice } from '#counting/ended-by-office.ts'
import { goneOnUnrevoked } from '#counting/gone-on.ts'
import type { RoundResult } from '#counting/contest-result.ts'
import { declarationOf, declarations } from './declared.ts'
import { isFinalIn } from '../merging/received.ts'
import { roundAsSigned } from './round-as-signed.ts'
import type { Turnout } from '#roll/turnout.ts'
import { brief, finding, type BriefFinding, type Finding } from '#rules/findings.ts'
import { contestStage } from '#rules/count/contest-stage.ts'
import type { ReasonedOutcome } from '#rules/count/outcome.ts'
import type { ContestCount, TallyResult } from '#rules/count/tally.ts'

/**
 * Where a contest stands after its newest counted round: nothing counted yet, decided by the law from the agreed count, or figures that
 * cannot stand. `earlier`: who was elected in the rounds before it; `underWay`: a later round was started and is not counted yet.
 */
export type ContestResult = Standing<TallyResult, BriefFinding>

/** The same with every finding whole: its remedy, and its sentences in both languages. */
export type ReasonedResult = Standing<ReasonedOutcome, Finding>

type Standing<R, F> = {
  readonly contest: Contest
  readonly turnout: Turnout
  readonly round: Round
  readonly underWay: Round | null
  readonly earlier: readonly string[]
  /** By everyone whose signature the law wants, as the figures stand now. Otherwise the result is unsigned, and says so. */
  readonly signed: boolean
} & (
  | { readonly state: 'waiting' }
  | { readonly state: 'counted'; readonly count: ContestCount; readonly result: R }
  | { readonly state: 'impossible'; readonly field: string; readonly finding: F }
)

/** What the law says of every contest of the constituencies named (all of them without names), from the merged books. */
export function contestResults(ledger: Ledger, constituencies?: readonly string[]): readonly ContestResult[] {
  return reasonedResults(ledger, constituencies).map((standing): ContestResult => {
    if (standing.state === 'waiting') return standing
    if (standing.state === 'impossible') return { ...standing, finding: brief(standing.finding) }
    const { refer, findings, ...outcome } = standing.result
    return { ...standing, result: { ...outcome, refer: refer.map(brief), findings: findings.map(brief) } }
  })
}

export function reasonedResults(ledger: Ledger, constituencies?: readonly string[]): readonly ReasonedResult[] {
  const election = electionOf(ledger).body
  const wanted = constituencies ?? election.constituencies.map(({ code }) => code)
  return wanted.flatMap((constituency) => contestsOf(election, constituency)).map((contest) => resultOf(ledger, contest))
}

function resultOf(ledger: Ledger, { code }: Contest): ReasonedResult {
  const found = asProven(ledger, code, proofsKept(ledger))
  const shaken = found.state === 'counted' && declarations(ledger).find((each) => each.contest === code && !each.stands)
  return shaken ? withTold(found, [finding('R.637', { contest: code, people: shaken.by.join('、') })]) : found
}

/** Asked by every page of the evening for every contest: worked out once, and again when something came that bears on it. */
const asProven = remembered(ALL_WITH_BEARING, (ledger: Ledger, code: string, _: number) =>
  workedOut(
    ledger,
    electionOf(ledger).body.contests.find((contest) => contest.code === code)!,
  ),
)

function workedOut(ledger: Ledger, contest: Contest): ReasonedResult {
  const rounds = roundsOf(ledger, contest).map((round) => ({ round: round.round, result: roundAsSigned(ledger, round) }))
  const at = Math.max(
    0,
    rounds.findLastIndex(({ result }) => result.state !== 'waiting'),
  )
  const { round } = rounds[at]!
  // What is asked about a round is asked about all that rests on it.
  const asked = rounds.slice(0, at).flatMap((each) => (each.result.state === 'counted' ? each.result.result.refer : []))
  const newest = asked.length > 0 ? roundAsSigned(ledger, contestRound(ledger, contest, round)!, asked) : rounds[at]!.result
  const result = withTold(newest, toldOf(ledger, contest))
  const earlier = rounds.slice(0, at).flatMap((each) => (each.result.state === 'counted' ? each.result.result.elected : []))
  const { turnout } = contestRound(ledger, contest, 'first')!
  // Whoever was elected in an earlier round is named as well, so that round has to be signed, too.
  const signed = result.signed && rounds.slice(0, at).every((each) => each.result.state !== 'counted' || each.result.signed)
  const known = { contest, turnout, round, underWay: rounds.slice(at + 1).at(-1)?.round ?? null, earlier }
  return { ...known, ...result, signed }
}

/** What changes no outcome and is said wherever the result is: by a laptop that goes on for another, by people whose role ended, not final. */
const toldOf = (ledger: Ledger, { constituency }: Contest): readonly Finding[] => [
  ...goneOnUnrevoked(ledger, constituency),
  ...endedByOffice(ledger, constituency),
  ...interim(ledger, constituency),
]

function withTold<F extends RoundResult | ReasonedResult>(found: F, told: readonly Finding[]): F {
  if (found.state !== 'counted') return found
  return { ...found, result: { ...found.result, findings: [...told, ...found.result.findings] } }
}

/** What was handed over in the course of the day, or before the last signature, may be passed on as if it were the end of it. */
const interim = (ledger: Ledger, place: string): readonly Finding[] =>
  isFinalIn(ledger, place) ? [] : [finding('W.641', { place })]

/** The same as people read it, line by line; of every constituency where none is named. */
export const contestStandings = (ledger: Ledger, constituency?: string): readonly ContestStanding[] =>
  contestResults(ledger, constituency === undefined ? undefined : [constituency]).map(({ contest, ...standing }) => {
    const { code, name, level, seats, constituency } = contest
    const declared = declarationOf(ledger, contest, standing.round)
    return {
      contest: code,
      name,
      level,
      constituency,
      seats,
      declared,
      stage: contestStage({ seats, declared, ...standing }),
      ...standing,
    }
  })
