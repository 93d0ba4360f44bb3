import { booksAfter } from '#ledger/books/continued.ts'
import { closedWith, closingsIn } from '#ledger/standing/closings.ts'
import { votingAfter } from '#ledger/standing/late-entries.ts'
import { factsOf, type Fact } from '#ledger/read.ts'
import { electionOf } from '#roll/election.ts'
import { turnoutOf } from '#roll/turnout.ts'
import { placeOf, type Search } from './found.ts'

/** What belongs to the voting was stated after a laptop had closed, in its book or in one that goes on from it. */
export const afterClosing: Search<'after_closing'> = (ledger) =>
  firstOfEachBook(factsOf(ledger, 'station.closed')).flatMap(({ book, seq, hash }) => {
    const later = [...votingAfter(ledger, book, seq), ...booksAfter(ledger, book).flatMap((next) => votingAfter(ledger, next, 0))]
    return later.length === 0
      ? []
      : [{ constituencies: [placeOf(book)], refs: [hash, ...later], params: { count: later.length } }]
  })

/** What follows the first follows it: of a book that closes over and over nothing is said once for each. */
function firstOfEachBook(closings: readonly Fact<'station.closed'>[]): readonly Fact<'station.closed'>[] {
  const first = new Map<string, Fact<'station.closed'>>()
  for (const closing of closings) if (closing.seq < (first.get(closing.book)?.seq ?? Infinity)) first.set(closing.book, closing)
  return [...first.values()]
}

/** The papers a station says it issued are others than its own check-ins handed over. */
export const countAgainstParticipation: Search<'count_against_participation'> = (ledger) =>
  electionOf(ledger).body.contests.flatMap((contest) => {
    const closed = closingsIn(ledger, contest.constituency).filter((closing) => closedWith(closing, contest.code))
    if (closed.length === 0) return []
    const counted = closed.reduce((sum, closing) => sum + closedWith(closing, contest.code)!.issued, 0)
    const { issued } = turnoutOf(ledger, contest)
    if (counted === issued) return []
    return [{ constituencies: [contest.constituency], refs: closed.map(({ hash }) => hash), params: { counted, marked: issued } }]
  })
