import { assert, integer, nat, property, sample } from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addEntries } from '#bundles/accept.ts'
import type { OpenedBundle } from '#bundles/unseal.ts'
import { insertEntries } from '#ledger/append.ts'
import type { TypeName } from '#ledger/entries/index.ts'
import { NO_ENTRY, writeEntry, type Entry, type WrittenEntry } from '#ledger/entry.ts'
import { placeOf, ranksOf } from '#ledger/books/generations.ts'
import type { Ledger } from '#ledger/open.ts'
import { factsOf, headOf } from '#ledger/read.ts'
import { verifyLedger } from '#ledger/verify.ts'
import { restatementsOf } from '#ledger/standing/restatements.ts'
import { authorisationsOf } from '#ledger/standing/authorisations.ts'
import { closingsIn } from '#ledger/standing/closings.ts'
import { papersBeyond, spoiledIn } from '#ledger/standing/papers.ts'
import { participationsOf, tookPartByContest } from '#ledger/standing/participations.ts'
import { overreachesIn } from '#ledger/standing/scope.ts'
import { bench, card, checkedIn, clerk, countEntries, ELECTION, must, STATION, viewsOf } from './sample-books.ts'
import { history, shuffled } from './histories.ts'
import { closeLedger } from '#ledger/open.ts'

const { newLedger } = bench()
const bundleOf = (entries: readonly WrittenEntry[]): OpenedBundle => ({ entries }) as OpenedBundle
const runs = { numRuns: 25, seed: 20261110 }
const seed = integer()

function ledgerOf(...deliveries: (readonly WrittenEntry[])[]): Ledger {
  const ledger = newLedger()
  for (const entries of deliveries) {
    ledger.db.transaction(() => addEntries(ledger, bundleOf(entries))).immediate()
    overreachesIn(ledger)
  }
  return ledger
}

/** Everything that is read from a ledger: views, rare facts and heads. */
const pictureOf = (ledger: Ledger, entries: readonly WrittenEntry[]) => ({
  entries: countEntries(ledger),
  views: viewsOf(ledger),
  facts: (['proxy.approved', 'incident', 'undone', 'voter.struck', 'book.continued'] as const).map((type) =>
    factsOf(ledger, type).map(({ hash }) => hash),
  ),
  restated: restatementsOf(ledger),
  overreaching: overreachesIn(ledger),
  closed: closingsIn(ledger, 'D01').map(({ hash }) => hash),
  tookPart: [1, 2, 3].map((n) => participationsOf(ledger, card(n))),
  papers: [tookPartByContest(ledger), papersBeyond(ledger, 'D01'), spoiledIn(ledger, 'D01')],
  authorised: [1, 2, 3].map((n) => authorisationsOf(ledger, 'principal', card(n)).map(({ hash }) => hash)),
  heads: [...new Set(entries.map(({ entry }) => entry.book))].sort().map((book) => headOf(ledger, book)),
})

describe('what the office sees after merging', () => {
  it('does not depend on the order in which the entries came, and verifies', () => {
    assert(
      property(history, seed, (entries, seed) => {
        const [a, b] = [ledgerOf(entries), newLedger()]
        const add = (written: WrittenEntry, i: number): void => {
          insertEntries(b.statements, [written])
          // Asked now and then, so that what is known already is gone on from.
          if ((i + seed) % 3 === 0) overreachesIn(b)
        }
        b.db.transaction(() => shuffled(entries, seed).forEach(add)).immediate()
        expect(pictureOf(b, entries)).toEqual(pictureOf(a, entries))
        for (const ledger of [a, b]) {
          closeLedger(ledger)
          const { entries: checked, forked } = must(verifyLedger(ledger.path))
          expect([checked, forked.length > 0]).toEqual([entries.length, hasFork(entries)])
        }
      }),
      runs,
    )
  })

  it('is told of all kinds of overreaching in histories like these', () => {
    const told = sample(history, { seed: 5, numRuns: 60 }).flatMap((entries) => overreachesIn(ledgerOf(entries)))
    expect(new Set(told.map(({ type }) => type)).size).toBeGreaterThan(5)
    expect(told.some(({ isVoid }) => !isVoid)).toBe(true)
  })

  it('is the same when bundles come in parts, twice, and within one another', () => {
    assert(
      property(history, seed, nat({ max: 40 }), (entries, seed, cut) => {
        const [whole, mixed] = [ledgerOf(entries), shuffled(entries, seed)]
        const parts = ledgerOf(mixed.slice(cut), mixed.slice(0, cut + 3), [...mixed, ...mixed], mixed.slice(cut))
        expect(pictureOf(parts, entries)).toEqual(pictureOf(whole, entries))
        const again = parts.db.transaction(() => addEntries(parts, bundleOf(mixed))).immediate()
        expect(again).toEqual({ added: 0, known: entries.length, forked: [] })
        closeLedger(whole)
        closeLedger(parts)
      }),
      runs,
    )
  })
})

