import { readBook } from '#ledger/books/book.ts'
import { inOrder } from '#ledger/books/order.ts'
import type { Ledger } from '#ledger/open.ts'
import { factsIn, factsOf } from '#ledger/read.ts'
import { certificatesByDevice, isOffice, trustIn } from '#trust/certificates.ts'

/**
 * How far the office's books went with the first provision of a constituency, by book: whatever its laptops state they stated afterwards,
 * because nobody opens without a roll. Nothing before there is a provision.
 */
export function knownBefore(ledger: Ledger, constituency: string): ReadonlyMap<string, number> {
  const certified = certificatesByDevice(trustIn(ledger).certificates)
  const isOfOffice = (book: string): boolean => {
    const certificate = certified.get(readBook(book).device)
    return certificate !== undefined && isOffice(certificate)
  }
  const sent = factsIn(ledger, 'bundle.exported', constituency).filter(
    ({ book, body }) => body.kind === 'provision' && isOfOffice(book),
  )
  const [first] = inOrder(sent, factsOf(ledger, 'book.continued'))
  return new Map(first?.body.heads.map(({ book, to }) => [book, to]))
}
