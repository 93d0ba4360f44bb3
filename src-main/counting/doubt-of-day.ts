import { readBook } from '#ledger/books/book.ts'
import type { Ledger } from '#ledger/open.ts'
import type { Fact } from '#ledger/read.ts'
import { limitOf, trustIn } from '#trust/certificates.ts'
import { doubtOfPeople, type Doubt } from './doubt.ts'
import { isInUse } from './laptops-in-use.ts'
import { unsealedIn } from './unsealed.ts'

/** The doubt about how a laptop began or ended its day: beyond what the office believes of it, on one that nobody put to use, not signed by it,
 * or by others. */
export function doubtOfDay(
  ledger: Ledger,
  constituency: string,
  fact: Fact<'station.opened' | 'station.closed'>,
): Doubt | undefined {
  const limit = limitOf(trustIn(ledger), readBook(fact.book).device)
  if (limit !== undefined && fact.seq > limit) return 'revoked'
  if (!isInUse(ledger, constituency, fact.book)) return 'laptop'
  if (unsealedIn(ledger, constituency).has(fact.hash)) return 'unsealed'
  return doubtOfPeople(ledger, constituency, fact)
}