describe('an authorisation withdrawn by its principal’s coming', () => {
  const chain = (
    ...bodies: readonly (readonly [TypeName, (hashes: readonly string[]) => unknown])[]
  ): readonly WrittenEntry[] => {
    const written: WrittenEntry[] = []
    for (const [type, bodyOf] of bodies) {
      const prev = written.at(-1)?.hash ?? NO_ENTRY
      const place = {
        v: 1,
        election: ELECTION,
        book: `${STATION}/D01`,
        seq: written.length + 1,
        prev,
        at: '2026-11-10T01:00:00.000Z',
      }
      const body = bodyOf(written.map(({ hash }) => hash))
      written.push(writeEntry({ ...place, actor: clerk, type, body } as unknown as Entry))
    }
    return written
  }
  const approved = { principal: card(1), agent: card(2), reason: '外出', means: '书面', document: 'W1' }
  const undone = (ref: string | undefined) => ({ ref, returned: { D01: 1 }, reason: '认错人' })
  const taken = [
    ['proxy.approved', () => approved],
    ['checked-in', () => checkedIn(1)],
  ] as const
  const withdrawn = (n?: number) =>
    [
      'proxy.withdrawn',
      (h: readonly string[]) => ({ ref: h[0], reason: '到站', ...(n !== undefined && { checkIn: h[n] }) }),
    ] as const

  it.each([
    ['falls with the check-in', [...taken, withdrawn(1), ['undone', (h: readonly string[]) => undone(h[1])]], 1],
    ['stands with it', [...taken, withdrawn(1)], 0],
    ['stands where another check-in is undone', [...taken, withdrawn(1), ['undone', () => undone('e'.repeat(64))]], 0],
    ['stands by hand, whatever is undone', [...taken, withdrawn(), ['undone', (h: readonly string[]) => undone(h[1])]], 0],
    [
      'stands by hand beside one that falls',
      [...taken, withdrawn(1), withdrawn(), ['undone', (h: readonly string[]) => undone(h[1])]],
      0,
    ],
    [
      'falls with the same receipt, entered again and undone there',
      [
        ...taken,
        withdrawn(1),
        ['reentered', () => ({ book: `${STATION}/D01`, receipt: 2, fact: { type: 'checked-in', ...checkedIn(1) } })],
        ['undone', (h: readonly string[]) => undone(h[3])],
      ],
      1,
    ],
  ] as const)('%s, in any order of arrival', (_, bodies, standing) => {
    const entries = chain(...bodies)
    for (const seed of [1, 2, 3, 4, 5]) {
      const ledger = newLedger()
      ledger.db
        .transaction(() => shuffled(entries, seed).forEach((written) => insertEntries(ledger.statements, [written])))
        .immediate()
      expect(authorisationsOf(ledger, 'principal', card(1))).toHaveLength(standing)
      expect(authorisationsOf(ledger, 'agent', card(2))).toHaveLength(standing)
      closeLedger(ledger)
    }
  })
})

