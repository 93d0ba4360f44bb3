import { isWrittenBy, readBook } from '#ledger/books/book.ts'
import { booksOf, factsOf, headOf } from '#ledger/read.ts'
import { placeOf, type Search } from './found.ts'
import { calledBook, calledDevice } from '#trust/device-names.ts'

/** A revoked device stated more than is accepted of it: its strictest revocation, and the last entry of each book that goes beyond. */
export const revokedDevices: Search<'device_revoked'> = (ledger) => {
  const revocations = [...factsOf(ledger, 'device.revoked')].sort((a, b) => a.body.acceptUpTo - b.body.acceptUpTo)
  const strictest = new Map(revocations.reverse().map((revocation) => [revocation.body.device, revocation]))
  return [...strictest.values()].flatMap(({ hash, body: { device, acceptUpTo } }) => {
    const beyond = booksOf(ledger)
      .filter((book) => isWrittenBy(book, device))
      .map((book) => headOf(ledger, book)!)
      .filter(({ seq }) => seq > acceptUpTo)
    const refs = [hash, ...beyond.map((head) => head.hash)]
    return beyond.length === 0
      ? []
      : [{ constituencies: beyond.map(({ book }) => placeOf(book)), refs, params: { device: calledDevice(ledger, device) } }]
  })
}

/** A book is of a device that no office has certified. */
export const unknownDevices: Search<'device_unknown'> = (ledger) => {
  const certified = new Set(factsOf(ledger, 'device.certified').map(({ body }) => body.device))
  return booksOf(ledger)
    .filter((book) => !certified.has(readBook(book).device))
    .map((book) => ({
      constituencies: [placeOf(book)],
      refs: [headOf(ledger, book)!.hash],
      params: { device: calledBook(ledger, book) },
    }))
}
