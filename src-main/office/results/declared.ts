import type { Declared } from '#contract/results.ts'
import { contestRound, type ContestRound } from '#counting/contest-round.ts'
import { isSigned, toSign } from '#counting/signatures.ts'
import type { Body } from '#ledger/entries/index.ts'
import type { Ledger } from '#ledger/open.ts'
import { factsOf, type Fact } from '#ledger/read.ts'
import { remembered } from '#ledger/remembered.ts'
import { proofsKept } from '#ledger/sealed/proofs.ts'
import { electionOf, type Contest } from '#roll/election.ts'
import type { Round } from '#words/fields.ts'
import { roundAsSigned } from './round-as-signed.ts'
import { openIn } from './open-in.ts'

/**
 * What the committee declared, the newest of each round; `stands` while the count it is of is still the one that stands, is signed, and
 * nothing is asked about it that was not asked before: a result that came into doubt afterwards is not shown as declared.
 */
export const declarations = (ledger: Ledger): readonly Declared[] => asProven(ledger, proofsKept(ledger))

const asProven = remembered('every entry', (ledger: Ledger, _: number): readonly Declared[] => {
  const { contests } = electionOf(ledger).body
  const newest = new Map(factsOf(ledger, 'result.declared').map((fact) => [`${fact.body.contest} ${fact.body.round}`, fact]))
  return [...newest.values()].flatMap((fact) => {
    const contest = contests.find(({ code }) => code === fact.body.contest)
    return contest ? [declared(ledger, contest, fact)] : []
  })
})

/** The declaration of one round, or null. */
export const declarationOf = (ledger: Ledger, contest: Contest, round: Round): Declared | null =>
  declarations(ledger).find((each) => each.contest === contest.code && each.round === round) ?? null

function declared(ledger: Ledger, contest: Contest, { body, actor, at, hash }: Fact<'result.declared'>): Declared {
  const { round, valid, elected, count, reason } = body
  const now = contestRound(ledger, contest, round)
  return {
    contest: contest.code,
    name: contest.name,
    round,
    valid,
    elected,
    by: actor.map(({ person }) => person),
    at,
    reason: reason ?? null,
    ref: hash,
    stands:
      count !== undefined &&
      now !== undefined &&
      toSign(ledger, now)?.count === count &&
      isSigned(ledger, now) &&
      nothingNewIsAsked(ledger, now, body),
  }
}

/** Older declarations do not say what was asked: one with a reason has answered what the law asks, not what contradicts itself since. */
function nothingNewIsAsked(ledger: Ledger, round: ContestRound, { asked, reason }: Body<'result.declared'>): boolean {
  const found = roundAsSigned(ledger, round)
  if (found.state !== 'counted' || openIn(ledger, round.contest.constituency) > 0) return false
  const known = new Set(asked)
  return (asked === undefined && reason !== undefined) || found.result.refer.every(({ code }) => known.has(code))
}
