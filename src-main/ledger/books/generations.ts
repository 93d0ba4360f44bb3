import type { Entry } from '../entry.ts'
import { scopeOf } from './book.ts'
import type { Statements } from '../statements.ts'

/**
 * How late a place of a book is, where statements of several books are laid side by side (docs/decisions/0007, 0022): 4096 for each book that
 * went before it (`book.continued`), and one more than the latest place of another office's book that was held when it was written
 * (`book.heard`). Of one book it never falls.
 */
export type Ranks = (book: string, seq: number) => number
/** What says that a book goes on from another, or what was held of another when it was written. */
export type Link = { readonly book: string; readonly seq: number } & (
  | { readonly type: 'book.continued'; readonly body: { readonly book: string } }
  | { readonly type: 'book.heard'; readonly body: { readonly book: string; readonly seq: number } }
)

const A_GENERATION = 2 ** 12
/** More entries than any book has. */
const A_RANK = 2 ** 28

/** Ranks by what was stated, in whatever order: forks and circles, which nobody writes, have their answer too. */
export function ranksOf(links: readonly Link[]): Ranks {
  const before = new Map<string, Set<string>>()
  const heard = new Map<string, Hearing[]>()
  for (const { book, seq, type, body } of links) {
    // Nobody goes on from, or has heard anything of, a book about something else.
    if (scopeOf(book) !== scopeOf(body.book)) continue
    if (type === 'book.continued') before.set(book, (before.get(book) ?? new Set()).add(body.book))
    else pushed(heard, book, { at: seq, book: body.book, upTo: body.seq })
  }
  const generations = new Map<string, number>()
  const first = (book: string): number => {
    if (!before.has(book)) return 0
    const known = generations.get(book) ?? allBefore(before, book) * A_GENERATION
    generations.set(book, known)
    return known
  }
  return heard.size === 0 ? first : heardRanks(heard, first)
}

/** From the place `at` of a book on another one was held up to `upTo`; `rank`: of the book from there on. */
type Hearing = { readonly at: number; readonly book: string; readonly upTo: number; rank?: number }

/** Each hearing is ranked after those it rests on, however many there are; what rests on itself, which nobody writes, adds nothing. */
function heardRanks(heard: ReadonlyMap<string, readonly Hearing[]>, first: (book: string) => number): Ranks {
  const all = new Map([...heard].map(([book, each]) => [book, each.toSorted((a, b) => a.at - b.at)]))
  const latest = (book: string, seq: number): Hearing | undefined => lastUntil(all.get(book) ?? [], seq)
  const rankOf = (book: string, hearing: Hearing | undefined): number => hearing?.rank ?? first(book)
  const steps = [...all].flatMap(([book, each]) =>
    each.map((hearing, i) => {
      const [before, other] = [each[i - 1], latest(hearing.book, hearing.upTo)]
      return { book, hearing, before, other, open: (before ? 1 : 0) + (other ? 1 : 0) }
    }),
  )
  const after = new Map<Hearing, (typeof steps)[number][]>()
  for (const step of steps) for (const one of [step.before, step.other]) if (one) pushed(after, one, step)
  const ready = steps.filter(({ open }) => open === 0)
  for (const { book, hearing, before, other } of ready) {
    hearing.rank = Math.max(rankOf(book, before), rankOf(hearing.book, other) + 1)
    for (const step of after.get(hearing) ?? []) if (--step.open === 0) ready.push(step)
  }
  return (book, seq) => rankOf(book, latest(book, seq))
}

/** The last of some that are sorted by `at` whose place is not beyond `seq`. */
function lastUntil(sorted: readonly Hearing[], seq: number): Hearing | undefined {
  let [from, to] = [0, sorted.length]
  while (from < to) {
    const middle = (from + to) >> 1
    if (sorted[middle]!.at <= seq) from = middle + 1
    else to = middle
  }
  return sorted[from - 1]
}

function pushed<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key)
  if (list) list.push(value)
  else lists.set(key, [value])
}

function allBefore(before: ReadonlyMap<string, ReadonlySet<string>>, book: string): number {
  const reached = new Set([book])
  for (const each of reached) for (const older of before.get(each) ?? []) reached.add(older)
  return reached.size - 1
}

/** Ranks in a ledger, looked up when they are first asked for: a check-in never asks. To be used within one transaction. */
export function ranksIn(statements: Statements): Ranks {
  let known: Ranks | undefined
  return (book, seq) => {
    known ??= ranksOf(
      (['book.continued', 'book.heard'] as const).flatMap((type) =>
        (statements.ofType().all(type) as { text: string }[]).map(({ text }) => JSON.parse(text) as Entry<typeof type>),
      ),
    )
    return known(book, seq)
  }
}

/**
 * Where a statement stands among those of which the newest counts: by rank, then by `seq`, as one whole number. It changes for books already
 * there when a link comes: the views are then made anew.
 */
export const placeOf = (rank: number, seq: number): number => rank * A_RANK + seq
