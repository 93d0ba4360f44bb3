import { BookName } from '#words/fields.ts'
import { beforeEach, describe, expect, it } from 'vitest'
import { checkTrust } from '#bundles/trust.ts'
import { insertEntries, type Append } from '#ledger/append.ts'
import { sha256 } from '#ledger/canonical.ts'
import type { Entry } from '#ledger/entry.ts'
import { bench, checkedIn, codeOf, listed, must } from '../ledger/sample-books.ts'
import { aTown, bookOf, readAll, readManifest, sealed, signed, states, takenApart, type Machine, type Town } from './town.ts'
import { certificatesByDevice, trustIn, trustOf } from '#trust/certificates.ts'

const { newLedger } = bench()
let town: Town
beforeEach(async () => {
  town = await aTown(newLedger)
})

/** What the office answers to a bundle of these books. */
async function answerTo(from: Machine, books: readonly string[]): Promise<string> {
  const { bytes } = await town.seal(from, books)
  return codeOf(checkTrust(must(await town.open(bytes)), trustIn(town.office.ledger)))
}
const office = (act: (append: Append) => unknown) => states(town.office, act)
const revoke = ({ keys }: Machine, acceptUpTo: number) =>
  office((append) => append('town', 'device.revoked', { device: keys.device, acceptUpTo, reason: '遗失' }))
/** Lets one machine hold what another has stated. */
function hand(from: Machine, to: Machine): void {
  const put = () => readAll(from.ledger, bookOf(from, 'D01')).forEach((written) => insertEntries(to.ledger.statements, [written]))
  to.ledger.db.transaction(put).immediate()
}

describe('the office believes', () => {
  it('a certified laptop that writes its own constituency’s book', async () => {
    expect(await answerTo(town.lead, [bookOf(town.lead, 'D01')])).toBe('ok')
    expect(await answerTo(town.second, [bookOf(town.second, 'D02')])).toBe('ok')
  })

  it('itself, with all its books', async () => {
    hand(town.lead, town.office)
    const books = ['town', 'D01', 'prep/D01'].map((scope) => bookOf(town.office, scope))
    expect(await answerTo(town.office, [...books, bookOf(town.lead, 'D01')])).toBe('ok')
  })

  it('the lead laptop that passes on what a desk of its constituency wrote', async () => {
    hand(town.desk, town.lead)
    expect(await answerTo(town.lead, [bookOf(town.lead, 'D01'), bookOf(town.desk, 'D01')])).toBe('ok')
  })

  it('a revoked laptop up to what its last good bundle held', async () => {
    revoke(town.desk, 2)
    expect(await answerTo(town.desk, [bookOf(town.desk, 'D01')])).toBe('ok')
  })
})

