import { readBook } from '#ledger/books/book.ts'
import { stretchesOf } from '#ledger/books/continued.ts'
import { localValue, type Ledger } from '#ledger/open.ts'
import { factsOf } from '#ledger/read.ts'
import { certificatesByDevice, trustIn } from '#trust/certificates.ts'
import { countingBooks, leads } from './counting-books.ts'

/**
 * Whether a book is of a laptop that serves voters: of the lead or a desk, of a spare that leads or whose day the lead took in, or of a
 * machine restored from one of them that no office has certified yet. What a spare states that nobody put to use is in doubt.
 */
export function isInUse(ledger: Ledger, constituency: string, book: string): boolean {
  if (countingBooks(ledger, constituency).has(book)) return true
  const { device } = readBook(book)
  const certificate = certificatesByDevice(trustIn(ledger).certificates).get(device)
  if (!certificate) return restored(ledger, book).some((older) => isInUse(ledger, constituency, older))
  if (certificate.scope !== constituency) return false
  if (certificate.role === 'lead' || certificate.role === 'desk') return true
  return certificate.role === 'spare' && wasTakenIn(ledger, constituency, book)
}

const restored = (ledger: Ledger, book: string): readonly string[] =>
  stretchesOf(ledger, book)
    .slice(1)
    .map((older) => older.book)

/** By the lead: in its own ledger, or as it handed it over to the office. */
function wasTakenIn(ledger: Ledger, constituency: string, book: string): boolean {
  const own = localValue(ledger, 'device')
  if (own !== undefined && own !== readBook(book).device && leads(ledger, constituency, own)) return true
  return factsOf(ledger, 'bundle.merged').some(
    ({ body }) => leads(ledger, constituency, body.sender) && body.heads.some((head) => head.book === book),
  )
}
