import { unzipSync, zipSync } from 'fflate'
import { MANIFEST, SENDER } from '#bundles/manifest.ts'
import { rotated, type Offered, type Random } from './hostile-dice.ts'
import { rawZip, type RawMember } from './raw-zip.ts'

type Damage = (bytes: Buffer, random: Random) => Buffer
const damages: Readonly<Record<string, Damage>> = {
  'one bit turned': (bytes, { below }) => ((bytes[below(bytes.length)]! ^= 1 << below(8)), bytes),
  'a stretch overwritten': (bytes, { below }) => {
    const from = below(bytes.length)
    return bytes.fill(below(256), from, Math.min(bytes.length, from + 1 + below(40)))
  },
  'cut off': (bytes, { below }) => bytes.subarray(0, below(bytes.length)),
  'its beginning lost': (bytes, { below }) => bytes.subarray(1 + below(60)),
  'bytes pushed in': (bytes, { below }) => {
    const at = below(bytes.length)
    return Buffer.concat([bytes.subarray(0, at), Buffer.alloc(1 + below(9), below(256)), bytes.subarray(at)])
  },
  'its end repeated': (bytes, { below }) => Buffer.concat([bytes, bytes.subarray(below(bytes.length - 1))]),
  'a stretch moved': (bytes, { below }) => {
    const [from, to] = [below(bytes.length), below(bytes.length)]
    bytes.copyWithin(to, from, from + 40)
    return bytes
  },
  'two halves exchanged': (bytes, { below }) => {
    const at = 1 + below(bytes.length - 1)
    return Buffer.concat([bytes.subarray(at), bytes.subarray(0, at)])
  },
}

export function damaged(original: Uint8Array, random: Random): Offered {
  const how = random.pick(Object.keys(damages))
  const bytes = damages[how]!(Buffer.from(original), random)
  return { how, bytes: bytes.equals(original) ? bytes.subarray(1) : bytes }
}

type Repack = (members: readonly RawMember[], random: Random, archive: Uint8Array) => Uint8Array
const added =
  (name: string): Repack =>
  (members, { below }) =>
    rawZip(rotated([...members, { name, content: Buffer.from('x'.repeat(below(50))) }], below(5)))
const renamed =
  (change: (name: string) => string): Repack =>
  (members, { below }) => {
    const which = below(members.length)
    return rawZip(members.map((member, n) => (n === which ? { ...member, name: change(member.name) } : member)))
  }

export const repacks: Readonly<Record<string, Repack>> = {
  'in another order': (members, { below }) => rawZip(rotated(members, below(members.length))),
  'stored, not packed': (members) => rawZip(members.map((member) => ({ ...member, stored: true }))),
  'packed by another program': (_, __, archive) => zipSync(unzipSync(archive), { level: 9 }),
  'with a note': added('readme.txt'),
  'with a second book that nobody lists': added('books/1.ndjson'),
  'with a path upwards': added('../../autorun.inf'),
  'with an absolute path': added('/etc/cron.d/x'),
  'with a path of Windows': added('C:\\autorun.inf'),
  'with a folder': added('books/'),
  'with a name that is none': added('__proto__'),
  'with a member twice': (members, { below }) => rawZip([...members, members[below(members.length)]!]),
  'with two that differ under one name': (members, { below }) => {
    const { name } = members[below(members.length)]!
    return rawZip(rotated([...members, { name, content: Buffer.from('{}') }], below(4)))
  },
  'with a member missing': (members, { below }) => {
    const which = below(members.length)
    return rawZip(members.filter((_, n) => n !== which))
  },
  'with a member in capitals': renamed((name) => name.toUpperCase()),
  'with a member in a folder': renamed((name) => `bundle/${name}`),
  'with a member under another’s name': renamed((name) => (name === SENDER ? MANIFEST : SENDER)),
  'with a NUL in a name': renamed((name) => `${name}\0.txt`),
  'inside another ZIP': (members) => rawZip([{ name: MANIFEST, content: rawZip(members) }]),
  'inside another ZIP, as a book': (members) =>
    rawZip([...members.slice(0, 3), { name: 'books/0.ndjson', content: rawZip(members) }]),
  'with a comment': (members) => rawZip(members, { comment: 'x' }),
  'with bytes before it': (members) => rawZip(members, { before: Buffer.from('#!/bin/sh\n') }),
  'with a gap': (members) => rawZip(members.map((member) => ({ ...member, gap: Buffer.alloc(3) }))),
  'with an extra field': (members) => rawZip(members.map((member) => ({ ...member, extra: Buffer.from([1, 0, 0, 0]) }))),
  'with slack behind a member': (members) => rawZip(members.map((member) => ({ ...member, slack: Buffer.alloc(2) }))),
  'with a false size': (members, { below }) => rawZip(members.map((member) => ({ ...member, says: { size: below(2 ** 31) } }))),
  'with a false checksum': (members, { below }) =>
    rawZip(members.map((member) => ({ ...member, says: { crc: below(2 ** 31) } }))),
  'with a false count': (members, { below }) => rawZip(members, { count: below(70_000) % 65_536 }),
  'with flags of encryption': (members) => rawZip(members.map((member) => ({ ...member, says: { flags: 1 } }))),
  'with sizes behind the data': (members) => rawZip(members.map((member) => ({ ...member, says: { flags: 8 } }))),
  'with two names for one member': (members) => rawZip(members.map((member) => ({ ...member, says: { localName: 'x' } }))),
  'blown up': (members) => rawZip([...members.slice(0, 3), { name: 'books/0.ndjson', content: Buffer.alloc(2 ** 20, 0x20) }]),
  'of nothing': () => rawZip([]),
}

/** The same members, packed differently: nothing is wrong with these. */
export const harmless: ReadonlySet<string> = new Set(['in another order', 'stored, not packed', 'packed by another program'])
