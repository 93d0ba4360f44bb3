// A reader of bundles written from docs/bundle-format.md alone, to show that the page is enough. It shares nothing with src-main.
import { Decrypter } from 'age-encryption'
import { createHash, createPublicKey, verify, type KeyObject } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { crc32, inflateRawSync } from 'node:zlib'

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }
type Fields = { readonly [key: string]: Json }
type Stated = { readonly hash: string; readonly entry: Fields }
/** Section 3, proofs: a manifest, and the key that signed it. */
type Proof = { readonly manifest: Fields; readonly signKey: string }
export type Read = { readonly manifest: Fields; readonly entries: readonly Stated[]; readonly proofs: readonly Proof[] }
/** Section 7: who is believed, by the device. */
export type Believed = ReadonlyMap<string, { readonly signKey: string; readonly scope: string; readonly role: string }>

class Refusal extends Error {}
const demand = (holds: boolean, code: string): void => {
  if (!holds) throw new Refusal(code)
}

const sha256 = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex')
const textAt = (fields: Fields, key: string): string => (typeof fields[key] === 'string' ? fields[key] : '')
const ZEROS = '0'.repeat(64)
const HASH = /^[0-9a-f]{64}$/
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/
const ELECTION = /^(R-)?\d{8}-[0-9a-f]{8}$/
const BOOK = /^[0-9a-f]{16}\/(town|(prep\/)?[A-Za-z0-9][A-Za-z0-9-]{0,15})$/

