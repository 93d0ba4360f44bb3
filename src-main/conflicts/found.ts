import { readBook } from '#ledger/book.ts'
import type { Ledger } from '#ledger/open.ts'
import { voterOf } from '#roll/election.ts'

/** Facts that contradict each other, as a search finds them. */
export type Found = {
  readonly constituencies: readonly string[]
  /** The entries, by hash. */
  readonly refs: readonly string[]
  /** For the finding's sentence. */
  readonly params: Record<string, string | number>
}
export type Search = (ledger: Ledger) => readonly Found[]

/** What a book is about, as people name it. */
export const placeOf = (book: string): string => readBook(book).constituency ?? 'town'

/** A voter's name, or their card number where no roll knows them. */
export const nameOf = (ledger: Ledger, voter: string): string => voterOf(ledger, voter)?.fields.name ?? voter
