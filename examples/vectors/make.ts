// Makes the vectors beside it: `node examples/vectors/make.ts`. Everything follows from this folder's sources and `keys/`, except what
// age draws by chance; a sealed file whose inside is right already is therefore left as it is.
import { Decrypter, Encrypter, identityToRecipient } from 'age-encryption'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { acceptBundle } from '#bundles/accept-bundle.ts'
import { addEntries } from '#bundles/accept.ts'
import { writeEnrolment } from '#bundles/enrolment.ts'
import { fingerprintOf } from '#bundles/fingerprint.ts'
import type { DeviceKeys } from '#bundles/keys.ts'
import { pemOf } from '#ledger/device-key.ts'
import type { BundleKind } from '#words/election.ts'
import { bundleFileName, isMember } from '#bundles/manifest.ts'
import { openBundle } from '#bundles/unseal.ts'
import { unzip, zip } from '#bundles/zip.ts'
import { sha256 } from '#ledger/canonical.ts'
import type { Entry } from '#ledger/entry.ts'
import { closeLedger, type Ledger } from '#ledger/open.ts'
import { badArchives, withByte } from './bad.ts'
import { badProofs } from './bad-proofs.ts'
import { ELECTION, identityOf, ledgerOf, must, officeSays, publishedKeys, seal, stationSays } from './town.ts'

export type Vectors = {
  readonly election: string
  readonly devices: Readonly<Record<string, { device: string; ageRecipient: string; fingerprint: string }>>
  readonly recovery: string
  readonly bundles: Readonly<Record<string, { file: string; manifest: string; archive: string; members: Readonly<Record<string, string>> }>>
  readonly enrolment: { readonly file: string; readonly sha256: string }
  readonly entries: readonly { readonly what: string; readonly text: string; readonly sha256: string }[]
  readonly bad: readonly { readonly file: string; readonly code: string; readonly why: string }[]
}

