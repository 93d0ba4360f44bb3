import type { Entry } from '../entry.ts'
import { scopeOf } from './book.ts'
import type { Statements } from '../statements.ts'

/** How many books went before a book, each going on from the one before (`book.continued`); 0 for a machine's first. */
export type Generations = (book: string) => number
export type Continued = { readonly book: string; readonly body: { readonly book: string } }

/** Generations by what was stated, in whatever order: forks and circles, which nobody writes, have their answer too. */
export function generationsOf(continued: readonly Continued[]): Generations {
  const before = new Map<string, Set<string>>()
  for (const { book, body } of continued)
    if (isOfOneScope(book, body.book)) before.set(book, (before.get(book) ?? new Set()).add(body.book))
  const generations = new Map<string, number>()
  return (book) => {
    if (!before.has(book)) return 0
    const known = generations.get(book) ?? allBefore(before, book)
    generations.set(book, known)
    return known
  }
}

/** Nobody goes on from a book about something else. */
const isOfOneScope = (book: string, older: string): boolean => scopeOf(book) === scopeOf(older)

function allBefore(before: ReadonlyMap<string, ReadonlySet<string>>, book: string): number {
  const reached = new Set([book])
  for (const each of reached) for (const older of before.get(each) ?? []) reached.add(older)
  return reached.size - 1
}

/** Generations of a ledger's books, looked up when they are first asked for: a check-in never asks. To be used within one transaction. */
export function generationsIn(statements: Statements): Generations {
  let known: Generations | undefined
  return (book) => {
    known ??= generationsOf(
      (statements.ofType().all('book.continued') as { text: string }[]).map(
        ({ text }) => JSON.parse(text) as Entry<'book.continued'>,
      ),
    )
    return known(book)
  }
}

/** More entries than any book has. */
const GENERATION = 2 ** 40

/**
 * Where a statement stands among those of which the newest counts: by generation of its book, then by `seq`, as one whole number
 * (docs/decisions/0007). It changes for books already there when a `book.continued` comes: the views are then made anew.
 */
export const placeOf = (generation: number, seq: number): number => generation * GENERATION + seq
