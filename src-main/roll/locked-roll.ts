import { readBook } from '#ledger/books/book.ts'
import { authority } from '#ledger/entries/authority.ts'
import { countListedFor } from '#ledger/standing/voters.ts'
import type { Ledger } from '#ledger/open.ts'
import { factsIn, type Fact } from '#ledger/read.ts'
import { certificatesByDevice, leadsOf, limitOf, trustIn } from '#trust/certificates.ts'
import { isBelieved, isSetAside } from './decided-doubts.ts'
import { publishedRoll, type Contest } from './election.ts'
import { inOrder, linksOf } from '#ledger/books/order.ts'

type Asked = Pick<Contest, 'code' | 'constituency'>
type Opening = Fact<'station.opened'>

/**
 * R of a contest: voters on the roll version its station locked by opening (design 2), whatever the office publishes afterwards; on the
 * newest version until it opens. Where the laptops of a station locked different versions, the newest of them, and two people are asked. An
 * opening by a laptop that may not open locks nothing, unless two people decided that it does; one that they set aside locks nothing.
 */
export const rollOfContest = (ledger: Ledger, contest: Asked): number =>
  rollLockedBy(ledger, contest, openingsThatLock(ledger, contest.constituency))

/** By whoever may open: the station's laptops, a spare once it leads, each as far as the office believes it; as two people decided. */
export function openingsThatLock(ledger: Ledger, constituency: string): readonly Opening[] {
  const trust = trustIn(ledger)
  const certified = certificatesByDevice(trust.certificates)
  const leading = leadsOf(trust, constituency)
  return factsIn(ledger, 'station.opened', constituency).filter(({ book, seq, hash }) => {
    if (isBelieved(ledger, hash)) return true
    if (isSetAside(ledger, hash)) return false
    const { device } = readBook(book)
    const role = certified.get(device)?.role
    // A restored machine opens before an office has certified it.
    const may = role === undefined || authority['station.opened'].by.some((each) => each === role) || leading.includes(device)
    return may && seq <= (limitOf(trust, device) ?? Number.MAX_SAFE_INTEGER)
  })
}

/** The same as if these openings alone had locked it. */
export function rollLockedBy(ledger: Ledger, { code, constituency }: Asked, openings: readonly Opening[]): number {
  // Not spread into a call: whoever writes more openings than a call takes arguments would bring the whole overview down.
  const locked = openings.reduce((most, { body }) => Math.max(most, body.rollVersion), 0)
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
  const lines = new Map(inOrder(stated, linksOf(ledger)).map((fact) => [fact.body.voter, fact]))
  return [...lines.values()].filter(({ type, body }) => type === 'voter.listed' && body.fields.contests.includes(contest)).length
}
