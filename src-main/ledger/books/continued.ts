import type { Body } from '../entries/index.ts'
import type { Ledger } from '../open.ts'
import { remembered } from '../remembered.ts'
import { statedOf, type Fact } from '../stated.ts'
import { readBook, scopeOf } from './book.ts'
import { bothWentOn } from './both-went-on.ts'

type Asking = Pick<Ledger, 'statements'>

/** A book, and how far it belongs to the laptop that continued it: all of the newest one, the older ones up to their backup. */
export type Stretch = { readonly book: string; readonly upTo: number }

type Continued = ReadonlyMap<string, Fact<'book.continued'>>
const NONE: Continued = new Map()

/**
 * The books that go on from another, each by its first entry: the older one is about the same, and of a laptop that did the same work, or
 * of a lost lead, for whom a spare goes on. A restored laptop says so itself before any office has certified its new keys.
 */
const certified = remembered(['device.certified', 'device.revoked'], (ledger: Asking): readonly Continuation[] => {
  const stated = statedOf(ledger, 'book.continued')
  if (stated.length === 0) return []
  const roles = new Map(statedOf(ledger, 'device.certified').map(({ body }) => [body.device, body] as const))
  const revoked = new Set(statedOf(ledger, 'device.revoked').map(({ body }) => body.device))
  return stated.flatMap((fact) => continuationBy(fact, roles, revoked) ?? [])
})

/** `disputable`: the older laptop is certified for the same work beside the newer one, and nobody has revoked it. */
type Continuation = { readonly fact: Fact<'book.continued'>; readonly disputable: boolean }

function continuationBy(
  fact: Fact<'book.continued'>,
  roles: ReadonlyMap<string, Body<'device.certified'>>,
  revoked: ReadonlySet<string>,
): Continuation | undefined {
  const { book, seq, body } = fact
  if (seq !== 1 || book === body.book || scopeOf(book) !== scopeOf(body.book)) return undefined
  const [by, of] = [book, body.book].map((name) => roles.get(readBook(name).device))
  if (!by || !of || (by.scope === 'town' && of.scope === 'town')) return { fact, disputable: false }
  const isLost = revoked.has(of.device)
  if (by.role !== of.role && !(by.role === 'spare' && of.role === 'lead' && isLost)) return undefined
  return { fact, disputable: !isLost }
}

/** Those among them that go on from an entry of the older book where that place is held, and from no laptop that went on itself. */
const inForce = remembered('every entry', (ledger: Asking): Continued => {
  const held = certified(ledger).filter(
    ({ fact, disputable }) => isThere(ledger, fact) && !(disputable && bothWentOn(ledger, fact)),
  )
  return new Map(held.map(({ fact }) => [fact.book, fact] as const).toReversed())
})

/** Books that say they go on from that of a laptop which went on itself: nobody but an office can say which of the two counts. */
export const disputed = (ledger: Asking): readonly Fact<'book.continued'>[] =>
  certified(ledger).flatMap(({ fact, disputable }) => (disputable && bothWentOn(ledger, fact) ? [fact] : []))

/** In most ledgers nothing goes on from anything, and every check-in asks. */
const continuations = (ledger: Asking): Continued => (certified(ledger).length === 0 ? NONE : inForce(ledger))

function isThere({ statements }: Asking, { body }: Fact<'book.continued'>): boolean {
  const there = statements.on('SELECT hash FROM entries WHERE book = ? AND seq = ?').pluck().all(body.book, body.seq) as string[]
  return there.length === 0 || there.includes(body.head)
}

/** Which books go on from which, in one word: for whoever keeps what follows from it. */
export const goingOn = (ledger: Asking): string => [...continuations(ledger).values()].map(({ hash }) => hash).join(' ')

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
