import type { TypeName } from '#ledger/entries/index.ts'
import { isOf, readBook } from '#ledger/books/book.ts'
import { stretchesOf } from '#ledger/books/continued.ts'
import type { Ledger } from '#ledger/open.ts'
import { booksOf, factsIn, factsOf, type Fact } from '#ledger/read.ts'
import { remembered } from '#ledger/remembered.ts'
import { proofsKept } from '#ledger/sealed/proofs.ts'
import { checkInsBy, drawOf, whoCheckedIn, type Believed } from '#ledger/standing/participations-in-doubt.ts'
import { restatementsOf } from '#ledger/standing/restatements.ts'
import { isVoid, overreachesIn } from '#ledger/standing/scope.ts'
import { isOfOffice, limitOf, trustIn } from '#trust/certificates.ts'
import type { Actor } from '#words/acting.ts'
import { decisionOn, isBelieved, isSetAside } from '#roll/decided-doubts.ts'
import { countingBooks } from './counting-books.ts'
import { doubtOfPeople } from './doubt.ts'
import { drawsInDoubt } from './draws-in-doubt.ts'
import { isInUse } from './laptops-in-use.ts'
import { marksOfNoEffect } from './marks-of-no-effect.ts'
import { undoingsContradicted } from './undoings-in-doubt.ts'
import { unsealedIn } from './unsealed.ts'
import { takenBackBy, TAKES_BACK } from '#ledger/standing/taken-back.ts'

/**
 * What is in doubt of who took part at a constituency: stated by people who are not on its staff or not in the role, beyond what the office
 * accepts of a revoked laptop, after the laptop had closed, by one that nobody put to use, or not signed by the laptop whose book it stands in;
 * papers drawn on no approval, or on one of a laptop that approves nothing; undoings that papers contradict; and marks that count for nothing
 * because they speak of others. There may be papers in the box for it, so it is never left out in silence (design 2); null where nothing is.
 */
export const doubtfulVoting = (ledger: Ledger, constituency: string): DoubtfulVoting | null =>
  asProven(ledger, constituency, proofsKept(ledger))

const asProven = remembered('every entry', (ledger: Ledger, constituency: string, _: number): DoubtfulVoting | null => {
  const unsealed = unsealedIn(ledger, constituency)
  const ofLaptops = booksOf(ledger).filter((book) => isOf(book, constituency) && !isOfOffice(ledger, book))
  const limits = new Map(ofLaptops.map((book) => [book, believedUpTo(ledger, constituency, book)]))
  const inDoubt = <T extends TypeName>(type: T): readonly Fact<T>[] =>
    factsIn(ledger, type, constituency).filter(
      (fact) =>
        limits.has(fact.book) &&
        (fact.seq > limits.get(fact.book)! || unsealed.has(fact.hash) || doubtOfPeople(ledger, constituency, fact) !== undefined),
    )
  const marks = notBorneOut(ledger, [
    ...ofLaptops.flatMap((book) => checkInsInDoubt(ledger, constituency, book, limits.get(book)!)),
    ...(unsealed.size === 0 ? [] : ofLaptops.flatMap((book) => checkInsBy(ledger, book, { people: [], after: 0 }))).filter(
      (hash) => unsealed.has(hash),
    ),
    ...inDoubt('reentered').map(({ hash }) => hash),
  ])
  const approvals = approvalsInDoubt(ledger, constituency, inDoubt('proxy.approved'))
  const draws = drawsInDoubt(ledger, constituency)
  const undoings = [
    ...new Map(
      [...inDoubt(TAKES_BACK.checkIn), ...undoingsContradicted(ledger, constituency)].map((fact) => [fact.hash, fact]),
    ).values(),
  ]
  const beside = marksOfNoEffect(ledger, constituency)
  // What moves nobody into or out of the vote is told all the same where it is by others than may state it.
  const withdrawals = inDoubt(TAKES_BACK.proxy)
  const besideMarks = [
    ...withdrawals,
    ...(['paper.spoiled', 'box.listed', 'box.out', 'box.in'] as const).flatMap((type) => inDoubt(type)),
  ]
  const entries = new Set([
    ...besideMarks.map(({ hash }) => hash),
    ...marks,
    ...approvals,
    ...draws.map(({ hash }) => hash),
    ...undoings.map(({ hash }) => hash),
    ...beside,
  ])
  if (entries.size === 0) return null
  const of = (which: (hash: string) => boolean, countsBeside: (hash: string) => boolean): Believed => ({
    without: marks.filter(which),
    withoutApprovals: approvals.filter(which),
    withoutDraws: draws.filter(({ hash }) => which(hash)).map(({ hash, authorisation }) => drawOf(hash, authorisation)),
    restored: [
      ...restoredBy(
        ledger,
        undoings.filter(({ hash }) => which(hash)),
      ),
      ...beside.filter(countsBeside),
    ],
  })
  const isAsked = (hash: string) => decisionOn(ledger, hash) === undefined
  return {
    entries: [...entries],
    asked: of(isAsked, isAsked),
    decided: of(
      (hash) => isSetAside(ledger, hash),
      (hash) => isBelieved(ledger, hash),
    ),
    believed: { without: [], withoutApprovals: [], withoutDraws: [], restored: [...restoredBy(ledger, undoings), ...beside] },
  }
})

