import { isOf } from '#ledger/books/book.ts'
import type { Ledger } from '#ledger/open.ts'
import { booksOf } from '#ledger/read.ts'
import { remembered } from '#ledger/remembered.ts'
import { proofsKept } from '#ledger/sealed/proofs.ts'
import { unsealedEntries } from '#trust/seals.ts'

/** What is held of the laptops of a constituency that no laptop has signed, by hash: whoever brought it could have written it (design 3). */
export const unsealedIn = (ledger: Ledger, constituency: string): ReadonlySet<string> =>
  asProven(ledger, constituency, proofsKept(ledger))

const asProven = remembered('every entry', (ledger: Ledger, constituency: string, _: number) =>
  unsealedEntries(
    ledger,
    booksOf(ledger).filter((book) => isOf(book, constituency)),
  ),
)
