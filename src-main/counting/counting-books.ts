import { bookOf, readBook } from '#ledger/books/book.ts'
import { booksAfter, goingOn, stretchesOf } from '#ledger/books/continued.ts'
import { inOrder, linksOf } from '#ledger/books/order.ts'
import type { Ledger } from '#ledger/open.ts'
import { type Head } from '#ledger/read.ts'
import { remembered } from '#ledger/remembered.ts'
import { certificatesByDevice, leadsOf, limitOf, trustIn, type Trust } from '#trust/certificates.ts'

export type Stated = Head

/** How far a book counts, and after which others. */
export type CountingPlace = { readonly order: number; readonly upTo: number }

/** Facts of counting of several types in the order in which they are meant: the successor's after those of the lead it follows. */
export function inCountOrder<F extends Stated>(ledger: Ledger, constituency: string, facts: readonly F[]): readonly F[] {
  if (facts.length < 2) return facts
  const books = countingBooks(ledger, constituency)
  const order = ({ book }: F): number => books.get(book)?.order ?? -1
  return inOrder(facts, linksOf(ledger)).toSorted((a, b) => order(a) - order(b))
}

/** Whether a device leads the station of a constituency, as far as this ledger knows. */
export const leads = (ledger: Ledger, constituency: string, device: string): boolean =>
  leadingIn(ledger, trustIn(ledger), constituency).includes(device)

/** The leads, and what goes on from one in a new book with new keys that no office has certified yet: a restored lead counts at once. */
function leadingIn(ledger: Ledger, trust: Trust, constituency: string): readonly string[] {
  const certified = certificatesByDevice(trust.certificates)
  const known = leadsOf(trust, constituency)
  const after = known.flatMap((device) => booksAfter(ledger, bookOf(device, constituency))).map((book) => readBook(book).device)
  return [...known, ...after.filter((device) => !certified.has(device))]
}

/**
 * The books that count for a constituency: those of the laptop that leads the station, and before them those of a lead the office revoked,
 * up to what it accepted. What any other laptop states of the count is kept: `seq` of unrelated books cannot say which of them is newer.
 */
export const countingBooks = (ledger: Ledger, constituency: string): ReadonlyMap<string, CountingPlace> =>
  asTheyGoOn(ledger, constituency, goingOn(ledger))

const asTheyGoOn = remembered(['device.certified', 'device.revoked'], (ledger: Ledger, constituency: string, _: string) =>
  booksThatCount(ledger, constituency),
)

function booksThatCount(ledger: Ledger, constituency: string): ReadonlyMap<string, CountingPlace> {
  const trust = trustIn(ledger)
  const limit = (device: string): number => limitOf(trust, device) ?? Number.MAX_SAFE_INTEGER
  const here = [...certificatesByDevice(trust.certificates).values()].filter(({ scope }) => scope === constituency)
  const revoked = (role: string) => here.filter((each) => each.role === role && limitOf(trust, each.device) !== undefined)
  const lost = revoked('lead')
  // A spare has led only where a lead was lost before it.
  const earlier = [...lost, ...(lost.length > 0 ? revoked('spare') : [])].map(({ device }) => device)
  const books = new Map<string, CountingPlace>()
  for (const [order, device] of [...earlier, ...leadingIn(ledger, trust, constituency)].entries())
    for (const { book, upTo } of stretchesOf(ledger, bookOf(device, constituency))) {
      const before = books.get(book)
      const far = Math.min(upTo, limit(readBook(book).device))
      books.set(book, { order: before?.order ?? order, upTo: Math.max(before?.upTo ?? 0, far) })
    }
  return books
}