/** RFC 8785 for what these texts hold: keys by UTF-16 units, whole numbers, strings as JSON writes them. */
function canonical(value: Json): string {
  if (Array.isArray(value)) return `[${value.map((one: Json) => canonical(one)).join(',')}]`
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  const pairs = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${pairs.map(([key, one]) => `${JSON.stringify(key)}:${canonical(one)}`).join(',')}}`
}

function canonicalFields(text: string, code: string): Fields {
  try {
    const value = JSON.parse(text) as Fields
    if (canonical(value) === text && typeof value === 'object') return value
  } catch {}
  throw new Refusal(code)
}

function textOf(bytes: Uint8Array, code: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    throw new Refusal(code)
  }
}

/** Section 3, ZIP. */
export function plainZip(bytes: Buffer, mayBe: (name: string) => boolean): ReadonlyMap<string, Buffer> {
  const found: { name: string; packed: Buffer; method: number; size: number; crc: number }[] = []
  try {
    const end = bytes.length - 22
    demand(bytes.readUInt32LE(end) === 0x06054b50 && bytes.readUInt32LE(end + 4) === 0 && bytes.readUInt16LE(end + 20) === 0, '')
    const [count, start] = [bytes.readUInt16LE(end + 10), bytes.readUInt32LE(end + 16)]
    demand(bytes.readUInt16LE(end + 8) === count && bytes.readUInt32LE(end + 12) === end - start, '')
    let [directory, local] = [start, 0]
    for (let n = 0; n < count; n++) {
      demand(bytes.readUInt32LE(directory) === 0x02014b50 && bytes.readUInt32LE(local) === 0x04034b50, '')
      const length = bytes.readUInt16LE(local + 26)
      const name = bytes.subarray(local + 30, local + 30 + length)
      demand(bytes.subarray(directory + 6, directory + 32).equals(bytes.subarray(local + 4, local + 30)), '')
      demand(bytes.subarray(directory + 46, directory + 46 + length).equals(name), '')
      const [flags, method] = [bytes.readUInt16LE(local + 6), bytes.readUInt16LE(local + 8)]
      demand((flags & ~0b1000_0000_0110) === 0 && (method === 0 || method === 8), '')
      const lengths = [bytes.readUInt16LE(local + 28), bytes.readUInt16LE(directory + 32), bytes.readUInt16LE(directory + 34)]
      demand(lengths.every((one) => one === 0) && bytes.readUInt32LE(directory + 42) === local, '')
      const from = local + 30 + length
      const packed = bytes.subarray(from, from + bytes.readUInt32LE(local + 18))
      found.push({
        name: name.toString(),
        packed,
        method,
        size: bytes.readUInt32LE(local + 22),
        crc: bytes.readUInt32LE(local + 14),
      })
      directory += 46 + length
      local = from + packed.length
    }
    demand(directory === end && local === start, '')
  } catch {
    throw new Refusal('zip.unreadable')
  }
  const members = new Map<string, Buffer>()
  let total = 0
  for (const { name, packed, size } of found) {
    demand(mayBe(name), 'zip.unknown-member')
    demand(!members.has(name), 'zip.duplicate-member')
    demand((total += size) <= 512 * 2 ** 20 && size <= 200 * Math.max(packed.length, 1024), 'zip.oversized-member')
    members.set(name, packed)
  }
  for (const { name, packed, method, size, crc } of found) {
    const content = method === 8 ? inflateRawSync(packed, { maxOutputLength: Math.max(size, 1) }) : packed
    demand(content.length === size && crc32(content) === crc, 'zip.unreadable')
    members.set(name, content)
  }
  return members
}

/** What docs/entry-types.md says of each type: kinds of book, kinds of writer, keys of the body. */
function entryTypes(): ReadonlyMap<string, { scopes: string[]; writers: string[]; needed: string[]; optional: string[] }> {
  const page = readFileSync(new URL('../../docs/entry-types.md', import.meta.url), 'utf8')
  const rows = [...page.matchAll(/^\| `([^`]+)` \| ([^|]+) \| ([^|]+) \| [^|]* \| [^|]* \| (.+) \|$/gm)]
  return new Map(
    rows.map(([, type = '', scopes = '', by = '', body = '']) => {
      const writers = new Set(by.split(', ').map((role) => (role === 'office' ? role : 'station')))
      // Only the outermost keys: what stands in brackets or between `` belongs to their values.
      let flat = body.replaceAll(/`[^`]*`/g, '')
      for (let before = ''; before !== flat;) [before, flat] = [flat, flat.replaceAll(/\{[^{}]*\}|\[[^[\]]*\]/g, '')]
      const keys = [...flat.matchAll(/(\w+)(\??):/g)]
      const which = (mark: string) => keys.filter(([, , optional]) => optional === mark).map(([, key]) => key!)
      return [type, { scopes: scopes.split(', '), writers: [...writers], needed: which(''), optional: which('?') }]
    }),
  )
}
const types = entryTypes()

function keyOf(pem: Buffer, bad: string): { key: KeyObject; signKey: string } {
  const text = pem.toString()
  const shape = /^-----BEGIN PUBLIC KEY-----\n([A-Za-z0-9+/]{59}=)\n-----END PUBLIC KEY-----\n$/.exec(text)
  demand(shape?.[1]?.startsWith('MCowBQYDK2VwAyEA') === true, bad)
  return { key: createPublicKey(text), signKey: shape![1]! }
}
export const deviceOf = (signKey: string): string => sha256(Buffer.from(signKey, 'base64')).slice(0, 16)

/** Sections 3 and 5, steps 6 to 10: a manifest as its device signed it; `code` says what is refused for which fault. */
function signedManifest(
  [text, signature, pem]: readonly Buffer[],
  code: (fault: 'sender' | 'signature' | 'manifest') => string,
): { manifest: Fields; books: readonly Fields[]; signKey: string } {
  const { key, signKey } = keyOf(pem!, code('sender'))
  demand(signature!.length === 64 && verify(null, text!, key, signature!), code('signature'))
  const manifest = canonicalFields(textOf(text!, code('manifest')), code('manifest'))
  demand(!isNewer(manifest), 'bundle.newer-format')
  const books = checkManifest(manifest, code('manifest'))
  demand(manifest['sender'] === deviceOf(signKey), code('sender'))
  demand(new Set(books.map(({ head }) => head)).size === books.length, code('manifest'))
  demand(textAt(manifest, 'election').startsWith('R-') === (manifest['mode'] === 'rehearsal'), code('manifest'))
  return { manifest, books, signKey }
}

const isNewer = (manifest: Fields): boolean =>
  !/^xuance\/bundle\/[45]$/.test(textAt(manifest, 'format')) &&
  Number(/^xuance\/bundle\/([1-9]\d{0,3})$/.exec(textAt(manifest, 'format'))?.[1] ?? 0) > 2

function checkManifest(manifest: Fields, bad: string): readonly Fields[] {
  const keys = 'appVersion books createdAt election format kind mode receivers rollVersion rulePack sender'
  const books = manifest['books'] as readonly Fields[]
  demand(Object.keys(manifest).join(' ') === keys && /^xuance\/bundle\/[1245]$/.test(textAt(manifest, 'format')), bad)
  demand(ELECTION.test(textAt(manifest, 'election')) && INSTANT.test(textAt(manifest, 'createdAt')), bad)
  demand(Array.isArray(books) && books.length > 0, bad)
  for (const described of books) {
    demand(Object.keys(described).join(' ') === 'book entries from head prev sha256 to', bad)
    demand(BOOK.test(textAt(described, 'book')) && described['from'] === 1, bad)
  }
  return books
}

function readBook(described: Fields, bytes: Buffer, election: Json): Read['entries'] {
  const differs = (holds: boolean) => demand(holds, 'bundle.book-differs')
  differs(sha256(bytes) === described['sha256'])
  const text = textOf(bytes, 'bundle.book-differs')
  const lines = text.slice(0, -1).split('\n')
  differs(text.endsWith('\n') && lines.length === described['to'] && lines.length === described['entries'])
  differs(described['prev'] === ZEROS)
  let prev = ZEROS
  const entries = lines.map((line, i) => {
    const entry = canonicalFields(line, 'entry.not-canonical')
    demand(Object.keys(entry).join(' ') === 'actor at body book election prev seq type v', 'entry.malformed')
    demand(entry['v'] === 1 && INSTANT.test(textAt(entry, 'at')) && HASH.test(textAt(entry, 'prev')), 'entry.malformed')
    demand(Array.isArray(entry['actor']) && [1, 2].includes(entry['actor'].length), 'entry.malformed')
    const type = types.get(textAt(entry, 'type'))
    if (!type) throw new Refusal('entry.unknown-type')
    const keys = Object.keys(entry['body'] as Fields)
    const known = keys.every((key) => type.needed.includes(key) || type.optional.includes(key))
    demand(known && type.needed.every((key) => keys.includes(key)), 'entry.malformed')
    demand(type.scopes.includes(scopeOf(textAt(entry, 'book')).kind), 'entry.wrong-book')
    differs(entry['book'] === described['book'] && entry['election'] === election)
    differs(entry['seq'] === i + 1 && entry['prev'] === prev)
    return { hash: (prev = sha256(line)), entry }
  })
  differs(prev === described['head'])
  return entries
}

function scopeOf(book: string): { device: string; kind: string; constituency: string } {
  const [device = '', ...rest] = book.split('/')
  const kind = rest[0] === 'town' ? 'town' : rest.length === 2 ? 'prep' : 'constituency'
  return { device, kind, constituency: rest.at(-1)! }
}

/** Section 7, without revocations: the vectors have none. */
function checkTrust({ manifest, entries, proofs }: Read, signKey: string, believed: Believed): void {
  const isOffice = ({ role }: { role: string }) => role === 'office' || role === 'standby'
  const sender = believed.get(textAt(manifest, 'sender'))
  if (sender?.signKey !== signKey) throw new Refusal('bundle.unknown-device')
  for (const { book } of manifest['books'] as readonly { book: string }[]) {
    const { device, kind, constituency } = scopeOf(book)
    const writer = believed.get(device)
    if (!writer) throw new Refusal('bundle.unknown-device')
    demand(isOffice(writer) || (kind === 'constituency' && constituency === writer.scope), 'bundle.not-granted')
    const passesOn = isOffice(sender) || (sender.role !== 'desk' && sender.scope === writer.scope)
    demand(device === manifest['sender'] || passesOn, 'bundle.not-granted')
  }
  for (const proof of proofs)
    demand(believed.get(textAt(proof.manifest, 'sender'))?.signKey === proof.signKey, 'proof.unknown-device')
  for (const { entry } of entries) {
    const writer = isOffice(believed.get(scopeOf(textAt(entry, 'book')).device)!) ? 'office' : 'station'
    demand(types.get(textAt(entry, 'type'))!.writers.includes(writer), 'bundle.not-granted')
  }
}

const FILES = ['manifest.json', 'manifest.sig', 'sender.pem'] as const
const MEMBER = /^((proofs\/[0-9a-f]{64}\/)?(manifest\.(json|sig)|sender\.pem)|books\/(0|[1-9]\d{0,3})\.ndjson)$/
type Members = ReadonlyMap<string, Buffer>

/** Section 5, steps 2 to 4. Where a member may not be there, a manifest of a newer format tells why. */
function membersOf(archive: Buffer): Members {
  try {
    return plainZip(archive, (name) => MEMBER.test(name))
  } catch (error) {
    const unknown = error instanceof Refusal && error.message === 'zip.unknown-member'
    const text = unknown && plainZip(archive, () => true).get('manifest.json')
    if (text && isNewer(JSON.parse(text.toString()) as Fields)) throw new Refusal('bundle.newer-format', { cause: error })
    throw error
  }
}

/** Section 5, step 15b. */
function readProofs(members: Members, bundle: Fields, entries: readonly Stated[]): readonly Proof[] {
  const names = new Set([...members.keys()].flatMap((name) => /^proofs\/([0-9a-f]{64})\//.exec(name)?.[1] ?? []))
  return [...names].map((name) => {
    const three = FILES.map((file) => members.get(`proofs/${name}/${file}`))
    demand(!three.includes(undefined), 'proof.incomplete')
    const { manifest, books, signKey } = signedManifest(three as Buffer[], (fault) => `proof.bad-${fault}`)
    demand(sha256(three[0]!) === name, 'proof.misnamed')
    demand(manifest['election'] === bundle['election'], 'proof.other-election')
    const proves = books.some(({ book, to, head }) =>
      entries.some(({ hash, entry }) => hash === head && entry['book'] === book && entry['seq'] === to && isOwn(book, manifest)),
    )
    demand(proves && manifest['sender'] !== bundle['sender'], 'proof.nothing-sealed')
    return { manifest, signKey }
  })
}

const isOwn = (book: Json | undefined, { sender }: Fields): boolean => typeof book === 'string' && scopeOf(book).device === sender

/** Section 8: the furthest place of each book that its own device has signed. */
export function sealedUpTo({ manifest, entries, proofs }: Read): ReadonlyMap<string, number> {
  const sealed = new Map(entries.map(({ entry }) => [textAt(entry, 'book'), 0]))
  for (const stated of [manifest, ...proofs.map((proof) => proof.manifest)])
    for (const { book, head } of stated['books'] as readonly { book: string; head: string }[]) {
      const held = entries.find(({ hash, entry }) => hash === head && entry['book'] === book)
      if (held && isOwn(book, stated)) sealed.set(book, Math.max(sealed.get(book)!, Number(held.entry['seq'])))
    }
  return sealed
}

/** Section 5: the bundle, or the code of the first step that fails. */
export async function readBundle(
  bytes: Buffer,
  identity: string,
  ours: { readonly election: string; readonly believed: (read: Read) => Believed },
): Promise<Read | string> {
  try {
    const members = membersOf(await unsealed(bytes, identity))
    const three = FILES.map((name) => members.get(name))
    if (three.includes(undefined)) return 'bundle.member-missing'
    const { manifest, books, signKey } = signedManifest(three as Buffer[], (fault) => `bundle.bad-${fault}`)
    demand(manifest['election'] === ours.election, 'merge.other-election')
    demand(
      books.every((_, n) => members.has(`books/${n}.ndjson`)),
      'bundle.member-missing',
    )
    const proving = [...members.keys()].filter((name) => name.startsWith('proofs/')).length
    demand(members.size - proving === books.length + 3, 'zip.unknown-member')
    if (/[12]$/.test(textAt(manifest, 'format')))
      demand(proving > 0 === (manifest['format'] === 'xuance/bundle/2'), 'bundle.bad-manifest')
    const entries = books.flatMap((described, n) => readBook(described, members.get(`books/${n}.ndjson`)!, manifest['election']!))
    const read = { manifest, entries, proofs: readProofs(members, manifest, entries) }
    checkTrust(read, signKey, ours.believed(read))
    return read
  } catch (error) {
    if (error instanceof Refusal) return error.message
    throw error
  }
}

async function unsealed(bytes: Buffer, identity: string): Promise<Buffer> {
  const decrypter = new Decrypter()
  decrypter.addIdentity(identity)
  try {
    return Buffer.from(await decrypter.decrypt(bytes))
  } catch (error) {
    throw new Refusal(String(error).includes('no identity matched') ? 'bundle.not-for-us' : 'bundle.unreadable', { cause: error })
  }
}

/** Section 4: the enrolment's keys, or undefined. */
export function readEnrolment(bytes: Buffer): { signKey: string; ageRecipient: string } | undefined {
  try {
    const members = plainZip(bytes, (name) => ['enrolment.json', 'enrolment.sig', 'sender.pem'].includes(name))
    const text = members.get('enrolment.json')!
    const { key, signKey } = keyOf(members.get('sender.pem')!, '')
    const stated = canonicalFields(text.toString(), '')
    const sound = verify(null, text, key, members.get('enrolment.sig')!) && stated['signKey'] === signKey
    return sound ? { signKey, ageRecipient: textAt(stated, 'ageRecipient') } : undefined
  } catch {
    return undefined
  }
}

/** Section 4: 13 groups of 4. */
export function fingerprint(signKey: string, ageRecipient: string): string {
  const digest = createHash('sha256').update(Buffer.from(signKey, 'base64')).update(ageRecipient).digest()
  let [rest, letters] = [BigInt(`0x${digest.toString('hex')}`) << 4n, '']
  for (let n = 0; n < 52; n++, rest >>= 5n) letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'[Number(rest & 31n)]! + letters
  return letters.match(/.{4}/g)!.join(' ')
}