/** Writes the vectors into `folder`, where `keys/` is. */
export async function makeVectors(folder: string): Promise<Vectors> {
  for (const name of ['good', 'bad', 'keys']) mkdirSync(join(folder, name), { recursive: true })
  const [office, lead, stranger] = [await publishedKeys('office'), await publishedKeys('lead'), await publishedKeys('stranger')]
  const recovery = await identityToRecipient(identityOf('recovery'))

  const town = ledgerOf(office, '2026-12-10T01:00:00.000Z')
  officeSays(town, office, lead, recovery)
  const books = [`${office.device}/town`, `${office.device}/D01`]
  const provision = await good('provision', town, office, { books, receivers: [lead.ageRecipient], createdAt: '2026-12-10T02:00:00.000Z' })

  const station = ledgerOf(lead, '2026-12-15T00:00:00.000Z')
  const received = must(await openBundle(provision.bytes, [lead.ageIdentity]))
  station.db.transaction(() => addEntries(station, received)).immediate()
  stationSays(station)
  const final = await good('final', station, lead, {
    books: [`${lead.device}/D01`],
    receivers: [office.ageRecipient],
    createdAt: '2026-12-15T11:00:00.000Z',
  })
  const brought = must(await openBundle(final.bytes, [office.ageIdentity]))
  // The office passes the station's book on, with what the station signed of it.
  town.db.transaction(() => acceptBundle(town, brought)).immediate()
  const archive = await good('archive', town, office, { books: [...books, `${lead.device}/D01`], receivers: [], createdAt: '2026-12-15T12:00:00.000Z' })
  for (const ledger of [town, station]) closeLedger(ledger)

  const enrolment = { file: `good/enrolment_${lead.device.slice(0, 6)}.zip`, bytes: writeEnrolment(lead, '0.1.0', new Date('2026-12-09T01:00:00.000Z')) }
  writeFileSync(join(folder, enrolment.file), enrolment.bytes)
  for (const [who, keys] of Object.entries({ office, lead, stranger })) writeFileSync(join(folder, 'keys', `${who}.pem`), pemOf(keys.signKey))

  const members = must(unzip(final.archive, isMember))
  const voter = received.entries.find(({ entry }) => entry.type === 'voter.listed')!.entry.body
  const bad = [...badArchives(members, lead, stranger, voter), ...badProofs(must(unzip(archive.archive, isMember)), office, lead, stranger)]
  for (const { name, archive } of bad) await keep(`bad/${name}.xuance`, archive, [office.ageRecipient])
  await keep('bad/not-for-us.xuance', final.archive, [lead.ageRecipient])
  const changed = Buffer.from(final.bytes)
  changed[changed.length - 100]! ^= 1
  writeFileSync(join(folder, 'bad/changed-byte.xuance'), changed)
  const asked = must(unzip(enrolment.bytes, () => true))
  writeFileSync(join(folder, 'bad/changed-enrolment.zip'), zip({ ...asked, 'enrolment.json': withByte(asked['enrolment.json']!) }))

  const told = (entries: readonly { text: string; hash: string; entry: Entry }[], types: readonly string[]) =>
    types.map((type) => {
      const { text, hash } = entries.find(({ entry }) => entry.type === type)!
      return { what: type, text, sha256: hash }
    })
  const stated = brought.entries
  const vectors: Vectors = {
    election: ELECTION,
    devices: Object.fromEntries(
      Object.entries({ office, lead, stranger }).map(([who, keys]) => [
        who,
        { device: keys.device, ageRecipient: keys.ageRecipient, fingerprint: fingerprintOf(keys).join(' ') },
      ]),
    ),
    recovery,
    bundles: { provision: provision.stated, final: final.stated, archive: archive.stated },
    enrolment: { file: enrolment.file, sha256: sha256(enrolment.bytes) },
    entries: [...told(received.entries, ['election.created', 'voter.listed']), ...told(stated, ['station.opened', 'undone', 'incident'])],
    bad: [
      ...bad.map(({ name, code, why }) => ({ file: `bad/${name}.xuance`, code, why })),
      { file: 'bad/not-for-us.xuance', code: 'bundle.not-for-us', why: 'the good final bundle, sealed for the lead alone' },
      { file: 'bad/changed-byte.xuance', code: 'bundle.unreadable', why: 'one byte of the sealed file is another' },
      { file: 'bad/changed-enrolment.zip', code: 'enrolment.unreadable', why: 'one digit of enrolment.json is another' },
    ],
  }
  writeFileSync(join(folder, 'expected.json'), `${JSON.stringify(vectors, null, 2)}\n`)
  return vectors

  async function good(kind: BundleKind, ledger: Ledger, keys: DeviceKeys, plan: { books: string[]; receivers: string[]; createdAt: string }) {
    const createdAt = new Date(plan.createdAt)
    const sealed = await seal(ledger, keys, { ...plan, kind, recovery, createdAt })
    const archive = await unsealed(sealed.bytes, keys.ageIdentity)
    const file = `good/${bundleFileName(kind === 'archive' ? 'town' : 'D01', keys.device, createdAt)}`
    const bytes = await keep(file, archive, [...plan.receivers, keys.ageRecipient, recovery])
    const members = Object.entries(must(unzip(archive, isMember))).map(([name, content]) => [name, sha256(content)])
    return { archive, bytes, stated: { file, manifest: sealed.manifestHash, archive: sha256(archive), members: Object.fromEntries(members) } }
  }

  async function keep(file: string, archive: Uint8Array, recipients: readonly string[]): Promise<Uint8Array> {
    const path = join(folder, file)
    if (existsSync(path) && (await sameInside(readFileSync(path), archive))) return readFileSync(path)
    const encrypter = new Encrypter()
    for (const recipient of recipients) encrypter.addRecipient(recipient)
    const bytes = await encrypter.encrypt(archive)
    writeFileSync(path, bytes)
    return bytes
  }
}

const unsealed = (bytes: Uint8Array, ...identities: readonly string[]): Promise<Uint8Array> => {
  const decrypter = new Decrypter()
  for (const identity of identities) decrypter.addIdentity(identity)
  return decrypter.decrypt(bytes)
}

async function sameInside(bytes: Uint8Array, archive: Uint8Array): Promise<boolean> {
  try {
    return Buffer.from(archive).equals(await unsealed(bytes, identityOf('office'), identityOf('lead')))
  } catch {
    return false
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await makeVectors(fileURLToPath(new URL('.', import.meta.url)))
