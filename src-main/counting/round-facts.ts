import type { Body, TypeName } from '#ledger/entries/index.ts'
import type { Ledger } from '#ledger/open.ts'
import type { Fact } from '#ledger/read.ts'
import { sinceWithdrawn, takenBackBy, TAKES_BACK } from '#ledger/standing/taken-back.ts'
import { countFacts, type Believing } from './counting-facts.ts'
import { inCountOrder } from './counting-books.ts'
import type { RoundName } from './contest-round.ts'

/** What is stated of one round of one contest. */
export type OfRound = {
  [T in TypeName]: Body<T> extends { readonly contest: string; readonly round: RoundName['round'] } ? T : never
}[TypeName]

/** All of a type that counts about a round, oldest first, what was stated before a round was withdrawn included. */
export const everOfRound = <T extends OfRound>(
  ledger: Ledger,
  type: T,
  { contest, round }: RoundName,
  believing: Believing = 'sound',
): readonly Fact<T>[] =>
  countFacts(ledger, type, contest.constituency, believing).filter(
    ({ body }) => body.contest === contest.code && body.round === round,
  )

/** What stands of a type about a round, oldest first: what was stated before a round was withdrawn is not of the one begun anew. */
export function roundFacts<T extends OfRound>(
  ledger: Ledger,
  type: T,
  name: RoundName,
  believing: Believing = 'sound',
): readonly Fact<T>[] {
  const withdrawals = everOfRound(ledger, TAKES_BACK.round, name, believing)
  const facts = everOfRound(ledger, type, name, believing)
  if (withdrawals.length === 0) return facts
  const order = inCountOrder<Fact<T> | Fact<typeof TAKES_BACK.round>>(ledger, name.contest.constituency, [
    ...withdrawals,
    ...facts,
  ])
  const since = new Set(sinceWithdrawn(order))
  return facts.filter((fact) => since.has(fact))
}

/** What was withdrawn one by one in the count of a constituency: batches, agreements by calls, joined spellings; by hash. */
export const withdrawnIn = (ledger: Ledger, constituency: string): ReadonlySet<string> =>
  takenBackBy(countFacts(ledger, TAKES_BACK.count, constituency))
