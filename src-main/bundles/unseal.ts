import { Decrypter } from 'age-encryption'
import { createPublicKey, verify } from 'node:crypto'
import { isCanonical, sha256 } from '#ledger/canonical.ts'
import { NO_ENTRY, readEntry, type EntryFault, type WrittenEntry } from '#ledger/entry.ts'
import { done, refuse, type Refusal, type Result } from '#contract/result.ts'
import { signKeyOfPem } from './keys.ts'
import { bookMember, isMember, MANIFEST, Manifest, SENDER, SIGNATURE } from './manifest.ts'
import { textOf } from './utf8.ts'
import { unzip, type Members } from './zip.ts'
import { deviceOf } from '#trust/certificates.ts'

/** A bundle whose seal, signature, members, hashes and chains are right. Whether its signer may be believed is `trust.ts`. */
export type OpenedBundle = {
  readonly manifest: Manifest
  readonly manifestHash: string
  /** SPKI DER, base64, of the key that signed. */
  readonly signKey: string
  readonly entries: readonly WrittenEntry[]
}

/** What the signature covers, and by which key. */
export type SignedManifest = Omit<OpenedBundle, 'entries'>

/**
 * Opens a bundle as a stranger with one of its identities would. Refuses with `bundle.*`, `zip.*`, `entry.*`, `keys.bad-identity`: not sealed for us,
 * unlisted or duplicate members, a manifest that is not canonical, a bad signature, a book that differs from the manifest, a broken chain.
 * `believe` may refuse the signed manifest before a single entry is read: a stranger's books are not worth parsing.
 */
export async function openBundle(
  bytes: Uint8Array,
  identities: readonly string[],
  believe: (signed: SignedManifest) => Result<unknown> = done,
): Promise<Result<OpenedBundle>> {
  const decrypter = new Decrypter()
  try {
    for (const identity of identities) decrypter.addIdentity(identity)
  } catch {
    return refuse('keys.bad-identity')
  }
  let archive: Uint8Array
  try {
    archive = await decrypter.decrypt(bytes)
  } catch (error) {
    return refuse(/no identity matched/i.test(String(error)) ? 'bundle.not-for-us' : 'bundle.unreadable')
  }
  const members = unzip(archive, isMember)
  if (!members.ok) return members
  const signed = readManifest(members.value)
  if (!signed.ok) return signed
  const believed = believe(signed.value)
  if (!believed.ok) return believed
  const { manifest } = signed.value
  const missing = manifest.books.findIndex((_, n) => !members.value[bookMember(n)])
  if (missing >= 0) return refuse('bundle.member-missing', { name: bookMember(missing) })
  if (Object.keys(members.value).length !== manifest.books.length + 3) return refuse('zip.unknown-member', { name: 'books/' })

  // By hash: the branches of a forked book share their beginning.
  const entries = new Map<string, WrittenEntry>()
  for (const [n, described] of manifest.books.entries()) {
    const book = readLines(members.value[bookMember(n)]!, described, manifest.election)
    if (!book.ok) return book
    for (const written of book.value) entries.set(written.hash, written)
  }
  // A book and its own beginning are no two branches.
  const followed = new Set(Array.from(entries.values(), ({ entry }) => entry.prev))
  if (manifest.books.some(({ head }) => followed.has(head))) return refuse('bundle.bad-manifest', { field: 'books' })
  return done({ ...signed.value, entries: [...entries.values()] })
}

function readManifest(members: Members): Result<SignedManifest> {
  const { [MANIFEST]: manifestBytes, [SIGNATURE]: signature, [SENDER]: pem } = members
  for (const [name, bytes] of Object.entries({ [MANIFEST]: manifestBytes, [SIGNATURE]: signature, [SENDER]: pem }))
    if (!bytes) return refuse('bundle.member-missing', { name })
  const signKey = signKeyOfPem(textOf(pem!) ?? '')
  if (!signKey) return refuse('bundle.bad-sender')
  const key = createPublicKey({ key: Buffer.from(signKey, 'base64'), format: 'der', type: 'spki' })
  if (signature!.length !== 64 || !verify(null, manifestBytes!, key, signature!)) return refuse('bundle.bad-signature')
  const text = textOf(manifestBytes!)
  if (text === undefined || !isCanonical(text)) return refuse('bundle.bad-manifest', { field: '' })
  const manifest = Manifest.safeParse(JSON.parse(text))
  if (!manifest.success) return refuse('bundle.bad-manifest', { field: manifest.error.issues[0]?.path.join('.') ?? '' })
  if (manifest.data.sender !== deviceOf(signKey)) return refuse('bundle.bad-sender')
  if (new Set(manifest.data.books.map(({ head }) => head)).size !== manifest.data.books.length)
    return refuse('bundle.bad-manifest', { field: 'books' })
  if ((manifest.data.mode === 'rehearsal') !== manifest.data.election.startsWith('R-'))
    return refuse('bundle.bad-manifest', { field: 'mode' })
  return done({ manifest: manifest.data, manifestHash: sha256(manifestBytes!), signKey })
}

function readLines(bytes: Uint8Array, described: Manifest['books'][number], election: string): Result<readonly WrittenEntry[]> {
  const { book, to, head } = described
  const differs = (what: string) => refuse('bundle.book-differs', { book, what })
  if (sha256(bytes) !== described.sha256) return differs('sha256')
  const text = textOf(bytes)
  if (text === undefined || !text.endsWith('\n')) return differs('text')
  const lines = text.slice(0, -1).split('\n')
  if (lines.length !== to || described.entries !== to || described.prev !== NO_ENTRY) return differs('entries')
  const entries: WrittenEntry[] = []
  let prev = NO_ENTRY
  for (const [i, line] of lines.entries()) {
    const read = readEntry(line)
    if (!read.ok) return { ok: false, error: placed(read.error, { book, seq: i + 1 }) }
    const { entry, hash } = read.value
    if (entry.book !== book || entry.election !== election || entry.seq !== i + 1 || entry.prev !== prev)
      return differs(`seq ${i + 1}`)
    entries.push(read.value)
    prev = hash
  }
  return prev === head ? done(entries) : differs('head')
}

/** The same fault, with where in the bundle it stands. */
const placed = (fault: Refusal<EntryFault>, place: { readonly book: string; readonly seq: number }): Refusal =>
  ({ ...fault, params: { ...fault.params, ...place } }) as Refusal<EntryFault>
