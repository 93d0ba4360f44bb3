import { overreachesIn } from '#ledger/standing/scope.ts'
import { placeOf, type Search } from './found.ts'
import { calledBook } from '#trust/device-names.ts'

/** An entry speaks of what is not its book's: another constituency's, another laptop's, more papers than there are. It counts for nothing. */
export const outsideScope: Search<'outside_scope'> = (ledger) =>
  overreachesIn(ledger).map(({ hash, book, seq, type, named }) => ({
    constituencies: [placeOf(book)],
    refs: [hash],
    params: { book: calledBook(ledger, book), seq, type, named },
  }))
