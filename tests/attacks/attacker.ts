import { createHash, createPublicKey, sign, type KeyObject } from 'node:crypto'
import { Encrypter } from 'age-encryption'
import canonicalize from 'canonicalize'
import { zipSync } from 'fflate'

// A stranger's programme, written from docs/bundle-format.md and docs/entry-types.md alone: nothing of the house is imported here.

export type Person = { readonly person: string; readonly role: string }
/** What an entry is to say; whoever writes it need not be the one it names. */
export type Statement = { readonly type: string; readonly body: unknown; readonly actor?: readonly Person[] }

export const ZEROS = '0'.repeat(64)

export const hashOf = (text: string | Uint8Array): string => createHash('sha256').update(text).digest('hex')

const canonicalJson = (value: unknown): string => canonicalize(value)!

/** The SPKI DER of the public key, and the device that is named after it. */
const publicDer = (signing: KeyObject): Buffer => createPublicKey(signing).export({ type: 'spki', format: 'der' })
export const deviceOf = (signing: KeyObject): string => hashOf(publicDer(signing)).slice(0, 16)

const ANYBODY: readonly Person[] = [{ person: 'clerk', role: 'clerk' }]

/** The lines of a book that goes on after `lines` with these statements. */
export function goneOn(
  lines: readonly string[],
  { election, book }: { readonly election: string; readonly book: string },
  statements: readonly Statement[],
): readonly string[] {
  const chain = [...lines]
  for (const { type, body, actor = ANYBODY } of statements) {
    const prev = chain.length === 0 ? ZEROS : hashOf(chain.at(-1)!)
    const seq = chain.length + 1
    chain.push(canonicalJson({ v: 1, election, book, seq, prev, at: '2026-12-15T11:59:59.000Z', actor, type, body }))
  }
  return chain
}

export type Bundle = {
  readonly signing: KeyObject
  readonly kind: 'sync' | 'final' | 'provision' | 'correction'
  readonly election: string
  readonly books: readonly (readonly string[])[]
  readonly receivers: readonly string[]
  readonly rulePack: { readonly id: string; readonly sha256: string }
  readonly rollVersion: number
}

/** A bundle as section 3 of the page describes it, sealed for its receivers. */
export function bundled({ signing, kind, election, books, receivers, rulePack, rollVersion }: Bundle): Promise<Uint8Array> {
  const packed = books.map((lines) => Buffer.from(lines.map((line) => `${line}\n`).join('')))
  const manifest = Buffer.from(
    canonicalJson({
      format: 'xuance/bundle/1',
      kind,
      election,
      mode: election.startsWith('R-') ? 'rehearsal' : 'live',
      sender: deviceOf(signing),
      receivers,
      books: books.map((lines, n) => ({
        book: (JSON.parse(lines[0]!) as { book: string }).book,
        from: 1,
        to: lines.length,
        prev: ZEROS,
        head: hashOf(lines.at(-1)!),
        entries: lines.length,
        sha256: hashOf(packed[n]!),
      })),
      rulePack,
      rollVersion,
      appVersion: '0.1.0',
      createdAt: '2026-12-15T12:00:00.000Z',
    }),
  )
  const pem = `-----BEGIN PUBLIC KEY-----\n${publicDer(signing).toString('base64')}\n-----END PUBLIC KEY-----\n`
  const members = {
    'manifest.json': manifest,
    'manifest.sig': sign(null, manifest, signing),
    'sender.pem': Buffer.from(pem),
    ...Object.fromEntries(packed.map((bytes, n) => [`books/${n}.ndjson`, bytes])),
  }
  // One time for all: asked anew for each, the two headers of a member differ where a second ends between them.
  const zip = zipSync(members, { mtime: '2026-12-15' })
  const encrypter = new Encrypter()
  for (const receiver of receivers) encrypter.addRecipient(receiver)
  return encrypter.encrypt(zip)
}
