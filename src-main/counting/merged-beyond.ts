import { isOf } from '#ledger/books/book.ts'
import type { Ledger } from '#ledger/open.ts'
import { factsOf, hasEntry, type Fact } from '#ledger/read.ts'
import { finding, type Finding } from '#rules/findings.ts'
import { calledBook } from '#trust/device-names.ts'

/** Whether all that a merged bundle brought of a constituency is held here: who passes books on may have cut them to an earlier hour. */
export function isHeldWhole(ledger: Ledger, constituency: string, { body }: Fact<'bundle.merged'>): boolean {
  return headsOf(constituency, body.heads).every(({ head }) => hasEntry(ledger, head))
}

/** Books of a constituency of which an office says that it had merged more than is held here (R.640). */
export function mergedBeyond(ledger: Ledger, constituency: string): readonly Finding[] {
  const heads = factsOf(ledger, 'bundle.merged').flatMap(({ body }) => headsOf(constituency, body.heads))
  const missing = heads.filter(({ head }) => !hasEntry(ledger, head)).toSorted((a, b) => a.to - b.to)
  const furthest = new Map(missing.map(({ book, to }) => [book, to]))
  return [...furthest].map(([book, to]) => finding('R.640', { place: constituency, device: calledBook(ledger, book), to }))
}

type Head = Fact<'bundle.merged'>['body']['heads'][number]

const headsOf = (constituency: string, heads: readonly Head[]): readonly Head[] =>
  heads.filter(({ book }) => isOf(book, constituency))
