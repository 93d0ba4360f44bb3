import { packById } from '#rules/packs/index.ts'
import { readBook } from '../books/book.ts'
import { continuationOf, stretchesOf } from '../books/continued.ts'
import { eq, sql } from '../drizzle.ts'
import type { TypeName } from '../entries/index.ts'
import type { Ledger } from '../open.ts'
import { prepared } from '../prepared.ts'
import { remembered } from '../remembered.ts'
import { statedOf, type Fact } from '../stated.ts'
import { electionStated } from './election.ts'
import { entries, voters } from '../views/schema.ts'
import type { MayName, Whose } from '../entries/may-name.ts'
import { namedBy } from './named.ts'

/** `named`: what the entry names that it may not; `missing`: what it points at and is not here yet. */
type Judgement = { readonly named?: string; readonly isVoid: boolean; readonly missing: readonly string[] }

/** Whether one entry speaks of what is its own to speak of. */
export function judge(ledger: Ledger, fact: Fact<TypeName>, closed: ClosedFrom = closedFrom(ledger)): Judgement {
  const home = readBook(fact.book).constituency!
  const {
    contests = [],
    voters = [],
    refs = [],
    lost = [],
    books = [],
    devices = [],
    constituencies = [],
    ...figures
  } = namedBy(fact)
  const { placeOf, most } = electionHere(ledger)
  const pointedAt = refs.map(([hash, row]) => ({ hash, row, at: placeOfEntry.get(ledger, { hash }) }))
  const named =
    (placeOf && contests.find((contest) => placeOf.get(contest) !== home)) ??
    (placeOf && voters.find((voter) => onRoll.get(ledger, { voter })?.constituency !== home)) ??
    pointedAt.find(({ row, at }) => at && !mayPoint(ledger, fact, row, at))?.hash ??
    lost.find(
      (book) =>
        !(fact.type === 'book.continued' ? continuationOf(ledger, fact.book)?.hash === fact.hash : isLost(ledger, fact, book)),
    ) ??
    books.find((book) => readBook(book).kind !== 'town' && readBook(book).constituency !== home) ??
    devices.find((device) => scopeOfDevice(ledger).get(device) !== home) ??
    constituencies.find((constituency) => constituency !== home) ??
    (fact.type === 'undone' && hasClosedBefore(ledger, fact, closed) ? fact.body.ref : undefined)
  const missing = pointedAt.flatMap(({ hash, at }) => (at ? [] : [hash]))
  if (named !== undefined) return { named, isVoid: true, missing }
  const tooGreat = figures.figures?.find((figure) => figure > most)
  if (tooGreat !== undefined) return { named: String(tooGreat), isVoid: true, missing }
  const passedOver = figures.papers?.find((figure) => figure > most)
  return { ...(passedOver !== undefined && { named: String(passedOver) }), isVoid: false, missing }
}

type At = { readonly book: string; readonly type: TypeName }

const isOwn = (ledger: Ledger, { book }: Pick<Fact<TypeName>, 'book'>, older: string): boolean =>
  book === older || stretchesOf(ledger, book).some((stretch) => stretch.book === older)

/** Whether a laptop may enter a receipt of a book again: of one it goes on from, beyond the place where it does. */
const isLost = (ledger: Ledger, fact: Fact<TypeName>, older: string): boolean =>
  stretchesOf(ledger, fact.book).some(
    ({ book, upTo }) => book === older && (book === fact.book || (fact.type === 'reentered' && fact.body.receipt > upTo)),
  )

/** The place of the first closing of a book that counts. */
type ClosedFrom = (book: string) => number | undefined

/** Looked up once for all that is judged together, and not before it is asked: there may be as many closings as undoings. */
export function closedFrom(ledger: Ledger): ClosedFrom {
  let known: Map<string, number> | undefined
  return (book) => {
    known ??= firstClosings(ledger)
    return known.get(book)
  }
}

function firstClosings(ledger: Ledger): Map<string, number> {
  const first = new Map<string, number>()
  for (const closing of statedOf(ledger, 'station.closed'))
    if (closing.seq < (first.get(closing.book) ?? Infinity) && !judge(ledger, closing).isVoid)
      first.set(closing.book, closing.seq)
  return first
}

/** Whether the laptop had closed: its papers may be in the box, and none can be taken back any more. */
const hasClosedBefore = (ledger: Ledger, { book: own, seq }: Pick<Fact<TypeName>, 'book' | 'seq'>, closed: ClosedFrom): boolean =>
  stretchesOf(ledger, own).some(({ book, upTo }) => (closed(book) ?? Infinity) <= (book === own ? seq - 1 : upTo))

const isHere = (home: string, at: At): boolean => {
  const { kind, constituency } = readBook(at.book)
  return kind === 'constituency' && constituency === home
}

/** Whether an entry may be pointed at; of another type it may where that is asked about instead. */
const mayPoint = (ledger: Ledger, fact: Fact<TypeName>, { types, whose, otherwise }: MayName, at: At): boolean =>
  isTheirs[whose](ledger, fact, at) && (otherwise !== 'E.620' || types === undefined || types.includes(at.type))

const isTheirs: Readonly<Record<Whose, (ledger: Ledger, fact: Fact<TypeName>, at: At) => boolean>> = {
  anybody: () => true,
  'this preparation': (_, { book }, at) => book === at.book,
  'this constituency': (_, { book }, at) => isHere(readBook(book).constituency!, at),
  'the same laptop': (ledger, fact, at) => isOwn(ledger, fact, at.book),
}

const placeOfEntry = prepared((query) =>
  query
    .select({ book: entries.book, type: sql<TypeName>`json_extract(${entries.text}, '$.type')` })
    .from(entries)
    .where(eq(entries.hash, sql.placeholder('hash'))),
)

/** Struck voters included: their constituency knew them. */
const onRoll = prepared((query) =>
  query
    .select({ constituency: voters.constituency })
    .from(voters)
    .where(eq(voters.voter, sql.placeholder('voter'))),
)

/** Where each contest is decided, and the greatest figure that is reckoned with: nobody knows before there is an election. */
const electionHere = remembered(['election.created', 'election.changed'], (ledger: Ledger) => {
  const created = electionStated(ledger).election?.body
  return {
    placeOf: created && new Map(created.contests.map(({ code, constituency }) => [code, constituency])),
    most: packById(created?.pack ?? '')?.voting.figureAtMost.value ?? Number.MAX_SAFE_INTEGER,
  }
})

const scopeOfDevice = remembered(
  ['device.certified'],
  (ledger: Ledger) => new Map(statedOf(ledger, 'device.certified').map(({ body }) => [body.device, body.scope])),
)
