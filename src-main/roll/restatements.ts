import { canonical } from '#ledger/canonical.ts'
import type { Body } from '#ledger/entries/index.ts'
import type { Entry } from '#ledger/entry.ts'
import { setAside } from '#ledger/forks.ts'
import type { Ledger } from '#ledger/open.ts'
import { factsOf } from '#ledger/read.ts'

export type Restatements = {
  /** Entries that count for nothing: the same fact counts by another entry, or was taken back under another. */
  readonly uncounted: readonly string[]
  /** Those among them that were taken back, themselves or under another entry. */
  readonly takenBack: readonly string[]
  /** Receipts under which different facts stand. */
  readonly differing: readonly { readonly book: string; readonly receipt: number; readonly refs: readonly string[] }[]
}

type Stated = { readonly hash: string; readonly facts: string; readonly original: boolean }

const NONE: Restatements = { uncounted: [], takenBack: [], differing: [] }

/**
 * What a restored laptop re-entered from paper, laid beside what the lost book says under the same receipt, where that has turned up.
 * Identical facts count once, and are taken back together; different ones both stay, as a conflict. Follows from the set of entries.
 */
export function restatementsOf(ledger: Ledger): Restatements {
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
  const takenBack = ledger.statements.on('SELECT 1 FROM taken_back WHERE ref = ?').pluck()
  const isTakenBack = ({ hash }: Stated): boolean => takenBack.get(hash) !== undefined
  const found = [...places].map(([place, stated]) => {
    const same = Map.groupBy(stated, ({ facts }) => facts)
    const groups = [...same.values()].map((group) => group.sort(originalFirst))
    const standing = groups.filter((group) => group.some(({ original }) => original) || !group.some(isTakenBack))
    const refs = standing.length > 1 ? standing.flat().map(({ hash }) => hash) : []
    const takenBack = groups.filter((group) => group.some(isTakenBack)).flatMap((group) => group.map(({ hash }) => hash))
    const again = groups.filter((group) => !group.some(isTakenBack)).flatMap((group) => group.slice(1).map(({ hash }) => hash))
    const [receipt = '', book = ''] = place.split(' ')
    return { uncounted: [...takenBack, ...again], takenBack, book, receipt: Number(receipt), refs }
  })
  return {
    uncounted: found.flatMap(({ uncounted }) => uncounted),
    takenBack: found.flatMap(({ takenBack }) => takenBack),
    differing: found.filter(({ refs }) => refs.length > 0).map(({ book, receipt, refs }) => ({ book, receipt, refs })),
  }
}

/** `uncounted` as the JSON that `… NOT IN (SELECT value FROM json_each(?))` takes. */
export const uncountedIn = (ledger: Ledger): string => JSON.stringify(restatementsOf(ledger).uncounted)

const originalFirst = (a: Stated, b: Stated): number =>
  a.original === b.original ? (a.hash < b.hash ? -1 : 1) : a.original ? -1 : 1

function originalsAt({ statements }: Ledger, book: string, receipt: number): Stated[] {
  const rows = statements.on('SELECT hash, text FROM entries WHERE book = ? AND seq = ? ORDER BY hash').all(book, receipt)
  return (rows as { hash: string; text: string }[]).map(({ hash, text }) => {
    const { type, body } = JSON.parse(text) as Entry
    const fact = type === 'checked-in' || type === 'paper.spoiled' ? ({ type, ...body } as Body<'reentered'>['fact']) : undefined
    return { hash, facts: fact ? comparable(fact) : type, original: true }
  })
}

/** An approval that was lost as well was made again and has another hash, so it is the principal who is compared. */
function comparable(fact: Body<'reentered'>['fact']): string {
  if (fact.type === 'paper.spoiled') return canonical(fact)
  const principals = fact.for.map(({ principal, contests }) => canonical({ principal, contests: [...contests].sort() }))
  return canonical({ ...fact, contests: [...fact.contests].sort(), for: principals.sort() })
}
