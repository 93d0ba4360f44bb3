import { entryTypes, type TypeName } from './entries/index.ts'
import type { Ledger } from './open.ts'
import { groundsOf } from './standing/named.ts'
import { IS_RARE } from './views/schema.ts'
import type { Statements } from './statements.ts'

/**
 * What an answer follows from: every entry there is, or all but some types that say nothing of it, or those of some types, with what they
 * are judged by, and where books go on and which branches count.
 */
export type FollowsFrom = 'every entry' | { readonly allBut: readonly TypeName[] } | readonly TypeName[]

type Asking = Pick<Ledger, 'statements'>
/**
 * Answers by what was asked, as of the newest entry there was. `underWay`: those of a transaction that has added entries, for as long as it adds
 * no more: ten thousand entries of one bundle are judged after all of them are there.
 */
type Kept<T> = {
  newest: number
  readonly answers: Map<string, T>
  looked?: Looked
  underWay?: Looked & { readonly answers: Map<string, T> }
}
/** How far entries that may yet be undone were looked through: a bundle of very many is looked through once, and not once for each of them. */
type Looked = { readonly newest: number; readonly stated: number; readonly turn: number }

/**
 * The one memo of the house: what follows from the entries is computed once and again when one was added that it follows from, because
 * entries are never changed or taken away. What a command has added may yet be undone with it: until it is written, what was computed from it
 * is kept apart, and used only until something else is added or undone. `compute` reads the entries and what is asked, and nothing else; `keyOf` names what is asked.
 */
export function remembered<L extends Asking, A extends readonly unknown[], T>(
  stated: FollowsFrom,
  compute: (ledger: L, ...asked: A) => T,
  keyOf: (...asked: A) => string = (...asked) => asked.join(' '),
): (ledger: L, ...asked: A) => T {
  const ledgers = new WeakMap<Statements, Kept<T>>()
  const from = typesOf(stated)
  const types = JSON.stringify(from)

  const current = (statements: Statements): Pick<Kept<T>, 'answers'> => {
    const kept = ledgers.get(statements)
    const newest = newestEntry(statements)
    if (kept?.newest === newest) return kept
    const hasAdded = statements.hasAdded()
    const now = { newest, stated: statements.stated(), turn: statements.turn() }
    const looked = hasAdded && kept?.looked && isWhole(kept.looked, now) ? kept.looked : kept
    if (kept && looked && from !== 'every entry' && !sinceThen(statements).get({ since: looked.newest, types })) {
      if (hasAdded) kept.looked = now
      else {
        kept.newest = newest
        delete kept.underWay
      }
      return kept
    }
    if (hasAdded) {
      const apart = kept ?? { newest: -1, answers: new Map<string, T>() }
      if (!kept) ledgers.set(statements, apart)
      const { underWay } = apart
      return underWay?.newest === newest && isWhole(underWay, now) ? underWay : (apart.underWay = { ...now, answers: new Map() })
    }
    const anew: Kept<T> = { newest, answers: new Map() }
    ledgers.set(statements, anew)
    return anew
  }

  return (ledger, ...asked) => {
    const { answers } = current(ledger.statements)
    const key = keyOf(...asked)
    const known = answers.get(key)
    if (known !== undefined) return known
    const answer = compute(ledger, ...asked)
    answers.set(key, answer)
    return answer
  }
}

/** The types an answer follows from. */
function typesOf(stated: FollowsFrom): 'every entry' | readonly TypeName[] {
  if (stated === 'every entry') return stated
  if (!('allBut' in stated)) return groundsOf(stated)
  return (Object.keys(entryTypes) as TypeName[]).filter((type) => !stated.allBut.includes(type))
}

type State<T> = Looked & { readonly answer: T }

/**
 * As `remembered`, for one answer that only grows: `further` goes on from it with the entries after a row, and `anew` begins where an
 * entry of `grounds` has come, which may change what was found of others. Within a transaction what it came to is kept apart, and used
 * only where nothing was undone since.
 */
export function keptUp<L extends Asking, T>(
  grounds: readonly TypeName[],
  anew: (ledger: L) => T,
  further: (ledger: L, known: T, since: number) => T,
): (ledger: L) => T {
  const ledgers = new WeakMap<Statements, { written?: State<T>; underWay?: State<T> }>()
  const types = JSON.stringify(grounds)
  return (ledger) => {
    const { statements } = ledger
    const kept = ledgers.get(statements) ?? {}
    const [newest, hasAdded] = [newestEntry(statements), statements.hasAdded()]
    const now = { newest, stated: statements.stated(), turn: statements.turn() }
    const { underWay } = kept
    const base = hasAdded && underWay && isWhole(underWay, now) ? underWay : kept.written
    if (base?.newest === newest) return base.answer
    const known = base && !sinceThen(statements).get({ since: base.newest, types }) ? base : undefined
    const state = { ...now, answer: known ? further(ledger, known.answer, known.newest) : anew(ledger) }
    ledgers.set(statements, hasAdded ? { ...kept, underWay: state } : { written: state })
    return state.answer
  }
}

/** Whether two looks were within one transaction and nothing was undone between them. */
const isWhole = (then: Looked, now: Looked): boolean =>
  now.turn === then.turn && now.newest - then.newest === now.stated - then.stated

const newestEntry = ({ on }: Statements): number => (on('SELECT max(rowid) FROM entries').pluck().get() as number | null) ?? 0

/** Looks at the entries added since alone. In a book of which a branch was chosen any entry may say which others count. */
const sinceThen = ({ on }: Statements) =>
  on(
    `SELECT 1 FROM entries WHERE rowid > :since AND (
       json_extract(text, '$.type') IN ('book.continued', 'book.heard', 'fork.resolved') OR json_extract(text, '$.type') IN (SELECT value FROM json_each(:types))
       OR book IN (SELECT json_extract(text, '$.body.book') FROM entries WHERE json_extract(text, '$.type') = 'fork.resolved' AND ${IS_RARE})
     ) LIMIT 1`,
  ).pluck()
