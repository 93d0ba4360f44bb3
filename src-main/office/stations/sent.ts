import type { Ledger } from '#ledger/open.ts'
import { factsIn, factsOf, type Fact } from '#ledger/read.ts'
import { electionOf } from '#roll/election.ts'
import { sentToStation } from '#roll/sent-to-station.ts'

/** The last entry of each book that they carried. */
export function reachedBy(sent: readonly Fact<'bundle.exported'>[]): ReadonlyMap<string, number> {
  const reached = new Map<string, number>()
  for (const { body } of sent) for (const { book, to } of body.heads) reached.set(book, Math.max(to, reached.get(book) ?? 0))
  return reached
}

/** Which version of the roll went out to a station last; 0 for none. */
export function rollSentTo(ledger: Ledger, constituency: string): number {
  const reached = reachedBy(sentToStation(ledger, constituency))
  const versions = factsIn(ledger, 'roll.published', constituency).filter(({ book, seq }) => seq <= (reached.get(book) ?? 0))
  return Math.max(0, ...versions.map(({ body }) => body.version))
}

/** The election day that a station was told last, where it is another than the one that stands now; it would open on that day. */
export function otherDayTold(ledger: Ledger, constituency: string): string | null {
  const sent = sentToStation(ledger, constituency)
  if (sent.length === 0) return null
  const reached = reachedBy(sent)
  const told = [...factsOf(ledger, 'election.created'), ...factsOf(ledger, 'election.changed')].findLast(
    ({ book, seq }) => seq <= (reached.get(book) ?? 0),
  )?.body.day
  return told === undefined || told === electionOf(ledger).body.day ? null : told
}
