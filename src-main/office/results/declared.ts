import type { Declared } from '#contract/results.ts'
import { contestRound } from '#counting/contest-round.ts'
import { isSigned, toSign } from '#counting/signatures.ts'
import type { Ledger } from '#ledger/open.ts'
import { factsOf, type Fact } from '#ledger/read.ts'
import { electionOf, type Contest } from '#roll/election.ts'
import type { Round } from '#words/fields.ts'

/** What the committee declared, the newest of each round; `stands` while the count it is of is still the one that stands, and is signed. */
export const declarations = (ledger: Ledger): readonly Declared[] => {
  const { contests } = electionOf(ledger).body
  const newest = new Map(factsOf(ledger, 'result.declared').map((fact) => [`${fact.body.contest} ${fact.body.round}`, fact]))
  return [...newest.values()].flatMap((fact) => {
    const contest = contests.find(({ code }) => code === fact.body.contest)
    return contest ? [declared(ledger, contest, fact)] : []
  })
}

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
    stands: count !== undefined && now !== undefined && toSign(ledger, now)?.count === count && isSigned(ledger, now),
  }
}
