import type { Declared } from '#contract/results.ts'
import { contestRound } from '#counting/contest-round.ts'
import { isSigned, toSign } from '#counting/signatures.ts'
import { ALL_WITH_BEARING } from '#counting/without-bearing.ts'
import type { Ledger } from '#ledger/open.ts'
import { remembered } from '#ledger/remembered.ts'
import { proofsKept } from '#ledger/sealed/proofs.ts'
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
export function declarationOf(ledger: Ledger, contest: Contest, round: Round): Declared | null {
  const newest = factsOf(ledger, 'result.declared').findLast(({ body }) => body.contest === contest.code && body.round === round)
  return newest ? declared(ledger, contest, newest) : null
}

/** The count of a round as it is signed now, by its hash; null while it is not. */
const signedCount = remembered(ALL_WITH_BEARING, (ledger: Ledger, code: string, round: Round, _: number): string | null => {
  const contest = electionOf(ledger).body.contests.find((each) => each.code === code)
  const now = contest && contestRound(ledger, contest, round)
  return now !== undefined && isSigned(ledger, now) ? (toSign(ledger, now)?.count ?? null) : null
})

function declared(ledger: Ledger, contest: Contest, { body, actor, at, hash }: Fact<'result.declared'>): Declared {
  const { round, valid, elected, count, reason } = body
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
    stands: count !== undefined && signedCount(ledger, contest.code, round, proofsKept(ledger)) === count,
  }
}
