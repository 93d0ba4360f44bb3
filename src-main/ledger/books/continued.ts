import type { Body } from '../entries/index.ts'
import type { Ledger } from '../open.ts'
import { remembered } from '../remembered.ts'
import { statedOf, type Fact } from '../stated.ts'
import { readBook, scopeOf } from './book.ts'

type Asking = Pick<Ledger, 'statements'>

/** A book, and how far it belongs to the laptop that continued it: all of the newest one, the older ones up to their backup. */
export type Stretch = { readonly book: string; readonly upTo: number }

/**
 * The books that go on from another, each by its first entry: the older one is about the same, and of a laptop that did the same work, or
 * of a lost lead, for whom a spare goes on. A restored laptop says so itself before any office has certified its new keys.
 */
const continuations = remembered(
  ['device.certified', 'device.revoked'],
  (ledger: Asking): ReadonlyMap<string, Fact<'book.continued'>> => {
    const stated = statedOf(ledger, 'book.continued')
    if (stated.length === 0) return new Map()
    const roles = new Map(statedOf(ledger, 'device.certified').map(({ body }) => [body.device, body] as const))
    const revoked = new Set(statedOf(ledger, 'device.revoked').map(({ body }) => body.device))
    const inForce = stated.filter((fact) => mayGoOn(fact, roles, revoked))
    return new Map(inForce.toReversed().map((fact) => [fact.book, fact]))
  },
)

function mayGoOn(
  { book, seq, body }: Fact<'book.continued'>,
  certified: ReadonlyMap<string, Body<'device.certified'>>,
  revoked: ReadonlySet<string>,
): boolean {
  if (seq !== 1 || book === body.book || scopeOf(book) !== scopeOf(body.book)) return false
  const [by, of] = [book, body.book].map((name) => certified.get(readBook(name).device))
  if (!by || !of || (by.scope === 'town' && of.scope === 'town')) return true
  return by.role === of.role || (by.role === 'spare' && of.role === 'lead' && revoked.has(of.device))
}

/** Where a book goes on from an older one, or undefined for a machine's first. */
export const continuationOf = (ledger: Asking, book: string): Fact<'book.continued'> | undefined =>
  continuations(ledger).get(book)

/**
 * The books one laptop has written, newest first. A laptop restored from a backup goes on in a new book, which says where it takes up
 * the old one (`book.continued`): what the old one holds beyond that place is lost to it, wherever else it may still be.
 */
export const stretchesOf = (ledger: Asking, book: string): readonly Stretch[] =>
  back(book, (name) => continuationOf(ledger, name))

/** The same as the laptop itself has it, which knows what it has written, whatever work an office has certified it for since. */
export const ownStretches = (ledger: Asking, book: string): readonly Stretch[] =>
  back(book, (name) => statedOf(ledger, 'book.continued', name)[0])

function back(book: string, before: (book: string) => Fact<'book.continued'> | undefined): readonly Stretch[] {
  const stretches: Stretch[] = []
  let next: Stretch | undefined = { book, upTo: Number.MAX_SAFE_INTEGER }
  while (next && !stretches.some((known) => known.book === next!.book)) {
    stretches.push(next)
    const continued = before(next.book)
    next = continued && { book: continued.body.book, upTo: continued.body.seq }
  }
  return stretches
}

/** The books that go on where a book was left behind, and those that go on after them. */
export function booksAfter(ledger: Asking, book: string, known: readonly string[] = [book]): readonly string[] {
  const next = [...continuations(ledger).values()].filter(({ body, book: by }) => body.book === book && !known.includes(by))
  return next.flatMap(({ book: by }) => [by, ...booksAfter(ledger, by, [...known, by])])
}
