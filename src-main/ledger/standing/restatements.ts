import { canonical } from '../canonical.ts'
import type { Body } from '../entries/index.ts'
import type { Entry } from '../entry.ts'
import { setAside } from '../books/forks.ts'
import type { Ledger } from '../open.ts'
import { factsOf, type Fact } from '../read.ts'
import { and, asc, eq, sql } from '../drizzle.ts'
import { prepared } from '../prepared.ts'
import { remembered } from '../remembered.ts'
import { entries, takenBack } from '../views/schema.ts'
import { isVoid } from './scope.ts'

export type Restatements = {
  /** Entries that count for nothing: the same fact counts by another entry, or was taken back under another. */
  readonly uncounted: ReadonlySet<string>
  /** Those among them that were taken back, themselves or under another entry. */
  readonly takenBack: ReadonlySet<string>
  /** Entries that state one fact, the receipt and its re-entries: taken back together, and restored together. */
  readonly same: readonly (readonly string[])[]
  /** Receipts under which different facts stand. */
  readonly differing: readonly { readonly book: string; readonly receipt: number; readonly refs: readonly string[] }[]
}

type Stated = { readonly hash: string; readonly facts: string; readonly original: boolean }

const NONE: Restatements = { uncounted: new Set(), takenBack: new Set(), same: [], differing: [] }

/**
 * What a restored laptop re-entered from paper, laid beside what the lost book says under the same receipt, where that has turned up.
 * Identical facts count once, and are taken back together; different ones both stay, as a conflict. Follows from the set of entries.
 */
export const restatementsOf = remembered('every entry', (ledger: Ledger): Restatements => {
  const reentered = factsOf(ledger, 'reentered')
  if (reentered.length === 0) return NONE
  const aside = setAside(ledger.statements)
  const places = new Map<string, Stated[]>()
  for (const { hash, body } of reentered) {
    const place = `${body.receipt} ${body.book}`
    const originals = () => originalsAt(ledger, body.book, body.receipt).filter((original) => !aside.has(original.hash))
    if (!places.has(place)) places.set(place, originals())
    places.get(place)!.push({ hash, facts: comparable(body.fact), original: false })
  }
  const isTakenBack = ({ hash }: Stated): boolean => wasTakenBack(ledger, hash)
  const found = [...places].map(([place, stated]) => {
    const same = Map.groupBy(stated, ({ facts }) => facts)
    const groups = [...same.values()].map((group) => group.sort(originalFirst))
    const standing = groups.filter((group) => group.some(({ original }) => original) || !group.some(isTakenBack))
    const refs = standing.length > 1 ? standing.flat().map(({ hash }) => hash) : []
    const takenBack = groups.filter((group) => group.some(isTakenBack)).flatMap((group) => group.map(({ hash }) => hash))
    const again = groups.filter((group) => !group.some(isTakenBack)).flatMap((group) => group.slice(1).map(({ hash }) => hash))
    const [receipt = '', book = ''] = place.split(' ')
    const together = groups.map((group) => group.map(({ hash }) => hash))
    return { uncounted: [...takenBack, ...again], takenBack, same: together, book, receipt: Number(receipt), refs }
  })
  return {
    uncounted: new Set(found.flatMap(({ uncounted }) => uncounted)),
    takenBack: new Set(found.flatMap(({ takenBack }) => takenBack)),
    same: found.flatMap(({ same }) => same),
    differing: found.filter(({ refs }) => refs.length > 0).map(({ book, receipt, refs }) => ({ book, receipt, refs })),
  }
})

/** Receipts of a lost book that were entered again and not undone: whoever undoes a wrong one enters it rightly. */
export const reenteredOf = (ledger: Ledger, book: string): readonly Fact<'reentered'>[] =>
  factsOf(ledger, 'reentered').filter(({ hash, body }) => body.book === book && !wasTakenBack(ledger, hash))

/** Whether an entry itself was taken back by a later one that may. */
export const wasTakenBack = (ledger: Ledger, hash: string): boolean =>
  takingBack.all(ledger, { hash }).some(({ by }) => !isVoid(ledger, by))

const takingBack = prepared((query) =>
  query
    .select({ by: takenBack.hash })
    .from(takenBack)
    .where(eq(takenBack.ref, sql.placeholder('hash'))),
)

/** Whether what an entry states is not so: it never was its to state, or was taken back, itself or under another that states the same receipt. */
export const hasFallen = (ledger: Ledger, hash: string): boolean =>
  isVoid(ledger, hash) || wasTakenBack(ledger, hash) || restatementsOf(ledger).takenBack.has(hash)

const originalFirst = (a: Stated, b: Stated): number =>
  a.original === b.original ? (a.hash < b.hash ? -1 : 1) : a.original ? -1 : 1

function originalsAt(ledger: Ledger, book: string, receipt: number): Stated[] {
  return atPlace.all(ledger, { book, seq: receipt }).map(({ hash, text }) => {
    const { type, body } = JSON.parse(text) as Entry
    const fact = type === 'checked-in' || type === 'paper.spoiled' ? ({ type, ...body } as Body<'reentered'>['fact']) : undefined
    return { hash, facts: fact ? comparable(fact) : type, original: true }
  })
}

const atPlace = prepared((query) =>
  query
    .select({ hash: entries.hash, text: entries.text })
    .from(entries)
    .where(and(eq(entries.book, sql.placeholder('book')), eq(entries.seq, sql.placeholder('seq'))))
    .orderBy(asc(entries.hash)),
)

/** An approval that was lost as well was made again and has another hash, so it is the principal who is compared. */
function comparable(fact: Body<'reentered'>['fact']): string {
  if (fact.type === 'paper.spoiled') return canonical(fact)
  const principals = fact.for.map(({ principal, contests }) => canonical({ principal, contests: [...contests].sort() }))
  return canonical({ ...fact, contests: [...fact.contests].sort(), for: principals.sort() })
}
