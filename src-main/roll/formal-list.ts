import { newestOf } from '#ledger/books/order.ts'
import type { Ledger } from '#ledger/open.ts'
import { factsOf } from '#ledger/read.ts'
import { remembered } from '#ledger/remembered.ts'
import type { Nominee } from '#words/fields.ts'
import { sameName } from '#words/names.ts'
import { electionOf, voterOf } from './election.ts'

/** The candidates of a contest's first ballot, by the formal list; empty before it is listed. */
export const formalList = (ledger: Ledger, contest: string): readonly Nominee[] => formalLists(ledger).get(contest) ?? []

const formalLists = remembered(['candidate.listed'], (ledger: Ledger): ReadonlyMap<string, readonly Nominee[]> => {
  const lists = factsOf(ledger, 'candidate.listed').filter(({ body }) => body.list === 'formal')
  const byContest = [...Map.groupBy(lists, ({ body }) => body.contest)]
  return new Map(byContest.map(([contest, stated]) => [contest, newestOf(ledger, stated)!.body.candidates]))
})

/** Whether a voter is on a formal list, by their card number or by name, as the lists have them. */
export function isCandidate(ledger: Ledger, voter: string): boolean {
  const name = voterOf(ledger, voter)?.fields.name
  return electionOf(ledger).body.contests.some(({ code }) =>
    formalList(ledger, code).some((each) => each.candidate === voter || (name !== undefined && sameName(each.name, name))),
  )
}
