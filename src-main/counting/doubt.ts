import type { Stated as Placed } from './counting-books.ts'
import { areEnough } from '#ledger/entries/authority.ts'
import { readBook } from '#ledger/books/book.ts'
import type { Ledger } from '#ledger/open.ts'
import { limitOf, trustIn } from '#trust/certificates.ts'
import { countingBooks } from './counting-books.ts'
import { isBelieved } from '#roll/decided-doubts.ts'
import { holdsAt } from './staff.ts'
import { namesAnother, type Pointing } from './names-another.ts'
import { unsealedIn } from './unsealed.ts'

/**
 * Why a fact of counting is in doubt: by people who are not on this staff or not in the role they act in, by too few of them, by a laptop
 * that does not lead the station, beyond what the office accepts of it, or not signed by the laptop whose book it stands in; or because it points at what
 * it may not (`names`). `lost`: a machine that was restored has lost it, and counts anew.
 */
export type Doubt = 'strangers' | 'too-few' | 'laptop' | 'revoked' | 'unsealed' | 'names' | 'lost'

type Stated = Pointing & Placed

/** The doubt about a fact of counting by one of a constituency's laptops, or undefined where it counts: also where two people decided so. */
export const doubtOf = (ledger: Ledger, constituency: string, fact: Stated): Doubt | undefined =>
  isBelieved(ledger, fact.hash) ? undefined : doubtStated(ledger, constituency, fact)

/** The same, whatever was decided about it. */
export function doubtStated(ledger: Ledger, constituency: string, fact: Stated): Doubt | undefined {
  const { book, seq } = fact
  const place = countingBooks(ledger, constituency).get(book)
  if (seq > (place?.upTo ?? 0)) {
    const limit = limitOf(trustIn(ledger), readBook(book).device)
    return limit !== undefined && seq > limit ? 'revoked' : place ? 'lost' : 'laptop'
  }
  if (unsealedIn(ledger, constituency).has(fact.hash)) return 'unsealed'
  return doubtOfPeople(ledger, constituency, fact) ?? (namesAnother(ledger, fact) ? 'names' : undefined)
}

/** The doubt about the people who state a fact, whatever laptop they sat at. */
export function doubtOfPeople(ledger: Ledger, constituency: string, { type, body, actor }: Pointing): Doubt | undefined {
  const enough = areEnough(type, body, actor, holdsAt(ledger, constituency))
  return enough === 'yes' ? undefined : enough
}
