import type { Replaced } from '#contract/staff.ts'
import { calledIn } from '#counting/called-people.ts'
import { readBook } from '#ledger/books/book.ts'
import type { Ledger } from '#ledger/open.ts'
import { factsOf } from '#ledger/read.ts'

/** Whom stations let serve on their own, newest first, as their bundles told. */
export const replacedAt = (ledger: Ledger): readonly Replaced[] =>
  factsOf(ledger, 'person.replaced')
    .map(({ body: { person, name, roles, replaces, reason }, book, at }) => ({
      constituency: readBook(book).constituency!,
      person,
      name,
      roles,
      replaces: replaces === undefined ? null : calledIn(ledger, readBook(book).constituency!)(replaces),
      reason,
      at,
    }))
    .reverse()