/** Beside those that are stated in doubt: by a laptop that does not lead the station, and of no effect, though papers may have been drawn on it. */
const approvalsInDoubt = (
  ledger: Ledger,
  constituency: string,
  inDoubt: readonly Fact<'proxy.approved'>[],
): readonly string[] => {
  const leading = countingBooks(ledger, constituency)
  const byOthers = factsIn(ledger, 'proxy.approved', constituency).filter(
    ({ book }) => !leading.has(book) && !isOfOffice(ledger, book),
  )
  const ofNoEffect = overreachesIn(ledger).filter(
    ({ isVoid, type, book }) => isVoid && type === 'proxy.approved' && isOf(book, constituency),
  )
  return [...new Set([...inDoubt, ...byOthers, ...ofNoEffect].map(({ hash }) => hash))]
}

/** A receipt that somebody else states just so, and in no doubt, is believed, whichever of the entries it is counted by. */
function notBorneOut(ledger: Ledger, doubtful: readonly string[]): readonly string[] {
  const doubted = new Set(doubtful.filter((hash) => !isVoid(ledger, hash)))
  const { same } = restatementsOf(ledger)
  for (const together of same) if (together.some((hash) => !doubted.has(hash))) for (const hash of together) doubted.delete(hash)
  return [...doubted]
}

/**
 * `asked`: what nobody decided about; `decided`: what counts for nothing, or counts all the same, by decision; `believed`: everything that makes
 * them more, whatever was decided; `entries`: all of it, by hash.
 */
export type DoubtfulVoting = Readonly<Record<'asked' | 'decided' | 'believed', Believed>> & {
  readonly entries: readonly string[]
}

/** The last entry of a laptop's book that is believed of its voting: up to its own closing, and what the office accepts of it. */
function believedUpTo(ledger: Ledger, constituency: string, book: string): number {
  if (!isInUse(ledger, constituency, book)) return 0
  const [own, ...older] = stretchesOf(ledger, book)
  const closedBefore = older.some((stretch) => closingOf(ledger, stretch.book) <= stretch.upTo)
  const limit = limitOf(trustIn(ledger), readBook(book).device) ?? Number.MAX_SAFE_INTEGER
  return closedBefore ? 0 : Math.min(closingOf(ledger, own!.book), limit)
}

const closingOf = (ledger: Ledger, book: string): number =>
  factsOf(ledger, 'station.closed', book).reduce((first, { seq }) => Math.min(first, seq), Number.MAX_SAFE_INTEGER)

function checkInsInDoubt(ledger: Ledger, constituency: string, book: string, upTo: number): readonly string[] {
  const stated = whoCheckedIn(ledger, book)
  const people = stated.filter(
    ({ actor }) =>
      doubtOfPeople(ledger, constituency, { type: 'checked-in', body: {}, actor: JSON.parse(actor) as Actor }) !== undefined,
  )
  if (people.length === 0 && stated.every(({ last }) => last <= upTo)) return []
  return checkInsBy(ledger, book, { people: people.map(({ actor }) => actor), after: upTo })
}

/** What these undoings alone took back, under whichever of the entries that state the same receipt. */
function restoredBy(ledger: Ledger, undoings: readonly Fact<typeof TAKES_BACK.checkIn>[]): readonly string[] {
  if (undoings.length === 0) return []
  const doubtful = new Set(undoings.map(({ hash }) => hash))
  const kept = takenBackBy(factsOf(ledger, TAKES_BACK.checkIn).filter(({ hash }) => !doubtful.has(hash)))
  const together = new Map(restatementsOf(ledger).same.flatMap((group) => group.map((hash) => [hash, group] as const)))
  return [...new Set(undoings.map(({ body }) => body.ref))].flatMap((ref) => {
    const group = together.get(ref) ?? [ref]
    return group.some((each) => kept.has(each)) ? [] : group
  })
}
