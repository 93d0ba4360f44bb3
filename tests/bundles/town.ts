import type { Actor } from '#words/acting.ts'
import { Decrypter, Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption'
import { unzipSync, zipSync } from 'fflate'
import { sign } from 'node:crypto'
import { makeKeys, type DeviceKeys } from '#bundles/keys.ts'
import { MANIFEST, SENDER, SIGNATURE, type Manifest } from '#bundles/manifest.ts'
import { sealBundle, type BundlePlan } from '#bundles/seal.ts'
import { pemOf } from '#ledger/device-key.ts'
import { openBundle } from '#bundles/unseal.ts'
import { write, type Append } from '#ledger/append.ts'
import { canonical, sha256 } from '#ledger/canonical.ts'
import { readEntry, type WrittenEntry } from '#ledger/entry.ts'
import { setLocalValue, type Ledger } from '#ledger/open.ts'
import { done } from '#contract/result.ts'
import type { bench } from '../ledger/sample-books.ts'
import { checkedIn, clerk, ELECTION, listed, must, recorded } from '../ledger/sample-books.ts'

export type Machine = { readonly keys: DeviceKeys; readonly ledger: Ledger }
export type Members = Record<string, Uint8Array>

const PACK = { id: 'zhejiang-2021', sha256: 'a'.repeat(64) }

/** Lets a machine state something in its own books, whether or not it may. */
export const states = ({ ledger }: Machine, act: (append: Append) => unknown, actor: Actor = clerk): unknown =>
  must(write(ledger, { actor }, (append) => done(act(append))))

/** The office; a lead laptop and a desk at D01; the lead of D02; and a machine that nobody certified. Everyone has stated something. */
export async function aTown(newLedger: ReturnType<typeof bench>['newLedger']) {
  const machine = async (): Promise<Machine> => {
    const keys = await makeKeys()
    const ledger = newLedger(keys.device)
    setLocalValue(ledger, 'sign-key', keys.signKey)
    setLocalValue(ledger, 'age-recipient', keys.ageRecipient)
    return { keys, ledger }
  }
  const [office, lead, desk, second, stranger] = [
    await machine(),
    await machine(),
    await machine(),
    await machine(),
    await machine(),
  ]
  const recoveryIdentity = await generateX25519Identity()
  const recovery = await identityToRecipient(recoveryIdentity)
  states(office, (append) => {
    append('town', 'election.created', { ...election, recovery })
    append('town', 'device.certified', { ...certificate(office.keys), scope: 'town', role: 'office', readBack: { own: true } })
    append('town', 'device.certified', { ...certificate(lead.keys), scope: 'D01', role: 'lead' })
    append('town', 'device.certified', { ...certificate(desk.keys), scope: 'D01', role: 'desk' })
    append('town', 'device.certified', { ...certificate(second.keys), scope: 'D02', role: 'lead' })
    append('prep/D01', 'person.recorded', recorded(1, '王小明'))
    for (const n of [1, 2, 3]) append('D01', 'voter.listed', listed(n))
  })
  for (const [at, code] of [
    [lead, 'D01'],
    [desk, 'D01'],
    [second, 'D02'],
    [stranger, 'D01'],
  ] as const)
    states(at, (append) => {
      append(code, 'checked-in', checkedIn(at === desk ? 2 : 1))
      append(code, 'incident', { what: '停电十分钟' })
    })
  const seal = (from: Machine, books: readonly string[], change: Partial<BundlePlan> = {}) =>
    sealBundle(from.ledger, from.keys, {
      kind: 'final',
      election: ELECTION,
      mode: 'rehearsal',
      books,
      receivers: [office.keys.ageRecipient],
      recovery,
      rulePack: PACK,
      rollVersion: 1,
      appVersion: '0.1.0',
      createdAt: new Date('2026-11-10T12:00:00.000Z'),
      ...change,
    })
  const open = (bytes: Uint8Array) => openBundle(bytes, [office.keys.ageIdentity])
  return { office, lead, desk, second, stranger, recovery, recoveryIdentity, seal, open }
}
export type Town = Awaited<ReturnType<typeof aTown>>

export const bookOf = ({ keys }: Machine, scope: string): string => `${keys.device}/${scope}`

/** What is inside a bundle, by the libraries alone. */
export async function takenApart(bytes: Uint8Array, identity: string): Promise<Members> {
  const decrypter = new Decrypter()
  decrypter.addIdentity(identity)
  return unzipSync(await decrypter.decrypt(bytes))
}

/** Anyone can seal anything for the office: its recipient is no secret. */
export function sealed(archive: Members | Uint8Array, recipient: string): Promise<Uint8Array> {
  const encrypter = new Encrypter()
  encrypter.addRecipient(recipient)
  return encrypter.encrypt(archive instanceof Uint8Array ? archive : zipSync(archive, { mtime: '2026-11-10' }))
}

export const readManifest = (members: Members): Manifest => JSON.parse(Buffer.from(members[MANIFEST]!).toString()) as Manifest

/** The members with this manifest, signed by these keys. */
export function signed(members: Members, manifest: unknown, keys: DeviceKeys, text: string = canonical(manifest)): Members {
  const bytes = Buffer.from(text)
  return {
    ...members,
    [MANIFEST]: bytes,
    [SIGNATURE]: sign(null, bytes, keys.signing),
    [SENDER]: Buffer.from(pemOf(keys.signKey)),
  }
}

/** The members with other lines in the first book, and a manifest that agrees with them: what a dishonest sender would sign. */
export function restated(members: Members, keys: DeviceKeys, change: (lines: readonly string[]) => readonly string[]): Members {
  const lines = change(Buffer.from(members['books/0.ndjson']!).toString().split('\n').slice(0, -1))
  const book = Buffer.from(lines.map((line) => `${line}\n`).join(''))
  const manifest = readManifest(members)
  const described = {
    ...manifest.books[0]!,
    to: lines.length,
    entries: lines.length,
    head: sha256(lines.at(-1) ?? ''),
    sha256: sha256(book),
  }
  return signed({ ...members, 'books/0.ndjson': book }, { ...manifest, books: [described, ...manifest.books.slice(1)] }, keys)
}

/** A book's entries, in order. */
export const readAll = ({ db }: Ledger, book: string): readonly WrittenEntry[] =>
  (db.prepare('SELECT text FROM entries WHERE book = ? ORDER BY seq').pluck().all(book) as string[]).map((text) =>
    must(readEntry(text)),
  )

const certificate = ({ device, signKey, ageRecipient }: DeviceKeys) => ({
  device,
  signKey,
  ageRecipient,
  readBack: { skipped: '测试' },
})

const election = {
  name: '换届选举',
  day: '2026-11-10',
  mode: 'rehearsal' as const,
  pack: PACK.id,
  packSha256: PACK.sha256,
  committee: '选举委员会',
  town: '某镇',
  county: '某县',
  constituencies: ['D01', 'D02'].map((code) => ({ code, name: `${code}选区`, covers: [] })),
  contests: [{ code: 'D01', name: '乡人大代表', level: '乡级' as const, constituency: 'D01', seats: 2, covers: [] }],
}
