import { sign } from 'node:crypto'
import type { BundleKind, Mode } from '#words/election.ts'
import { chainsOf, type Link } from '#ledger/books/chains.ts'
import { canonical, sha256 } from '#ledger/canonical.ts'
import { pemOf } from '#ledger/device-key.ts'
import { formatOf } from '#ledger/entries/since.ts'
import { NO_ENTRY } from '#ledger/entry.ts'
import type { Ledger } from '#ledger/open.ts'
import type { Signed } from '#ledger/sealed/proofs.ts'
import { encrypterFor, isRecipient, type DeviceKeys } from './keys.ts'
import { bookMember, formatNamed, MANIFEST, SENDER, SIGNATURE, type Manifest } from './manifest.ts'
import { membersOf, proofsFor } from './proofs.ts'
import { zip } from './zip.ts'

export type BundlePlan = {
  readonly kind: BundleKind
  readonly election: string
  readonly mode: Mode
  readonly books: readonly string[]
  /** Where a book is cut, as a place in it: all of it goes where this is absent or answers undefined. */
  readonly upTo?: (book: string) => number | undefined
  readonly receivers: readonly string[]
  /** The election's recovery recipient. */
  readonly recovery: string
  readonly rulePack: { readonly id: string; readonly sha256: string }
  readonly rollVersion: number
  readonly appVersion: string
  readonly createdAt: Date
}

export type Sealed = {
  readonly bytes: Uint8Array
  readonly manifest: Manifest
  readonly manifestHash: string
  /** What this device has put its name to, for its own ledger to keep. */
  readonly signed: Signed
}

/**
 * A signed and encrypted bundle of whole books, each from seq 1; empty books are left out, of a forked book every branch is in. Books
 * of other devices come with what those devices signed of them, as far as this ledger keeps it.
 */
export async function sealBundle(ledger: Ledger, keys: DeviceKeys, plan: BundlePlan): Promise<Sealed> {
  const books = plan.books.flatMap((book) => chainsOf(ledger, book, plan.upTo?.(book)).map((chain) => describe(book, chain)))
  const proofs = proofsFor(ledger, keys.device, books)
  const manifest: Manifest = {
    format: formatNamed(Math.max(1, ...books.map(({ format }) => format)), proofs.length > 0),
    kind: plan.kind,
    election: plan.election,
    mode: plan.mode,
    sender: keys.device,
    receivers: plan.receivers.filter(isRecipient),
    books: books.map(({ described }) => described),
    rulePack: { ...plan.rulePack },
    rollVersion: plan.rollVersion,
    appVersion: plan.appVersion,
    createdAt: plan.createdAt.toISOString(),
  }
  const text = Buffer.from(canonical(manifest), 'utf8')
  const [signature, sender] = [sign(null, text, keys.signing), pemOf(keys.signKey)]
  const archive = zip({
    [MANIFEST]: text,
    [SIGNATURE]: signature,
    [SENDER]: Buffer.from(sender),
    ...Object.fromEntries(books.map(({ lines }, n) => [bookMember(n), lines])),
    ...membersOf(proofs),
  })
  const encrypter = encrypterFor([...plan.receivers, keys.ageRecipient, plan.recovery])
  const signed = { manifest: text.toString('utf8'), signature, sender }
  return { bytes: await encrypter.encrypt(archive), manifest, manifestHash: sha256(text), signed }
}

function describe(book: string, chain: readonly Link[]) {
  const lines = Buffer.from(chain.map(({ text }) => `${text}\n`).join(''), 'utf8')
  const head = chain.at(-1)?.hash ?? NO_ENTRY
  const described = {
    book,
    from: 1 as const,
    to: chain.length,
    prev: NO_ENTRY,
    head,
    entries: chain.length,
    sha256: sha256(lines),
  }
  const format = chain.reduce((most, { text }) => Math.max(most, formatOf(text)), 1)
  return { book, lines, described, format, hashes: new Set(chain.map(({ hash }) => hash)) }
}
