import { namesOf } from '#counting/called-people.ts'
import type { Declared } from '#contract/results.ts'
import { contestRound } from '#counting/contest-round.ts'
import { isSigned, toSign } from '#counting/signatures.ts'
import { ALL_WITH_BEARING } from '#counting/without-bearing.ts'
import type { Body } from '#ledger/entries/index.ts'
import type { Ledger } from '#ledger/open.ts'
import { factsOf, type Fact } from '#ledger/read.ts'
import { remembered } from '#ledger/remembered.ts'
import { proofsKept } from '#ledger/sealed/proofs.ts'
import { electionOf, type Contest } from '#roll/election.ts'
import { areTwoOfCommittee } from '#rules/count/declaration.ts'
import { packById } from '#rules/packs/index.ts'
import type { Round } from '#words/fields.ts'
import { roundAsSigned } from './round-as-signed.ts'
import { openIn } from './open-in.ts'

/**
 * What the committee declared, the newest of each round; `stands` while the count it is of is still the one that stands, is signed, and
 * nothing is asked about it that was not asked before: a result that came into doubt afterwards is not shown as declared.
 */
export const declarations = (ledger: Ledger): readonly Declared[] => asProven(ledger, proofsKept(ledger))

const asProven = remembered('every entry', (ledger: Ledger, _: number): readonly Declared[] => {
  const { contests, pack } = electionOf(ledger).body
  // What a book says one person declared, or others than the committee, is declared by nobody (docs/decisions/0014).
  const byTwo = factsOf(ledger, 'result.declared').filter(({ actor }) => areTwoOfCommittee(actor, packById(pack)!))
  const newest = new Map(byTwo.map((fact) => [`${fact.body.contest} ${fact.body.round}`, fact]))
  return [...newest.values()].flatMap((fact) => {
    const contest = contests.find(({ code }) => code === fact.body.contest)
    return contest ? [declared(ledger, contest, fact)] : []
  })
})

/** The declaration of one round, or null. */
export const declarationOf = (ledger: Ledger, contest: Contest, round: Round): Declared | null =>
  declarations(ledger).find((each) => each.contest === contest.code && each.round === round) ?? null

function declared(ledger: Ledger, contest: Contest, { body, actor, at, hash }: Fact<'result.declared'>): Declared {
  const { round, valid, elected, on, reason } = body
  return {
    contest: contest.code,
    name: contest.name,
    round,
    valid,
    elected,
    by: namesOf(ledger, 'town', actor),
    at,
    on: on ?? null,
    reason: reason ?? null,
    ref: hash,
    stands: stillStands(groundsNow(ledger, contest.code, round, proofsKept(ledger)), body),
  }
}

type Grounds = { readonly count: string; readonly asked: readonly string[] }

/** What a declaration of a round rests on, as it is now: the count that is signed, and what is asked about it; null where it can rest on nothing. */
const groundsNow = remembered(ALL_WITH_BEARING, (ledger: Ledger, code: string, round: Round, _: number): Grounds | null => {
  const contest = electionOf(ledger).body.contests.find((each) => each.code === code)
  const now = contest && contestRound(ledger, contest, round)
  if (!now || !isSigned(ledger, now) || openIn(ledger, contest.constituency) > 0) return null
  const count = toSign(ledger, now)?.count
  const found = roundAsSigned(ledger, now)
  return count !== undefined && found.state === 'counted' ? { count, asked: found.result.refer.map((each) => each.code) } : null
})

/** Older declarations do not say what was asked: one with a reason has answered what the law asks, not what contradicts itself since. */
function stillStands(now: Grounds | null, { count, asked, reason }: Body<'result.declared'>): boolean {
  if (now === null || now.count !== count) return false
  const known = new Set(asked)
  return (asked === undefined && reason !== undefined) || now.asked.every((code) => known.has(code))
}
