import { copyFileSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { fingerprintOf } from '#bundles/fingerprint.ts'
import { makeKeys, type DeviceKeys } from '#bundles/keys.ts'
import { canonical } from '#ledger/canonical.ts'
import { closeLedger, openLedger, type Ledger } from '#ledger/open.ts'
import { booksOf } from '#ledger/read.ts'
import { verifyLedger } from '#ledger/verify.ts'
import { receiveBundle } from '#station/preparing/receive.ts'
import { stationBoard } from '#station/voting/board.ts'
import { codeOf, need } from '../fixtures/election.ts'
import { folder } from '../fixtures/folder.ts'
import { knowledgeOf } from './attack.ts'
import { bundled, goneOn, type Statement } from './attacker.ts'
import { checkIn } from './facts.ts'
import { card } from './honest-day.ts'
import { attackedTown, type AttackedTown } from './town.ts'

const at = folder()
let town: AttackedTown

beforeAll(async () => {
  town = await attackedTown(at)
})

/** What the lead of D02 answers to a bundle from outside, and what its ledger holds afterwards. */
async function received(bytes: Uint8Array, fingerprint?: string) {
  const home = join(at, 'station')
  mkdirSync(home)
  const path = join(home, 'lead.sqlite')
  copyFileSync(town.lead, path)
  const ledger = need(openLedger(path))
  const state = (): string => canonical([...booksOf(ledger).map((book) => [book, countOf(ledger, book)]), stationBoard(ledger)])
  try {
    const before = state()
    const answer = codeOf(await receiveBundle(ledger, town.ours.lead, bytes, fingerprint))
    return { answer, changed: state() !== before, verified: codeOf(verifyLedger(path)) }
  } finally {
    closeLedger(ledger)
    rmSync(home, { recursive: true })
  }
}

const countOf = (ledger: Ledger, book: string): unknown =>
  ledger.db.prepare('SELECT count(*), max(hash) FROM entries WHERE book = ?').raw().get(book)

type Sent = {
  readonly kind: 'provision' | 'correction'
  readonly books: readonly (readonly string[])[]
  readonly by?: DeviceKeys
  readonly election?: string
}

/** What somebody seals for the lead of D02. */
function sent({ kind, books, by = town.keys, election }: Sent): Promise<Uint8Array> {
  const known = knowledgeOf(town, 'lead')
  const { rulePack, rollVersion } = known
  const receivers = [town.ours.lead.ageRecipient]
  return bundled({ signing: by.signing, kind, election: election ?? known.election, books, receivers, rulePack, rollVersion })
}

const on = (book: string, after: readonly string[], ...states: readonly Statement[]): readonly string[] =>
  goneOn(after, { election: knowledgeOf(town, 'lead').election, book }, states)
const linesOf = (book: string): readonly string[] =>
  town.all.filter((line) => (JSON.parse(line) as { readonly book: string }).book === book)
const bookOf = ({ device }: DeviceKeys, scope = 'D02'): string => `${device}/${scope}`
const voted = (n: number): Statement => checkIn({ voter: card('D02', n), contests: ['D02', 'D02-1'] })
const REFUSED = { answer: 'receive.other-book', changed: false, verified: 'ok' }

describe.each(['provision', 'correction'] as const)('an office that lies cannot make a station say so by its %s', (kind) => {
  const answered = async (...books: readonly (readonly string[])[]) =>
    received(await sent({ kind, books: [town.provisioned[0]!, ...books] }))

  it('in which the station’s own book goes on', async () => {
    expect(await answered(on(bookOf(town.ours.lead), town.ownBooks.lead, voted(11)))).toEqual({
      ...REFUSED,
      answer: 'bundle.own-book',
    })
  })

  it('in which it has another branch', async () => {
    expect(await answered(on(bookOf(town.ours.lead), town.ownBooks.lead.slice(0, 3), voted(12)))).toEqual({
      ...REFUSED,
      answer: 'bundle.own-book',
    })
  })

  it('with a book under its desk’s name, or under the name of a spare that never wrote', async () => {
    expect(await answered(on(bookOf(town.ours.desk), town.ownBooks.desk, voted(11)))).toEqual(REFUSED)
    expect(await answered(on(bookOf(town.ours.spare), [], voted(11)))).toEqual(REFUSED)
  })

  it('nor bring it the roll of another constituency, or what was prepared', async () => {
    for (const book of [bookOf(town.keys, 'D01'), bookOf(town.keys, 'prep/D02')])
      expect(await answered(linesOf(book))).toEqual(REFUSED)
  })
})

describe('nobody else passes for the office at a station', () => {
  it('its own desk does not, whatever it brings', async () => {
    const forged = on(bookOf(town.ours.desk), town.ownBooks.desk, voted(11))
    for (const books of [[town.provisioned[0]!], [forged], [town.provisioned[0]!, forged]]) {
      const { answer, changed } = await received(await sent({ kind: 'correction', books, by: town.ours.desk }))
      expect([['bundle.not-granted', 'receive.not-certified'].includes(answer), changed]).toEqual([true, false])
    }
  })

  it('an office of somebody’s own making does not, under no fingerprint nor under the true one’s', async () => {
    const stranger = await makeKeys()
    const { signKey, ageRecipient, device } = stranger
    const certified = { signKey, ageRecipient, device, scope: 'town', role: 'office', readBack: { own: true } }
    const actor = [{ person: 'office-admin', role: 'admin' }]
    const book = on(bookOf(stranger, 'town'), [], { type: 'device.certified', body: certified, actor })
    const bytes = await sent({ kind: 'provision', books: [book, town.provisioned[0]!], by: stranger })
    expect(await received(bytes)).toEqual({ answer: 'bundle.unknown-device', changed: false, verified: 'ok' })
    const typed = fingerprintOf(town.keys).join(' ')
    expect(await received(bytes, typed)).toMatchObject({ answer: 'receive.fingerprint-differs', changed: false })
  })

  it('nor the true one with another election', async () => {
    const election = 'R-20261215-00000000'
    const books = [goneOn([], { election, book: bookOf(town.keys, 'town') }, [voted(1)])]
    expect(await received(await sent({ kind: 'provision', books, election }))).toMatchObject({
      answer: 'receive.other-election',
      changed: false,
    })
  })
})
