import { readBook } from '#ledger/books/book.ts'
import type { Body } from '#ledger/entries/index.ts'
import type { Ledger } from '#ledger/open.ts'
import { voterOf } from '#roll/election.ts'
import type { ParamsOfKind } from '#rules/findings.ts'

export type ConflictKind = Body<'conflict.decided'>['kind']

/** Facts that contradict each other, as a search finds them. */
type Found<Kind extends ConflictKind> = {
  readonly constituencies: readonly string[]
  /** The entries, by hash. */
  readonly refs: readonly string[]
  /** For the finding's sentence. */
  readonly params: ParamsOfKind<Kind>
}
export type Search<Kind extends ConflictKind = ConflictKind> = (ledger: Ledger) => readonly Found<Kind>[]

/** What a book is about, as people name it. */
export const placeOf = (book: string): string => readBook(book).constituency ?? 'town'

/** A voter's name, or their card number where no roll knows them. */
export const nameOf = (ledger: Ledger, voter: string): string => voterOf(ledger, voter)?.fields.name ?? voter
