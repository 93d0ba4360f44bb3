import { countListedFor } from '#ledger/standing/voters.ts'
import type { Ledger } from '#ledger/open.ts'
import { factsIn, type Fact } from '#ledger/read.ts'
import { publishedRoll, type Contest } from './election.ts'
import { inOrder } from '#ledger/books/order.ts'

/**
 * R of a contest: voters on the roll version its station locked by opening (design 2), whatever the office publishes afterwards; on the
 * newest version until it opens. Where the laptops of a station locked different versions, the newest of them.
 */
export function rollOfContest(ledger: Ledger, { code, constituency }: Contest): number {
  // Not spread into a call: whoever writes more openings than a call takes arguments would bring the whole overview down.
  const locked = factsIn(ledger, 'station.opened', constituency).reduce((most, { body }) => Math.max(most, body.rollVersion), 0)
  const newest = publishedRoll(ledger, constituency)?.body.version ?? 0
  if (locked > 0 && newest > locked) return countAsOf(ledger, code, constituency, locked)
  return countListedFor(ledger, constituency, code)
}

/** Read from the entries: the view knows the newest version alone, and this is asked for on few days. */
function countAsOf(ledger: Ledger, contest: string, constituency: string, version: number): number {
  const stated: readonly (Fact<'voter.listed'> | Fact<'voter.struck'>)[] = [
    ...factsIn(ledger, 'voter.listed', constituency),
    ...factsIn(ledger, 'voter.struck', constituency),
  ].filter(({ body }) => body.version <= version)
  const lines = new Map(inOrder(stated, factsIn(ledger, 'book.continued', constituency)).map((fact) => [fact.body.voter, fact]))
  return [...lines.values()].filter(({ type, body }) => type === 'voter.listed' && body.fields.contests.includes(contest)).length
}
