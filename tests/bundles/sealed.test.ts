import { beforeAll, describe, expect, it } from 'vitest'
import { addEntries } from '#bundles/accept.ts'
import { makeKeys } from '#bundles/keys.ts'
import { MANIFEST, SENDER, SIGNATURE } from '#bundles/manifest.ts'
import { openBundle } from '#bundles/unseal.ts'
import { canonical, sha256 } from '#ledger/canonical.ts'
import type { Entry } from '#ledger/entry.ts'
import { factsOf } from '#ledger/read.ts'
import { verifyLedger } from '#ledger/verify.ts'
import { bench, codeOf, countEntries, ELECTION, must, STATION } from '../ledger/sample-books.ts'
import { aTown, bookOf, readManifest, restated, sealed, signed, takenApart, type Members, type Town } from './town.ts'

const { newLedger } = bench()
let town: Town
let bytes: Uint8Array
let members: Members

beforeAll(async () => {
  town = await aTown(newLedger)
  bytes = (await town.seal(town.lead, [bookOf(town.lead, 'D01'), bookOf(town.lead, 'D02'), bookOf(town.desk, 'D01')])).bytes
  members = await takenApart(bytes, town.office.keys.ageIdentity)
})

const sealedFor = (change: Members | Uint8Array) => sealed(change, town.office.keys.ageRecipient).then(town.open)

describe('a bundle', () => {
  it('holds the sender’s books as they are, empty ones left out, under one signed manifest', async () => {
    const { manifest, entries, signKey } = must(await town.open(bytes))
    const own = factsOf(town.lead.ledger, 'checked-in')
    expect(entries.map(({ entry }) => entry.type)).toEqual(['checked-in', 'incident'])
    expect(entries[0]!.hash).toBe(own[0]!.hash)
    expect(manifest.books).toMatchObject([{ book: bookOf(town.lead, 'D01'), from: 1, to: 2, entries: 2, head: entries[1]!.hash }])
    expect([signKey, manifest.sender]).toEqual([town.lead.keys.signKey, town.lead.keys.device])
    expect(Object.keys(members).sort()).toEqual(['books/0.ndjson', MANIFEST, SIGNATURE, SENDER])
  })

  it('is read by its receivers, its sender and the recovery identity, and by nobody else', async () => {
    for (const identity of [town.office.keys.ageIdentity, town.lead.keys.ageIdentity, town.recoveryIdentity])
      expect(codeOf(await openBundle(bytes, [identity]))).toBe('ok')
    expect(codeOf(await openBundle(bytes, [town.stranger.keys.ageIdentity]))).toBe('bundle.not-for-us')
    expect(codeOf(await openBundle(bytes, []))).toBe('bundle.not-for-us')
    expect(codeOf(await openBundle(bytes, ['AGE-SECRET-KEY-1OOPS']))).toBe('keys.bad-identity')
  })

  it('comes into another ledger with everything that follows from it, once', async () => {
    const there = newLedger(STATION)
    const opened = must(await town.open(bytes))
    const add = () => there.db.transaction(() => addEntries(there, opened)).immediate()
    expect([add(), add()]).toEqual([
      { added: 2, known: 0, forked: [] },
      { added: 0, known: 2, forked: [] },
    ])
    expect(must(verifyLedger(there.path))).toMatchObject({ entries: 2, election: ELECTION })
    expect(countEntries(there)).toBe(2)
  })
})

describe('a bundle that was changed on the way is refused', () => {
  it.each([MANIFEST, SIGNATURE, SENDER, 'books/0.ndjson'])('when %s was altered, cut, emptied, or taken out', async (name) => {
    const { [name]: member, ...rest } = members
    const altered = Buffer.from(member!)
    altered[40] = altered[40]! ^ 1
    for (const change of [altered, member!.subarray(0, -1), new Uint8Array(), Buffer.concat([member!, Buffer.from('\n')])])
      expect(codeOf(await sealedFor({ ...rest, [name]: change }))).toMatch(/^bundle\./)
    expect(codeOf(await sealedFor(rest))).toBe('bundle.member-missing')
  })

  it.each(['books/1.ndjson', 'books/00.ndjson', 'books/-1.ndjson', 'notes.txt', '../x', 'books/', 'MANIFEST.JSON', ''])(
    'when a member "%s" was added',
    async (name) => {
      expect(codeOf(await sealedFor({ ...members, [name]: Buffer.from('\n') }))).toBe('zip.unknown-member')
    },
  )

  it.each([
    ['nothing', () => new Uint8Array()],
    ['a text', () => Buffer.from('选民登记册')],
    ['an age header alone', () => Buffer.from('age-encryption.org/v1\n')],
    ['half of it', () => bytes.subarray(0, bytes.length / 2)],
    ['all but the last byte', () => bytes.subarray(0, -1)],
    ['one byte more', () => Buffer.concat([bytes, Buffer.from([0])])],
    ['two of it', () => Buffer.concat([bytes, bytes])],
  ])('when %s arrives', async (_, make) => {
    expect(codeOf(await town.open(make()))).toBe('bundle.unreadable')
  })

  it('when another device signs what the manifest says is the sender’s', async () => {
    const other = await makeKeys()
    expect(codeOf(await sealedFor(signed(members, readManifest(members), other)))).toBe('bundle.bad-sender')
    const theirs = signed(members, readManifest(members), other)
    expect(codeOf(await sealedFor({ ...theirs, [SENDER]: members[SENDER]! }))).toBe('bundle.bad-signature')
  })
})

