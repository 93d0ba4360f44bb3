import { readBook } from '../books/book.ts'
import { goingOn } from '../books/continued.ts'
import { setAside } from '../books/forks.ts'
import type { TypeName } from '../entries/index.ts'
import type { Entry } from '../entry.ts'
import type { Ledger } from '../open.ts'
import { keptUp } from '../remembered.ts'
import { booksOf, statedOf, type Fact } from '../stated.ts'
import { FREQUENT, IS_RARE } from '../views/schema.ts'
import { closedFrom, judge } from './judge.ts'
import { GROUNDS, judgedTypes } from './named.ts'

/** An entry that speaks of what is not its book's to speak of. */
export type Overreach = {
  readonly hash: string
  readonly book: string
  readonly seq: number
  readonly type: TypeName
  /** What it names that it may not: a contest, a card, a book, a device, an entry by its hash, a figure. */
  readonly named: string
  /** Of no effect anywhere; otherwise only the figure is passed over. */
  readonly isVoid: boolean
}

type Judged = {
  readonly found: ReadonlyMap<string, Overreach>
  readonly voids: ReadonlySet<string>
  /** Entries that are pointed at and not here yet, with those who point at them. */
  readonly awaited: ReadonlyMap<string, readonly string[]>
  /** Which books went on from which when this was judged. */
  readonly goingOn: string
}

/**
 * Whose entry may act on what, for every entry of a constituency's book: what a body names is its own constituency's, what it points at
 * is its own laptop's where only that may be taken back, and its figures are some constituency's. Whatever is not so counts for nothing,
 * neither there nor anywhere else, and is told. Follows from the set of entries: from the roll, the certificates and what is pointed at,
 * whichever came first; what points at an entry that is not here has nothing to act on until it comes.
 */
const judged = keptUp<Ledger, Judged>(GROUNDS, judgedAnew, (ledger, known, since) => {
  // Whose receipts and check-ins a laptop may speak of may be another answer now.
  if (goingOn(ledger) !== known.goingOn) return judgedAnew(ledger)
  const rows = ledger.statements.on(`SELECT hash, ${TEXT} FROM entries WHERE rowid > ?`).all(since) as {
    hash: string
    text: string | null
  }[]
  const aside = setAside(ledger.statements)
  const fresh = rows.filter((row): row is Row => row.text !== null && !aside.has(row.hash)).map(factOf)
  const waiting = new Set(rows.flatMap(({ hash }) => known.awaited.get(hash) ?? []))
  const again = [...waiting].map((hash) => factOf({ hash, text: ledger.statements.textOf().get(hash) as string }))
  const undone = fresh.some(({ type }) => type === 'station.closed') ? statedOf(ledger, 'undone') : []
  return withJudged(ledger, known, [...fresh.filter(isJudged), ...again, ...undone])
})

function judgedAnew(ledger: Ledger): Judged {
  const nothing = { found: new Map(), voids: new Set<string>(), awaited: new Map(), goingOn: goingOn(ledger) }
  return withJudged(ledger, nothing, judgeable(ledger))
}

/** Entries that speak of what is not theirs, in the order of their books. */
export const overreachesIn = (ledger: Ledger): readonly Overreach[] =>
  [...judged(ledger).found.values()].sort((a, b) =>
    a.book < b.book ? -1 : a.book > b.book ? 1 : a.seq - b.seq || (a.hash < b.hash ? -1 : 1),
  )

/** Whether an entry is of no effect, because it speaks of what is not its to speak of. */
export const isVoid = (ledger: Ledger, hash: string): boolean => judged(ledger).voids.has(hash)

/** The same of an entry that is not here yet, as far as it can be said. */
export const wouldBeVoid = (ledger: Ledger, fact: Fact<TypeName>): boolean => judge(ledger, fact).isVoid

/** All of them. */
export const voidEntries = (ledger: Ledger): ReadonlySet<string> => judged(ledger).voids

/** Check-ins whose papers are more than there can be. */
export const passedOver = (ledger: Ledger): readonly string[] =>
  [...judged(ledger).found.values()].flatMap(({ hash, isVoid }) => (isVoid ? [] : [hash]))

type Row = { readonly hash: string; readonly text: string }
const CHECK_IN = FREQUENT.get('checked-in')!
/** Of the roll and of persons there is nothing to judge, and they are very many. */
const TEXT = `CASE WHEN ${IS_RARE} OR substr(text, -24) = '${CHECK_IN}' THEN text END AS text`
const factOf = ({ hash, text }: Row): Fact<TypeName> => ({ ...(JSON.parse(text) as Entry), hash })
const isJudged = ({ type, book }: Fact<TypeName>): boolean => judgedTypes.has(type) && readBook(book).kind === 'constituency'

/** Everything there is to judge: the rare types by their index, check-ins by the books of laptops. */
function judgeable(ledger: Ledger): readonly Fact<TypeName>[] {
  const { statements } = ledger
  const rare = statements
    .on(`SELECT hash, text FROM entries WHERE json_extract(text, '$.type') IN (${RARE}) AND ${IS_RARE}`)
    .all() as Row[]
  const offices = new Set(
    statedOf(ledger, 'device.certified').flatMap(({ body }) => (body.scope === 'town' ? [body.device] : [])),
  )
  const ofLaptops = booksOf(ledger).filter((name) => {
    const { kind, device } = readBook(name)
    return kind === 'constituency' && !offices.has(device)
  })
  const checkIns = statements.on('SELECT hash, text FROM entries WHERE book = ? AND substr(text, -24) = ?')
  const rows = [...rare, ...ofLaptops.flatMap((book) => checkIns.all(book, CHECK_IN) as Row[])]
  const aside = setAside(statements)
  return rows
    .filter(({ hash }) => !aside.has(hash))
    .map(factOf)
    .filter(isJudged)
}

const RARE = [...judgedTypes]
  .filter((type) => !FREQUENT.has(type))
  .map((type) => `'${type}'`)
  .join(', ')

function withJudged(ledger: Ledger, known: Judged, facts: readonly Fact<TypeName>[]): Judged {
  const closed = closedFrom(ledger)
  const judgements = facts.map((fact) => ({ fact, ...judge(ledger, fact, closed) }))
  const changes = judgements.filter(
    ({ fact, named, missing }) => named !== undefined || missing.length > 0 || known.found.has(fact.hash),
  )
  if (changes.length === 0) return known
  const [found, awaited] = [new Map(known.found), new Map(known.awaited)]
  for (const { fact, named, isVoid, missing } of changes) {
    const { hash, book, seq, type } = fact
    if (named === undefined) found.delete(hash)
    else found.set(hash, { hash, book, seq, type, named, isVoid })
    for (const ref of missing) awaited.set(ref, [...(awaited.get(ref) ?? []), hash])
  }
  const voids = new Set([...found.values()].flatMap((each) => (each.isVoid ? [each.hash] : [])))
  return { found, voids, awaited, goingOn: known.goingOn }
}
