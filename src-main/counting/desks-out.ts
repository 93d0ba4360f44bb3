import { bookOf, readBook } from '#ledger/books/book.ts'
import type { Ledger } from '#ledger/open.ts'
import { factsIn } from '#ledger/read.ts'
import { devicesIn, trustIn, isDesk } from '#trust/certificates.ts'
import { stretchesOf } from '#ledger/books/continued.ts'
import { countFacts } from './counting-facts.ts'

/** A laptop whose day is not in, and why the station went on without it (`null` where nobody said so). */
export type DeskOut = { readonly device: string; readonly leftOut: string | null }

/**
 * Laptops of a station, beside the `leading` one, whose closing is not in this ledger: its certified desks, and any other that is known
 * to have opened. A laptop that was restored stands for the one it goes on from; a revoked one is cut by the office and not waited for.
 */
export function desksOut(ledger: Ledger, constituency: string, leading: string): readonly DeskOut[] {
  const opened = new Set(factsIn(ledger, 'station.opened', constituency).map(({ book }) => readBook(book).device))
  const books = (book: string): readonly string[] => stretchesOf(ledger, book).map((stretch) => stretch.book)
  const closed = new Set(factsIn(ledger, 'station.closed', constituency).flatMap(({ book }) => books(book)))
  const reasons = new Map(
    countFacts(ledger, 'desk.left-out', constituency).flatMap(({ body }) =>
      body.devices.map((each) => [each, body.reason] as const),
    ),
  )
  return devicesIn(trustIn(ledger))
    .filter(({ scope, device }) => scope === constituency && device !== leading)
    .filter((each) => isDesk(each) || opened.has(each.device))
    .filter(({ device }) => !books(bookOf(device, constituency)).some((book) => closed.has(book)))
    .map(({ device }) => ({ device, leftOut: reasons.get(device) ?? null }))
}
