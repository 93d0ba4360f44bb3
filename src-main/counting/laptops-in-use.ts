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
  const certified = certificatesByDevice(trustIn(ledger).certificates)
  const serves = (name: string): boolean => {
    const certificate = certified.get(readBook(name).device)
    if (countingBooks(ledger, constituency).has(name)) return true
    if (certificate?.scope !== constituency) return false
    return certificate.role === 'spare' ? wasTakenIn(ledger, constituency, name) : true
  }
  return certified.has(readBook(book).device) ? serves(book) : stretchesOf(ledger, book).some((stretch) => serves(stretch.book))
}

/** By the lead: in its own ledger, or as it handed it over to the office. */
function wasTakenIn(ledger: Ledger, constituency: string, book: string): boolean {
  const own = localValue(ledger, 'device')
  if (own !== undefined && own !== readBook(book).device && leads(ledger, constituency, own)) return true
  return factsOf(ledger, 'bundle.merged').some(
    ({ body }) => leads(ledger, constituency, body.sender) && body.heads.some((head) => head.book === book),
  )
}
