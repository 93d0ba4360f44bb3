import { Decrypter } from 'age-encryption'
import { sign } from 'node:crypto'
import { makeKeys, type DeviceKeys } from '#bundles/keys.ts'
import { pemOf } from '#ledger/device-key.ts'
import { bookMember, MANIFEST, SENDER, SIGNATURE, type Manifest } from '#bundles/manifest.ts'
import { canonical, sha256 } from '#ledger/canonical.ts'
import { NO_ENTRY } from '#ledger/entry.ts'
import { setLocalValue } from '#ledger/open.ts'
import { packHash } from '#roll/law.ts'
import { checkedIn, type bench } from '../ledger/sample-books.ts'
import { rawZip, type RawMember } from './raw-zip.ts'
import { aTown, bookOf, readManifest, sealed, states, takenApart, type Machine, type Members } from './town.ts'

/** A bundle in its parts, so that each can be put wrong by itself. */
export type Parts = {
  readonly manifest: unknown
  readonly books: readonly (readonly string[])[]
  readonly keys: DeviceKeys
}

/**
 * The town of `town.ts` on the evening of its election: the lead of D01 sent an interim bundle and a final one, the lead of D02 its
 * final one; one desk's laptop was revoked after its first entry. `foreign` is certified elsewhere: another election, and a real one.
 */
export async function anEvening(newLedger: ReturnType<typeof bench>['newLedger']) {
  const town = await aTown(newLedger)
  const rulePack = { id: 'zhejiang-2021', sha256: packHash('zhejiang-2021') }
  const published = { version: 1, count: 3, sha256: 'b'.repeat(64) }
  states(town.office, (append) => {
    append('D01', 'roll.published', published)
    append('D02', 'roll.published', published)
    append('town', 'device.revoked', { device: town.desk.keys.device, acceptUpTo: 1, reason: '遗失' })
  })
  const seal = async (from: Machine, scope: string, change = {}) =>
    (await town.seal(from, [bookOf(from, scope)], { rulePack, ...change })).bytes
  const early = await seal(town.lead, 'D01', { kind: 'sync' })
  states(town.lead, (append) => {
    append('D01', 'checked-in', checkedIn(3))
    append('D01', 'incident', { what: '来电' })
    append('D01', 'station.closed', { papers: {} })
  })
  states(town.second, (append) => append('D02', 'station.closed', { papers: {} }))
  const late = await seal(town.lead, 'D01')
  const second = await seal(town.second, 'D02')
  const revoked = await seal(town.desk, 'D01')
  const stranger = await seal(town.stranger, 'D01')

  const elsewhere = async (election: string, mode: 'live' | 'rehearsal') => {
    const ledger = newLedger(town.lead.keys.device)
    setLocalValue(ledger, 'election', election)
    const machine = { ledger, keys: town.lead.keys }
    states(machine, (append) => append('D01', 'incident', { what: '另一次选举' }))
    return seal(machine, 'D01', { election, mode })
  }
  const foreign = [
    await elsewhere('R-20211110-99999999', 'rehearsal'),
    await elsewhere('20261110-0a1b2c3d', 'live'),
    await elsewhere('R-20261110-0a1b2c3e', 'rehearsal'),
  ]
  const members = await takenApart(late, town.office.keys.ageIdentity)
  const [secondParts, revokedParts] = [
    await partsOf(second, town.office.keys.ageIdentity, town.second.keys),
    await partsOf(revoked, town.office.keys.ageIdentity, town.desk.keys),
  ]
  return {
    ...town,
    rulePack,
    members,
    archive: await opened(late, town.office.keys.ageIdentity),
    parts: await partsOf(late, town.office.keys.ageIdentity, town.lead.keys),
    earlyParts: await partsOf(early, town.office.keys.ageIdentity, town.lead.keys),
    secondParts,
    revokedParts,
    bundles: { early, late, second, revoked, stranger, foreign },
    outsider: await makeKeys(),
    /** Sealed for the office: a ZIP, or members in the order given. */
    forOffice: (inside: Uint8Array | readonly RawMember[]) =>
      sealed(inside instanceof Uint8Array ? inside : rawZip(inside), town.office.keys.ageRecipient),
  }
}
export type Evening = Awaited<ReturnType<typeof anEvening>>

async function partsOf(bytes: Uint8Array, identity: string, keys: DeviceKeys): Promise<Parts & { manifest: Manifest }> {
  const members = await takenApart(bytes, identity)
  const manifest = readManifest(members)
  const books = manifest.books.map((_, n) => Buffer.from(members[bookMember(n)]!).toString().split('\n').slice(0, -1))
  return { manifest, books, keys }
}

async function opened(bytes: Uint8Array, identity: string): Promise<Uint8Array> {
  const decrypter = new Decrypter()
  decrypter.addIdentity(identity)
  return decrypter.decrypt(bytes)
}

export const bytesOf = (lines: readonly string[]): Buffer => Buffer.from(lines.map((line) => `${line}\n`).join(''))

/** The members of a bundle that says `manifest` and holds `books`, signed by `keys`, whether or not it makes sense. */
export function assembled({ manifest, books, keys }: Parts, text = canonical(manifest)): readonly RawMember[] {
  const bytes = Buffer.from(text)
  return [
    { name: MANIFEST, content: bytes },
    { name: SIGNATURE, content: sign(null, bytes, keys.signing) },
    { name: SENDER, content: Buffer.from(pemOf(keys.signKey)) },
    ...books.map((lines, n) => ({ name: bookMember(n), content: bytesOf(lines) })),
  ]
}

/** What the manifest of a dishonest sender says of these lines. */
export const described = (book: string, lines: readonly string[]): Manifest['books'][number] => ({
  book,
  from: 1,
  to: lines.length,
  prev: NO_ENTRY,
  head: sha256(lines.at(-1) ?? ''),
  entries: lines.length,
  sha256: sha256(bytesOf(lines)),
})

/** A whole book of one's own making, chained as it should be. */
export function chained(election: string, book: string, facts: readonly { type: string; body: unknown }[]): readonly string[] {
  const lines: string[] = []
  for (const [i, { type, body }] of facts.entries()) {
    const prev = i === 0 ? NO_ENTRY : sha256(lines[i - 1]!)
    const at = '2026-11-10T08:00:00.000Z'
    lines.push(canonical({ v: 1, election, book, seq: i + 1, prev, at, actor: [{ person: 'x', role: 'x' }], type, body }))
  }
  return lines
}

export const asRaw = (members: Members): readonly RawMember[] =>
  Object.entries(members).map(([name, content]) => ({ name, content }))