describe('a sender who signs something wrong is refused too', () => {
  it.each([
    ['white space', (text: string) => `${text}\n`],
    ['a byte order mark', (text: string) => `\ufeff${text}`],
    ['a key twice', (text: string) => text.replace('"kind":"final"', '"kind":"final","kind":"sync"')],
    ['a key more', (text: string) => canonical({ ...JSON.parse(text), note: 1 })],
    ['a key less', (text: string) => canonical({ ...JSON.parse(text), receivers: undefined })],
    ['another format', (text: string) => text.replace('bundle/1', 'bundle/2')],
    ['no books', (text: string) => canonical({ ...JSON.parse(text), books: [] })],
    ['a live mode for a rehearsal', (text: string) => text.replace('"rehearsal"', '"live"')],
    ['a book from seq 2', (text: string) => text.replace('"from":1', '"from":2')],
    ['a book named with a path', (text: string) => text.replace('/D01"', '/../D01"')],
    ['no JSON', () => 'x'],
    ['null', () => 'null'],
  ])('a manifest with %s', async (_, change) => {
    const text = change(Buffer.from(members[MANIFEST]!).toString())
    expect(codeOf(await sealedFor(signed(members, undefined, town.lead.keys, text)))).toBe('bundle.bad-manifest')
  })

  it.each([
    ['another sha256', { sha256: 'a'.repeat(64) }],
    ['another head', { head: 'a'.repeat(64) }],
    ['another number of entries', { entries: 3 }],
    ['another end', { to: 3 }],
    ['another beginning', { prev: 'a'.repeat(64) }],
    ['another book', { book: `${STATION}/D01` }],
  ])('a manifest that gives a book %s', async (_, change) => {
    const manifest = readManifest(members)
    const books = [{ ...manifest.books[0]!, ...change }]
    expect(codeOf(await sealedFor(signed(members, { ...manifest, books }, town.lead.keys)))).toBe('bundle.book-differs')
  })

  it('a manifest that lists a book twice, or entries of another election', async () => {
    const manifest = readManifest(members)
    const twice = signed(
      { ...members, 'books/1.ndjson': members['books/0.ndjson']! },
      { ...manifest, books: [manifest.books[0], manifest.books[0]] },
      town.lead.keys,
    )
    expect(codeOf(await sealedFor(twice))).toBe('bundle.bad-manifest')
    const other = signed(members, { ...manifest, election: 'R-20211110-0a1b2c3d' }, town.lead.keys)
    expect(codeOf(await sealedFor(other))).toBe('bundle.book-differs')
  })

  const entry = (line: string) => JSON.parse(line) as Entry
  it.each([
    [
      'whose chain is broken',
      ([a, b]: readonly string[]) => [a!, canonical({ ...entry(b!), prev: 'a'.repeat(64) })],
      'bundle.book-differs',
    ],
    ['that jumps a seq', ([a, b]: readonly string[]) => [a!, canonical({ ...entry(b!), seq: 3 })], 'bundle.book-differs'],
    ['in the wrong order', ([a, b]: readonly string[]) => [b!, a!], 'bundle.book-differs'],
    ['that lacks its first line', ([, b]: readonly string[]) => [b!], 'bundle.book-differs'],
    ['with an empty line', ([a, b]: readonly string[]) => [a!, '', b!], 'entry.not-canonical'],
    ['with a line end of Windows', ([a, b]: readonly string[]) => [`${a}\r`, b!], 'entry.not-canonical'],
    ['with a type nobody knows', ([a]: readonly string[]) => [canonical({ ...entry(a!), type: 'x' })], 'entry.unknown-type'],
    ['with a check-in of half a paper', ([a]: readonly string[]) => [a!.replace('"D01":1', '"D01":0.5')], 'entry.malformed'],
    ['without a line', () => [], 'bundle.bad-manifest'],
  ])('a book %s', async (_, change, code) => {
    expect(codeOf(await sealedFor(restated(members, town.lead.keys, change)))).toBe(code)
  })

  it('a book that is not UTF-8', async () => {
    const broken = restated(members, town.lead.keys, ([a]) => [a!.replace('clerk-1', 'clerk-é')])
    const book = Buffer.from(Buffer.from(broken['books/0.ndjson']!).toString(), 'latin1')
    const manifest = readManifest(broken)
    const books = [{ ...manifest.books[0]!, sha256: sha256(book) }]
    expect(codeOf(await sealedFor(signed({ ...broken, 'books/0.ndjson': book }, { ...manifest, books }, town.lead.keys)))).toBe(
      'bundle.book-differs',
    )
  })
})
