import { createHash, createPublicKey, sign, type KeyObject } from 'node:crypto'
import { crc32 } from 'node:zlib'
import { Encrypter } from 'age-encryption'

// A second stranger, who had docs/bundle-format.md and docs/entry-types.md and nothing else, and stores where the first one packs.

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }
export type Body = { readonly [key: string]: Json }
export type Said = {
  readonly type: string
  readonly body: Body
  readonly actor?: readonly (readonly [person: string, role: string])[]
}

export const sha = (of: string | Uint8Array): string => createHash('sha256').update(of).digest('hex')

/** Section 1: RFC 8785. Nothing that is said here needs more than sorted keys. */
export function canon(value: Json): string {
  if (Array.isArray(value)) return `[${value.map(canon).join(',')}]`
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  const object = value as { readonly [key: string]: Json }
  const keys = Object.keys(object).sort()
  return `{${keys.map((key) => `${JSON.stringify(key)}:${canon(object[key]!)}`).join(',')}}`
}

const der = (key: KeyObject): Buffer => createPublicKey(key).export({ format: 'der', type: 'spki' })
export const nameOf = (key: KeyObject): string => sha(der(key)).slice(0, 16)

/** Section 2: a book that goes on after some lines. */
export function book(election: string, name: string, after: readonly string[], says: readonly Said[]): readonly string[] {
  const lines = [...after]
  for (const { type, body, actor = [['D02-clerk', 'clerk']] } of says)
    lines.push(
      canon({
        actor: actor.map(([person, role]) => ({ person, role })),
        at: '2026-12-15T10:30:00.000Z',
        body,
        book: name,
        election,
        prev: lines.length === 0 ? '0'.repeat(64) : sha(lines.at(-1)!),
        seq: lines.length + 1,
        type,
        v: 1,
      }),
    )
  return lines
}

export type Signed = { readonly manifest: Buffer; readonly signature: Buffer; readonly pem: Buffer }
export type Bundle = {
  readonly format?: string
  readonly kind?: string
  readonly election: string
  readonly books: readonly (readonly string[])[]
  readonly receivers: readonly string[]
  readonly rulePack: Body
  readonly rollVersion: number
  readonly proofs?: readonly Signed[]
  /** Rows of the manifest of which the bundle holds nothing. */
  readonly rows?: readonly Body[]
}

const members = (books: Bundle['books']): readonly Buffer[] => books.map((lines) => Buffer.from(`${lines.join('\n')}\n`))

/** Section 3: the manifest, its signature, its sender. */
export function signedBy(key: KeyObject, bundle: Bundle): Signed {
  const { format = 'xuance/bundle/1', kind = 'final', election, books, receivers, rulePack, rollVersion } = bundle
  const described = members(books).map((bytes, n): Body => {
    const lines = books[n]!
    const { book: name } = JSON.parse(lines[0]!) as { readonly book: string }
    const size = lines.length
    return { book: name, entries: size, from: 1, head: sha(lines.at(-1)!), prev: '0'.repeat(64), sha256: sha(bytes), to: size }
  })
  const manifest = Buffer.from(
    canon({
      appVersion: 'a stranger',
      books: [...described, ...(bundle.rows ?? [])],
      createdAt: '2026-12-15T10:31:00.000Z',
      election,
      format,
      kind,
      mode: election.startsWith('R-') ? 'rehearsal' : 'live',
      receivers,
      rollVersion,
      rulePack,
      sender: nameOf(key),
    }),
  )
  const pem = `-----BEGIN PUBLIC KEY-----\n${der(key).toString('base64')}\n-----END PUBLIC KEY-----\n`
  return { manifest, signature: sign(null, manifest, key), pem: Buffer.from(pem) }
}

/** Section 3: a plain ZIP, every member stored. */
function stored(files: readonly (readonly [name: string, bytes: Buffer])[]): Buffer {
  const [locals, directory]: [Buffer[], Buffer[]] = [[], []]
  let at = 0
  for (const [name, bytes] of files) {
    // Version needed, flags, method, time, date, CRC-32, packed and unpacked size, length of the name, none of extra fields.
    const same = Buffer.alloc(26)
    same.writeUInt16LE(20, 0)
    same.writeUInt16LE(0x2821, 8)
    same.writeUInt32LE(crc32(bytes), 10)
    same.writeUInt32LE(bytes.length, 14)
    same.writeUInt32LE(bytes.length, 18)
    same.writeUInt16LE(name.length, 22)
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004'), same, Buffer.from(name), bytes])
    const entry = Buffer.alloc(14)
    entry.writeUInt32LE(at, 10)
    directory.push(Buffer.concat([Buffer.from('PK\u0001\u0002\u0014\u0000'), same, entry, Buffer.from(name)]))
    locals.push(local)
    at += local.length
  }
  const size = directory.reduce((sum, each) => sum + each.length, 0)
  const end = Buffer.alloc(22)
  end.write('PK\u0005\u0006')
  end.writeUInt16LE(files.length, 8)
  end.writeUInt16LE(files.length, 10)
  end.writeUInt32LE(size, 12)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...locals, ...directory, end])
}

/** A bundle, signed and sealed. */
export function bundle(key: KeyObject, asked: Bundle): Promise<Uint8Array> {
  const { manifest, signature, pem } = signedBy(key, asked)
  const proofs = (asked.proofs ?? []).flatMap((proof) => {
    const folder = `proofs/${sha(proof.manifest)}`
    return [
      [`${folder}/manifest.json`, proof.manifest],
      [`${folder}/manifest.sig`, proof.signature],
      [`${folder}/sender.pem`, proof.pem],
    ] as const
  })
  const sealer = new Encrypter()
  for (const receiver of asked.receivers) sealer.addRecipient(receiver)
  return sealer.encrypt(
    stored([
      ['manifest.json', manifest],
      ['manifest.sig', signature],
      ['sender.pem', pem],
      ...members(asked.books).map((bytes, n) => [`books/${n}.ndjson`, bytes] as const),
      ...proofs,
    ]),
  )
}