describe('a restored machine', () => {
  it('speaks last: of its old book nothing outranks what its new one says about the same person, however late it comes', () => {
    assert(
      property(history, seed, (entries, seed) => {
        const ledger = newLedger()
        ledger.db
          .transaction(() => shuffled(entries, seed).forEach((written) => insertEntries(ledger.statements, [written])))
          .immediate()
        const rankOf = ranksOf(linksIn(entries))
        const kept = ledger.db.prepare('SELECT voter, hash FROM voters').raw().all() as [string, string][]
        const newest = new Map<string, WrittenEntry>()
        for (const written of entries) {
          const { entry } = written
          if (entry.type !== 'voter.listed' && entry.type !== 'voter.struck') continue
          const before = newest.get(entry.body.voter)
          const rank = ({ entry: { book, seq }, hash }: WrittenEntry): readonly [number, string] => [
            placeOf(rankOf(book, seq), seq),
            hash,
          ]
          if (before === undefined || isAfter(rank(written), rank(before))) newest.set(entry.body.voter, written)
        }
        expect(Object.fromEntries(kept)).toEqual(Object.fromEntries([...newest].map(([voter, { hash }]) => [voter, hash])))
        closeLedger(ledger)
      }),
      runs,
    )
  })

  it('goes on in histories like these', () => {
    const some = sample(history, { seed: 3, numRuns: 50 }).map((entries) => continuedIn(entries))
    expect(some.filter((continued) => continued.length > 0).length).toBeGreaterThan(10)
    expect(some.some((continued) => continued.some(({ book }) => ranksOf(continued)(book, 1) > 4096))).toBe(true)
  })

  it.each([
    ['a first book', [], 0],
    ['a second', ['a b'], 1],
    ['a third', ['a b', 'b c'], 2],
    ['one that goes on from two', ['a b', 'a c', 'b c'], 2],
    ['one of a circle, which nobody writes', ['a b', 'b a'], 1],
  ] as const)('has as many books before it, whatever order they are stated in: %s', (_, pairs, generation) => {
    const continued = pairs.map((pair) => ({ book: pair[0]!, seq: 1, type: 'book.continued' as const, body: { book: pair[2]! } }))
    for (const order of [continued, continued.toReversed()]) expect(ranksOf(order)('a', 9)).toBe(4096 * generation)
  })
})

describe('a laptop restored from a backup', () => {
  let entries: readonly WrittenEntry[] = []
  let ledger: Ledger
  beforeAll(() => {
    entries = sample(history.filter(hasFork), { seed: 7, numRuns: 1 })[0]!
    ledger = newLedger()
  })
  afterAll(() => closeLedger(ledger))

  it('that goes on in its old book forks it: both branches are kept, and the merge names the book', () => {
    const accepted = ledger.db.transaction(() => addEntries(ledger, bundleOf(entries))).immediate()
    expect(accepted.added).toBe(entries.length)
    expect(new Set(accepted.forked)).toEqual(new Set(forksIn(entries)))
    expect(must(verifyLedger(ledger.path)).forked).toEqual(forksIn(entries))
  })
})

const continuedIn = (entries: readonly WrittenEntry[]) =>
  entries.flatMap(({ entry }) => (entry.type === 'book.continued' ? [entry] : []))
const linksIn = (entries: readonly WrittenEntry[]) =>
  entries.flatMap(({ entry }) => (entry.type === 'book.continued' || entry.type === 'book.heard' ? [entry] : []))

function isAfter(a: readonly [number, string], b: readonly [number, string]): boolean {
  const i = a.findIndex((each, i) => each !== b[i])
  return i >= 0 && a[i]! > b[i]!
}

function forksIn(entries: readonly WrittenEntry[]): readonly string[] {
  const places = entries.map(({ entry }) => `${entry.book} ${entry.seq}`)
  const doubled = places.filter((place, i) => places.indexOf(place) !== i)
  return [...new Set(doubled.map((place) => place.split(' ')[0]!))].sort()
}

function hasFork(entries: readonly WrittenEntry[]): boolean {
  return forksIn(entries).length > 0
}
