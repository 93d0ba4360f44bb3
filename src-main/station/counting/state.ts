import { calledIn, namesOf } from '#counting/called-people.ts'
import type { CountContest, CountState, RoundState } from '#contract/count.ts'
import { areTwo, type Actor } from '#words/acting.ts'
import type { Ledger } from '#ledger/open.ts'
import { agreedCount } from '#counting/agreed-count.ts'
import { joinedIn, roundsOf, type ContestRound } from '#counting/contest-round.ts'
import { contestsOf, electionOf } from '#roll/election.ts'
import { roundFacts } from '#counting/round-facts.ts'
import { packById } from '#rules/packs/index.ts'
import { differences } from '#rules/count/typed-twice.ts'
import { newestBy, readingsIn } from './type-count.ts'
import { stationDay } from '../day.ts'
import { standingBatches, sumFigures } from '#counting/batches.ts'
import { nextRound } from './later-round.ts'
import { isSigned, signersOf } from '#counting/signatures.ts'
import { missingAmong, signedOther } from './sign.ts'

/** How far the count is, as one who sits at it may see it: never the figures somebody else has typed. */
export function countState(ledger: Ledger, actor: Actor): CountState {
  const election = electionOf(ledger).body
  const colours = packById(election.pack)!.voting.colours.value
  const { constituency, phase } = stationDay(ledger)
  return {
    phase,
    contests: contestsOf(election, constituency).map((contest): CountContest => {
      const { code, name, level } = contest
      const next = nextRound(ledger, contest)
      return {
        code,
        name,
        level,
        colour: colours[level],
        rounds: roundsOf(ledger, contest).map((round) => roundState(ledger, actor, round)),
        next: next ? { round: next.round, seats: next.seats, candidates: next.candidates } : null,
      }
    }),
  }
}

function roundState(ledger: Ledger, actor: Actor, round: ContestRound): RoundState {
  const nameOf = calledIn(ledger, round.contest.constituency)
  const me = actor[0]?.person
  const agreed = agreedCount(ledger, round)
  const batches = standingBatches(ledger, round)
  const called = batches.filter(({ isConfirmed }) => isConfirmed)
  const byTypist = Map.groupBy(readingsIn(ledger, round), (fact) => fact.actor[0]!.person)
  const typists = batches.length > 0 ? [] : [...byTypist]
  const differing = batches.length > 0 ? null : differingNow(ledger, round, [...byTypist.keys()])
  const signers = signersOf(ledger, round)
  const { inPerson, mobile, proxy } = round.participants
  return {
    round: round.round,
    seats: round.seats,
    candidates: round.candidates.map(({ candidate, name }) => ({ candidate, name })),
    state: agreed ? (isSigned(ledger, round) ? 'signed' : 'agreed') : round.closed ? 'counting' : 'voting',
    roll: round.turnout.roll,
    participants: inPerson + mobile + proxy,
    issued: round.papers.issued,
    by: batches.length > 0 ? 'calling' : typists.length > 0 ? 'typing' : 'none',
    typists: typists.map(([person, facts]) => ({
      person,
      name: nameOf(person),
      at: facts.at(-1)!.at,
      readings: facts.length,
    })),
    mine: batches.length > 0 ? null : (newestBy(ledger, round, (fact) => fact.actor[0]!.person === me)?.body.figures ?? null),
    differing,
    figures: agreed?.typed.body.figures ?? null,
    batches: batches.map((batch) => ({ ...batch, confirmed: batch.confirmed.map(nameOf) })),
    called: called.length > 0 ? sumFigures(called.map(({ figures }) => figures)) : null,
    ...decisions(ledger, round),
    signatures: signers.map(({ person, role }) => ({ person, name: nameOf(person), role })),
    missing: missingAmong(ledger, signers),
    signedOther: signedOther(ledger, round),
  }
}

/** Between the newest readings of the two who typed last. */
function differingNow(ledger: Ledger, round: ContestRound, typists: readonly string[]): readonly string[] | null {
  const last = newestBy(ledger, round, () => true)
  const other = last && newestBy(ledger, round, ({ actor }) => areTwo([actor[0]!, last.actor[0]!]))
  return typists.length < 2 || !last || !other ? null : differences(other.body.figures, last.body.figures)
}

function decisions(ledger: Ledger, round: ContestRound): Pick<RoundState, 'joined' | 'adjudicated'> {
  const adjudicated = roundFacts(ledger, 'paper.adjudicated', round)
  return {
    joined: joinedIn(ledger, round).map(({ hash, actor, body }) => ({
      ref: hash,
      names: body.names,
      as: body.as,
      by: namesOf(ledger, round.contest.constituency, actor),
    })),
    adjudicated: adjudicated.map(({ hash, actor, body: { oddPaper, papers, decidedAs, reason } }) => ({
      ref: hash,
      oddPaper,
      papers,
      decidedAs,
      reason,
      by: namesOf(ledger, round.contest.constituency, actor),
    })),
  }
}
