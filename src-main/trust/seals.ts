import { readBook } from '#ledger/books/book.ts'
import { setAside } from '#ledger/books/forks.ts'
import { localValue, type Ledger } from '#ledger/open.ts'
import { booksOf, type Fact } from '#ledger/read.ts'
import { statedOf } from '#ledger/stated.ts'
import { heldOf, type Held, type Place } from '#ledger/sealed/held.ts'
import { proofsIn } from '#ledger/sealed/proofs.ts'
import { certificatesByDevice, trustIn, type Trust } from './certificates.ts'
import { contradictionIn, provenHeads, type Contradiction, type ProvenHead } from './signed-heads.ts'
import { devicesOf, successorsOf, type Vouched } from './successors.ts'

/** How far a book is proven to be its own device's (design 3, Sealed). Places are `seq`. */
export type Seal = {
  readonly book: string
  readonly device: string
  /** Whether it is this ledger's own device, whose books count here without a seal. */
  readonly own: boolean
  /** Last entry held. */
  readonly to: number
  /** Of a day that was opened: whether it holds its closing, and the contests whose result it signs. A seal says so much, not that there is no more. */
  readonly day?: { readonly closed: boolean; readonly signed: readonly string[] }
  /** The furthest head held that the book's own device has signed; 0 where there is none. */
  readonly sealedUpTo: number
  /** Which head that is, in which manifest, by which key. */
  readonly seal?: ProvenHead
  /** The furthest head that its device has signed and that is not held: cut away, or another stands in its place. */
  readonly notHeld?: ProvenHead
  /** The laptop that was restored in its place vouches for it as far as its backup went. */
  readonly vouched?: Vouched
  /** Beyond the place where its successor took it up: the restored laptop does not know of these. */
  readonly lostTail?: { readonly from: number; readonly to: number }
  /** What is held that nothing proves: how many entries, and the place of the first. Of a forked book, on whichever branch. */
  readonly unsealed?: { readonly from: number; readonly entries: number }
  /** Two heads that its device has signed and that exclude each other: it has forked its book. */
  readonly contradicts?: Contradiction
}

/** A seal, and the entries that `unsealed` tells of. */
type Weighed = Seal & { readonly unproven: readonly Place[] }

/**
 * What proves the books of a ledger, every one by name or those asked for. Depends on the set of entries and of proofs only, and on
 * whose ledger it is.
 */
export function sealsOf(
  ledger: Ledger,
  books: readonly string[] = booksOf(ledger),
  trust: Trust = trustIn(ledger),
): readonly Seal[] {
  const weigh = weighing(ledger, trust)
  return books.map((book) => {
    const { unproven: _, ...seal } = weigh(book)
    return seal
  })
}

/** The entries of these books that nothing proves, by hash: neither a seal of their device, nor its successor. */
export function unsealedEntries(ledger: Ledger, books: readonly string[]): ReadonlySet<string> {
  const weigh = weighing(ledger, trustIn(ledger))
  return new Set(books.flatMap((book) => weigh(book).unproven.map(({ hash }) => hash)))
}

function weighing(ledger: Ledger, trust: Trust): (book: string) => Weighed {
  const own = localValue(ledger, 'device')
  const signed = provenHeads(proofsIn(ledger))
  const aside = setAside(ledger.statements)
  const certified = certificatesByDevice(trust.certificates)
  // Who vouches is judged by itself: keys and heads, not what the entry may bring about.
  const continued = statedOf(ledger, 'book.continued')
  const mine = devicesOf(own, continued)

  return function weigh(book, asked: readonly string[] = []): Weighed {
    const held = heldOf(ledger, book)
    const heads = signed.get(book) ?? []
    const counting = heads.filter(({ head, seq }) => held.seqOf(head) === seq && !aside.has(head))
    // A successor is believed as far as its own book is; circles, which nobody writes, end here.
    const successor = asked.includes(book)
      ? undefined
      : successorsOf(book, held, heads, continued, certified, mine).findLast(
          ({ book: by, hash }) => !weigh(by, [...asked, book]).unproven.some((place) => place.hash === hash),
        )
    const proven = [...counting.map(({ head: hash, seq }) => ({ hash, seq })), ...(successor ? [headOf(successor)] : [])]
    const unproven = readBook(book).device === own ? [] : held.beyond(proven).filter(({ hash }) => !aside.has(hash))
    const notHeld = heads.findLast(({ head, seq }) => held.seqOf(head) !== seq)
    const contradicts = contradictionIn(heads, held)
    return {
      ...sealFrom(book, own, held, counting.at(-1), successor),
      ...dayIn(ledger, book),
      ...(notHeld && { notHeld }),
      ...told(unproven),
      ...(contradicts && { contradicts }),
    }
  }
}

function dayIn(ledger: Ledger, book: string): Pick<Seal, 'day'> {
  if (statedOf(ledger, 'station.opened', book).length === 0) return {}
  const signed = new Set(statedOf(ledger, 'result.signed', book).map(({ body }) => body.contest))
  return { day: { closed: statedOf(ledger, 'station.closed', book).length > 0, signed: [...signed] } }
}

const headOf = ({ body }: Fact<'book.continued'>): Place => ({ hash: body.head, seq: body.seq })

const told = (unproven: readonly Place[]) => ({
  unproven,
  ...(unproven.length > 0 && { unsealed: { from: unproven[0]!.seq, entries: unproven.length } }),
})

function sealFrom(
  book: string,
  own: string | undefined,
  { to }: Held,
  seal: ProvenHead | undefined,
  successor: Fact<'book.continued'> | undefined,
): Seal {
  const { device } = readBook(book)
  const upTo = successor?.body.seq
  return {
    book,
    device,
    own: device === own,
    to,
    sealedUpTo: seal?.seq ?? 0,
    ...(seal && { seal }),
    ...(successor && { vouched: { upTo: successor.body.seq, book: successor.book, device: readBook(successor.book).device } }),
    ...(upTo !== undefined && upTo < to && { lostTail: { from: upTo + 1, to } }),
  }
}