describe('the office does not believe', () => {
  it('a laptop that nobody certified', async () => {
    expect(await answerTo(town.stranger, [bookOf(town.stranger, 'D01')])).toBe('bundle.unknown-device')
  })

  it('a certificate that binds a device to another’s key', async () => {
    const { device } = town.stranger.keys
    const { signKey, ageRecipient } = town.lead.keys
    office((append) =>
      append('town', 'device.certified', {
        device,
        signKey,
        ageRecipient,
        scope: 'D01',
        role: 'lead',
        readBack: { skipped: '…' },
      }),
    )
    expect(await answerTo(town.stranger, [bookOf(town.stranger, 'D01')])).toBe('bundle.unknown-device')
    hand(town.stranger, town.lead)
    expect(await answerTo(town.lead, [bookOf(town.stranger, 'D01')])).toBe('bundle.unknown-device')
  })

  it('a laptop that passes on the book of a device nobody certified', async () => {
    hand(town.stranger, town.lead)
    expect(await answerTo(town.lead, [bookOf(town.lead, 'D01'), bookOf(town.stranger, 'D01')])).toBe('bundle.unknown-device')
  })

  it.each([
    [
      'a town book',
      'town',
      (append: Append) => append('town', 'device.revoked', { device: 'a'.repeat(16), acceptUpTo: 0, reason: '…' }),
    ],
    ['a preparation', 'prep/D01', (append: Append) => append('prep/D01', 'gate.passed', { gate: 'review', counts: {} })],
    ['another constituency’s book', 'D02', (append: Append) => append('D02', 'checked-in', checkedIn(1))],
    ['the roll', 'D01', (append: Append) => append('D01', 'voter.listed', listed(9))],
    [
      'a publication',
      'D01',
      (append: Append) => append('D01', 'roll.published', { version: 9, count: 0, sha256: 'a'.repeat(64) }),
    ],
  ])('a station’s laptop that writes %s', async (_, scope, act) => {
    states(town.lead, act)
    expect(await answerTo(town.lead, [bookOf(town.lead, scope)])).toBe('bundle.not-granted')
    expect(await answerTo(town.lead, [...new Set([bookOf(town.lead, 'D01'), bookOf(town.lead, scope)])])).toBe(
      'bundle.not-granted',
    )
  })

  it('the office’s machine when it checks voters in', async () => {
    office((append) => append('D01', 'checked-in', checkedIn(1)))
    expect(await answerTo(town.office, [bookOf(town.office, 'D01')])).toBe('bundle.not-granted')
  })

  it.each([
    ['a desk', 'the lead’s book', 'lead', 'desk'],
    ['another constituency’s lead', 'this one’s book', 'lead', 'second'],
    ['a lead', 'the office’s roll', 'office', 'lead'],
  ] as const)('%s that brings %s, which it could have written itself', async (_, __, from, to) => {
    hand(town[from], town[to])
    expect(await answerTo(town[to], [bookOf(town[from], 'D01')])).toBe('bundle.not-granted')
  })

  it('a revoked laptop beyond its last good entry; of two revocations the stricter counts', async () => {
    revoke(town.desk, 2)
    revoke(town.desk, 1)
    revoke(town.desk, 2)
    expect(await answerTo(town.desk, [bookOf(town.desk, 'D01')])).toBe('bundle.revoked-device')
    hand(town.desk, town.lead)
    expect(await answerTo(town.lead, [bookOf(town.lead, 'D01'), bookOf(town.desk, 'D01')])).toBe('bundle.revoked-device')
  })

  it('a stolen lead laptop that brings a desk’s book', async () => {
    revoke(town.lead, 2)
    hand(town.desk, town.lead)
    expect(await answerTo(town.lead, [bookOf(town.lead, 'D01')])).toBe('ok')
    expect(await answerTo(town.lead, [bookOf(town.desk, 'D01')])).toBe('bundle.revoked-device')
  })
})

describe('two certificates of one device', () => {
  const asDesk = (device: Machine) => ({
    device: device.keys.device,
    signKey: device.keys.signKey,
    ageRecipient: device.keys.ageRecipient,
    scope: 'D01',
    readBack: { skipped: '测试' },
  })

  it('count by the newest statement, the same in whatever order the books were read', () => {
    const at = '2026-11-10T12:00:00.000Z'
    const stated = (book: string, seq: number, role: 'lead' | 'desk') =>
      ({ book, seq, at, type: 'device.certified', body: { ...asDesk(town.desk), role } }) as unknown as Entry
    const goesOn = { book: '1'.repeat(16) + '/town', seq: 1, type: 'book.continued', body: { book: '9'.repeat(16) + '/town' } }
    const [old, later] = [stated('9'.repeat(16) + '/town', 40, 'desk'), stated('1'.repeat(16) + '/town', 2, 'lead')]
    const roleBy = (facts: readonly Entry[]) => certificatesByDevice(trustOf(facts).certificates).get(town.desk.keys.device)?.role
    expect([roleBy([old, later]), roleBy([later, old])]).toEqual(['desk', 'desk'])
    const restored = goesOn as unknown as Entry
    expect([roleBy([old, later, restored]), roleBy([restored, later, old])]).toEqual(['lead', 'lead'])
  })
})

it('a book and its own beginning are not taken for two branches', async () => {
  const { bytes } = await town.seal(town.lead, [bookOf(town.lead, 'D01')])
  const members = await takenApart(bytes, town.office.keys.ageIdentity)
  const manifest = readManifest(members)
  const [first = ''] = Buffer.from(members['books/0.ndjson']!).toString().split('\n')
  const line = Buffer.from(`${first}\n`)
  const beginning = { ...manifest.books[0]!, to: 1, entries: 1, head: sha256(first), sha256: sha256(line) }
  const twice = signed(
    { ...members, 'books/1.ndjson': line },
    { ...manifest, books: [...manifest.books, beginning] },
    town.lead.keys,
  )
  expect(await town.open(await sealed(twice, town.office.keys.ageRecipient))).toMatchObject({
    error: { code: 'bundle.bad-manifest', params: { field: 'books' } },
  })
})

it.each([
  ['town', true],
  ['prep/town', true],
  ['prep/D01', true],
  ['D01', true],
  ['prep', false],
  ['prep/prep', false],
  ['town/town', false],
] as const)('a book of scope %s: %s, so that no constituency can be called like a room of the office', (scope, allowed) => {
  expect(BookName.safeParse(`${'a'.repeat(16)}/${scope}`).success).toBe(allowed)
})
