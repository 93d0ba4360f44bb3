import { Decrypter } from 'age-encryption'
import { sha256 } from '#ledger/canonical.ts'
import { formatOf } from '#ledger/entries/since.ts'
import { NO_ENTRY, readEntry, type EntryFault, type WrittenEntry } from '#ledger/entry.ts'
import { done, named, refuse, type Result } from '#contract/result.ts'
import { textOf } from '#ledger/utf8.ts'
import type { Proof } from '#ledger/sealed/proofs.ts'
import { bookMember, isMember, MANIFEST, numberOf, PROOF, PROVEN_FORMAT, SENDER, SIGNATURE, type Manifest } from './manifest.ts'
import { readProofs } from './proofs.ts'
import { newerFormat, readSigned, type SignedManifest } from './signed-manifest.ts'
import { memberOf, unzip, type Members } from './zip.ts'

/** A bundle whose seal, signature, members, hashes and chains are right. Whether its signer may be believed is `trust.ts`. */
export type OpenedBundle = SignedManifest & {
  readonly entries: readonly WrittenEntry[]
  /** What other devices signed of the books that the sender passes on. */
  readonly proofs: readonly Proof[]
}

/**
 * Opens a bundle as a stranger with one of its identities would. Refuses with `bundle.*`, `proof.*`, `zip.*`, `entry.*`,
 * `keys.bad-identity`: not sealed for us, unlisted or duplicate members, a manifest that is not canonical, a bad signature, a book that
 * differs from the manifest, a broken chain.
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
    return refuse(isForOthers(error) ? 'bundle.not-for-us' : 'bundle.unreadable')
  }
  const members = unzip(archive, isMember)
  if (!members.ok) return newer(archive) ?? members
  const signed = readManifest(members.value)
  if (!signed.ok) return signed
  const believed = believe(signed.value)
  if (!believed.ok) return believed
  const { manifest } = signed.value
  const missing = manifest.books.findIndex((_, n) => !members.value[bookMember(n)])
  if (missing >= 0) return refuse('bundle.member-missing', { name: bookMember(missing) })
  const names = Object.keys(members.value)
  const proving = names.filter((name) => PROOF.test(name)).length
  if (names.length - proving !== manifest.books.length + 3) return refuse('zip.unknown-member', { name: 'books/' })
  const number = numberOf(manifest.format) ?? 0
  if (number <= 2 && proving > 0 !== (manifest.format === PROVEN_FORMAT))
    return refuse('bundle.bad-manifest', { field: 'format' })

  // By hash: the branches of a forked book share their beginning.
  const entries = new Map<string, WrittenEntry>()
  for (const [n, described] of manifest.books.entries()) {
    const book = readLines(members.value[bookMember(n)]!, described, manifest.election)
    if (!book.ok) return book
    for (const written of book.value) entries.set(written.hash, written)
  }
  if (number > 2 && !Array.from(entries.values()).some(({ text }) => formatOf(text) >= number))
    return refuse('bundle.bad-manifest', { field: 'format' })
  // A book and its own beginning are no two branches.
  const followed = new Set(Array.from(entries.values(), ({ entry }) => entry.prev))
  if (manifest.books.some(({ head }) => followed.has(head))) return refuse('bundle.bad-manifest', { field: 'books' })
  const proofs = readProofs(members.value, manifest, entries)
  return proofs.ok ? done({ ...signed.value, entries: [...entries.values()], proofs: proofs.value }) : proofs
}

/** What a newer program adds to the archive is nothing wrong with it: only whoever has that program can read it. */
function newer(archive: Uint8Array): Result<never> | undefined {
  try {
    const format = newerFormat(JSON.parse(textOf(memberOf(archive, MANIFEST) ?? new Uint8Array()) ?? ''))
    return format === undefined ? undefined : refuse('bundle.newer-format', { format })
  } catch {
    return undefined
  }
}

function readManifest(members: Members): Result<SignedManifest> {
  const { [MANIFEST]: manifest, [SIGNATURE]: signature, [SENDER]: sender } = members
  for (const [name, bytes] of Object.entries({ [MANIFEST]: manifest, [SIGNATURE]: signature, [SENDER]: sender }))
    if (!bytes) return refuse('bundle.member-missing', { name })
  const read = readSigned({ manifest: manifest!, signature: signature!, sender: sender! })
  if (!('at' in read)) return done(read)
  if (read.at === 'sender') return refuse('bundle.bad-sender')
  if (read.at === 'signature') return refuse('bundle.bad-signature')
  if (read.at === 'newer') return refuse('bundle.newer-format', { format: read.field })
  return refuse('bundle.bad-manifest', { field: read.field })
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
    if (!read.ok) return { ok: false, error: named<EntryFault, Place>(read.error, { book, seq: i + 1 }) }
    const { entry, hash } = read.value
    if (entry.book !== book || entry.election !== election || entry.seq !== i + 1 || entry.prev !== prev)
      return differs(`seq ${i + 1}`)
    entries.push(read.value)
    prev = hash
  }
  return prev === head ? done(entries) : differs('head')
}

/** Whether what was sealed was sealed to none of these keys: `age` says it in words alone. */
export const isForOthers = (error: unknown): boolean => /no identity matched/i.test(String(error))

/** Where in a bundle a fault stands. */
type Place = { readonly book: string; readonly seq: number }
