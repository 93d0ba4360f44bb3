import type { Phase } from '#words/election.ts'
import { bookOf } from '#ledger/books/book.ts'
import { localValue, type Ledger } from '#ledger/open.ts'
import { factsOf, type Fact } from '#ledger/read.ts'
import { refuse, type Result } from '#contract/result.ts'
import { ownStretches } from '#ledger/books/continued.ts'

export type StationDay = {
  readonly constituency: string
  /** The book this laptop writes now. */
  readonly book: string
  /** All it has written, newest first: after a restore a laptop goes on in a new book, and its day is in both. */
  readonly books: readonly string[]
  readonly phase: Phase
  readonly opened?: Fact<'station.opened'>
  readonly closed?: Fact<'station.closed'>
}

/** Where this laptop's day stands. Throws before a provision was received. */
export function stationDay(ledger: Ledger): StationDay {
  const [device, constituency] = [localValue(ledger, 'device'), localValue(ledger, 'constituency')]
  if (!device || !constituency) throw new Error('this ledger belongs to no polling station')
  const stretches = ownStretches(ledger, bookOf(device, constituency))
  const newest = <T extends 'station.opened' | 'station.closed'>(type: T): Fact<T> | undefined => {
    for (const { book, upTo } of stretches) {
      const fact = factsOf(ledger, type, book).findLast(({ seq }) => seq <= upTo)
      if (fact) return fact
    }
    return undefined
  }
  const [opened, closed] = [newest('station.opened'), newest('station.closed')]
  const phase = closed ? 'closed' : opened ? 'open' : 'before'
  const books = stretches.map(({ book }) => book)
  return { constituency, book: books[0]!, books, phase, ...(opened && { opened }), ...(closed && { closed }) }
}

/** Refuses `station.not-open` and `station.closed`: what belongs to the voting can only be done while the station is open. */
export function whileOpen(ledger: Ledger): Result<StationDay> {
  const day = stationDay(ledger)
  if (day.phase === 'open') return { ok: true, value: day }
  return refuse(day.phase === 'closed' ? 'station.closed' : 'station.not-open', { constituency: day.constituency })
}
