import { BookName } from '#words/fields.ts'
import type { Ledger } from '#ledger/open.ts'
import { factByHash } from '#ledger/read.ts'
import { overreachesIn } from '#ledger/standing/scope.ts'
import { calledBook, calledDevice, deviceNames } from '#trust/device-names.ts'
import { nameOf, placeOf, type Search } from './found.ts'

/** An entry speaks of what is not its book's: another constituency's, another laptop's, more papers than there are. It counts for nothing. */
export const outsideScope: Search<'outside_scope'> = (ledger) =>
  overreachesIn(ledger).map(({ hash, book, seq, named }) => ({
    constituencies: [placeOf(book)],
    refs: [hash],
    params: { book: calledBook(ledger, book), seq, named: called(ledger, named) },
  }))

/** What is named, as people know it: an entry by its laptop and number there, a card with its holder. A contest and a figure are as they are. */
function called(ledger: Ledger, named: string): string {
  const entry = factByHash(ledger, named)
  if (entry) return `${calledBook(ledger, entry.book)}第${entry.seq}号`
  if (BookName.safeParse(named).success) return calledBook(ledger, named)
  if (deviceNames(ledger).has(named)) return calledDevice(ledger, named)
  const name = nameOf(ledger, named)
  return name === named ? named : `${name}（${named}）`
}
