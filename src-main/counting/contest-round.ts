import { GENERAL_ROUNDS } from '#words/choices.ts'
import { figuresBy, SUMS } from '#words/figures.ts'
import { sameName } from '#words/names.ts'
import type { Body } from '#ledger/entries/index.ts'
import type { Ledger } from '#ledger/open.ts'
import type { Fact } from '#ledger/read.ts'
import type { ContestCount } from '#rules/count/count-input.ts'
import { closedWith } from '#ledger/standing/closings.ts'
import { electionOf, voterOf, type Contest } from '#roll/election.ts'
import { formalList } from '#roll/formal-list.ts'
import type { Nominee } from '#words/fields.ts'
import { closingsThatCount } from './closings.ts'
import { turnoutBelieved } from './turnout-believed.ts'
import { writtenPersons } from './joined-names.ts'
import { roundFacts, withdrawnIn } from './round-facts.ts'
import type { Turnout } from '#roll/turnout.ts'

export type Round = Body<'count.typed'>['round']
export type Figures = Body<'count.typed'>['figures']

/** One vote of a contest: the first, or a later one with its own seats, names, participants and papers. */
export type ContestRound = {
  readonly contest: Contest
  readonly round: Round
  readonly seats: number
  /** In ballot order. */
  readonly candidates: readonly Nominee[]
  readonly turnout: Turnout
  readonly participants: ContestCount['participants']
  readonly papers: Pick<ContestCount['papers'], 'printed' | 'issued' | 'spoiled' | 'unused'>
  /** Its voting is over. */
  readonly closed: boolean
}

/** Which round of which contest. */
export type RoundName = { readonly contest: Pick<Contest, 'code' | 'constituency'>; readonly round: Round }

/** A round of a contest as far as it has come, or undefined for one that was never started. */
export function contestRound(ledger: Ledger, contest: Contest, round: Round): ContestRound | undefined {
  const { code, constituency, seats } = contest
  const turnout = turnoutBelieved(ledger, contest)
  if (round === 'first' || round === 'byelection') {
    const closings = closingsThatCount(ledger, constituency).flatMap((closing) => closedWith(closing, code) ?? [])
    const sum = (which: keyof ContestRound['papers']) => closings.reduce((total, papers) => total + papers[which], 0)
    return {
      contest,
      round,
      seats,
      candidates: formalList(ledger, code),
      turnout,
      participants: { inPerson: turnout.by.station, mobile: turnout.by.mobile, proxy: turnout.by.proxy },
      papers: { printed: sum('printed'), issued: sum('issued'), spoiled: sum('spoiled'), unused: sum('unused') },
      closed: closings.length > 0,
    }
  }
  const started = startOf(ledger, { contest, round })
  if (!started) return undefined
  const closed = roundFacts(ledger, 'round.closed', { contest, round }).at(-1)
  return {
    contest,
    round,
    seats: started.body.seats,
    candidates: started.body.candidates,
    turnout,
    participants: closed?.body.participants ?? { inPerson: 0, mobile: 0, proxy: 0 },
    papers: closed?.body.papers ?? { printed: 0, issued: 0, spoiled: 0, unused: 0 },
    closed: closed !== undefined,
  }
}

/** How a later round began, if it stands. */
export const startOf = (ledger: Ledger, name: RoundName): Fact<'round.started'> | undefined =>
  roundFacts(ledger, 'round.started', name).at(-1)

/** The rounds of a contest that were started, the first one first. */
export function roundsOf(ledger: Ledger, contest: Contest): readonly ContestRound[] {
  return GENERAL_ROUNDS.flatMap((round) => contestRound(ledger, contest, round) ?? [])
}

/** Spellings that overseers joined in a round (case W3), and did not take apart again, in their order. */
export function joinedIn(ledger: Ledger, name: RoundName): readonly Fact<'writein.joined'>[] {
  const withdrawn = withdrawnIn(ledger, name.contest.constituency)
  return roundFacts(ledger, 'writein.joined', name).filter(({ hash }) => !withdrawn.has(hash))
}

/** The agreed figures in the form the law is asked in (`tally`); joined spellings are one name. */
export function countOf(ledger: Ledger, round: ContestRound, figures: Figures): ContestCount {
  const names = ballotNames(round.candidates)
  return {
    pack: electionOf(ledger).body.pack,
    round: round.round,
    seats: round.seats,
    roll: round.turnout.roll,
    participants: round.participants,
    papers: { ...round.papers, ...figuresBy(SUMS, (figure) => figures[figure]) },
    votes: figures.votes.map(({ candidate, ...votes }) => ({ name: names.get(candidate) ?? candidate, ...votes })),
    writeIns: writtenPersons(figures.writeIns, joinedIn(ledger, round)).map(({ name, for: votes, voter }) => ({
      name,
      for: votes,
      // By the card alone: how the voters spelled the name says nothing of who it is.
      onRoll: voter !== undefined && voterOf(ledger, voter) !== undefined,
    })),
  }
}

/** Candidate → name as the result shows it; namesakes on one ballot are told apart by their candidate id. */
export function ballotNames(candidates: readonly Nominee[]): ReadonlyMap<string, string> {
  const shared = (name: string) => candidates.filter((other) => sameName(other.name, name)).length > 1
  return new Map(candidates.map(({ candidate, name }) => [candidate, shared(name) ? `${name}(${candidate})` : name]))
}
